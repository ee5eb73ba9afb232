# Flags live on one interface target that every target of ours links.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(PULSEMATES_WERROR "Treat warnings as errors" ON)
set(PULSEMATES_SANITIZER "" CACHE STRING "address or thread; empty for none")
set_property(CACHE PULSEMATES_SANITIZER PROPERTY STRINGS "" address thread)

add_library(pulsemates_flags INTERFACE)
target_compile_definitions(pulsemates_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PULSEMATES_VERSION="${PROJECT_VERSION}")
# -fpch-preprocess lets ccache see through a precompiled header (GCC only).
target_compile_options(pulsemates_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_include_directories(pulsemates_flags INTERFACE "${CMAKE_SOURCE_DIR}")

# Several sources in one (the release preset): what is local to one of them counts as coming from a header.
if(CMAKE_UNITY_BUILD)
    target_compile_options(pulsemates_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

if(PULSEMATES_SANITIZER STREQUAL "address")
    target_compile_options(pulsemates_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(pulsemates_flags INTERFACE -fsanitize=address,undefined)
elseif(PULSEMATES_SANITIZER STREQUAL "thread")
    target_compile_options(pulsemates_flags INTERFACE -fsanitize=thread)
    target_link_options(pulsemates_flags INTERFACE -fsanitize=thread)
endif()
# GCC 12 warns falsely under sanitizers (-Wrestrict, -Wmaybe-uninitialized): there a warning stays a warning.
if(PULSEMATES_WERROR AND NOT PULSEMATES_SANITIZER)
    target_compile_options(pulsemates_flags INTERFACE -Werror)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${CCACHE_PROGRAM})
endif()
