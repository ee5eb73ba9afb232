# pulsemates_test(NAME [GUI] [RIG] [LABELS …] [TIMEOUT seconds] [LIBRARIES …] SOURCES tst_*.cpp …)
# RIG: with a private sound server, virtual microphone and speaker (tests/support/audiorig.h).
# One executable from several test classes; ctest runs each class (file tst_name.cpp holds class tst_Name or is
# found by its PULSEMATES_TEST(Class) line) by itself.
add_custom_target(unit_tests) # what the asan preset builds

function(pulsemates_test name)
    cmake_parse_arguments(arg "GUI;RIG" "TIMEOUT" "LABELS;SOURCES;LIBRARIES" ${ARGN})
    if(arg_GUI AND arg_RIG)
        set(main "${CMAKE_SOURCE_DIR}/tests/support/rigguimain.cpp")
        set(libraries pulsemates_ui)
    elseif(arg_GUI)
        set(main "${CMAKE_SOURCE_DIR}/tests/support/guimain.cpp")
        set(libraries pulsemates_ui)
    elseif(arg_RIG)
        set(main "${CMAKE_SOURCE_DIR}/tests/support/rigmain.cpp")
        set(libraries "")
    else()
        set(main "${CMAKE_SOURCE_DIR}/tests/support/guilessmain.cpp")
        set(libraries "")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 240) # a wait that fails takes three times its patience, and then says which
    endif()
    add_executable(${name} ${main} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE pulsemates_testsupport ${libraries} ${arg_LIBRARIES})
    if("unit" IN_LIST arg_LABELS)
        add_dependencies(unit_tests ${name})
    endif()
    foreach(source IN LISTS arg_SOURCES)
        file(STRINGS "${source}" lines REGEX "^PULSEMATES_TEST\\(")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^PULSEMATES_TEST\\(([A-Za-z0-9_]+)\\).*" "\\1" class "${line}")
            add_test(NAME ${name}.${class} COMMAND ${name} --class ${class})
            set_tests_properties(${name}.${class} PROPERTIES
                TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
                SKIP_RETURN_CODE 77 # nothing failed, and PULSEMATES_DATA or PulseAudio is missing
                ENVIRONMENT "PULSEMATES_SPEECH_DIR=${PULSEMATES_SPEECH_DIR};QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
            if(arg_RIG) # sound is heard in real time: one at a time
                set_tests_properties(${name}.${class} PROPERTIES RESOURCE_LOCK rig)
            endif()
        endforeach()
    endforeach()
endfunction()
