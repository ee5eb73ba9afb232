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
    int leastWords = 8;
    int leastNewWords = 12; ///< since the last
    double leastConfidence = 0.8;
    std::chrono::milliseconds apart{4000};
    int most = 4;      ///< in a check-in
    int mostExtra = 2; ///< beside them, while the pointer is on Stop
};

/// Why nothing may be sent ahead in this check-in, whatever is said.
struct SpeculationLeave
{
    bool on = true; ///< the person's choice
    bool consent = false;
    /// Tokens that this check-in may spend on what may be thrown away; 0: no limit.
    int mostTokens = 0;

    friend bool operator==(const SpeculationLeave &, const SpeculationLeave &) = default;
};

/// Decides when a message is asked for before the person has finished.
///
/// At a phrase boundary: the voice paused, or the partial words stayed. Where the recogniser gives
/// no confidence, only the latter is one, since words that stay stand for it. While the pointer is
/// on Stop two extra ones are possible: at once when it comes, and at a boundary with other words
/// while it is there; they need neither new words nor a distance in time, and take the place of one
/// that is being made. Words that ask for care are never sent.
///
/// Thread: one at a time; reads no clock. Deterministic: the same calls give the same answers.
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
    void voiceResumed() { m_pausedAt.reset(); }
    void stopApproached(); ///< pointer or focus on Stop, or its key went down
    void stopLeft()
    {
        m_onStop = false;
        m_cameToStop = false;
    }

    enum class Kind { Usual, Extra };
    /// Which kind may be sent now; @p inFlight: one is being made. @p tokens: what one costs.
    [[nodiscard]] std::optional<Kind> due(MonotonicTime now, bool inFlight, int tokens) const;
    /// When due() may answer otherwise by time alone; nothing: not before something is said.
    [[nodiscard]] std::optional<MonotonicTime> nextLook(MonotonicTime now) const;

    void sent(Kind kind, MonotonicTime now);
    /// Tokens that went into what is thrown away.
    void wasted(int tokens) { m_wasted += tokens; }

    [[nodiscard]] int attempts() const { return m_usual + m_extra; }

private:
    [[nodiscard]] bool mayEver() const;
    [[nodiscard]] bool isBoundary(MonotonicTime now) const;
    [[nodiscard]] bool isSure(MonotonicTime now) const;
    [[nodiscard]] bool unchanged(MonotonicTime now) const;

    SpeculatorOptions m_options;
    SpeculationLeave m_leave;
    QStringList m_words;
    std::optional<double> m_confidence;
    MonotonicTime m_changedAt{};
    std::optional<MonotonicTime> m_pausedAt;
    bool m_safe = true;
    bool m_onStop = false;
    bool m_cameToStop = false; ///< just now: no boundary is needed
    QStringList m_sentWords;
    std::optional<MonotonicTime> m_sentAt;
    int m_usual = 0;
    int m_extra = 0;
    int m_wasted = 0;
};

} // namespace pulsemates
