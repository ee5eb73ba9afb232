#include "core/common/error.h"

namespace pulsemates {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Timeout:
        return QStringLiteral("timeout");
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::NoMicrophone:
        return QStringLiteral("no-microphone");
    case ErrorCode::MicrophoneDenied:
        return QStringLiteral("microphone-denied");
    case ErrorCode::MicrophoneLost:
        return QStringLiteral("microphone-lost");
    case ErrorCode::MicrophoneStalled:
        return QStringLiteral("microphone-stalled");
    case ErrorCode::SoundServerGone:
        return QStringLiteral("sound-server-gone");
    case ErrorCode::SoundStuck:
        return QStringLiteral("sound-stuck");
    case ErrorCode::NothingHeard:
        return QStringLiteral("nothing-heard");
    case ErrorCode::TooShort:
        return QStringLiteral("too-short");
    case ErrorCode::FileUnreadable:
        return QStringLiteral("file-unreadable");
    case ErrorCode::FileNotAudio:
        return QStringLiteral("file-not-audio");
    case ErrorCode::FileDamaged:
        return QStringLiteral("file-damaged");
    case ErrorCode::FileTooLarge:
        return QStringLiteral("file-too-large");
    case ErrorCode::ModelMissing:
        return QStringLiteral("model-missing");
    case ErrorCode::ModelDamaged:
        return QStringLiteral("model-damaged");
    case ErrorCode::RuntimeMissing:
        return QStringLiteral("runtime-missing");
    case ErrorCode::LanguageNotSupported:
        return QStringLiteral("language-not-supported");
    case ErrorCode::NoSpeaker:
        return QStringLiteral("no-speaker");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk-full");
    case ErrorCode::StorageUnwritable:
        return QStringLiteral("storage-unwritable");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("internal");
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Capture:
        return QStringLiteral("capture");
    case Stage::VoiceActivity:
        return QStringLiteral("voice-activity");
    case Stage::Transcribe:
        return QStringLiteral("transcribe");
    case Stage::Mood:
        return QStringLiteral("mood");
    case Stage::Safety:
        return QStringLiteral("safety");
    case Stage::Guidance:
        return QStringLiteral("guidance");
    case Stage::Coach:
        return QStringLiteral("coach");
    case Stage::Synthesize:
        return QStringLiteral("synthesize");
    case Stage::Playback:
        return QStringLiteral("playback");
    case Stage::Store:
        return QStringLiteral("store");
    case Stage::App:
        break;
    }
    return QStringLiteral("app");
}

} // namespace pulsemates
