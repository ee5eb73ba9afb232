#pragma once

#include "core/understanding/moodlexicon.h"

#include <QString>

#include <vector>

namespace pulsemates {

/// One word (English) or one character (Korean) of what was said.
struct MoodUnit
{
    static constexpr int other = -1; ///< a word no phrase holds
    static constexpr int mark = -2;  ///< a comma or the end of a sentence: nothing reaches across

    int id = other; ///< word number or character
    bool startsWord = true;
};

/// What the words read so far weigh. A fold from left to right: it never looks back to change.
struct MoodEvidence
{
    double positive = 0;
    double negative = 0;
    double neutral = 0; ///< cues such as "as usual"; halves for negated unpleasant words
    int mixed = 0;      ///< cues such as "bittersweet"
    int contrasts = 0;
    int feelings = 0; ///< words of feeling found

    friend bool operator==(const MoodEvidence &, const MoodEvidence &) = default;
};

/// Where reading stopped; copy it to look ahead without losing the place.
struct MoodCursor
{
    MoodEvidence evidence;
    qsizetype next = 0; ///< the first unit not read
};

/// Reads the evidence of a mood out of words, in steps where wanted.
/// Thread: any; immutable.
class MoodReader
{
public:
    explicit MoodReader(const MoodLexicon &lexicon)
        : m_lexicon(lexicon)
    {}
    virtual ~MoodReader() = default;

    /// Appends the units of @p text, which follows on what is in @p units behind a space.
    virtual void split(const QString &text, std::vector<MoodUnit> &units) const = 0;

    /// Reads units from the cursor on while it is before @p end. Units behind @p end are looked at
    /// but not counted: with at least lookAhead of them the step equals reading all at once.
    virtual void
    read(const std::vector<MoodUnit> &units, qsizetype end, MoodCursor &cursor) const = 0;

    static constexpr qsizetype lookAhead = 32; ///< longer than any phrase with its negation

protected:
    /// Adds a word of feeling to the evidence.
    void count(const MoodLexicon::Phrase &phrase,
               double factor,
               bool negated,
               MoodEvidence &evidence) const;

    const MoodLexicon &m_lexicon;
};

} // namespace pulsemates
