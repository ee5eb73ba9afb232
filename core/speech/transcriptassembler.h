#pragma once

#include "core/speech/segment.h"

#include <QString>

namespace pulsemates {

/// Joins the words of segments to one text with clean spaces, capitals and stops.
/// Thread: one thread at a time; the same pieces give the same text.
class TranscriptAssembler
{
public:
    /// Adds the final words of the next segment.
    void settle(const QString &words, SegmentEnd end);

    [[nodiscard]] const QString &settled() const { return m_settled; }
    /// How the words of an open segment would read after settled().
    [[nodiscard]] QString unsettled(const QString &words) const;
    void reset();

    /// Words without what recognisers invent: control tokens, endless loops, lone punctuation.
    [[nodiscard]] static QString clean(const QString &words);

private:
    QString m_settled;
    bool m_afterCut = false;
};

} // namespace pulsemates
