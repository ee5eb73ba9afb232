#include "core/understanding/lexiconmoodanalyzer.h"

#include "core/common/logging.h"
#include "core/understanding/englishmoodreader.h"
#include "core/understanding/koreanmoodreader.h"
#include "core/understanding/moodtracker.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

MoodLexicon loadLexicon(Language language)
{
    QFile file(QStringLiteral(":/understanding/lexicon-%1.json").arg(languageTag(language)));
    QByteArray json;
    if (file.open(QIODevice::ReadOnly))
        json = file.readAll();
    auto lexicon = MoodLexicon::parse(json, language);
    if (!lexicon) {
        qCCritical(lcApp) << lexicon.error().detail;
        return {};
    }
    return std::move(*lexicon);
}

MoodLabel labelOf(const MoodEvidence &found, const LexiconTuning &tuning)
{
    const double stronger = std::max(found.positive, found.negative);
    const double weaker = std::min(found.positive, found.negative);
    const double least =
        found.negative > found.positive ? tuning.leastNegative : tuning.leastPositive;
    if (stronger < least + tuning.perNeutralCue * found.neutral)
        return found.mixed > 0 && weaker > 0 ? MoodLabel::Mixed : MoodLabel::Neutral;
    const double ratio = tuning.mixedRatio - tuning.perMixedCue * std::min(found.mixed, 2)
                         - tuning.withContrast * std::min(found.contrasts, 1);
    if (stronger <= 0)
        return MoodLabel::Neutral;
    if (weaker >= tuning.mixedLeast && weaker / stronger >= ratio)
        return MoodLabel::Mixed;
    return found.positive >= tuning.positiveLead * found.negative ? MoodLabel::Positive
                                                                  : MoodLabel::Negative;
}

QString confidenceKey(MoodLabel label, const MoodEvidence &found)
{
    if (label == MoodLabel::Mixed && (found.mixed > 0 || found.contrasts > 0))
        return QStringLiteral("mixedWithCue");
    if (label == MoodLabel::Neutral && found.neutral >= 1)
        return QStringLiteral("neutralWithCue");
    return moodLabelName(label);
}

double scoreOf(MoodLabel label, const MoodEvidence &found)
{
    constexpr double halfway = 2.0; // the evidence that moves the score half the way
    const double lean =
        (found.positive - found.negative) / (found.positive + found.negative + halfway);
    const double score = 0.5 + 0.5 * lean;
    switch (label) {
    case MoodLabel::Negative:
        return std::min(score, 0.4);
    case MoodLabel::Positive:
        return std::max(score, 0.6);
    case MoodLabel::Mixed:
    case MoodLabel::Neutral:
        break;
    }
    return std::clamp(score, 0.4, 0.6);
}

} // namespace

LexiconMoodAnalyzer::LexiconMoodAnalyzer()
    : m_english(loadLexicon(Language::English))
    , m_korean(loadLexicon(Language::Korean))
    , m_englishReader(std::make_unique<EnglishMoodReader>(m_english))
    , m_koreanReader(std::make_unique<KoreanMoodReader>(m_korean))
{}

LexiconMoodAnalyzer::~LexiconMoodAnalyzer() = default;

std::unique_ptr<MoodFollower> LexiconMoodAnalyzer::follow() const
{
    return std::make_unique<MoodTracker>(*this);
}

QString LexiconMoodAnalyzer::name() const
{
    return QStringLiteral("local:lexicon-1");
}

const MoodLexicon &LexiconMoodAnalyzer::lexicon(Language language) const
{
    return language == Language::Korean ? m_korean : m_english;
}

const MoodReader &LexiconMoodAnalyzer::reader(Language language) const
{
    return language == Language::Korean ? *m_koreanReader : *m_englishReader;
}

Mood LexiconMoodAnalyzer::moodOf(const MoodEvidence &evidence, Language language) const
{
    constexpr double sure = 0.5;
    Mood mood;
    mood.source = name();
    mood.label = labelOf(evidence, lexicon(language).tuning);
    mood.score = scoreOf(mood.label, evidence);
    const double strength = std::abs(evidence.positive - evidence.negative);
    const auto steps = lexicon(language).confidence.value(confidenceKey(mood.label, evidence));
    for (const auto &[from, confidence] : steps) {
        if (strength >= from)
            mood.confidence = confidence;
    }
    mood.uncertain = mood.confidence < sure;
    return mood;
}

Mood LexiconMoodAnalyzer::analyze(const QString &text, Language language) const
{
    std::vector<MoodUnit> units;
    reader(language).split(text, units);
    if (units.empty()) {
        Mood nothing;
        nothing.source = name();
        return nothing;
    }
    MoodCursor cursor;
    reader(language).read(units, qsizetype(units.size()), cursor);
    return moodOf(cursor.evidence, language);
}

} // namespace pulsemates
