#include "core/providers/hearing/soundfile.h"

#include "core/audio/audioframe.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

#include <sndfile.h>

namespace pulsemates {

namespace {

constexpr int soundBytesPerSample = 2;
constexpr int soundBytesPerSecond = AudioFrame::sampleRateHz * soundBytesPerSample;
constexpr qsizetype leastSoundBytes = soundBytesPerSecond / 5;

template <typename T>
void appendLittle(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(T));
}

QByteArray soundWavHead(quint32 riffSize, quint32 dataSize)
{
    QByteArray head = "RIFF";
    appendLittle(head, riffSize);
    head += "WAVEfmt ";
    appendLittle(head, quint32(16));
    appendLittle(head, quint16(1)); // PCM
    appendLittle(head, quint16(1)); // mono
    appendLittle(head, quint32(AudioFrame::sampleRateHz));
    appendLittle(head, quint32(soundBytesPerSecond));
    appendLittle(head, quint16(soundBytesPerSample));
    appendLittle(head, quint16(16));
    head += "data";
    appendLittle(head, dataSize);
    return head;
}

/// A file in memory for libsndfile.
struct MemoryFile
{
    QByteArray bytes;
    sf_count_t at = 0;

    static MemoryFile &of(void *user) { return *static_cast<MemoryFile *>(user); }

    static sf_count_t length(void *user) { return of(user).bytes.size(); }
    static sf_count_t tell(void *user) { return of(user).at; }
    static sf_count_t seek(sf_count_t offset, int whence, void *user)
    {
        MemoryFile &file = of(user);
        const sf_count_t base = whence == SEEK_CUR   ? file.at
                                : whence == SEEK_END ? file.bytes.size()
                                                     : 0;
        file.at = std::max<sf_count_t>(0, base + offset);
        return file.at;
    }
    static sf_count_t read(void *to, sf_count_t count, void *user)
    {
        MemoryFile &file = of(user);
        const sf_count_t taken =
            std::clamp<sf_count_t>(file.bytes.size() - file.at, 0, std::max<sf_count_t>(count, 0));
        std::memcpy(to, file.bytes.constData() + file.at, std::size_t(taken));
        file.at += taken;
        return taken;
    }
    static sf_count_t write(const void *from, sf_count_t count, void *user)
    {
        MemoryFile &file = of(user);
        if (file.bytes.size() < file.at + count)
            file.bytes.resize(file.at + count);
        std::memcpy(file.bytes.data() + file.at, from, std::size_t(count));
        file.at += count;
        return count;
    }
};

/// Empty where it did not work.
QByteArray flacOf(QByteArrayView samples)
{
    MemoryFile file;
    file.bytes.reserve(samples.size());
    SF_VIRTUAL_IO io{&MemoryFile::length,
                     &MemoryFile::seek,
                     &MemoryFile::read,
                     &MemoryFile::write,
                     &MemoryFile::tell};
    SF_INFO info{};
    info.samplerate = AudioFrame::sampleRateHz;
    info.channels = 1;
    info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    SNDFILE *const to = sf_open_virtual(&io, SFM_WRITE, &info, &file);
    if (!to)
        return {};
    std::vector<short> shorts(std::size_t(samples.size() / soundBytesPerSample));
    qFromLittleEndian<qint16>(samples.data(), qsizetype(shorts.size()), shorts.data());
    const sf_count_t written = sf_write_short(to, shorts.data(), sf_count_t(shorts.size()));
    const bool closed = sf_close(to) == 0;
    std::ranges::fill(shorts, short(0));
    return closed && written == sf_count_t(shorts.size()) ? file.bytes : QByteArray();
}

} // namespace

QByteArray SoundFile::contentType() const
{
    switch (form) {
    case SoundForm::Flac:
        return "audio/flac";
    case SoundForm::Pcm:
        return "audio/pcm";
    case SoundForm::Wav:
        break;
    }
    return "audio/wav";
}

QByteArray SoundFile::name() const
{
    switch (form) {
    case SoundForm::Flac:
        return "speech.flac";
    case SoundForm::Pcm:
        return "speech.pcm";
    case SoundForm::Wav:
        break;
    }
    return "speech.wav";
}

SoundFile soundFile(QByteArrayView samples, SoundForm form)
{
    const QByteArray whole = samples.toByteArray() + paddingFor(samples);
    if (form == SoundForm::Pcm)
        return {form, whole};
    if (form == SoundForm::Flac) {
        if (const QByteArray flac = flacOf(whole); !flac.isEmpty())
            return {form, flac};
    }
    return {SoundForm::Wav,
            soundWavHead(quint32(36 + whole.size()), quint32(whole.size())) + whole};
}

QByteArray endlessWavHead()
{
    constexpr quint32 unknown = std::numeric_limits<quint32>::max();
    return soundWavHead(unknown, unknown);
}

QByteArray paddingFor(QByteArrayView samples)
{
    return QByteArray(std::max<qsizetype>(0, leastSoundBytes - samples.size()), '\0');
}

} // namespace pulsemates
