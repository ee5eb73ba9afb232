#pragma once

#include "core/common/clock.h"
#include "core/understanding/safety/safetytier.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace pulsemates {

/// When words are worth a message made ahead. Source: performance.md §8, "Phrase boundary".
struct SpeculatorOptions
{
    std::chrono::milliseconds pause{250};     ///< of the voice: a phrase ended
    std::chrono::milliseconds unchanged{400}; ///< partial words that stay: the same
    std::chrono::milliseconds settled{250};   ///< words that still come in are no end of a phrase
    /// A shorter silence comes between most sentences: waited out before anything usual is sent. 0
    /// is the design to the letter, which costs more than twice the tokens (docs/speculation.md).
    std::chrono::milliseconds patience{600};
    /// A person's own longest pause is waited out, too; at most this long.
    std::chrono::milliseconds mostPatience{1200};
    int leastWords = 8;
    int leastNewWords = 12; ///< since the last
    double leastConfidence = 0.8;
    std::chrono::milliseconds apart{4000};
    int most = 4;                          ///< in a check-in
    std::chrono::milliseconds fresh{2000}; ///< a hand that is on Stop for longer rests there
    int mostExtra = 2;                     ///< beside them, while the pointer is on Stop
};

/// Why nothing may be sent ahead in this check-in, whatever is said.
struct SpeculationLeave
{
    bool on = true; ///< the person's choice
    bool consent = false;
    /// Tokens that this check-in may spend on what may be thrown away; 0: no limit, as in the
    /// program. For measurements.
    int mostTokens = 0;

    friend bool operator==(const SpeculationLeave &, const SpeculationLeave &) = default;
};

/// Decides when a message is asked for before the person has finished.
///
/// At a phrase boundary: the voice paused, or the partial words stayed, and none is still coming
/// in. Words that stay under a voice are one long word. Where the recogniser gives no confidence,
/// words that stay stand for it. Each pause that a person goes on from is waited out the next time.
///
/// While a hand is on Stop two extra ones are possible, in the place of one that is being made: at
/// once when it comes into a silence, and when the last words have come in. They need neither new
/// words nor a distance in time. A hand that rests there says no more than a boundary does.
///
/// Words that ask for care are never sent. Thread: one at a time; reads no clock: the same calls
/// give the same answers.
class Speculator
{
public:
    explicit Speculator(const SpeculatorOptions &options = {});

    void begin(const SpeculationLeave &leave); ///< a new check-in
    void setLeave(const SpeculationLeave &leave) { m_leave = leave; }

    /// Partial words as they are now; @p confidence is the lowest of a word, where there is one.
    /// @p tier is what the safety screen found in them; what it found earlier stays until final
    /// words lower it, so nothing is sent ahead any more.
    void heard(const QString &words,
               std::optional<double> confidence,
               SafetyTier tier,
               MonotonicTime now);
    void voicePaused(MonotonicTime now);
    void voiceResumed(MonotonicTime now);
    /// Pointer or focus on Stop, its key went down, or silence is about to end the recording.
    void stopApproached(MonotonicTime now);
    void stopLeft()
    {
        m_onStopSince.reset();
        m_cameToStop = false;
    }

    enum class Kind { Usual, Extra };
    /// Which kind may be sent now; @p inFlight: one is being made. @p tokens: what one costs.
    [[nodiscard]] std::optional<Kind> due(MonotonicTime now, bool inFlight, int tokens) const;
    /// Whether the words as they are may be sent and were not: at Stop, where nobody waits for a
    /// phrase to end any more. Voice and confidence are not asked about, reconciliation decides.
    [[nodiscard]] bool isWorthOne(int tokens) const;
    /// When due() may answer otherwise by time alone; nothing: not before something is said.
    [[nodiscard]] std::optional<MonotonicTime> nextLook(MonotonicTime now) const;

    void sent(Kind kind, MonotonicTime now);
    /// What was sent stands for the words as they are, too: nothing need be sent for these.
    void covered();
    /// Tokens that went into what is thrown away.
    void wasted(int tokens) { m_wasted += tokens; }

    [[nodiscard]] int attempts() const { return m_usual + m_extra; }

private:
    [[nodiscard]] bool mayEver() const;
    [[nodiscard]] bool isExtraDue(MonotonicTime now) const;
    [[nodiscard]] bool isBoundary(MonotonicTime now) const;
    [[nodiscard]] MonotonicTime patience(MonotonicTime least, MonotonicTime longest) const;
    [[nodiscard]] bool isSure(MonotonicTime now) const;
    [[nodiscard]] bool unchanged(MonotonicTime now) const;

    SpeculatorOptions m_options;
    SpeculationLeave m_leave;
    QStringList m_words;
    std::chrono::nanoseconds m_longestStay{}; ///< of words that then went on
    std::chrono::nanoseconds m_longestPause{};
    std::optional<double> m_confidence;
    MonotonicTime m_changedAt{};
    std::optional<MonotonicTime> m_pausedAt;
    bool m_speaking = false; ///< as far as somebody says so
    bool m_safe = true;
    std::optional<MonotonicTime> m_onStopSince;
    bool m_cameToStop = false; ///< just now: no boundary is needed
    QStringList m_sentWords;
    std::optional<MonotonicTime> m_sentAt;
    int m_usual = 0;
    int m_extra = 0;
    int m_wasted = 0;
};

} // namespace pulsemates
