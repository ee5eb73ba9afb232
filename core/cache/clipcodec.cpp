#include "core/cache/clipcodec.h"

#include <QCryptographicHash>

#include <sndfile.h>

#include <algorithm>
#include <cstring>

namespace pulsemates {

namespace {

constexpr char mark[] = "PMCLIP1\n";
constexpr qsizetype markSize = 8;
constexpr qsizetype headSize = markSize + 32;
constexpr sf_count_t longestFrames = 48'000 * 600; // ten minutes: no spoken message is longer

// libsndfile over memory.
struct MemoryFile
{
    QByteArray data;
    sf_count_t at = 0;
};

sf_count_t memorySize(void *user)
{
    return static_cast<MemoryFile *>(user)->data.size();
}

sf_count_t memorySeek(sf_count_t offset, int whence, void *user)
{
    auto *file = static_cast<MemoryFile *>(user);
    const sf_count_t base = whence == SEEK_CUR   ? file->at
                            : whence == SEEK_END ? memorySize(user)
                                                 : 0;
    file->at = std::clamp<sf_count_t>(base + offset, 0, memorySize(user));
    return file->at;
}

sf_count_t memoryRead(void *into, sf_count_t count, void *user)
{
    auto *file = static_cast<MemoryFile *>(user);
    count = std::min(count, memorySize(user) - file->at);
    std::memcpy(into, file->data.constData() + file->at, std::size_t(count));
    file->at += count;
    return count;
}

sf_count_t memoryWrite(const void *from, sf_count_t count, void *user)
{
    auto *file = static_cast<MemoryFile *>(user);
    if (file->at + count > file->data.size())
        file->data.resize(file->at + count);
    std::memcpy(file->data.data() + file->at, from, std::size_t(count));
    file->at += count;
    return count;
}

sf_count_t memoryTell(void *user)
{
    return static_cast<MemoryFile *>(user)->at;
}

SF_VIRTUAL_IO memoryIo()
{
    return {memorySize, memorySeek, memoryRead, memoryWrite, memoryTell};
}

QByteArray checksum(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

} // namespace

QByteArray packClip(const AudioClip &clip)
{
    if (clip.samples.empty() || sf_count_t(clip.samples.size()) > longestFrames)
        return {};
    MemoryFile file;
    SF_VIRTUAL_IO io = memoryIo();
    SF_INFO info{};
    info.samplerate = clip.sampleRateHz;
    info.channels = 1;
    info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    SNDFILE *handle = sf_open_virtual(&io, SFM_WRITE, &info, &file);
    if (handle == nullptr)
        return {};
    sf_command(handle, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    const auto count = sf_count_t(clip.samples.size());
    const bool whole = sf_write_float(handle, clip.samples.data(), count) == count;
    if (sf_close(handle) != 0 || !whole)
        return {};
    return QByteArray(mark, markSize) + checksum(file.data) + file.data;
}

AudioClipPtr unpackClip(const QByteArray &data)
{
    if (data.size() <= headSize || !data.startsWith(QByteArray(mark, markSize)))
        return {};
    MemoryFile file{data.mid(headSize), 0};
    if (data.mid(markSize, headSize - markSize) != checksum(file.data))
        return {};
    SF_VIRTUAL_IO io = memoryIo();
    SF_INFO info{};
    SNDFILE *handle = sf_open_virtual(&io, SFM_READ, &info, &file);
    if (handle == nullptr)
        return {};
    auto clip = std::make_shared<AudioClip>();
    bool whole = info.channels == 1 && info.frames > 0 && info.frames <= longestFrames
                 && info.samplerate > 0;
    if (whole) {
        clip->sampleRateHz = info.samplerate;
        clip->samples.resize(std::size_t(info.frames));
        whole = sf_read_float(handle, clip->samples.data(), info.frames) == info.frames;
    }
    sf_close(handle);
    return whole ? clip : nullptr;
}

} // namespace pulsemates
