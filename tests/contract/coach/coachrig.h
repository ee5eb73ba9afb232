#pragma once

#include "core/providers/openai/openaicoach.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

#include <QTemporaryFile>

#include <map>
#include <memory>

namespace pulsemates {

inline constexpr CheckInId one{1};
inline constexpr CheckInId two{2};
inline const QString chat = QStringLiteral("/chat/completions");

/// What a test heard of a coach, by id.
class HeardCoach : public QObject
{
public:
    explicit HeardCoach(const Coach &coach)
    {
        connect(&coach, &Coach::sentence, this, [this](CheckInId id, const QString &text) {
            outOfTurn |= results.contains(id) || inStart;
            sentences[id] << text;
        });
        connect(&coach,
                &Coach::finished,
                this,
                [this](CheckInId id, const Result<CoachMessage> &message) {
                    outOfTurn |= inStart;
                    results[id].push_back(message);
                });
    }

    [[nodiscard]] int ends(CheckInId id) const
    {
        const auto found = results.find(id);
        return found == results.end() ? 0 : int(found->second.size());
    }
    [[nodiscard]] QString code(CheckInId id) const
    {
        if (ends(id) == 0)
            return QStringLiteral("nothing");
        const auto &last = results.at(id).back();
        return last ? QStringLiteral("done") : errorCodeName(last.error().code);
    }

    std::map<CheckInId, QStringList> sentences;
    std::map<CheckInId, std::vector<Result<CoachMessage>>> results;
    bool outOfTurn = false; ///< a sentence after the end, or anything from within start()
    bool inStart = false;
};

[[nodiscard]] inline CoachRequest coachRequest(Language language = Language::English)
{
    CoachRequest request;
    request.language = language;
    request.words = language == Language::Korean ? QStringLiteral("오늘 일이 많았어요")
                                                 : QStringLiteral("It was a long day at work");
    request.mood = MoodLabel::Negative;
    request.topic = Topic::Work;
    request.safety = SafetyTier::Normal;
    return request;
}

/// A service on loopback, a client, and a coach that asks it. Nothing is waited for long.
class CoachRig
{
public:
    explicit CoachRig(loopback::ServerKind kind = loopback::ServerKind::openAi(),
                      const loopback::LoopbackServer::Options &options = {},
                      bool trusts = true)
        : service(std::move(kind))
    {
        if (!server.start(options))
            qFatal("the server did not start");
        if (options.encrypted && trusts)
            client.wire().setTls(trusting());
        coach = std::make_unique<OpenAiCoach>(client, warmer, settings());
        heard = std::make_unique<HeardCoach>(*coach);
    }

    [[nodiscard]] ChatService settings() const
    {
        ChatService made;
        made.address = *ServiceAddress::parse(server.url().toString() + QStringLiteral("/v1"));
        if (!service.key().isEmpty())
            made.credential = Credential::bearer(Secret(service.key()));
        if (!service.kind().models.isEmpty())
            made.model = service.kind().models.first();
        made.retry.first = std::chrono::milliseconds(10);
        return made;
    }

    void ask(CheckInId id = CheckInId{1},
             const CoachRequest &request = coachRequest(),
             std::stop_token stop = {}) const
    {
        heard->inStart = true;
        coach->start(id, request, std::move(stop));
        heard->inStart = false;
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
    SteadyClock clock;
    HttpClient client{clock};
    ConnectionWarmer warmer{client};
    std::unique_ptr<OpenAiCoach> coach;
    std::unique_ptr<HeardCoach> heard;

private:
    [[nodiscard]] static const TlsChoice &trusting()
    {
        static const TlsChoice choice = [] {
            QTemporaryFile file;
            (void)file.open();
            file.write(loopback::CertificateAuthority::shared().pem());
            file.close();
            return *TlsChoice::withAuthorities(file.fileName());
        }();
        return choice;
    }
};

} // namespace pulsemates
