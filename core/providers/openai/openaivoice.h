#pragma once

#include "core/network/httpclient.h"
#include "core/providers/openai/openaivoicereply.h"
#include "core/providers/remote/remotevoice.h"
#include "core/providers/remote/voicelimits.h"

#include <optional>

namespace pulsemates {

/// Where a voice of OpenAI's interface is, and which one speaks.
struct OpenAiVoiceOptions
{
    ServiceAddress base;   ///< "https://api.openai.com/v1", or that of a compatible server
    Credential credential; ///< bearer; none for servers that ask for none
    QString model = QStringLiteral("gpt-4o-mini-tts");
    QString voice = QStringLiteral("coral");
    /// How to speak; the models called tts-1 take none.
    QString instructions = QStringLiteral("Speak slowly, softly and warmly, like a calm friend. "
                                          "Keep an even volume and leave short pauses.");
    std::vector<Language> languages{Language::English, Language::Korean};
    std::optional<VoicePatience> patience; ///< else voiceRequest()'s
};

/// A voice of OpenAI or of a server with its interface. Samples are asked for and heard as they
/// come. What leaves this computer are the words to speak, nothing about who hears them.
/// Thread: the network's. Errors: RemoteVoice's; InvalidInput for options the service cannot take.
/// Source: openai-openapi openapi.yaml, POST /audio/speech.
class OpenAiVoice final : public RemoteVoice
{
    Q_OBJECT

public:
    /// @p client outlives it.
    OpenAiVoice(HttpClient &client, OpenAiVoiceOptions options, QObject *parent = nullptr);
    ~OpenAiVoice() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString version() const override;
    [[nodiscard]] bool supports(Language language) const override;

protected:
    [[nodiscard]] Outcome check() const override;
    void ask(const QString &piece, const SynthesisRequest &request) override;
    void hush() override;

private:
    [[nodiscard]] HttpRequest requestFor(const QString &piece, float rate) const;
    void takeBytes(const QByteArray &bytes);
    void takeEnd(const HttpReply &reply);
    void giveUp(const Error &error);
    [[nodiscard]] QString instructions() const;

    HttpClient &m_client;
    OpenAiVoiceOptions m_options;
    RequestId m_request; ///< of the piece that is being spoken
    std::optional<OpenAiVoiceReply> m_reply;
};

} // namespace pulsemates
