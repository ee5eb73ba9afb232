#include "app/checkinjson.h"

#include "core/metrics/timingsjson.h"
#include "core/pipeline/messagevoice.h"
#include "core/pipeline/speechplayer.h"

#include <QJsonArray>

namespace pulsemates {

namespace {

double seconds(std::chrono::milliseconds time)
{
    return double(time.count()) / 1000.0;
}

double toHundredths(double value)
{
    return std::round(value * 100) / 100;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue transcriptToJson(const Transcript &transcript)
{
    if (transcript.isEmpty())
        return {};
    const QJsonValue confidence =
        transcript.confidence ? QJsonValue(toHundredths(*transcript.confidence)) : QJsonValue();
    return QJsonObject{{QStringLiteral("text"), transcript.text()},
                       {QStringLiteral("confidence"), confidence},
                       {QStringLiteral("source"), orNull(transcript.source)}};
}

QJsonObject breathingToJson(const BreathingPattern &pattern)
{
    QJsonArray phases;
    for (const BreathStep &step : pattern.steps) {
        phases.append(QJsonObject{{QStringLiteral("phase"), breathPhaseName(step.phase)},
                                  {QStringLiteral("seconds"), seconds(step.duration)}});
    }
    return {{QStringLiteral("id"), pattern.id},
            {QStringLiteral("title"), pattern.title},
            {QStringLiteral("seconds"), double(pattern.session.count())},
            {QStringLiteral("phases"), phases}};
}

QJsonObject stretchToJson(const StretchRoutine &routine)
{
    QJsonArray steps;
    for (const StretchStep &step : routine.steps) {
        const QJsonValue side =
            step.side == BodySide::None ? QJsonValue() : QJsonValue(bodySideName(step.side));
        steps.append(QJsonObject{{QStringLiteral("move"), step.move},
                                 {QStringLiteral("side"), side},
                                 {QStringLiteral("text"), step.text},
                                 {QStringLiteral("seconds"), double(step.duration.count())}});
    }
    return {{QStringLiteral("id"), routine.id},
            {QStringLiteral("title"), routine.title},
            {QStringLiteral("seconds"), double(routine.length().count())},
            {QStringLiteral("steps"), steps}};
}

QJsonArray resourcesToJson(const std::vector<HelpLine> &lines)
{
    QJsonArray rows;
    for (const HelpLine &line : lines) {
        rows.append(
            QJsonObject{{QStringLiteral("id"), line.id},
                        {QStringLiteral("region"), line.region},
                        {QStringLiteral("kind"), helpKindName(line.kind)},
                        {QStringLiteral("contact"), orNull(line.contact)},
                        {QStringLiteral("title"), line.title},
                        {QStringLiteral("detail"), orNull(line.detail)},
                        {QStringLiteral("hours"), orNull(line.hours)},
                        {QStringLiteral("languages"), QJsonArray::fromStringList(line.languages)},
                        {QStringLiteral("source"), line.source}});
    }
    return rows;
}

QJsonValue guidanceToJson(const CheckIn &checkIn, const OfferedHelp &help)
{
    if (checkIn.help) { // nothing else beside it
        return QJsonObject{{QStringLiteral("source"), QStringLiteral("help")},
                           {QStringLiteral("message"), help.message},
                           {QStringLiteral("breathing"), QJsonValue()},
                           {QStringLiteral("stretch"), QJsonValue()},
                           {QStringLiteral("resources"), resourcesToJson(help.lines)}};
    }
    const std::optional<Guidance> &guidance = checkIn.guidance;
    if (!guidance)
        return {};
    const bool exercises = checkIn.bodyAlarm != BodyAlarm::Named; // else the message is a number
    return QJsonObject{
        {QStringLiteral("source"), guidance->source},
        {QStringLiteral("message"), orNull(guidance->message.text)},
        {QStringLiteral("breathing"),
         exercises ? QJsonValue(breathingToJson(guidance->breathing)) : QJsonValue()},
        {QStringLiteral("stretch"),
         exercises ? QJsonValue(stretchToJson(guidance->stretch)) : QJsonValue()},
        {QStringLiteral("resources"), resourcesToJson(help.lines)}};
}

QJsonValue writtenToJson(const CheckIn &checkIn, const QString &writer)
{
    if (!checkIn.written || checkIn.help)
        return {};
    return QJsonObject{{QStringLiteral("text"), checkIn.written->text()},
                       {QStringLiteral("source"), writer}};
}

QJsonValue errorToJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
                       {QStringLiteral("message"), error->detail},
                       {QStringLiteral("stage"), stageName(error->stage)}};
}

} // namespace

SpokenMessage spokenMessage(const CheckIn &checkIn, const SpeechPlayer &speech)
{
    SpokenMessage spoken;
    if (!checkIn.guidance)
        return spoken;
    for (const QString &part : spokenParts(checkIn.guidance->message)) {
        const AudioClipPtr clip = speech.clipFor(part, checkIn.language);
        if (!clip)
            return {}; // half a message is none
        spoken.source = speech.voiceFor(part, checkIn.language);
        spoken.seconds += double(clip->samples.size()) / clip->sampleRateHz;
    }
    return spoken;
}

QJsonObject moodToJson(const Mood &mood)
{
    QJsonObject json{{QStringLiteral("label"), moodLabelName(mood.label)},
                     {QStringLiteral("score"), toHundredths(mood.score)},
                     {QStringLiteral("confidence"), toHundredths(mood.confidence)},
                     {QStringLiteral("source"), mood.source}};
    if (mood.uncertain) // the best label all the same
        json.insert(QStringLiteral("uncertain"), true);
    return json;
}

QJsonObject safetyToJson(const SafetyFinding &finding)
{
    QJsonObject json{{QStringLiteral("tier"), safetyTierName(finding.tier)},
                     {QStringLiteral("rule"), orNull(finding.rule)}};
    if (!finding.context.isEmpty())
        json.insert(QStringLiteral("context"), finding.context);
    return json;
}

QJsonObject checkInToJson(const CheckIn &checkIn,
                          const SpokenMessage &speech,
                          const OfferedHelp &help,
                          const QString &writer)
{
    QJsonValue spoken;
    if (!speech.source.isEmpty()) {
        spoken = QJsonObject{{QStringLiteral("source"), speech.source},
                             {QStringLiteral("seconds"), toHundredths(speech.seconds)}};
    }
    const bool known = !checkIn.transcript.isEmpty() || checkIn.help; // else there were no words
    const bool fast = checkIn.mode == CoachingMode::Fast;
    QJsonObject json{
        {QStringLiteral("schema"), QStringLiteral("pulsemates.checkin/1")},
        {QStringLiteral("mode"), fast ? QStringLiteral("fast") : QStringLiteral("optimized")},
        {QStringLiteral("language"), languageTag(checkIn.language)},
        {QStringLiteral("transcript"), transcriptToJson(checkIn.transcript)},
        {QStringLiteral("mood"),
         checkIn.mood && !checkIn.help ? QJsonValue(moodToJson(*checkIn.mood)) : QJsonValue()},
        {QStringLiteral("safety"), known ? QJsonValue(safetyToJson(checkIn.safety)) : QJsonValue()},
        {QStringLiteral("guidance"), guidanceToJson(checkIn, help)},
        {QStringLiteral("speech"), spoken},
        {QStringLiteral("timings"), timingsToJson(checkIn.timings)},
        {QStringLiteral("error"), errorToJson(checkIn.error)}};
    if (!fast)
        json.insert(QStringLiteral("written"), writtenToJson(checkIn, writer));
    return json;
}

} // namespace pulsemates
