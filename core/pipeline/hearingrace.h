#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"
#include "core/pipeline/stagebudgets.h"
#include "core/providers/transcript.h"

#include <QMetaType>

#include <array>
#include <optional>

namespace pulsemates {

/// Who hears: the recogniser on this computer, or one on the network.
enum class Hearer { Here, Remote };

/// How the final words came about, for whoever shows where the time went. A value.
struct HearingOutcome
{
    struct Side
    {
        QString name; ///< empty: took no part
        /// From Stop to its end; none: it had not ended when the words were chosen. Of one that
        /// gave up before Stop 0.
        std::optional<MonotonicTime> took;
        Outcome lost = Done{}; ///< why there were no words of it; Done: there were, or it was late
    };

    Side here;
    Side remote;
    std::optional<Hearer> winner; ///< none: neither had words that can be used
    bool held = false;            ///< words of this computer waited for the network's

    [[nodiscard]] const Side &side(Hearer who) const { return who == Hearer::Here ? here : remote; }
};

/// Which of two recognisers has the final words. The first valid ones win: not an error, not
/// another language, and not empty where a voice was heard. Where the network's recogniser has said
/// words of this utterance before Stop, those of this computer wait for it until `grace` after
/// Stop; nobody speaks before that anyway. Where this computer has none that can be used, the
/// network's are waited for longer. With no valid ones, this computer's answer stands as if it were
/// alone. Source: performance.md §8, "first final (network or local within 400 ms)". Thread: one at
/// a time; pure, told the time.
class HearingRace
{
public:
    struct Waits
    {
        std::chrono::milliseconds grace = budget::remoteGrace;
        std::chrono::milliseconds beside = budget::remoteBeside;
        std::chrono::milliseconds alone = budget::remoteAlone;
    };
    static constexpr int leastVoice = 6; ///< frames; less is a click or a breath

    HearingRace() = default;
    explicit HearingRace(const Waits &waits)
        : m_waits(waits)
    {}

    /// Who takes part; at least one.
    void begin(bool here, bool remote);
    void noteVoice() { ++m_voiced; }
    /// It has said words that may change.
    void notePartial(Hearer who);
    /// Stop. @p ahead: how far the sound ran before the clock, as at a second look at a recording:
    /// so much longer it may take.
    void finish(MonotonicTime now, MonotonicTime ahead = {});
    void end(Hearer who, const Result<Transcript> &result, MonotonicTime now);

    [[nodiscard]] bool runs(Hearer who) const;
    [[nodiscard]] bool isFinishing() const { return m_finished.has_value(); }
    [[nodiscard]] bool takesPart(Hearer who) const { return side(who).takesPart; }

    /// The answer as soon as there is one; stays the same from then on.
    [[nodiscard]] std::optional<Result<Transcript>> result(MonotonicTime now);
    /// When result() has to be asked again; none: not by time.
    [[nodiscard]] std::optional<MonotonicTime> nextDeadline() const;
    /// After result(); names are the caller's.
    [[nodiscard]] const HearingOutcome &outcome() const { return m_outcome; }

private:
    struct Side
    {
        bool takesPart = false;
        bool quick = false; ///< said words before Stop
        std::optional<Result<Transcript>> ended;
        MonotonicTime endedAt{};
    };

    [[nodiscard]] Side &side(Hearer who) { return m_sides[std::size_t(who)]; }
    [[nodiscard]] const Side &side(Hearer who) const { return m_sides[std::size_t(who)]; }
    [[nodiscard]] bool isValid(const Side &one) const;
    [[nodiscard]] bool hasGivenUp(const Side &one) const;
    [[nodiscard]] std::optional<Hearer> chosen(MonotonicTime now) const;
    [[nodiscard]] Result<Transcript> withoutWords() const;
    void note(std::optional<Hearer> winner);
    [[nodiscard]] HearingOutcome::Side told(const Side &one) const;

    Waits m_waits;
    std::array<Side, 2> m_sides;
    int m_voiced = 0;
    std::optional<MonotonicTime> m_finished;
    MonotonicTime m_ahead{};
    bool m_held = false;
    std::optional<Result<Transcript>> m_result;
    HearingOutcome m_outcome;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::HearingOutcome)
