#include "core/audio/audiofilereader.h"

#include "core/audio/audioframe.h"
#include "core/audio/resampler.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace pulsemates {

namespace {

constexpr int mostChannels = 32;
constexpr sf_count_t blockSamples = 32'768; ///< of all channels together

struct CloseSoundFile
{
    void operator()(SNDFILE *file) const { sf_close(file); }
};
using SoundFile = std::unique_ptr<SNDFILE, CloseSoundFile>;

tl::unexpected<Error> failure(ErrorCode code, const QString &detail)
{
    return fail(code, Stage::Capture, detail);
}

/// Refuses by what the file system says, before a decoder sees a byte. Returns the file's size.
Result<qint64> checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileUnreadable, QStringLiteral("no such file"));
    if (!info.isFile()) // a pipe or a device could block or never end
        return failure(ErrorCode::FileUnreadable, QStringLiteral("not a regular file"));
    if (info.size() >= audioFileSizeLimit)
        return failure(ErrorCode::FileTooLarge, QStringLiteral("%1 bytes").arg(info.size()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.errorString());
    if (info.size() == 0)
        return failure(ErrorCode::FileNotAudio, QStringLiteral("empty file"));
    return info.size();
}

/// True when a RIFF header promises more bytes than the file has. Streams are written with 0 or
/// 0xFFFFFFFF there, which promises nothing.
bool riffIsCut(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(8);
    if (head.size() < 8 || !head.startsWith("RIFF"))
        return false;
    const auto promised = qFromLittleEndian<quint32>(head.constData() + 4);
    // Who writes to a pipe cannot know the length and promises nothing or about all there can be.
    constexpr quint32 unknownFrom = 0x7FFF'0000U;
    return promised != 0 && promised < unknownFrom && qint64(promised) + 8 > size;
}

Result<SoundFile> openSoundFile(const QString &path, SF_INFO &info)
{
    SoundFile file(sf_open(QFile::encodeName(path).constData(), SFM_READ, &info));
    if (!file) {
        const int code = sf_error(nullptr);
        const QString why = QString::fromLocal8Bit(sf_strerror(nullptr));
        if (code == SF_ERR_SYSTEM)
            return failure(ErrorCode::FileUnreadable, why);
        // Everything beyond the public codes means that a known format was broken inside.
        const bool unknown =
            code == SF_ERR_UNRECOGNISED_FORMAT || code == SF_ERR_UNSUPPORTED_ENCODING;
        return failure(unknown ? ErrorCode::FileNotAudio : ErrorCode::FileDamaged, why);
    }
    if (info.channels < 1 || info.channels > mostChannels)
        return failure(ErrorCode::FileDamaged, QStringLiteral("%1 channels").arg(info.channels));
    if (!Resampler::supports(info.samplerate))
        return failure(ErrorCode::FileDamaged, QStringLiteral("%1 Hz").arg(info.samplerate));
    return file;
}

void mixDown(std::span<const float> interleaved, int channels, std::vector<float> &mono)
{
    mono.clear();
    for (std::size_t at = 0; at < interleaved.size(); at += std::size_t(channels)) {
        float sum = 0;
        for (int channel = 0; channel < channels; ++channel)
            sum += interleaved[at + std::size_t(channel)];
        const float sample = sum / float(channels);
        mono.push_back(std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F);
    }
}

/// What was read of the file's own frames.
struct Reading
{
    std::vector<float> samples; ///< mono at 16 kHz
    sf_count_t frames = 0;
    bool more = false;
};

Result<Reading> readFrames(SNDFILE *file, const SF_INFO &info, const std::stop_token &stop)
{
    auto resampler = Resampler::create(info.samplerate, AudioFrame::sampleRateHz);
    if (!resampler)
        return failure(ErrorCode::FileDamaged, resampler.error().detail);
    const sf_count_t limit = sf_count_t(info.samplerate) * recordingLimit.count();
    const sf_count_t blockFrames = blockSamples / info.channels;
    std::vector<float> block(std::size_t(blockFrames * info.channels));
    std::vector<float> mono;
    Reading reading;
    while (reading.frames < limit) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        const sf_count_t wanted = std::min(blockFrames, limit - reading.frames);
        const sf_count_t got = sf_readf_float(file, block.data(), wanted);
        if (got <= 0)
            break;
        reading.frames += got;
        mixDown({block.data(), std::size_t(got * info.channels)}, info.channels, mono);
        if (const auto done = resampler->process(mono, false, reading.samples); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = resampler->process({}, true, reading.samples); !done)
        return tl::unexpected(done.error());
    reading.more = reading.frames == limit && sf_readf_float(file, block.data(), 1) > 0;
    return reading;
}

} // namespace

Result<AudioFile> readAudioFile(const QString &path, const std::stop_token &stop)
{
    const auto size = checkFile(path);
    if (!size)
        return tl::unexpected(size.error());
    SF_INFO info{};
    const auto file = openSoundFile(path, info);
    if (!file)
        return tl::unexpected(file.error());
    auto reading = readFrames(file->get(), info, stop);
    if (!reading)
        return tl::unexpected(reading.error());
    if (reading->frames == 0)
        return failure(ErrorCode::FileDamaged, QStringLiteral("no sound in the file"));

    AudioFile result;
    result.truncated = reading->more;
    const bool ranDry = !reading->more && info.frames < SF_COUNT_MAX
                        && reading->frames < info.frames
                        && reading->frames < sf_count_t(info.samplerate) * recordingLimit.count();
    result.incomplete = ranDry || riffIsCut(path, *size);
    const auto length = std::size_t(
        std::llround(double(reading->frames) * AudioFrame::sampleRateHz / info.samplerate));
    reading->samples.resize(length); // the filter may end a sample early or late
    result.clip = std::make_shared<const AudioClip>(
        AudioClip{std::move(reading->samples), AudioFrame::sampleRateHz});
    return result;
}

} // namespace pulsemates
