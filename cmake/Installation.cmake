# `cmake --install build/release` and `cpack`: the program, its entry on the desktop, and the speech files where
# SpeechFiles::locate() looks for them beside the program.
install(TARGETS pulsemates)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/desktop/io.github.pulsemates.PulseMates.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/pulsemates.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
        RENAME io.github.pulsemates.PulseMates.svg)
# An example of a file that a person may choose in Settings; the program does not read it by itself.
install(FILES ${CMAKE_SOURCE_DIR}/resources/help/packs/uw-madison.json DESTINATION ${CMAKE_INSTALL_DATADIR}/pulsemates/help-packs)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PULSEMATES_SPEECH_DIR}/ DESTINATION lib/pulsemates/speech
        PATTERN complete EXCLUDE PATTERN listing EXCLUDE PATTERN include EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME pulsemates)
set(CPACK_PACKAGE_CONTACT "the PulseMates developers")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library names: the sound and SVG plugins of Qt, its Korean, what QtKeychain opens, the voice's data, and the
# fonts.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6multimedia6, libsecret-1-0, libqt6svg6, qt6-wayland, qt6-translations-l10n, espeak-ng-data, fonts-noto-cjk, fonts-inter")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager") # where keys are kept
include(CPack)
