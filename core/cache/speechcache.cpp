#include "core/cache/speechcache.h"

#include "core/cache/clipcodec.h"
#include "core/common/atomicfile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMutexLocker>
#include <QStandardPaths>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr qint64 largestClip = 64LL * 1024 * 1024;
constexpr qsizetype hashLength = 64;

QString suffix()
{
    return QStringLiteral(".clip");
}

SpeechCacheOptions completed(SpeechCacheOptions options)
{
    if (options.folder.isEmpty()) {
        options.folder = QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
                             .filePath(QStringLiteral("speech"));
    }
    return options;
}

// "<hash>.clip", or what an interrupted write left behind: "<hash>.clip.Ab12Cd".
bool isOurs(const QString &name)
{
    const QString hash = name.left(hashLength);
    return hash.size() == hashLength && name.mid(hashLength).startsWith(suffix())
           && std::all_of(hash.begin(), hash.end(), [](QChar c) {
                  return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
              });
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

QString SpeechKey::fileName() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString rateText = QString::number(double(rate), 'f', 3);
    for (const QString &part : {text, languageTag(language), voice, engineVersion, rateText}) {
        const QByteArray bytes = part.toUtf8();
        // With its length, so that "ab" and "c" are not "a" and "bc".
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex()) + suffix();
}

SpeechCache::SpeechCache(const SpeechCacheOptions &options)
    : m_options(completed(options))
{}

QString SpeechCache::pathOf(const QString &name) const
{
    return QDir(m_options.folder).filePath(name);
}

void SpeechCache::lookAtFolder()
{
    if (m_lookedAtFolder)
        return;
    m_lookedAtFolder = true;
    for (QDirIterator it(m_options.folder, QDir::Files); it.hasNext();) {
        it.next();
        const QString name = it.fileName();
        if (!isOurs(name))
            continue;
        const qint64 changed = it.fileInfo().lastModified().toMSecsSinceEpoch();
        if (name.size() == hashLength + suffix().size()) {
            m_disk.insert(name, {it.fileInfo().size(), changed});
            m_diskBytes += it.fileInfo().size();
        } else if (constexpr qint64 hour = 3'600'000; changed < now() - hour) {
            QFile::remove(it.filePath());
        }
    }
}

void SpeechCache::keepInMemory(const QString &name, const AudioClipPtr &clip)
{
    const qint64 bytes = qint64(clip->samples.size()) * qint64(sizeof(float));
    if (bytes > m_options.memoryBytes)
        return;
    m_memoryBytes += bytes - m_memory.value(name).bytes;
    m_memory.insert(name, {clip, bytes, ++m_uses});
    while (m_memoryBytes > m_options.memoryBytes) {
        auto oldest = std::min_element(
            m_memory.begin(), m_memory.end(), [](auto &a, auto &b) { return a.used < b.used; });
        m_memoryBytes -= oldest->bytes;
        m_memory.erase(oldest);
    }
}

QStringList SpeechCache::makeRoomOnDisk()
{
    QStringList removed;
    while (m_diskBytes > m_options.diskBytes && !m_disk.isEmpty()) {
        auto oldest = std::min_element(
            m_disk.begin(), m_disk.end(), [](auto &a, auto &b) { return a.used < b.used; });
        removed << oldest.key();
        m_diskBytes -= oldest->bytes;
        m_disk.erase(oldest);
    }
    return removed;
}

void SpeechCache::forget(const QString &name)
{
    QFile::remove(pathOf(name));
    const QMutexLocker lock(&m_mutex);
    m_diskBytes -= m_disk.take(name).bytes;
}

AudioClipPtr SpeechCache::findInMemory(const SpeechKey &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_memory.find(key.fileName());
    if (found == m_memory.end())
        return {};
    found->used = ++m_uses;
    return found->clip;
}

AudioClipPtr SpeechCache::find(const SpeechKey &key, bool noted)
{
    if (auto clip = findInMemory(key))
        return clip;
    const QString name = key.fileName();
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        const QMutexLocker lock(&m_mutex);
        m_diskBytes -= m_disk.take(name).bytes;
        return {};
    }
    AudioClipPtr clip;
    if (file.size() <= largestClip)
        clip = unpackClip(file.readAll());
    if (!clip) {
        file.close();
        forget(name);
        return {};
    }
    if (!noted)
        return clip;
    // The file's time remembers the use over a restart; a read-only disk cannot, and need not.
    file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    const QMutexLocker lock(&m_mutex);
    lookAtFolder();
    if (const auto known = m_disk.find(name); known != m_disk.end())
        known->used = now();
    keepInMemory(name, clip);
    return clip;
}

bool SpeechCache::contains(const SpeechKey &key)
{
    const QMutexLocker lock(&m_mutex);
    lookAtFolder();
    return m_memory.contains(key.fileName()) || m_disk.contains(key.fileName());
}

Outcome SpeechCache::store(const SpeechKey &key, const AudioClipPtr &clip, bool alsoInMemory)
{
    if (!clip || clip->samples.empty())
        return fail(ErrorCode::InvalidInput, Stage::Store, QStringLiteral("no sound to keep"));
    const QString name = key.fileName();
    {
        const QMutexLocker lock(&m_mutex);
        if (alsoInMemory || m_memoryOnly)
            keepInMemory(name, clip);
        if (m_memoryOnly)
            return Done{};
        lookAtFolder();
    }
    const QByteArray data = packClip(*clip);
    if (data.isEmpty() || data.size() > m_options.diskBytes)
        return Done{}; // too long for the disk, still in memory
    const auto written = writeFileAtomically(pathOf(name), data);
    QStringList removed;
    {
        const QMutexLocker lock(&m_mutex);
        if (!written) {
            keepInMemory(name, clip);
            const bool said = std::exchange(m_memoryOnly, true);
            return said ? Outcome(Done{}) : written;
        }
        m_diskBytes += data.size() - m_disk.value(name).bytes;
        m_disk.insert(name, {data.size(), now()});
        removed = makeRoomOnDisk();
    }
    for (const QString &old : removed)
        QFile::remove(pathOf(old));
    return Done{};
}

Outcome SpeechCache::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_memory.clear();
    m_disk.clear();
    m_memoryBytes = m_diskBytes = 0;
    m_memoryOnly = false;
    bool all = true;
    for (QDirIterator it(m_options.folder, QDir::Files); it.hasNext();) {
        it.next();
        if (isOurs(it.fileName()))
            all = QFile::remove(it.filePath()) && all;
    }
    m_lookedAtFolder = all;
    if (!all)
        return fail(ErrorCode::StorageUnwritable, Stage::Store, m_options.folder);
    return Done{};
}

qint64 SpeechCache::bytesOnDisk()
{
    const QMutexLocker lock(&m_mutex);
    lookAtFolder();
    return m_diskBytes;
}

qint64 SpeechCache::bytesInMemory()
{
    const QMutexLocker lock(&m_mutex);
    return m_memoryBytes;
}

} // namespace pulsemates
