#pragma once

#include <QByteArray>
#include <QtEndian>

#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace pulsemates {

/// A sine of @p amplitude, the simplest sound whose pitch and level are known.
inline std::vector<float> sineWave(double hertz, int rateHz, std::size_t count, float amplitude)
{
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] =
            amplitude * float(std::sin(2 * std::numbers::pi * hertz * double(i) / double(rateHz)));
    return samples;
}

/// Strength of @p hertz in @p samples: the amplitude of the sine that fits best.
/// Source: G. Goertzel, "An Algorithm for the Evaluation of Finite Trigonometric Series", 1958.
inline double strengthOf(double hertz, std::span<const float> samples, int rateHz)
{
    const double step = 2 * std::numbers::pi * hertz / double(rateHz);
    double re = 0;
    double im = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        re += double(samples[i]) * std::cos(step * double(i));
        im += double(samples[i]) * std::sin(step * double(i));
    }
    return samples.empty() ? 0 : 2 * std::hypot(re, im) / double(samples.size());
}

/// What a RIFF/WAVE header says, right or wrong.
struct WavHeader
{
    quint16 channels = 1;
    quint32 rateHz = 16'000;
    quint16 bits = 16;
    quint32 riffBytes = 0; ///< 0: what is right for the data
    quint32 dataBytes = 0; ///< 0: what is right for the data
};

/// A WAV file in memory; its header may lie.
inline QByteArray wavFile(const WavHeader &header, const QByteArray &data)
{
    QByteArray file;
    const auto put32 = [&file](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        file.append(reinterpret_cast<const char *>(&little), 4);
    };
    const auto put16 = [&file](quint16 value) {
        const quint16 little = qToLittleEndian(value);
        file.append(reinterpret_cast<const char *>(&little), 2);
    };
    const auto frameBytes = quint16(header.channels * header.bits / 8);
    file.append("RIFF");
    put32(header.riffBytes ? header.riffBytes : quint32(36 + data.size()));
    file.append("WAVEfmt ");
    put32(16);
    put16(1);
    put16(header.channels);
    put32(header.rateHz);
    put32(header.rateHz * frameBytes);
    put16(frameBytes);
    put16(header.bits);
    file.append("data");
    put32(header.dataBytes ? header.dataBytes : quint32(data.size()));
    return file + data;
}

/// Float samples as 16-bit little-endian PCM.
inline QByteArray pcm16(std::span<const float> samples)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(samples.size()) * 2);
    for (const float sample : samples) {
        const qint16 little = qToLittleEndian(qint16(std::lround(sample * 32'767.0F)));
        bytes.append(reinterpret_cast<const char *>(&little), 2);
    }
    return bytes;
}

} // namespace pulsemates
