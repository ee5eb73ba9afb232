#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace pulsemates {

/// The sound server that figures about playback need: the one that runs, or a private PulseAudio
/// with a virtual microphone and speaker, which lives as long as this.
/// Thread: main, before the first use of sound. Errors: isThere() is false.
class BenchSoundServer
{
public:
    BenchSoundServer();
    ~BenchSoundServer();
    BenchSoundServer(const BenchSoundServer &) = delete;
    BenchSoundServer &operator=(const BenchSoundServer &) = delete;

    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] const QString &description() const { return m_description; }
    /// Recording streams that a process has open; nothing when that cannot be told.
    [[nodiscard]] static std::optional<int> recordingStreams(qint64 pid);

private:
    [[nodiscard]] static bool answers();
    void startPrivate();

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_description;
    bool m_there = false;
};

} // namespace pulsemates
