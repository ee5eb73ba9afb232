#include "core/understanding/trainedmoodanalyzer.h"

#include "core/common/logging.h"
#include "core/understanding/moodlinear.h"
#include "core/understanding/moodnetwork.h"
#include "core/understanding/moodtext.h"
#include "core/understanding/trainedmoodfollower.h"

#include <QResource>

#include <algorithm>

namespace pulsemates {

namespace {

std::optional<MoodModel> loadMoodFile(Language language)
{
    // Stored as it is: no copy is made of its millions of bytes.
    const QResource file(QStringLiteral(":/mood/mood-%1.bin").arg(languageTag(language)));
    auto model = MoodModel::parse(QByteArray::fromRawData(
        reinterpret_cast<const char *>(file.data()), file.data() ? file.size() : 0));
    if (!model) {
        qCCritical(lcApp) << model.error().detail;
        return std::nullopt;
    }
    if (model->language != language) {
        qCCritical(lcApp) << "mood file: of another language";
        return std::nullopt;
    }
    return std::move(*model);
}

/// Whole sentences as long as they fit into a part; a longer sentence is cut.
std::vector<ReadMoodPart> partsOf(std::vector<QString> tokens, Language language)
{
    const auto limit = std::size_t(moodPartLimit(language));
    std::vector<ReadMoodPart> parts;
    std::vector<QString> current;
    std::vector<QString> sentence;
    const auto close = [&parts, &current] {
        const int size = int(current.size());
        parts.push_back({std::move(current), {unknownMoodShares, size}});
        current.clear();
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        sentence.push_back(std::move(tokens[i]));
        if (!endsSentence(sentence.back()) && sentence.size() < limit && i + 1 < tokens.size())
            continue;
        if (!current.empty() && current.size() + sentence.size() > limit)
            close();
        std::move(sentence.begin(), sentence.end(), std::back_inserter(current));
        sentence.clear();
    }
    if (!current.empty())
        close();
    return parts;
}

double scoreOf(MoodLabel label, const MoodShares &shares)
{
    const double lean =
        shares[std::size_t(MoodLabel::Positive)] - shares[std::size_t(MoodLabel::Negative)];
    const double score = 0.5 + 0.5 * lean;
    switch (label) {
    case MoodLabel::Negative:
        return std::clamp(score, 0.0, 0.4);
    case MoodLabel::Positive:
        return std::clamp(score, 0.6, 1.0);
    case MoodLabel::Mixed:
    case MoodLabel::Neutral:
        break;
    }
    return std::clamp(score, 0.4, 0.6);
}

/// The shares of the whole; reads only the parts that are not in @p kept, which becomes all.
MoodShares sharesOf(std::vector<QString> tokens,
                    const MoodModel &model,
                    std::vector<ReadMoodPart> &kept,
                    int &partsRead)
{
    std::vector<ReadMoodPart> parts = partsOf(std::move(tokens), model.language);
    std::vector<MoodPart> read;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i < kept.size() && kept[i].tokens == parts[i].tokens) {
            parts[i].part = kept[i].part;
        } else {
            const MoodShares raw = blended(readMoodPart(parts[i].tokens, model),
                                           readMoodPartLinear(parts[i].tokens, model),
                                           model.linear.share);
            parts[i].part.shares = calibrated(raw, model.calibration);
            ++partsRead;
        }
        read.push_back(parts[i].part);
    }
    kept = std::move(parts);
    return pooled(read, model.calibration);
}

} // namespace

QString TrainedMoodAnalyzer::name() const
{
    return QStringLiteral("local:trained-1");
}

const std::optional<MoodModel> &TrainedMoodAnalyzer::model(Language language) const
{
    ReadOnce &file = language == Language::Korean ? m_korean : m_english;
    std::call_once(file.once, [&file, language] { file.model = loadMoodFile(language); });
    return file.model;
}

std::unique_ptr<MoodFollower> TrainedMoodAnalyzer::follow() const
{
    return std::make_unique<TrainedMoodFollower>(*this);
}

Mood TrainedMoodAnalyzer::analyze(const QString &text, Language language) const
{
    std::vector<ReadMoodPart> kept;
    int partsRead = 0;
    return analyze(text, language, kept, partsRead);
}

MoodShares TrainedMoodAnalyzer::shares(const QString &text, Language language) const
{
    const auto &model = this->model(language);
    std::vector<QString> tokens = moodTokens(text, language);
    if (!model || knownOf(tokens, *model).known == 0)
        return unknownMoodShares;
    std::vector<ReadMoodPart> kept;
    int partsRead = 0;
    return sharesOf(std::move(tokens), *model, kept, partsRead);
}

Mood TrainedMoodAnalyzer::analyze(const QString &text,
                                  Language language,
                                  std::vector<ReadMoodPart> &kept,
                                  int &partsRead) const
{
    Mood mood;
    mood.source = name();
    const auto &model = this->model(language);
    std::vector<QString> tokens = moodTokens(text, language);
    const MoodKnown words = model ? knownOf(tokens, *model) : MoodKnown{};
    if (words.known == 0) {
        kept.clear();
        return mood;
    }
    const MoodShares shares = sharesOf(std::move(tokens), *model, kept, partsRead);
    mood.label = moodLabelOf(shares, model->calibration);
    mood.score = scoreOf(mood.label, shares);
    mood.confidence = shares[std::size_t(mood.label)];
    mood.uncertain = *std::max_element(shares.begin(), shares.end()) < model->calibration.least
                     || 2 * words.known < words.total;
    return mood;
}

} // namespace pulsemates
