#include "tests/support/providers/assemblyai/assemblyairest.h"

#include "tests/support/providers/requestcheck.h"

#include <QJsonArray>

#include <algorithm>

namespace pulsemates::loopback {

namespace {

const QString transcriptPath = QStringLiteral("/v2/transcript");
constexpr SpeechScript::Time shortestSound{160};

Reply error(int status, const QString &what)
{
    return Reply::json(QJsonObject{{QStringLiteral("error"), what}}, status);
}

const Fields &askedFields()
{
    using enum Field::Type;
    static const auto models = oneOf({QStringLiteral("universal-3-5-pro"),
                                      QStringLiteral("universal-3-pro"),
                                      QStringLiteral("universal-2")});
    static const Fields fields{
        {QStringLiteral("audio_url"), Text, Field::Need::Required},
        {QStringLiteral("speech_models"),
         List,
         Field::Need::Required,
         [](const QJsonValue &value) {
             const QJsonArray list = value.toArray();
             return !list.isEmpty() && std::ranges::all_of(list, models);
         },
         QStringLiteral("names a model that does not exist")},
        {QStringLiteral("language_code"), Text},
        {QStringLiteral("language_detection"), Flag},
        {QStringLiteral("language_detection_options"), Object},
        {QStringLiteral("punctuate"), Flag},
        {QStringLiteral("format_text"), Flag},
        {QStringLiteral("sentiment_analysis"), Flag},
        {QStringLiteral("speaker_labels"), Flag},
        {QStringLiteral("disfluencies"), Flag},
        {QStringLiteral("filter_profanity"), Flag},
        {QStringLiteral("multichannel"), Flag},
        {QStringLiteral("redact_pii"), Flag},
        {QStringLiteral("redact_pii_policies"), List},
        {QStringLiteral("redact_pii_sub"),
         Text,
         Field::Need::Optional,
         oneOf({QStringLiteral("hash"), QStringLiteral("entity_name")}),
         QStringLiteral("is neither hash nor entity_name")},
    };
    return fields;
}

QJsonArray wordsOf(const SpeechScript &script, std::size_t sentences)
{
    QJsonArray words;
    for (std::size_t i = 0; i < sentences; ++i) {
        for (const auto &word : script.wordsOf(int(i)))
            words.append(QJsonObject{{QStringLiteral("text"), word.text},
                                     {QStringLiteral("start"), qint64(word.start.count())},
                                     {QStringLiteral("end"), qint64(word.end.count())},
                                     {QStringLiteral("confidence"), 0.97},
                                     {QStringLiteral("speaker"), QJsonValue::Null}});
    }
    return words;
}

QJsonArray sentimentsOf(const SpeechScript &script,
                        const std::vector<SpeechScript::Sentence> &sentences)
{
    QJsonArray results;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto words = script.wordsOf(int(i));
        results.append(QJsonObject{
            {QStringLiteral("text"), sentences[i].text},
            {QStringLiteral("start"), qint64(words.empty() ? 0 : words.front().start.count())},
            {QStringLiteral("end"), qint64(words.empty() ? 0 : words.back().end.count())},
            {QStringLiteral("sentiment"), sentences[i].sentiment},
            {QStringLiteral("confidence"), 0.86},
            {QStringLiteral("speaker"), QJsonValue::Null}});
    }
    return results;
}

bool isRefusal(Fault fault)
{
    return fault != Fault::None && scopeOf(fault) == FaultScope::Answer;
}

} // namespace

AssemblyAiRest::AssemblyAiRest()
    : ScriptedProvider(QStringLiteral("assemblyai"), "loopback-assemblyai-key")
{}

void AssemblyAiRest::setScript(const SpeechScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_script = script;
}

void AssemblyAiRest::setDoneAtPoll(int poll)
{
    const QMutexLocker lock(&m_mutex);
    m_doneAtPoll = poll;
}

int AssemblyAiRest::transcriptsKept() const
{
    const QMutexLocker lock(&m_mutex);
    return int(std::ranges::count_if(m_jobs, [](const auto &it) { return !it.second.deleted; }));
}

