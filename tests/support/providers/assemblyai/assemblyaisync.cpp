#include "tests/support/providers/assemblyai/assemblyaisync.h"

#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pulsemates::loopback {

namespace {

constexpr qsizetype mostBytes = 40 * 1024 * 1024;
constexpr std::chrono::seconds longestSound{120};

/// Problem details, as in RFC 9457.
Reply problem(int status, const QString &title, const QString &detail)
{
    Reply reply = Reply::json(QJsonObject{{QStringLiteral("status"), status},
                                          {QStringLiteral("title"), title},
                                          {QStringLiteral("detail"), detail}},
                              status);
    reply.headers.set("Content-Type", "application/problem+json");
    if (status == 429 || status == 503)
        reply.headers.set("Retry-After", "1");
    return reply;
}

const Fields &configFields()
{
    using enum Field::Type;
    static const Fields fields{
        {QStringLiteral("language_codes"),
         List,
         Field::Need::Optional,
         [](const QJsonValue &value) { return !value.toArray().contains(QStringLiteral("ko")); },
         QStringLiteral("names Korean, which this service does not know")},
        {QStringLiteral("prompt"),
         Text,
         Field::Need::Optional,
         shorterThan(4096),
         QStringLiteral("is longer than 4096")},
        {QStringLiteral("keyterms_prompt"), List},
        {QStringLiteral("conversation_context"), List},
        {QStringLiteral("timestamps"), Flag},
        {QStringLiteral("sample_rate"), Integer},
        {QStringLiteral("channels"),
         Integer,
         Field::Need::Optional,
         between(1, 2),
         QStringLiteral("is neither 1 nor 2")},
    };
    return fields;
}

} // namespace

AssemblyAiSync::AssemblyAiSync()
    : ScriptedProvider(QStringLiteral("assemblyai-sync"), "loopback-assemblyai-key")
{}

void AssemblyAiSync::setScript(const SpeechScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_script = script;
}

Answer AssemblyAiSync::answer(RequestCheck &check, const FaultPlan &plan)
{
    if (!check.rawKey(key()))
        return {failure(Failure::BadKey)};
    if (check.is("GET", QStringLiteral("/v1/warm")))
        return {Reply::empty(204)};
    if (check.is("POST", QStringLiteral("/v1/transcribe")))
        return {transcribe(check, plan.fault)};
    check.that(false, QStringLiteral("the service has no such call"));
    return {failure(Failure::NotFound)};
}

Reply AssemblyAiSync::failure(Failure kind) const
{
    switch (kind) {
    case Failure::BadKey:
        return problem(401, QStringLiteral("Unauthorized"), QStringLiteral("Invalid API key"));
    case Failure::Forbidden:
        return problem(403, QStringLiteral("Forbidden"), QStringLiteral("Not for this key"));
    case Failure::NotFound:
        return problem(404, QStringLiteral("Not Found"), QStringLiteral("No such call"));
    case Failure::RateLimited:
        return problem(429, QStringLiteral("Too Many Requests"), QStringLiteral("Slow down"));
    case Failure::OutOfQuota:
        return problem(503, QStringLiteral("Capacity Exceeded"), QStringLiteral("Try again"));
    case Failure::ServerError:
        break;
    }
    return problem(500, QStringLiteral("Inference Timeout"), QStringLiteral("It took too long"));
}

Reply AssemblyAiSync::checkedLength(const QByteArray &sound, SpeechScript::Time &length) const
{
    length = lengthOfSound(sound);
    if (sound.size() > mostBytes || length > longestSound)
        return problem(413, QStringLiteral("Audio Too Large"), QStringLiteral("120 s at most"));
    if (length < SpeechScript::Time(160))
        return problem(400, QStringLiteral("Audio Too Short"), QStringLiteral("160 ms at least"));
    return Reply::empty(200);
}

/// The sound of the form, once all of its parts are held against the facts.
QByteArray AssemblyAiSync::checkedSound(RequestCheck &check) const
{
    QByteArray sound;
    QByteArray soundType;
    QJsonObject config;
    for (const FormPart &part : check.form()) {
        check.that(part.name == "audio" || part.name == "config",
                   QStringLiteral("a part that is neither audio nor config"));
        if (part.name == "audio") {
            sound = part.content;
            soundType = part.contentType;
        } else if (part.name == "config") {
            check.that(part.contentType == "application/json",
                       QStringLiteral("config is not application/json"));
            config = QJsonDocument::fromJson(part.content).object();
            check.fields(config, configFields(), QStringLiteral("config"));
        }
    }
    check.that(soundType == "audio/wav" || soundType == "audio/pcm",
               QStringLiteral("audio is neither audio/wav nor audio/pcm"));
    check.that(soundType != "audio/pcm"
                   || (config.contains(QStringLiteral("sample_rate"))
                       && config.contains(QStringLiteral("channels"))),
               QStringLiteral("bare samples need sample_rate and channels"));
    return sound;
}

Reply AssemblyAiSync::transcribe(RequestCheck &check, Fault fault)
{
    check.that(check.request().headers.value("x-aai-model") == "universal-3-5-pro",
               QStringLiteral("X-AAI-Model is not universal-3-5-pro"));
    SpeechScript::Time length{0};
    if (Reply refused = checkedLength(checkedSound(check), length); refused.status != 200)
        return refused;
    const Wait wait = draw(QStringLiteral("stream-final"), check.request().session);
    const QMutexLocker lock(&m_mutex);
    QJsonArray words;
    for (const QString &word : m_script.textIn(length).split(u' '))
        words.append(
            QJsonObject{{QStringLiteral("text"), word}, {QStringLiteral("confidence"), 0.98}});
    const QString text = fault == Fault::InventedWords ? QStringLiteral("Thank you for watching.")
                                                       : m_script.textIn(length);
    Reply reply = Reply::json(QJsonObject{
        {QStringLiteral("text"), text},
        {QStringLiteral("words"), words},
        {QStringLiteral("confidence"), 0.95},
        {QStringLiteral("audio_duration_ms"), qint64(length.count())},
        {QStringLiteral("session_id"), QStringLiteral("00000000-0000-4000-9000-000000000001")},
        {QStringLiteral("request_time_ms"), double(wait.count()) / 1000}});
    reply.beforeHead = wait;
    return reply;
}

} // namespace pulsemates::loopback
