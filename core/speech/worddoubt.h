#pragma once

#include "core/speech/segment.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pulsemates {

/// Whether words look invented. What a recogniser makes of a language it does not know changes with
/// every syllable that is added, goes round in circles, and has few of the small words that no
/// English sentence does without. A look at the words costs well under a millisecond; it raises a
/// suspicion only, which haveLittleInCommon() has to confirm.
/// Thread: one thread at a time; no clock, no model: the same words give the same answer.
/// Source: docs/speech.md, "Another language", with the figures behind the limits.
class WordDoubt
{
public:
    void reset() { *this = WordDoubt(); }

    /// Words of the open segment as they were read while it grew.
    void heard(const QString &words);
    /// The final words of that segment. Unsettled words that go beyond a cut are not held against
    /// them.
    void settled(const QString &words, int voicedFrames, SegmentEnd end);
    /// The beginning of a segment, read once more and alone: for a file that is read at once, where
    /// hardly anything is heard while it grows. @p segment counts those that were settled.
    void readAgain(const QString &words, std::size_t segment);

    /// Whether there are words enough for haveLittleInCommon() to tell anything, and voice enough
    /// to have said them: of a second that breaks off in a word a decoder makes one phrase thrice.
    [[nodiscard]] bool canTell() const;
    /// False where it cannot tell: nobody waits for an opinion that would not count.
    [[nodiscard]] bool isSuspicious() const;
    /// The final words; where they are none, those last heard while the segment grew.
    [[nodiscard]] QStringList words() const;

private:
    /// How many words were held against final ones, and how many of these are not there any more.
    struct Survival
    {
        int judged = 0;
        int lost = 0;

        void judge(const QStringList &part, const QStringList &whole, bool mayGoBeyond);
    };

    std::vector<QStringList> m_growing; ///< of the open segment, oldest first, whole words only
    QStringList m_last;                 ///< as heard last
    std::vector<QStringList> m_segments;
    int m_voicedFrames = 0;
    Survival m_growth;
    Survival m_again;
    bool m_vanished = false;
};

/// Whether two recognisers, given the same sound, made sentences of it that have little in common,
/// by words and by letters: what one misheard still sounds alike. False where @p shown, the words
/// that would be used, are too few to tell.
[[nodiscard]] bool haveLittleInCommon(const QStringList &shown, const QStringList &other);

} // namespace pulsemates
