#include "tests/support/providers/spokensound.h"

#include <QTemporaryFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <sndfile.h>

namespace pulsemates::loopback {

namespace {

constexpr int sampleRate = 24000;
constexpr int samplesPerCharacter = sampleRate / 16;
constexpr int longest = 60 * sampleRate;

int sndfileFormat(const QString &format)
{
    if (format == u"flac")
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    if (format == u"opus")
        return SF_FORMAT_OGG | SF_FORMAT_OPUS;
    if (format == u"mp3")
        return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
    return 0;
}

void append32(QByteArray &to, quint32 number)
{
    char bytes[4];
    qToLittleEndian(number, bytes);
    to.append(bytes, 4);
}

void append16(QByteArray &to, quint16 number)
{
    char bytes[2];
    qToLittleEndian(number, bytes);
    to.append(bytes, 2);
}

} // namespace

QByteArray soundFor(const QString &text, double pace)
{
    const int count = std::clamp<int>(
        int(double(text.size()) * samplesPerCharacter / pace), sampleRate / 4, longest);
    QByteArray samples;
    samples.reserve(count * 2);
    for (int i = 0; i < count; ++i) {
        const double tone = std::sin(2 * std::numbers::pi * 220 * i / sampleRate);
        const double syllables = 0.5 + 0.5 * std::sin(2 * std::numbers::pi * 4 * i / sampleRate);
        append16(samples, quint16(qint16(3000 * tone * syllables)));
    }
    return samples;
}

QByteArray wavHeader(qsizetype dataBytes, int sampleRateHz, WavSizes sizes)
{
    const bool streamed = sizes == WavSizes::Streamed;
    QByteArray header = "RIFF";
    append32(header, streamed ? 0xFFFF'FFFF : quint32(36 + dataBytes));
    header += "WAVEfmt ";
    append32(header, 16);
    append16(header, 1);
    append16(header, 1);
    append32(header, quint32(sampleRateHz));
    append32(header, quint32(sampleRateHz * 2));
    append16(header, 2);
    append16(header, 16);
    header += "data";
    append32(header, streamed ? 0xFFFF'FFFF : quint32(dataBytes));
    return header;
}

QByteArray encoded(const QByteArray &samples, const QString &format)
{
    if (format == u"wav")
        return wavHeader(samples.size(), sampleRate, WavSizes::True) + samples;
    SF_INFO info{};
    info.channels = 1;
    info.samplerate = sampleRate;
    info.format = sndfileFormat(format);
    QTemporaryFile file;
    if (info.format == 0 || !file.open())
        return {};
    SNDFILE *to = sf_open(file.fileName().toUtf8().constData(), SFM_WRITE, &info);
    if (!to)
        return {};
    sf_write_short(to, reinterpret_cast<const short *>(samples.constData()), samples.size() / 2);
    sf_close(to);
    return file.readAll();
}

} // namespace pulsemates::loopback
