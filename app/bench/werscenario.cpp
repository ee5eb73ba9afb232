#include "app/bench/werscenario.h"

#include "app/bench/benchcontext.h"
#include "app/bench/pacedcheckin.h"
#include "core/speech/wordalignment.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

const QString figure = QStringLiteral("Word error rate, English recordings");
const QString spokenFigure = QStringLiteral("Word error rate, at the speed of speech");
const QString minuteFigure = QStringLiteral("A minute: most words in a row dropped or repeated");
const QString factorFigure = QStringLiteral("Processing time over sound time (RTF)");
const std::vector<Limit> factorLimits{{Statistic::P95, 0.3}};

constexpr int sentence = 4; ///< that many words in a row that are missing or too many

std::vector<BenchRow> wordErrorsUnmeasured(const QString &reason)
{
    return {unmeasuredRow(figure, {{Statistic::Value, 8}}, reason),
            unmeasuredRow(spokenFigure, {{Statistic::Value, 8}}, reason),
            unmeasuredRow(minuteFigure, {{Statistic::Value, sentence - 1}}, reason),
            unmeasuredRow(factorFigure, factorLimits, reason)};
}

struct Heard
{
    WordAlignment words;
    double processingSeconds = 0;
    double soundSeconds = 0;
    bool finished = false;
};

/// One recording through the real pipeline, as fast as it goes.
Heard hear(const ReferenceRecording &reference, const Settings &settings)
{
    Settings fast = settings;
    fast.hardEndSilence = {};
    fast.speakByItself = false;
    fast.muted = true;
    Engine engine({.input = EngineOptions::Input::FileAtOnce,
                   .audioPath = reference.path,
                   .openOutput = false},
                  fast);
    engine.warmUp();
    BenchContext::wait(1500ms); // models
    std::optional<MonotonicTime> readyAt;
    QObject here;
    QObject::connect(
        &engine.pipeline(), &CheckInPipeline::changed, &here, [&](const CheckIn &checkIn) {
            if (checkIn.finalWords && !readyAt)
                readyAt = engine.clock().now();
        });
    const MonotonicTime began = engine.clock().now();
    engine.pipeline().record();
    BenchContext::waitUntil([&readyAt] { return readyAt.has_value(); }, 60s);
    const CheckIn &checkIn = engine.pipeline().checkIn();
    Heard heard;
    heard.finished = readyAt.has_value();
    heard.words =
        alignWords(countedWords(reference.words), countedWords(checkIn.transcript.text()));
    heard.processingSeconds = toMilliseconds(readyAt.value_or(began) - began) / 1000;
    heard.soundSeconds = double(checkIn.recorded.count()) / 1000;
    return heard;
}

/// The clips in the real window, each with Stop soon after its last word: what is left then is read
/// in a hurry, or not at all.
BenchRow spokenRow(BenchContext &context)
{
    PacedCheckIn driver(context.window(), context.page(), context.hasSound());
    int errors = 0;
    int spoken = 0;
    std::size_t clip = 0;
    for (const ReferenceRecording &reference : context.material().references()) {
        if (reference.isLong)
            continue;
        const PacedFigures figures = driver.run(context.material().utterance(clip++));
        const WordAlignment words =
            alignWords(countedWords(reference.words), countedWords(figures.words));
        errors += figures.finished ? words.errors() : words.spoken;
        spoken += words.spoken;
    }
    if (clip == 0)
        return unmeasuredRow(
            spokenFigure, {{Statistic::Value, 8}}, QStringLiteral("there are no short recordings"));
    return valueRow(spokenFigure,
                    QStringLiteral("%"),
                    100.0 * errors / std::max(spoken, 1),
                    8,
                    QStringLiteral("%1 of %2 words wrong in %3 clips, Stop 0.25 s after the last "
                                   "word")
                        .arg(errors)
                        .arg(spoken)
                        .arg(clip));
}

BenchRow errorRow(int errors, int spoken, std::size_t recordings)
{
    return valueRow(figure,
                    QStringLiteral("%"),
                    100.0 * errors / std::max(spoken, 1),
                    8,
                    QStringLiteral("%1 of %2 words wrong in %3 recordings")
                        .arg(errors)
                        .arg(spoken)
                        .arg(recordings));
}

BenchRow minuteRow(const std::optional<Heard> &minute)
{
    if (!minute)
        return unmeasuredRow(minuteFigure,
                             {{Statistic::Value, sentence - 1}},
                             QStringLiteral("there is no recording of a minute"));
    const WordAlignment &words = minute->words;
    const int lost = std::max(words.longestDropped, words.longestAdded);
    return valueRow(minuteFigure,
                    QStringLiteral("words"),
                    minute->finished ? lost : words.spoken,
                    sentence - 1,
                    QStringLiteral("%1 words spoken, %2 wrong; four in a row would be a sentence")
                        .arg(words.spoken)
                        .arg(words.errors()));
}

} // namespace

std::vector<BenchRow> WerScenario::run(BenchContext &context)
{
    const std::vector<ReferenceRecording> &references = context.material().references();
    if (references.empty())
        return wordErrorsUnmeasured(QStringLiteral("no recordings (PULSEMATES_DATA is not set)"));
    std::optional<Heard> minute;
    std::vector<double> factors;
    int errors = 0;
    int spoken = 0;
    QString slowest;
    for (const ReferenceRecording &reference : references) {
        const Heard heard = hear(reference, context.settings());
        errors += heard.finished ? heard.words.errors() : heard.words.spoken;
        spoken += heard.words.spoken;
        if (reference.isLong)
            minute = heard;
        if (heard.soundSeconds <= 0)
            continue;
        factors.push_back(heard.processingSeconds / heard.soundSeconds);
        if (factors.back() == *std::ranges::max_element(factors))
            slowest = QStringLiteral("%1, %2 s of sound")
                          .arg(QFileInfo(reference.path).fileName())
                          .arg(heard.soundSeconds, 0, 'f', 1);
    }
    return {errorRow(errors, spoken, references.size()),
            spokenRow(context),
            minuteRow(minute),
            seriesRow(factorFigure,
                      QString(),
                      factors,
                      factorLimits,
                      QStringLiteral("the whole pipeline, a file as fast as it goes, with its "
                                     "partial words; the most: %1")
                          .arg(slowest))};
}

} // namespace pulsemates
