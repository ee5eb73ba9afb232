#pragma once

#include "core/common/language.h"
#include "core/common/result.h"
#include "core/guidance/guidance.h"
#include "core/guidance/guidancewords.h"
#include "core/guidance/stretchmove.h"

#include <map>

namespace pulsemates {

/// The one table behind titles, steps, pacer, speech and durations, read from resources/guidance.
/// Thread: immutable after load(); share as shared_ptr<const GuidanceLibrary>.
class GuidanceLibrary
{
public:
    /// Reads and checks the compiled-in table in one language.
    /// Errors: Internal with the place that is wrong; a test loads both languages.
    [[nodiscard]] static Result<GuidanceLibrary> load(Language language);

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const std::vector<BreathingPattern> &patterns() const { return m_patterns; }
    [[nodiscard]] const std::vector<StretchRoutine> &routines() const { return m_routines; }
    [[nodiscard]] const std::vector<StretchMove> &moves() const { return m_moves; }
    [[nodiscard]] const GuidanceWords &words() const { return m_words; }
    [[nodiscard]] const BreathingPattern *pattern(const QString &id) const;
    [[nodiscard]] const StretchRoutine *routine(const QString &id) const;
    [[nodiscard]] const StretchMove *move(const QString &id) const;

    /// The routine with every move that @p limits rule out replaced by its alternative, at the same
    /// length.
    [[nodiscard]] StretchRoutine adapted(StretchRoutine routine,
                                         const PersonalLimits &limits) const;

    /// All cached messages of a mood; with @p uncertain those that ask.
    [[nodiscard]] std::vector<GuidanceMessage> messages(MoodLabel mood,
                                                        bool uncertain = false) const;

    /// Chooses message, breathing and stretch: a pure function of the request.
    [[nodiscard]] Guidance choose(const GuidanceRequest &request) const;

private:
    friend class GuidanceReader;

    struct MessageRow
    {
        GuidanceMessage message;
        MoodLabel mood = MoodLabel::Neutral;
        std::vector<Topic> topics; ///< empty: fits every topic
        bool asks = false;
    };

    [[nodiscard]] GuidanceMessage chooseMessage(const GuidanceRequest &request) const;

    Language m_language = Language::English;
    std::vector<BreathingPattern> m_patterns;
    std::vector<StretchMove> m_moves;
    std::vector<StretchRoutine> m_routines;
    std::vector<MessageRow> m_messages;
    GuidanceWords m_words;
};

} // namespace pulsemates