Answer AssemblyAiRest::answer(RequestCheck &check, const FaultPlan &plan)
{
    if (!check.rawKey(key()))
        return {failure(Failure::BadKey)};
    const HttpRequest &request = check.request();
    if (check.is("POST", QStringLiteral("/v2/upload")))
        return {upload(check)};
    if (check.is("POST", transcriptPath))
        return {submit(check, plan.fault)};
    const QString id = request.path.mid(transcriptPath.size() + 1);
    if (request.path.startsWith(transcriptPath + u'/') && !id.contains(u'/')) {
        check.noBody();
        if (request.method == "GET")
            return {look(id, plan.fault)};
        if (request.method == "DELETE")
            return {erase(id, plan.fault)};
    }
    check.that(false, QStringLiteral("the service has no such call"));
    return {failure(Failure::NotFound)};
}

Reply AssemblyAiRest::failure(Failure kind) const
{
    switch (kind) {
    case Failure::BadKey:
        return error(401, QStringLiteral("Authentication error, API token missing/invalid"));
    case Failure::Forbidden:
        return error(403, QStringLiteral("Cannot access uploaded file"));
    case Failure::NotFound:
        return error(404, QStringLiteral("Not found"));
    case Failure::RateLimited:
        return error(429, QStringLiteral("Too many requests"));
    case Failure::OutOfQuota:
        return error(400,
                     QStringLiteral("Your current account balance is negative. Please top up "
                                    "to continue using the API."));
    case Failure::ServerError:
        break;
    }
    return error(500, QStringLiteral("Server error, developers have been alerted"));
}

Reply AssemblyAiRest::upload(RequestCheck &check)
{
    check.contentType("application/octet-stream");
    check.queryOnly({});
    check.that(!check.request().body.isEmpty(), QStringLiteral("no sound is uploaded"));
    const Wait wait = draw(QStringLiteral("upload"), check.request().session);
    const QMutexLocker lock(&m_mutex);
    const QString address = QStringLiteral("https://cdn.assemblyai.com/upload/%1")
                                .arg(m_uploads.size() + 1, 8, 16, QLatin1Char('0'));
    m_uploads[address] = check.request().body;
    Reply reply = Reply::json(QJsonObject{{QStringLiteral("upload_url"), address}});
    reply.beforeHead = wait;
    return reply;
}

/// Why the service would not take it; empty where it does.
QString AssemblyAiRest::refusal(RequestCheck &check, const QJsonObject &asked) const
{
    check.fields(asked, askedFields(), QStringLiteral("body"));
    const QJsonArray models = asked[QStringLiteral("speech_models")].toArray();
    const QString language =
        asked[QStringLiteral("language_code")].toString(QStringLiteral("en_us"));
    const bool isEnglish = language.startsWith(u"en");
    if (asked[QStringLiteral("audio_url")].toString().isEmpty())
        return QStringLiteral("audio_url is required");
    if (models.isEmpty())
        return QStringLiteral("\"speech_models\" must be a non-empty list");
    if (language == u"ko" && !models.contains(QStringLiteral("universal-2"))) {
        check.that(false, QStringLiteral("Korean needs the model universal-2"));
        return QStringLiteral("The following models are not available in this language: %1")
            .arg(models.first().toString());
    }
    if (!isEnglish && asked[QStringLiteral("sentiment_analysis")].toBool()) {
        check.that(false, QStringLiteral("sentiment is for English only"));
        return QStringLiteral(
            "The following models are not available in this language: sentiment_analysis");
    }
    return {};
}

Reply AssemblyAiRest::submit(RequestCheck &check, Fault fault)
{
    const QJsonObject asked = check.json();
    if (const QString why = refusal(check, asked); !why.isEmpty())
        return error(400, why);
    if (isRefusal(fault)) // what is refused is not done
        return failure(Failure::ServerError);
    const Wait wait = draw(QStringLiteral("async-job"), check.request().session);
    const QMutexLocker lock(&m_mutex);
    const QString address = asked[QStringLiteral("audio_url")].toString();
    const auto sound = m_uploads.find(address);
    if (sound == m_uploads.end() && address.startsWith(u"https://cdn.assemblyai.com/")) {
        check.that(false, QStringLiteral("audio_url was given to nobody"));
        return error(403, QStringLiteral("Cannot access uploaded file"));
    }
    Job job;
    job.asked = asked;
    job.length = lengthOfSound(sound == m_uploads.end() ? QByteArray() : sound->second);
    job.doneAt = std::chrono::steady_clock::now() + wait;
    job.fault = fault;
    if (sound != m_uploads.end() && job.length < shortestSound)
        job.fault = Fault::JobTooShort;
    const QString id = QStringLiteral("00000000-0000-4000-8000-%1")
                           .arg(m_jobs.size() + 1, 12, 16, QLatin1Char('0'));
    m_jobs[id] = job;
    return Reply::json(transcript(id, job, QStringLiteral("queued")));
}

