#pragma once

#include "core/network/httpreply.h"
#include "core/network/httprequest.h"
#include "core/providers/hearing/remoteservice.h"
#include "core/providers/hearing/requesttranscriber.h"
#include "core/providers/openai/serverquirks.h"
#include "core/providers/openai/transcriptionstream.h"

namespace pulsemates {

class HttpClient;

struct OpenAiTranscriberOptions
{
    QString model = QStringLiteral("gpt-4o-mini-transcribe");
    ServerQuirks quirks; ///< of(): the address decides
};

/// Transcription by OpenAI, or by a server that speaks its interface: the sound of the utterance in
/// one request, the words in one answer, or as they are found (partial words then) where the server
/// streams. What a server refuses to be asked for, it is not asked for again.
/// Thread: the network's.
/// Errors: those of RequestTranscriber; those of a request; and nothing sent: RequestRefused, where
/// the server is known not to transcribe; KeyRefused without a key, but for a server of one's own.
/// Source: protocols.md §3.3 and §3.6.
class OpenAiTranscriber final : public RequestTranscriber
{
    Q_OBJECT

public:
    static constexpr qsizetype longestModel = 256;

    OpenAiTranscriber(HttpClient &client, // which outlives it
                      RemoteService service,
                      OpenAiTranscriberOptions options,
                      QObject *parent = nullptr);
    ~OpenAiTranscriber() override;

    [[nodiscard]] QString name() const override; ///< "openai:gpt-4o-mini-transcribe"
    [[nodiscard]] bool supports(Language language) const override;

    [[nodiscard]] const ServerQuirks &quirks() const { return m_options.quirks; }

signals:
    /// The server has refused what it was asked for, and answered a plainer request.
    void quirksLearned(const pulsemates::ServerQuirks &quirks);

protected:
    void send() override;
    void abandon() override;

private:
    [[nodiscard]] HttpRequest request(const ServerQuirks &quirks) const;
    void sendAs(const ServerQuirks &quirks);
    void takePiece(const QByteArray &piece);
    void take(const HttpReply &reply);
    void takeWhole(const QByteArray &body);
    void takeStreamed();

    HttpClient &m_client;
    RemoteService m_service;
    OpenAiTranscriberOptions m_options;
    ServerQuirks m_asked; ///< in the request under way
    RequestId m_request;
    TranscriptionStream m_stream;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::ServerQuirks)
