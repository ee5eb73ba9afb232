#include "ui/latency/latencywords.h"

#include <QLocale>

#include <cmath>

namespace pulsemates {

namespace {

// English and Korean write figures alike; the C locale of a bare console would drop the comma.
const QLocale &figures()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

QString seconds(double milliseconds)
{
    const double value = std::round(milliseconds / 100.0) / 10.0;
    return figures().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

} // namespace

QString LatencyWords::wholeMs(double milliseconds)
{
    if (milliseconds > 0 && milliseconds < 1)
        return QStringLiteral("<1");
    return grouped(std::ceil(milliseconds));
}

QString LatencyWords::grouped(double number)
{
    return figures().toString(qRound64(number));
}

QString LatencyWords::milliseconds(const QString &figure)
{
    return tr("%1 ms", "one figure or several").arg(figure);
}

QString LatencyWords::joined(QStringList parts)
{
    parts.replaceInStrings(QStringLiteral(" "), QString(QChar::Nbsp));
    return parts.join(QStringLiteral(" · "));
}

QString LatencyWords::axisTime(double milliseconds)
{
    const QString sign = milliseconds < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return tr("%1%2 s", "sign, seconds").arg(sign, seconds(std::abs(milliseconds)));
}

QString LatencyWords::headline(Headline headline)
{
    switch (headline) {
    case Headline::FirstSentence:
        return tr("First sentence");
    case Headline::FirstSound:
        return tr("First sound");
    case Headline::WrittenSentence:
        return tr("Written for you");
    case Headline::Guidance:
        break;
    }
    return tr("Guidance on screen");
}

QString LatencyWords::countedFrom(LatencyZero zero)
{
    switch (zero) {
    case LatencyZero::LastVoice:
        return tr("Milliseconds since your last word");
    case LatencyZero::Sent:
        return tr("Milliseconds since you sent it");
    case LatencyZero::Stop:
        break;
    }
    return tr("Milliseconds since Stop");
}

QString LatencyWords::stage(Stage stage)
{
    switch (stage) {
    case Stage::Capture:
        return tr("capture");
    case Stage::VoiceActivity:
        return tr("voice act.", "short for voice activity");
    case Stage::Transcribe:
        return tr("words");
    case Stage::Mood:
        return tr("mood");
    case Stage::Safety:
        return tr("safety");
    case Stage::Guidance:
        return tr("guidance");
    case Stage::Coach:
        return tr("AI message");
    case Stage::Synthesize:
        return tr("voice");
    case Stage::Playback:
        return tr("sound out");
    case Stage::Store:
        return tr("saving");
    case Stage::App:
        break;
    }
    return tr("window");
}

QString LatencyWords::where(Where where)
{
    switch (where) {
    case Where::Device:
        return tr("this computer");
    case Where::Network:
        return tr("network");
    case Where::Provider:
        return tr("service");
    case Where::App:
        break;
    }
    return tr("app");
}

QString LatencyWords::span(const Span &span)
{
    const auto moment = [](MonotonicTime time) {
        const double ms = toMilliseconds(time);
        if (std::abs(ms) >= 1000)
            return axisTime(ms);
        return tr("%1%2 ms", "sign, milliseconds")
            .arg(ms < 0 ? QStringLiteral("−") : QStringLiteral("+"), grouped(std::abs(ms)));
    };
    return tr("%1 (%2): %3 to %4", "stage, where, start, end")
        .arg(stage(span.stage), where(span.where), moment(span.start), moment(span.end));
}

QString LatencyWords::decided(Stage stage, LatencyZero zero, const QString &milliseconds)
{
    const bool pause = stage == Stage::Capture || stage == Stage::VoiceActivity;
    if (pause && zero == LatencyZero::LastVoice)
        return tr("The silence that was waited for decided this: %1 ms.").arg(milliseconds);
    switch (stage) {
    case Stage::Capture:
    case Stage::VoiceActivity:
        return tr("Closing the recording decided this: %1 ms.").arg(milliseconds);
    case Stage::Transcribe:
        return tr("The final words decided this: %1 ms.").arg(milliseconds);
    case Stage::Mood:
        return tr("Reading the mood decided this: %1 ms.").arg(milliseconds);
    case Stage::Safety:
        return tr("The safety check decided this: %1 ms.").arg(milliseconds);
    case Stage::Guidance:
        return tr("Preparing the guidance decided this: %1 ms.").arg(milliseconds);
    case Stage::Coach:
        return tr("The AI message decided this: %1 ms.").arg(milliseconds);
    case Stage::Synthesize:
        return tr("Making the voice decided this: %1 ms.").arg(milliseconds);
    case Stage::Playback:
        return tr("Starting the sound decided this: %1 ms.").arg(milliseconds);
    case Stage::Store:
        return tr("Saving decided this: %1 ms.").arg(milliseconds);
    case Stage::App:
        break;
    }
    return tr("The window itself decided this: %1 ms.").arg(milliseconds);
}

QString LatencyWords::path(const CriticalPath &path)
{
    if (!path.headline)
        return {};
    QStringList sentences;
    const double target = headlineTargetMs(*path.headline, path.zero);
    if (target > 0 && path.headlineMs > target)
        sentences << tr("%1 came later than its target.").arg(headline(*path.headline));
    if (path.unexplainedMs > path.decidedMs && path.unexplainedMs >= 1)
        sentences
            << tr("%1 ms of the wait belong to no measured step.").arg(wholeMs(path.unexplainedMs));
    else if (path.decidedBy)
        sentences << decided(*path.decidedBy, path.zero, wholeMs(path.decidedMs));
    else
        sentences << (path.zero == LatencyZero::Sent
                          ? tr("Everything was ready when you sent it.")
                          : tr("Everything was ready when you stopped."));
    if (path.readyBeforeStopMs >= 50)
        sentences << (path.zero == LatencyZero::LastVoice
                          ? tr("The guidance was prepared %1 s before your last word.")
                          : tr("The guidance was prepared %1 s before you stopped."))
                         .arg(seconds(path.readyBeforeStopMs));
    return sentences.join(u' ');
}

QString LatencyWords::firstVersion()
{
    return tr("The first version of this took %1 ms with cached messages, %2 ms on one server and "
              "%3 ms with GPT-4.")
        .arg(grouped(firstVersionMs),
             grouped(firstVersionOneServerMs),
             grouped(firstVersionWrittenMs));
}

QString LatencyWords::atWork(const WhereTimes &times)
{
    QStringList words;
    for (const Where place : {Where::Device, Where::App, Where::Network, Where::Provider}) {
        if (times.of(place) > 0)
            words << tr("%1 %2 ms", "where, milliseconds")
                         .arg(where(place), wholeMs(times.of(place)));
    }
    return words.isEmpty()
               ? QString()
               : tr("At work since then: %1", "places with their milliseconds").arg(joined(words));
}

QString LatencyWords::missed(const LatencyModel::Figure &figure)
{
    return figure.missed() ? tr("%1 ms over its target").arg(wholeMs(*figure.value - figure.target))
                           : QString();
}

QString LatencyWords::percentiles(const Percentiles &percentiles)
{
    if (!percentiles.p50)
        return {};
    const QString p50 = wholeMs(*percentiles.p50); // rounded as the figure above it
    const QString n = grouped(double(percentiles.n));
    if (!percentiles.p95)
        return tr("p50 %1 ms · n %2").arg(p50, n);
    return tr("p50 %1 · p95 %2 ms · n %3").arg(p50, wholeMs(*percentiles.p95), n);
}

QString LatencyWords::ended(const QString &sentence)
{
    return sentence.isEmpty() || sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

QString LatencyWords::summary(const LatencyModel &model)
{
    QStringList sentences;
    if (!model.current())
        sentences << tr("Numbers appear with your first check-in.");
    else
        sentences << countedFrom(model.zero()) + u'.';
    for (const LatencyModel::Figure &figure : model.figures()) {
        if (!model.current())
            break;
        const QString name = headline(figure.headline);
        if (figure.ahead)
            sentences << tr("%1: shown before Stop.").arg(name);
        else if (!figure.value)
            sentences << tr("%1: not yet.").arg(name);
        else if (figure.target <= 0)
            sentences << tr("%1: %2 milliseconds.").arg(name, wholeMs(*figure.value));
        else if (figure.missed())
            sentences << tr("%1: %2 milliseconds, over the target of %3.")
                             .arg(name, wholeMs(*figure.value), grouped(figure.target));
        else
            sentences << tr("%1: %2 milliseconds, within the target of %3.")
                             .arg(name, wholeMs(*figure.value), grouped(figure.target));
    }
    if (model.current())
        sentences << path(model.path()) << ended(atWork(whereTimes(*model.current())));
    if (model.current() && model.zero() != LatencyZero::Sent) // typed: there is nothing to compare
        sentences << firstVersion();
    const Percentiles percentiles = model.percentiles();
    if (percentiles.p50)
        sentences << tr("Half of %1 check-ins showed guidance within %2 milliseconds.")
                         .arg(grouped(double(percentiles.n)), wholeMs(*percentiles.p50));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace pulsemates
