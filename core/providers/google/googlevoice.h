#pragma once

#include "core/network/httpclient.h"
#include "core/providers/google/googletokensource.h"
#include "core/providers/remote/remotevoice.h"
#include "core/providers/remote/voicelimits.h"

#include <memory>
#include <optional>

namespace pulsemates {

/// Where Google's voices are, and which ones speak.
struct GoogleVoiceOptions
{
    ServiceAddress base; ///< "https://texttospeech.googleapis.com"
    Secret key;          ///< an API key; empty with a service account
    /// "ko-KR-Neural2-A": begins with the language and region. GET /v1/voices has the list.
    QString english = QStringLiteral("en-US-Neural2-F");
    QString korean = QStringLiteral("ko-KR-Neural2-A");
    std::optional<VoicePatience> patience; ///< else voiceRequest()'s
};

/// Google Cloud Text-to-Speech by REST: a sentence is one JSON with the whole sound in base64, so
/// that the first word of a sentence is heard when its last has come. What leaves this computer
/// are the words to speak, nothing about who hears them.
/// Thread: the network's. Errors: RemoteVoice's; those of GoogleTokenSource; KeyRefused where
/// there is neither key nor account; RequestRefused also for a voice the service does not have.
/// Source: googleapis google/cloud/texttospeech/v1/cloud_tts.proto.
class GoogleVoice final : public RemoteVoice
{
    Q_OBJECT

public:
    static constexpr qsizetype mostBytesOfInput = 5'000; ///< the service's bound on a request

    /// @p client outlives it. @p account in place of a key.
    GoogleVoice(HttpClient &client,
                GoogleVoiceOptions options,
                std::unique_ptr<GoogleTokenSource> account = {},
                QObject *parent = nullptr);
    ~GoogleVoice() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("google:text-to-speech"); }
    [[nodiscard]] QString version() const override;
    [[nodiscard]] bool supports(Language language) const override;
    /// With an account it gets a token, which the first sentence need not wait for then.
    void prepare() override;

protected:
    [[nodiscard]] Outcome check() const override;
    void ask(const QString &piece, const SynthesisRequest &request) override;
    void hush() override;

private:
    [[nodiscard]] const QString &voiceOf(Language language) const;
    [[nodiscard]] HttpRequest requestFor(const QString &piece,
                                         const SynthesisRequest &request) const;
    void authorize();
    void send(const Credential &credential);
    void take(const HttpReply &reply);
    [[nodiscard]] Outcome takeBody(const QByteArray &body);

    HttpClient &m_client;
    GoogleVoiceOptions m_options;
    std::unique_ptr<GoogleTokenSource> m_account;
    HttpRequest m_next; ///< of the piece that is being spoken
    RequestId m_request;
    std::uint64_t m_turn = 0; ///< of pieces: a token that comes too late finds another
    bool m_renewed = false;   ///< this piece has had a second token
};

} // namespace pulsemates
