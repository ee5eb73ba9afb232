#pragma once

#include "core/common/language.h"
#include "core/providers/sentencesentiment.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace pulsemates {

/// The words of a check-in as far as they are known.
struct Transcript
{
    QString settled;   ///< will not change any more
    QString unsettled; ///< the open end; empty in a final transcript
    Language language = Language::English;
    std::optional<double> confidence; ///< 0 to 1 where the recogniser gives one; never invented
    QString source;                   ///< "local:moonshine-base", "typed", "edited"
    /// Sentence by sentence, from a recogniser that judges them; empty from all others.
    std::vector<SentenceSentiment> sentiments = {};
    /// What a second recogniser made of the same sound, where that is something else: looked at by
    /// the safety screen, and shown to nobody.
    QString beside = {};

    [[nodiscard]] QString text() const
    {
        if (settled.isEmpty() || unsettled.isEmpty())
            return settled + unsettled;
        return settled + u' ' + unsettled;
    }
    [[nodiscard]] bool isEmpty() const { return settled.isEmpty() && unsettled.isEmpty(); }

    friend bool operator==(const Transcript &, const Transcript &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Transcript)
