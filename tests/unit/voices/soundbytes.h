#pragma once

#include <QByteArray>
#include <QtEndian>

#include <cmath>
#include <numbers>

namespace pulsemates {

template <typename Number>
[[nodiscard]] inline QByteArray littleEndian(Number number)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(number, bytes);
    return {bytes, sizeof(Number)};
}

/// So many samples of a tone, 16 bit. Its first bytes are no letters, as those of silence are not.
[[nodiscard]] inline QByteArray toneBytes(int samples, double peak = 0.3)
{
    QByteArray bytes;
    for (int i = 0; i < samples; ++i)
        bytes += littleEndian(
            qint16(-peak * 32'767 * std::cos(2 * std::numbers::pi * 220 * i / 24'000)));
    return bytes;
}

[[nodiscard]] inline QByteArray riffChunk(const QByteArray &name, const QByteArray &body)
{
    return name + littleEndian(quint32(body.size())) + body + QByteArray(body.size() % 2, '\0');
}

struct WavFormat
{
    quint16 tag = 1;
    quint16 channels = 1;
    quint32 rate = 24'000;
    quint16 bits = 16;
    QByteArray more = {};
};

[[nodiscard]] inline QByteArray formatChunk(const WavFormat &format)
{
    const auto frame = quint16(format.channels * format.bits / 8);
    return riffChunk("fmt ",
                     littleEndian(format.tag) + littleEndian(format.channels)
                         + littleEndian(format.rate) + littleEndian(quint32(format.rate * frame))
                         + littleEndian(frame) + littleEndian(format.bits) + format.more);
}

/// A WAV up to its samples, whose size is said to be @p size.
[[nodiscard]] inline QByteArray wavHead(quint32 size, const QByteArray &before)
{
    return "RIFF" + littleEndian(quint32(0xFFFF'FFFF)) + "WAVE" + before + "data"
           + littleEndian(size);
}

} // namespace pulsemates
