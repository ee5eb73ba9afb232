#include "app/bench/network/openersilence.h"

#include "core/guidance/guidancelibrary.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr double msPerCharacter = 65;
constexpr double msPerSyllable = 130;
constexpr char16_t firstSyllable = 0xAC00; // Hangul
constexpr char16_t lastSyllable = 0xD7A3;

} // namespace

double openerLasts(const QString &opener)
{
    double lasts = 0;
    for (const QChar c : opener) {
        const bool isSyllable = c.unicode() >= firstSyllable && c.unicode() <= lastSyllable;
        lasts += isSyllable ? msPerSyllable : msPerCharacter;
    }
    return lasts;
}

double silenceBehindOpener(const ArmTimes &times, double openerMs)
{
    return std::max(0.0, times.personalVoice - times.firstSound - openerMs);
}

std::vector<double> openerSilences(const std::vector<ArmCheckIn> &run,
                                   const std::vector<Monologue> &talk,
                                   UnderstoodWords &words)
{
    std::map<Language, Result<GuidanceLibrary>> libraries;
    for (const Language language : {Language::English, Language::Korean})
        libraries.emplace(language, GuidanceLibrary::load(language));
    std::vector<double> silences;
    for (const ArmCheckIn &checkIn : run) {
        const auto session = std::size_t(checkIn.session);
        const Monologue &monologue = talk.at(session % talk.size());
        const Result<GuidanceLibrary> &library = libraries.at(monologue.language);
        if (!library)
            return {};
        const auto messages =
            library->messages(words.of(monologue.finalText, monologue.language).mood);
        if (messages.empty())
            return {};
        const QString &opener = messages[session % messages.size()].opener;
        silences.push_back(
            silenceBehindOpener(checkIn.times[std::size_t(Arm::Ours)], openerLasts(opener)));
    }
    return silences;
}

} // namespace pulsemates
