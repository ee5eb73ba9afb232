#include "core/pipeline/speculator.h"

#include "core/pipeline/coachingwords.h"

#include <algorithm>
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
        if (m_words.size() >= m_options.leastWords && cut.size() > m_words.size())
            m_longestStay = std::max(m_longestStay, now - m_changedAt);
        m_words = std::move(cut);
        m_changedAt = now;
    }
    m_confidence = confidence;
    m_safe = m_safe && tier == SafetyTier::Normal;
}

void Speculator::voicePaused(MonotonicTime now)
{
    m_speaking = false;
    if (!m_pausedAt)
        m_pausedAt = now;
}

void Speculator::voiceResumed(MonotonicTime now)
{
    if (m_pausedAt && m_words.size() >= m_options.leastWords)
        m_longestPause = std::max(m_longestPause, now - *m_pausedAt);
    m_pausedAt.reset();
    m_speaking = true;
}

void Speculator::stopApproached(MonotonicTime now)
{
    if (m_onStopSince)
        return;
    m_onStopSince = now;
    m_cameToStop = true;
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
    if (m_speaking) // words that stay under a voice are one long word
        return false;
    const MonotonicTime stay = now - m_changedAt;
    if (stay >= patience(m_options.unchanged, m_longestStay))
        return true;
    return m_pausedAt && stay >= m_options.settled
           && now - *m_pausedAt >= patience(m_options.pause, m_longestPause);
}

/// A pause as long as one that was gone on from says little about the end.
MonotonicTime Speculator::patience(MonotonicTime least, MonotonicTime longest) const
{
    const MonotonicTime own = std::min<MonotonicTime>(longest, m_options.mostPatience);
    return std::max({least, MonotonicTime(m_options.patience), own});
}

bool Speculator::isSure(MonotonicTime now) const
{
    return m_confidence ? *m_confidence >= m_options.leastConfidence : unchanged(now);
}

bool Speculator::isExtraDue(MonotonicTime now) const
{
    const bool unsure = m_confidence && *m_confidence < m_options.leastConfidence;
    if (!m_onStopSince || m_extra >= m_options.mostExtra || unsure || m_speaking)
        return false;
    if (now - *m_onStopSince > m_options.fresh)
        return isBoundary(now);
    return m_cameToStop || now - m_changedAt >= m_options.settled;
}

bool Speculator::isWorthOne(int tokens) const
{
    const bool withinLimit = m_leave.mostTokens <= 0 || m_wasted + tokens <= m_leave.mostTokens;
    return mayEver() && m_words.size() >= m_options.leastWords && m_words != m_sentWords
           && withinLimit;
}

std::optional<Speculator::Kind> Speculator::due(MonotonicTime now, bool inFlight, int tokens) const
{
    if (!isWorthOne(tokens))
        return std::nullopt;
    if (isExtraDue(now))
        return Kind::Extra;
    const bool boundary = isBoundary(now) && isSure(now);
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
    consider(m_changedAt + m_options.settled);
    consider(m_changedAt + m_options.unchanged);
    consider(m_changedAt + patience(m_options.unchanged, m_longestStay));
    if (m_pausedAt)
        consider(*m_pausedAt + patience(m_options.pause, m_longestPause));
    if (m_sentAt)
        consider(*m_sentAt + m_options.apart);
    return next;
}

void Speculator::sent(Kind kind, MonotonicTime now)
{
    ++(kind == Kind::Extra ? m_extra : m_usual);
    m_sentAt = now;
    covered();
}

void Speculator::covered()
{
    m_cameToStop = false;
    m_sentWords = m_words;
}

} // namespace pulsemates
