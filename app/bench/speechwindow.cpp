#include "app/bench/speechwindow.h"

#include "core/audio/audioframe.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr double voiceShare = 0.05; ///< of the loudness that one frame in twenty exceeds

std::vector<double> frameLevels(std::span<const float> samples)
{
    std::vector<double> levels;
    for (std::size_t at = 0; at + AudioFrame::samplesPerFrame <= samples.size();
         at += AudioFrame::samplesPerFrame) {
        double sum = 0;
        for (const float sample : samples.subspan(at, AudioFrame::samplesPerFrame))
            sum += double(sample) * double(sample);
        levels.push_back(std::sqrt(sum / double(AudioFrame::samplesPerFrame)));
    }
    return levels;
}

double voiceLevel(std::vector<double> levels)
{
    std::ranges::sort(levels);
    return levels.empty() ? 0 : levels[levels.size() * 95 / 100] * voiceShare;
}

void put32(QByteArray &bytes, std::size_t value)
{
    const quint32 little = qToLittleEndian(quint32(value));
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

void put16(QByteArray &bytes, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

} // namespace

std::vector<VoicedStretch> voicedStretches(std::span<const float> samples,
                                           std::chrono::milliseconds shortestPause)
{
    const std::vector<double> levels = frameLevels(samples);
    const double level = voiceLevel(levels);
    const std::size_t shortest =
        std::size_t(shortestPause / AudioFrame::duration) * AudioFrame::samplesPerFrame;
    std::vector<VoicedStretch> stretches;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i] <= level)
            continue;
        const std::size_t begin = i * AudioFrame::samplesPerFrame;
        if (!stretches.empty() && begin < stretches.back().end + shortest)
            stretches.back().end = begin + AudioFrame::samplesPerFrame;
        else
            stretches.push_back({begin, begin + AudioFrame::samplesPerFrame});
    }
    return stretches;
}

Outcome writeWave(const QString &path, std::span<const float> samples)
{
    constexpr int rate = AudioFrame::sampleRateHz;
    const std::size_t bytes = samples.size() * 2;
    QByteArray wave("RIFF");
    put32(wave, 36 + bytes);
    wave.append("WAVEfmt ");
    put32(wave, 16);
    put16(wave, 1); // PCM
    put16(wave, 1); // mono
    put32(wave, rate);
    put32(wave, rate * 2);
    put16(wave, 2);
    put16(wave, 16);
    wave.append("data");
    put32(wave, bytes);
    for (const float sample : samples)
        put16(wave, quint16(qint16(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32'767.0F))));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(wave) != wave.size())
        return fail(ErrorCode::StorageUnwritable, Stage::App, path);
    return Done{};
}

} // namespace pulsemates
