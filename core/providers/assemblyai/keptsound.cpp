#include "core/providers/assemblyai/keptsound.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr float loudest = 32'767.0F;
constexpr qint64 spare = 32'000; // bytes: a second, so that not every frame moves all of it

qint16 sampleOf(float sample)
{
    // No comparison holds for what is no number: it becomes silence.
    const float bounded = sample >= -1.0F && sample <= 1.0F ? sample
                          : sample > 1.0F                   ? 1.0F
                          : sample < -1.0F                  ? -1.0F
                                                            : 0.0F;
    return qint16(std::lround(bounded * loudest));
}

} // namespace

void KeptSound::append(std::span<const float, AudioFrame::samplesPerFrame> frame)
{
    std::array<qint16, AudioFrame::samplesPerFrame> samples{};
    std::ranges::transform(
        frame, samples.begin(), [](float sample) { return qToLittleEndian(sampleOf(sample)); });
    m_bytes.append(reinterpret_cast<const char *>(samples.data()), sizeof samples);
    if (const qint64 over = m_bytes.size() - mostKept.count() * bytesPerMs; over > 0) {
        m_whole = false;
        letGo(std::min(m_begin + over + spare, m_sent)); // never what was not sent
    }
}

QByteArray KeptSound::next(bool rest) const
{
    const qint64 due = m_begin + m_bytes.size() - m_sent;
    const qint64 whole = message.count() * bytesPerMs;
    if (due >= whole)
        return m_bytes.mid(m_sent - m_begin, whole);
    if (!rest || due == 0)
        return {};
    QByteArray last = m_bytes.mid(m_sent - m_begin);
    const qint64 least = leastOfMessage.count() * bytesPerMs;
    last.append(QByteArray(std::max<qint64>(least - last.size(), 0), '\0'));
    return last;
}

void KeptSound::noteSent()
{
    const qint64 end = m_begin + m_bytes.size();
    m_sent = std::min(m_sent + message.count() * bytesPerMs, end);
}

void KeptSound::confirm(Time until)
{
    const qint64 end = std::min(until.count() * bytesPerMs, m_sent);
    if (end >= m_begin)
        m_whole = true; // what had to be let go is not needed any more
    letGo(end);
}

void KeptSound::letGo(qint64 until)
{
    if (until <= m_begin)
        return;
    const qint64 gone = std::min<qint64>(until - m_begin, m_bytes.size());
    // A copy of the rest, so that what was let go does not stay in memory behind it.
    QByteArray rest = m_bytes.mid(gone);
    m_bytes.fill('\0');
    m_bytes = std::move(rest);
    m_begin += gone;
    m_sent = std::max(m_sent, m_begin);
}

std::optional<KeptSound::Time> KeptSound::rewind()
{
    if (!m_whole)
        return std::nullopt;
    m_sent = m_begin;
    return timeOf(m_begin);
}

void KeptSound::erase()
{
    m_bytes.fill('\0');
    *this = KeptSound();
}

} // namespace pulsemates
