#include "core/pipeline/speculator.h"

#include "core/pipeline/coachingwords.h"

#include <utility>

namespace pulsemates {

Speculator::Speculator(const SpeculatorOptions &options)
    : m_options(options)
{}

void Speculator::begin(const SpeculationLeave &leave)
{
    *this = Speculator(m_options);
    m_leave = leave;
}

void Speculator::heard(const QString &words,
                       std::optional<double> confidence,
                       SafetyTier tier,
                       MonotonicTime now)
{
    QStringList cut = coachingWords(words);
    if (cut != m_words) {
        m_words = std::move(cut);
        m_changedAt = now;
    }
    m_confidence = confidence;
    m_safe = m_safe && tier == SafetyTier::Normal;
}

void Speculator::voicePaused(MonotonicTime now)
{
    if (!m_pausedAt)
        m_pausedAt = now;
}

void Speculator::stopApproached()
{
    m_cameToStop = m_cameToStop || !m_onStop;
    m_onStop = true;
}

bool Speculator::mayEver() const
{
    return m_leave.on && m_leave.consent && m_safe;
}

bool Speculator::unchanged(MonotonicTime now) const
{
    return now - m_changedAt >= m_options.unchanged;
}

bool Speculator::isBoundary(MonotonicTime now) const
{
    return unchanged(now) || (m_pausedAt && now - *m_pausedAt >= m_options.pause);
}

bool Speculator::isSure(MonotonicTime now) const
{
    return m_confidence ? *m_confidence >= m_options.leastConfidence : unchanged(now);
}

std::optional<Speculator::Kind> Speculator::due(MonotonicTime now, bool inFlight, int tokens) const
{
    if (!mayEver() || m_words.size() < m_options.leastWords || m_words == m_sentWords)
        return std::nullopt;
    if (m_leave.mostTokens > 0 && m_wasted + tokens > m_leave.mostTokens)
        return std::nullopt;
    const bool unsure = m_confidence && *m_confidence < m_options.leastConfidence;
    const bool boundary = isBoundary(now) && isSure(now);
    if (m_onStop && m_extra < m_options.mostExtra && !unsure && (m_cameToStop || boundary))
        return Kind::Extra;
    const bool apart = !m_sentAt || now - *m_sentAt >= m_options.apart;
    const bool fresh = !m_sentAt || m_words.size() - m_sentWords.size() >= m_options.leastNewWords;
    if (boundary && apart && fresh && !inFlight && m_usual < m_options.most)
        return Kind::Usual;
    return std::nullopt;
}

std::optional<MonotonicTime> Speculator::nextLook(MonotonicTime now) const
{
    if (!mayEver() || m_words.size() < m_options.leastWords || m_words == m_sentWords)
        return std::nullopt;
    std::optional<MonotonicTime> next;
    const auto consider = [&](MonotonicTime at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    consider(m_changedAt + m_options.unchanged);
    if (m_pausedAt)
        consider(*m_pausedAt + m_options.pause);
    if (m_sentAt)
        consider(*m_sentAt + m_options.apart);
    return next;
}

void Speculator::sent(Kind kind, MonotonicTime now)
{
    ++(kind == Kind::Extra ? m_extra : m_usual);
    m_cameToStop = false;
    m_sentWords = m_words;
    m_sentAt = now;
}

} // namespace pulsemates
