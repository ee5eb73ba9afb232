# Where the speech runtime and weights are. They are opened with dlopen after the first frame, never linked:
# only the C header is needed here, and a system installation of sherpa-onnx is preferred where there is one.
set(PULSEMATES_SPEECH_DIR "${CMAKE_SOURCE_DIR}/build/speech" CACHE PATH
    "Folder made by packaging/speech/prepare.mjs")
find_path(SHERPA_ONNX_INCLUDE_DIR sherpa-onnx/c-api/c-api.h
          HINTS "${PULSEMATES_SPEECH_DIR}/include" REQUIRED)
