# Where the speech runtime and weights are. They are opened with dlopen after the first frame, never linked:
# only the C header is needed here.
set(speech "${CMAKE_SOURCE_DIR}/build/speech")
if(NOT "$ENV{PULSEMATES_SPEECH_DIR}" STREQUAL "") # as in tools/setup
    set(speech "$ENV{PULSEMATES_SPEECH_DIR}")
endif()
set(PULSEMATES_SPEECH_DIR "${speech}" CACHE PATH
    "Folder made by packaging/speech/prepare.mjs")
find_path(SHERPA_ONNX_INCLUDE_DIR sherpa-onnx/c-api/c-api.h
          HINTS "${PULSEMATES_SPEECH_DIR}/include" REQUIRED)
