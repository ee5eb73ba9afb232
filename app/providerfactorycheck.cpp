#include "app/providerfactorycheck.h"

#include "app/providerfactoryhearing.h"
#include "app/providerfactoryoffers.h"
#include "core/common/checkedjson.h"
#include "core/common/jsonlimits.h"
#include "core/providers/google/googletokensource.h"
#include "core/providers/google/serviceaccountkey.h"
#include "core/providers/openai/openaitranscriber.h"
#include "core/providers/openai/openaivoice.h"
#include "core/providers/openai/servicecheck.h"

#include <algorithm>

namespace pulsemates {

namespace {

using Checked = std::function<void(const CoachCheck &)>;

/// The call of a service, and the member that its answer has.
struct Question
{
    QString path;
    QString query{};
    QString member{};
    bool isList = true;
    QString model{};     ///< that is to be among what is listed; empty: any
    QStringList known{}; ///< of a service without a list: to be named in place of the model
};

bool isStreaming(const ServiceSettings &services, ServiceUse use)
{
    return use == ServiceUse::Recognition
           && services.recognizer == OnlineRecognizer::AssemblyAiStreaming;
}

bool isGoogle(const ServiceSettings &services, ServiceUse use)
{
    return use == ServiceUse::Voice && services.voice == OnlineVoice::Google;
}

/// Of those whose list of models is known to be one.
QString modelOf(const ServiceSettings &services, ServiceUse use)
{
    if (use == ServiceUse::Voice)
        return services.speech.model.isEmpty() ? OpenAiVoiceOptions().model : services.speech.model;
    if (services.recognizer != OnlineRecognizer::OpenAiCompatible)
        return {};
    const QString &chosen = services.recognition.model;
    return chosen.isEmpty() ? OpenAiTranscriberOptions().model : chosen;
}

/// Where the one in the settings is none of them.
QStringList knownInstead(const ServiceSettings &services)
{
    const QStringList known = streamingModels();
    const QString &chosen = services.recognition.model;
    return chosen.isEmpty() || known.contains(chosen) ? QStringList() : known;
}

Question questionFor(const ServiceSettings &services, ServiceUse use)
{
    if (isStreaming(services, use))
        return {.path = QStringLiteral("v3/token"),
                .query = QStringLiteral("expires_in_seconds=60"),
                .member = QStringLiteral("token"),
                .isList = false,
                .known = knownInstead(services)};
    if (isGoogle(services, use))
        return {QStringLiteral("v1/voices"),
                QStringLiteral("languageCode=ko-KR"),
                QStringLiteral("voices")};
    return {.path = QStringLiteral("models"),
            .member = QStringLiteral("data"),
            .model = modelOf(services, use)};
}

Credential credentialFor(const ServiceSettings &services, ServiceUse use, const Secret &key)
{
    if (!key.isStorable()) // some servers ask for none
        return {};
    if (isStreaming(services, use))
        return Credential::raw(key);
    if (isGoogle(services, use))
        return Credential::header("X-Goog-Api-Key", key);
    return Credential::bearer(key);
}

/// Empty where @p wanted is among them: servers that give their models tags take the bare name too.
QStringList instead(const std::vector<CheckedJson> &listed, const QString &wanted)
{
    QStringList models;
    for (const CheckedJson &entry : listed) {
        const QString id = entry.foreignText(u"id", 128);
        if (id == wanted || id.startsWith(wanted + u':'))
            return {};
        const bool plain = !id.isEmpty() && std::ranges::all_of(id, [](QChar c) {
            return c.unicode() > 0x20 && c.unicode() < 0x7F;
        });
        if (plain && models.size() < ServiceCheck::mostModels)
            models << id;
    }
    return models;
}

/// A page of somebody else is no answer.
CoachCheck read(const QByteArray &body, const Question &question)
{
    constexpr int mostEntries = 10'000;
    constexpr int longestToken = 8192;
    QString problem;
    const CheckedJson root =
        CheckedJson::parseForeign(body, QStringLiteral("check"), JsonLimits{}, &problem);
    std::vector<CheckedJson> listed;
    if (question.isList)
        listed = root.objects(question.member, 0, mostEntries);
    else
        (void)root.string(question.member, longestToken);
    if (!problem.isEmpty())
        return {fail(ErrorCode::NotTheService, Stage::App, problem)};
    CoachCheck check;
    check.models = question.known;
    if (!question.model.isEmpty())
        check.models = instead(listed, question.model);
    return check;
}

void ask(HttpClient &client,
         const ServiceAddress &address,
         const Question &question,
         const Credential &credential,
         const Checked &done)
{
    HttpRequest request;
    request.base = address;
    request.path = question.path;
    request.query = question.query;
    request.credential = credential;
    request.retry.retries = 0; // somebody is waiting, and can press again
    HttpEvents events;
    events.finished = [&client, begun = client.clock().now(), question, done](
                          RequestId, const HttpReply &reply) {
        const auto took = client.clock().now() - begun;
        CoachCheck check = reply.outcome ? read(reply.body, question) : CoachCheck{reply.outcome};
        check.took = std::chrono::floor<std::chrono::milliseconds>(took);
        done(check);
    };
    client.send(std::move(request), &client, std::move(events));
}

} // namespace

void checkService(HttpClient &client,
                  const ServiceSettings &services,
                  ServiceUse use,
                  const ServiceAddress &address,
                  const Secret &key,
                  const std::function<void(const CoachCheck &)> &done)
{
    const Question question = questionFor(services, use);
    const QString account = isGoogle(services, use) && !key.isStorable()
                                ? googleCredentialsPathFor(address) // as the voice itself
                                : QString();
    if (account.isEmpty())
        return ask(client, address, question, credentialFor(services, use, key), done);
    auto *tokens = new GoogleTokenSource(client, client.clock(), account, &client);
    tokens->ask(tokens,
                [&client, tokens, address, question, done](const Result<Credential> &token) {
                    tokens->deleteLater();
                    if (token)
                        ask(client, address, question, *token, done);
                    else
                        done({tl::unexpected<Error>(token.error()), {}});
                });
}

void checkWithKey(const ServiceSettings &services,
                  ServiceUse use,
                  const ServiceAddress &address,
                  const SecretStore::Found &found,
                  const std::function<void(const Secret &, const Checked &)> &ask,
                  const Checked &done)
{
    const Secret key = found ? found->value_or(Secret()) : Secret();
    if (key.isStorable() || ServiceOffers::takesAccount(services, use, address))
        return ask(key, done);
    const Error keyless =
        found ? Error{ErrorCode::KeyRefused, QStringLiteral("none is kept"), Stage::Store}
              : found.error();
    if (!address.isNear())
        return done({tl::unexpected(keyless)});
    ask({}, [keyless, done](const CoachCheck &check) {
        CoachCheck told = check;
        if (!check.outcome && check.outcome.error().code == ErrorCode::KeyRefused)
            told.outcome = tl::unexpected(keyless); // nobody has refused a key
        done(told);
    });
}

} // namespace pulsemates