bool AssemblyAiRest::isDone(Job &job)
{
    ++job.polls;
    if (job.fault == Fault::JobNeverDone)
        return false;
    if (job.doneAt > std::chrono::steady_clock::now())
        return false;
    return job.polls >= m_doneAtPoll;
}

Reply AssemblyAiRest::look(const QString &id, Fault fault)
{
    const bool timed = latency().has(QStringLiteral("async-job"));
    const QMutexLocker lock(&m_mutex);
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return error(400, QStringLiteral("Transcript lookup error, transcript id not found"));
    Job &job = found->second;
    if (scopeOf(fault) == FaultScope::Recognition)
        job.fault = fault;
    if (timed)
        job.polls = std::max(job.polls, m_doneAtPoll);
    if (!job.deleted && !isDone(job))
        return Reply::json(transcript(id, job, QStringLiteral("processing")));
    const bool failed = job.fault == Fault::JobError || job.fault == Fault::JobServerError
                        || job.fault == Fault::JobTooShort;
    return Reply::json(
        transcript(id, job, failed ? QStringLiteral("error") : QStringLiteral("completed")));
}

Reply AssemblyAiRest::erase(const QString &id, Fault fault)
{
    if (isRefusal(fault))
        return failure(Failure::ServerError);
    const QMutexLocker lock(&m_mutex);
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return error(400, QStringLiteral("Transcript lookup error, transcript id not found"));
    found->second.deleted = true;
    return Reply::json(transcript(id, found->second, QStringLiteral("completed")));
}

QJsonObject
AssemblyAiRest::transcript(const QString &id, const Job &job, const QString &status) const
{
    QJsonObject it{
        {QStringLiteral("id"), id},
        {QStringLiteral("status"), status},
        {QStringLiteral("audio_url"), job.asked[QStringLiteral("audio_url")]},
        {QStringLiteral("speech_models"), job.asked[QStringLiteral("speech_models")]},
        {QStringLiteral("language_code"),
         job.asked[QStringLiteral("language_code")].toString(QStringLiteral("en_us"))},
        {QStringLiteral("sentiment_analysis"),
         job.asked[QStringLiteral("sentiment_analysis")].toBool()},
        {QStringLiteral("text"), QJsonValue::Null},
        {QStringLiteral("words"), QJsonValue::Null},
        {QStringLiteral("confidence"), QJsonValue::Null},
        {QStringLiteral("audio_duration"), QJsonValue::Null},
        {QStringLiteral("error"), QJsonValue::Null},
        {QStringLiteral("webhook_auth"), false},
    };
    if (job.deleted) {
        it[QStringLiteral("audio_url")] = QStringLiteral("http://deleted_by_user");
        it[QStringLiteral("text")] = QStringLiteral("Deleted by user.");
    } else if (status == u"completed") {
        complete(it, job);
    } else if (status == u"error") {
        it[QStringLiteral("error")] =
            job.fault == Fault::JobServerError
                ? QStringLiteral("Server error, developers have been alerted")
            : job.fault == Fault::JobTooShort ? QStringLiteral("Audio duration is too short.")
                                              : QStringLiteral("Transcoding failed. File does not "
                                                               "appear to contain audio.");
    }
    return it;
}

void AssemblyAiRest::complete(QJsonObject &it, const Job &job) const
{
    const auto sentences = m_script.sentencesIn(job.length);
    QString text = m_script.textIn(job.length);
    if (job.fault == Fault::InventedWords)
        text = QStringLiteral("Thank you for watching. Please subscribe.");
    it[QStringLiteral("text")] = text;
    it[QStringLiteral("words")] = wordsOf(m_script, sentences.size());
    it[QStringLiteral("confidence")] = 0.94;
    it[QStringLiteral("audio_duration")] = qint64((job.length.count() + 999) / 1000);
    it[QStringLiteral("speech_model_used")] =
        job.asked[QStringLiteral("speech_models")].toArray().first();
    if (!it[QStringLiteral("sentiment_analysis")].toBool() || job.fault == Fault::SentimentMissing)
        return;
    it[QStringLiteral("sentiment_analysis_results")] =
        job.fault == Fault::SentimentNull    ? QJsonValue(QJsonValue::Null)
        : job.fault == Fault::SentimentEmpty ? QJsonValue(QJsonArray())
                                             : QJsonValue(sentimentsOf(m_script, sentences));
}

} // namespace pulsemates::loopback
