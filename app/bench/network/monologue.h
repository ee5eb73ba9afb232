#pragma once

#include "core/common/language.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace pulsemates {

/// By which the program is told of a voice: that it came back, and (at the soft end) that it ended.
inline constexpr int voiceLagMs = 60;
inline constexpr int silenceLagMs = 260;

/// A scripted monologue of the speculation corpus; times in milliseconds from Record.
struct Monologue
{
    struct Word
    {
        QString text;
        int start = 0;
        int end = 0;
    };
    struct Partial
    {
        int at = 0;
        QString text;
        std::optional<double> confidence; ///< the lowest of the words that are new in it
    };

    QString id;
    Language language = Language::English;
    QString kind; ///< "stable", "late-but", …
    bool neverSent = false;
    int decides = 0; ///< a message for less words than this and one more answers something else
    std::vector<Word> words; ///< when they are spoken
    std::vector<Partial> partials;
    std::optional<int> approach; ///< when the pointer came to Stop
    int stop = 0;
    int finalAt = 0;
    QString finalText;
};

/// All of both languages, from monologues-{en,ko}.jsonl in @p folder; empty where one of them
/// cannot be read.
[[nodiscard]] std::vector<Monologue> readSpeculationCorpus(const QString &folder);

} // namespace pulsemates
