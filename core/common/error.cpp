#include "core/common/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::array codeNames{
    std::pair(ErrorCode::Cancelled, "cancelled"),
    std::pair(ErrorCode::Timeout, "timeout"),
    std::pair(ErrorCode::InvalidInput, "invalid-input"),
    std::pair(ErrorCode::NoMicrophone, "no-microphone"),
    std::pair(ErrorCode::MicrophoneDenied, "microphone-denied"),
    std::pair(ErrorCode::MicrophoneLost, "microphone-lost"),
    std::pair(ErrorCode::MicrophoneStalled, "microphone-stalled"),
    std::pair(ErrorCode::SoundServerGone, "sound-server-gone"),
    std::pair(ErrorCode::SoundStuck, "sound-stuck"),
    std::pair(ErrorCode::NothingHeard, "nothing-heard"),
    std::pair(ErrorCode::TooShort, "too-short"),
    std::pair(ErrorCode::FileUnreadable, "file-unreadable"),
    std::pair(ErrorCode::FileNotAudio, "file-not-audio"),
    std::pair(ErrorCode::FileDamaged, "file-damaged"),
    std::pair(ErrorCode::FileTooLarge, "file-too-large"),
    std::pair(ErrorCode::ModelMissing, "model-missing"),
    std::pair(ErrorCode::ModelDamaged, "model-damaged"),
    std::pair(ErrorCode::RuntimeMissing, "runtime-missing"),
    std::pair(ErrorCode::LanguageNotSupported, "language-not-supported"),
    std::pair(ErrorCode::LanguageUnclear, "language-unclear"),
    std::pair(ErrorCode::NoSpeaker, "no-speaker"),
    std::pair(ErrorCode::DiskFull, "disk-full"),
    std::pair(ErrorCode::StorageUnwritable, "storage-unwritable"),
    std::pair(ErrorCode::FileChanged, "file-changed"),
    std::pair(ErrorCode::FileTooNew, "file-too-new"),
    std::pair(ErrorCode::NoSecretStore, "no-secret-store"),
    std::pair(ErrorCode::SecretStoreLocked, "secret-store-locked"),
    std::pair(ErrorCode::SecretMissing, "secret-missing"),
    std::pair(ErrorCode::Offline, "offline"),
    std::pair(ErrorCode::HostNotFound, "host-not-found"),
    std::pair(ErrorCode::ConnectionRefused, "connection-refused"),
    std::pair(ErrorCode::ConnectionLost, "connection-lost"),
    std::pair(ErrorCode::ConnectTimeout, "connect-timeout"),
    std::pair(ErrorCode::AnswerTimeout, "answer-timeout"),
    std::pair(ErrorCode::ProxyFailed, "proxy-failed"),
    std::pair(ErrorCode::TlsFailed, "tls-failed"),
    std::pair(ErrorCode::CertificateRefused, "certificate-refused"),
    std::pair(ErrorCode::ClockWrong, "clock-wrong"),
    std::pair(ErrorCode::AddressRefused, "address-refused"),
    std::pair(ErrorCode::KeyRefused, "key-refused"),
    std::pair(ErrorCode::NotPermitted, "not-permitted"),
    std::pair(ErrorCode::RateLimited, "rate-limited"),
    std::pair(ErrorCode::QuotaUsedUp, "quota-used-up"),
    std::pair(ErrorCode::ServiceModelUnknown, "service-model-unknown"),
    std::pair(ErrorCode::RequestRefused, "request-refused"),
    std::pair(ErrorCode::ServiceError, "service-error"),
    std::pair(ErrorCode::NotTheService, "not-the-service"),
    std::pair(ErrorCode::AnswerTooLarge, "answer-too-large"),
    std::pair(ErrorCode::AnswerUnreadable, "answer-unreadable"),
    std::pair(ErrorCode::Internal, "internal"),
};
static_assert(codeNames.size() == std::size_t(ErrorCode::Internal) + 1, "every code has a name");

} // namespace

QString errorCodeName(ErrorCode code)
{
    const auto *named =
        std::ranges::find(codeNames, code, &std::pair<ErrorCode, const char *>::first);
    return QString::fromLatin1(named == codeNames.end() ? "internal" : named->second);
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

bool lastsLong(ErrorCode code)
{
    switch (code) {
    case ErrorCode::KeyRefused:
    case ErrorCode::NotPermitted:
    case ErrorCode::QuotaUsedUp:
    case ErrorCode::ServiceModelUnknown:
    case ErrorCode::RequestRefused:
    case ErrorCode::CertificateRefused:
    case ErrorCode::ClockWrong:
        return true;
    default:
        return false;
    }
}

} // namespace pulsemates
