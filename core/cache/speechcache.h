#pragma once

#include "core/audio/audioclip.h"
#include "core/common/language.h"
#include "core/common/result.h"

#include <QHash>
#include <QMutex>
#include <QString>

namespace pulsemates {

/// Everything that decides how a text sounds.
struct SpeechKey
{
    QString text;
    Language language = Language::English;
    QString voice;         ///< Synthesizer::name()
    QString engineVersion; ///< Synthesizer::version()
    float rate = 1.0F;

    /// A SHA-256 over all of it, as a file name: no word of the text is on the disk.
    [[nodiscard]] QString fileName() const;
};

struct SpeechCacheOptions
{
    QString folder; ///< empty: QStandardPaths::CacheLocation/speech
    qint64 diskBytes = 256LL * 1024 * 1024;
    qint64 memoryBytes = 64LL * 1024 * 1024;
};

/// Spoken messages in memory and on the disk; what was used longest ago goes first when full.
/// Damage to a file is a miss, and the file is removed.
/// Thread: any. find() and store() may read and write files: voice or storage thread.
/// findInMemory() never touches the disk and is for the GUI thread.
/// Errors: store() reports DiskFull or StorageUnwritable once; from then on it works in memory.
class SpeechCache
{
public:
    explicit SpeechCache(const SpeechCacheOptions &options = {});

    /// Not @p noted, the time of the file tells nothing of the use.
    [[nodiscard]] AudioClipPtr find(const SpeechKey &key, bool noted = true);
    [[nodiscard]] AudioClipPtr findInMemory(const SpeechKey &key);
    [[nodiscard]] bool contains(const SpeechKey &key);
    /// @p alsoInMemory: false for what nobody hears soon; a disk that cannot be written keeps it
    /// there all the same.
    Outcome store(const SpeechKey &key, const AudioClipPtr &clip, bool alsoInMemory = true);

    /// Forgets and deletes every recording.
    Outcome clear();

    [[nodiscard]] qint64 bytesOnDisk();
    [[nodiscard]] qint64 bytesInMemory();

private:
    struct InMemory
    {
        AudioClipPtr clip;
        qint64 bytes = 0;
        quint64 used = 0;
    };
    struct OnDisk
    {
        qint64 bytes = 0;
        qint64 used = 0; ///< milliseconds since 1970, as the file's time says
    };

    // All with m_mutex held.
    void lookAtFolder();
    void keepInMemory(const QString &name, const AudioClipPtr &clip);
    QStringList makeRoomOnDisk();

    void forget(const QString &name);
    [[nodiscard]] QString pathOf(const QString &name) const;

    const SpeechCacheOptions m_options;
    QMutex m_mutex;
    QHash<QString, InMemory> m_memory;
    QHash<QString, OnDisk> m_disk;
    qint64 m_memoryBytes = 0;
    qint64 m_diskBytes = 0;
    quint64 m_uses = 0;
    bool m_lookedAtFolder = false;
    bool m_memoryOnly = false;
};

} // namespace pulsemates
