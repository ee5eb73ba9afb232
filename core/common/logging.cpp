#include "core/common/logging.h"

Q_LOGGING_CATEGORY(lcApp, "pulsemates.app", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAudio, "pulsemates.audio", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSpeech, "pulsemates.speech", QtWarningMsg)
Q_LOGGING_CATEGORY(lcPipeline, "pulsemates.pipeline", QtWarningMsg)
Q_LOGGING_CATEGORY(lcNetwork, "pulsemates.network", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStorage, "pulsemates.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "pulsemates.ui", QtWarningMsg)
