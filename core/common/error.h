#pragma once

#include <QMetaType>
#include <QString>

namespace pulsemates {

/// The stages of a check-in, in the order of the picture in the architecture document.
enum class Stage {
    Capture,
    VoiceActivity,
    Transcribe,
    Mood,
    Safety,
    Guidance,
    Coach,
    Synthesize,
    Playback,
    Store,
    App
};

/// Why a fallible call failed. The user's words for each are made in ui/common/errortext.
enum class ErrorCode {
    Cancelled,
    Timeout,
    InvalidInput,
    NoMicrophone,
    MicrophoneDenied,
    MicrophoneLost,
    MicrophoneStalled,
    SoundServerGone,
    SoundStuck,
    NothingHeard,
    TooShort,
    FileUnreadable,
    FileNotAudio,
    FileDamaged,
    FileTooLarge,
    ModelMissing,
    ModelDamaged,
    RuntimeMissing,
    LanguageNotSupported,
    LanguageUnclear, ///< the words make no sense in the language they were looked for in
    NoSpeaker,
    DiskFull,
    StorageUnwritable,
    FileChanged, ///< by somebody else since it was read
    FileTooNew,  ///< written by a newer program
    NoSecretStore,
    SecretStoreLocked,
    SecretMissing, ///< what is kept cannot be opened without it
    // Services on the network
    Offline, ///< this computer is connected to no network
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< while it was used
    ConnectTimeout,
    AnswerTimeout, ///< connected, but the service was silent or too slow
    ProxyFailed,
    TlsFailed,          ///< no secure connection came about
    CertificateRefused, ///< not the service's, or signed by nobody we trust
    ClockWrong,         ///< a certificate or token is not valid at this computer's time
    AddressRefused,     ///< a base address that may not be used
    KeyRefused,
    NotPermitted, ///< the key is right, but may not do this
    RateLimited,
    QuotaUsedUp,
    ServiceModelUnknown,
    RequestRefused,
    ServiceError,
    NotTheService, ///< something else answered: a sign-in page, a wrong address
    AnswerTooLarge,
    AnswerUnreadable,
    Internal
};

/// A failure on its way to whoever can act on it.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< for developers; never the person's words, never a key
    Stage stage = Stage::App;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable names for JSON and logs: "microphone-lost", "transcribe".
[[nodiscard]] QString errorCodeName(ErrorCode code);
/// What a service answers so does not mend by itself: it is not asked again soon.
[[nodiscard]] bool lastsLong(ErrorCode code);
[[nodiscard]] QString stageName(Stage stage);

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Error)
