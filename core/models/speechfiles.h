#pragma once

#include "core/common/result.h"

#include <QMutex>
#include <QString>
#include <QStringList>

#include <map>

namespace pulsemates {

/// The parts of speech on this computer; each is loaded and checked by itself.
enum class SpeechPart { Runtime, MoonshineBase, MoonshineTiny, SileroVad, PiperVoice };

/// Finds the speech runtime and weights and holds them against the pinned list, because the native
/// runtime ends the whole process when it is given a damaged model.
/// Thread: any; shared as shared_ptr<const SpeechFiles>.
/// Errors: RuntimeMissing, ModelMissing, ModelDamaged; the detail names the file.
/// Source: packaging/speech/files.json, compiled in.
class SpeechFiles
{
public:
    /// @p recordFile remembers between starts which files were hashed, by size and time of change;
    /// empty: only this object remembers.
    explicit SpeechFiles(QString folder = locate(), QString recordFile = defaultRecordFile());

    /// PULSEMATES_SPEECH_DIR, else beside or above the executable, else the folder of the build.
    [[nodiscard]] static QString locate();
    [[nodiscard]] static QString defaultRecordFile();

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString path(const QString &relative) const;
    /// The folder of a part: "moonshine-base".
    [[nodiscard]] static QString partName(SpeechPart part);
    [[nodiscard]] QStringList files(SpeechPart part) const;

    /// Presence and sizes only: some tens of microseconds.
    [[nodiscard]] Outcome checkSizes(SpeechPart part) const;
    /// Sizes, and SHA-256 once for each state of a file (0.25 s for the largest part, then cheap).
    [[nodiscard]] Outcome check(SpeechPart part) const;

private:
    struct Pinned
    {
        qint64 bytes = 0;
        QByteArray sha256;
    };

    [[nodiscard]] Outcome checkHash(const QString &name, const Pinned &pinned) const;
    void loadPinned();
    void loadRecord();
    void saveRecord() const;

    QString m_folder;
    QString m_recordFile;
    std::map<QString, Pinned> m_pinned;
    mutable QMutex m_mutex;
    mutable std::map<QString, QString> m_verified; ///< path → state of the file when it was right
};

} // namespace pulsemates
