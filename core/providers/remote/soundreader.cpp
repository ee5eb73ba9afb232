#include "core/providers/remote/soundreader.h"

#include "core/providers/remote/soundcheck.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace pulsemates {

namespace {

constexpr qsizetype beginningBytes = 64; // enough to know words by
constexpr qsizetype riffHead = 12;
constexpr qsizetype chunkHead = 8;
constexpr qsizetype leastFormat = 16;
constexpr qsizetype mostFormat = 1'024;
constexpr qint64 mostSkipped = 64 * 1'024;

constexpr quint16 tagPcm = 1;
constexpr quint16 tagFloat = 3;
constexpr quint16 tagExtensible = 0xFFFE; // the first two bytes of a GUID at 24 say which

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

float inRange(float sample)
{
    return std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F;
}

} // namespace

Result<std::vector<float>> SoundReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Over)
        return std::vector<float>();
    m_bytes.append(bytes);
    while (step(false)) {
    }
    if (m_state == State::Failed)
        return tl::unexpected<Error>(m_problem);
    return release(false);
}

Result<std::vector<float>> SoundReader::finish()
{
    while (step(true)) {
    }
    if (m_state != State::Samples && m_state != State::Over && m_state != State::Failed)
        (void)refuse("the sound ends before it begins");
    else if (m_state == State::Samples && m_sizeKnown && m_left > 0)
        (void)refuse("the sound is cut off");
    std::vector<float> rest = release(true);
    if (m_state == State::Failed)
        return tl::unexpected<Error>(m_problem);
    return rest;
}

/// False where it needs more bytes, or there is nothing to do.
bool SoundReader::step(bool last)
{
    switch (m_state) {
    case State::Beginning:
        return begin(last);
    case State::Chunk:
        return readChunkHead();
    case State::Format:
        return readFormat();
    case State::Skipping:
        return skip();
    case State::Samples:
        return readSamples();
    case State::Over:
    case State::Failed:
        break;
    }
    m_bytes.clear();
    return false;
}

bool SoundReader::begin(bool last)
{
    if (m_bytes.size() < beginningBytes && !last)
        return false;
    if (m_bytes.startsWith("RIFF") && m_bytes.mid(8, 4) == "WAVE") {
        m_bytes.remove(0, riffHead);
        m_state = State::Chunk;
        return true;
    }
    const QByteArrayView head =
        QByteArrayView(m_bytes).first(std::min(m_bytes.size(), beginningBytes));
    if (const char *other = otherThan16Bit(head))
        return refuse(other);
    m_state = State::Samples;
    return true;
}

bool SoundReader::readChunkHead()
{
    if (m_bytes.size() < chunkHead)
        return false;
    const QByteArray name = m_bytes.first(4);
    m_left = numberAt<quint32>(m_bytes, 4);
    m_bytes.remove(0, chunkHead);
    if (name == "data" && m_hasFormat) {
        // 0, 0xFFFFFFFF and whatever else nobody could mean stand for "not known yet".
        const qint64 most = longest.count() * m_rate * frameBytes();
        m_sizeKnown = m_left > 0 && m_left <= most;
        m_state = State::Samples;
    } else if (name == "fmt ") {
        if (m_left < leastFormat || m_left > mostFormat)
            return refuse("a format of that size");
        m_state = State::Format;
    } else {
        m_left += m_left % 2; // chunks begin at even places
        if (name == "data" || m_left > mostSkipped)
            return refuse("a WAV without its format at its beginning");
        m_state = State::Skipping;
    }
    return true;
}

bool SoundReader::readFormat()
{
    const qsizetype whole = m_left + m_left % 2;
    if (m_bytes.size() < whole)
        return false;
    quint16 tag = numberAt<quint16>(m_bytes, 0);
    if (tag == tagExtensible && m_left >= 26)
        tag = numberAt<quint16>(m_bytes, 24);
    m_channels = numberAt<quint16>(m_bytes, 2);
    const quint32 rate = numberAt<quint32>(m_bytes, 4);
    const quint16 bits = numberAt<quint16>(m_bytes, 14);
    if ((tag != tagPcm || bits != 16) && (tag != tagFloat || bits != 32))
        return refuse("neither 16 bit nor 32 bit float");
    if (m_channels < 1 || m_channels > 2 || rate < quint32(lowestRateHz)
        || rate > quint32(highestRateHz))
        return refuse("channels or rate");
    m_encoding = tag == tagPcm ? Encoding::Pcm16 : Encoding::Float32;
    m_rate = int(rate);
    m_hasFormat = true;
    m_bytes.remove(0, whole);
    m_state = State::Chunk;
    return true;
}

bool SoundReader::skip()
{
    const qint64 now = std::min<qint64>(m_left, m_bytes.size());
    m_bytes.remove(0, now);
    m_left -= now;
    if (m_left > 0)
        return false;
    m_state = State::Chunk;
    return true;
}

bool SoundReader::readSamples()
{
    const qsizetype size = frameBytes();
    qsizetype bytes = m_bytes.size();
    if (m_sizeKnown)
        bytes = std::min<qint64>(bytes, m_left);
    bytes -= bytes % size; // a piece may end inside a sample
    for (qsizetype at = 0; at < bytes; at += size)
        append(m_bytes.constData() + at);
    m_bytes.remove(0, bytes);
    m_left -= bytes;
    m_count += bytes / size;
    if (m_count > longest.count() * m_rate)
        return refuse("longer than a sentence can be", ErrorCode::AnswerTooLarge);
    if (!m_sizeKnown || m_left >= size)
        return false;
    m_left = 0; // what follows is no sound
    m_state = State::Over;
    return true;
}

void SoundReader::append(const char *frame)
{
    float sum = 0;
    for (int channel = 0; channel < m_channels; ++channel) {
        if (m_encoding == Encoding::Pcm16)
            sum += float(qFromLittleEndian<qint16>(frame + channel * 2)) / 32'768.0F;
        else
            sum += inRange(std::bit_cast<float>(qFromLittleEndian<quint32>(frame + channel * 4)));
    }
    m_samples.push_back(sum / float(m_channels));
}

std::vector<float> SoundReader::release(bool last)
{
    if (m_state == State::Failed || (!m_examined && !last && m_samples.size() < noiseWindow))
        return {};
    if (!std::exchange(m_examined, true) && isNoise(m_samples)) {
        (void)refuse("noise at full scale");
        return {};
    }
    return std::exchange(m_samples, {});
}

qsizetype SoundReader::frameBytes() const
{
    return m_channels * (m_encoding == Encoding::Pcm16 ? 2 : 4);
}

bool SoundReader::refuse(const char *what, ErrorCode code)
{
    if (m_state != State::Failed)
        m_problem = {code, QLatin1String(what), Stage::Synthesize};
    m_state = State::Failed;
    m_samples.clear();
    return true;
}

} // namespace pulsemates
