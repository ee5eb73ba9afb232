#include "core/models/speechfiles.h"

#include "core/common/logging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QSaveFile>
#include <QStandardPaths>

// The list lives in a static library, so the linker must be asked for it.
static void initializeSpeechFileList()
{
    Q_INIT_RESOURCE(speechfiles);
}

namespace pulsemates {

namespace {

Stage stageOf(SpeechPart part)
{
    switch (part) {
    case SpeechPart::SileroVad:
        return Stage::VoiceActivity;
    case SpeechPart::PiperVoice:
        return Stage::Synthesize;
    default:
        return Stage::Transcribe;
    }
}

bool holdsSpeech(const QString &folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/runtime/libsherpa-onnx-c-api.so"));
}

// What a file that is changed or replaced does not keep.
QString stateOf(const QFileInfo &file)
{
    return QStringLiteral("%1/%2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

} // namespace

SpeechFiles::SpeechFiles(QString folder, QString recordFile)
    : m_folder(std::move(folder))
    , m_recordFile(std::move(recordFile))
{
    loadPinned();
    loadRecord();
}

QString SpeechFiles::locate()
{
    const QString asked = qEnvironmentVariable("PULSEMATES_SPEECH_DIR");
    if (!asked.isEmpty())
        return QDir::cleanPath(asked);
    if (QCoreApplication::instance() != nullptr) {
        const QString here = QCoreApplication::applicationDirPath();
        for (const auto &beside : {QStringLiteral("/../lib/pulsemates/speech"),
                                   QStringLiteral("/speech"),
                                   QStringLiteral("/../speech"),
                                   QStringLiteral("/../../speech")}) {
            if (holdsSpeech(here + beside))
                return QDir::cleanPath(here + beside);
        }
    }
    return QDir::cleanPath(QStringLiteral(PULSEMATES_SPEECH_DIR_DEFAULT));
}

QString SpeechFiles::defaultRecordFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/verified-speech-files.json");
}

QString SpeechFiles::path(const QString &relative) const
{
    return m_folder + u'/' + relative;
}

QString SpeechFiles::partName(SpeechPart part)
{
    switch (part) {
    case SpeechPart::Runtime:
        return QStringLiteral("runtime");
    case SpeechPart::MoonshineBase:
        return QStringLiteral("moonshine-base");
    case SpeechPart::MoonshineTiny:
        return QStringLiteral("moonshine-tiny");
    case SpeechPart::SileroVad:
        return QStringLiteral("silero-vad");
    case SpeechPart::PiperVoice:
        break;
    }
    return QStringLiteral("piper-libritts_r");
}

QStringList SpeechFiles::files(SpeechPart part) const
{
    const QString prefix = partName(part) + u'/';
    QStringList names;
    for (const auto &[name, pinned] : m_pinned) {
        if (name.startsWith(prefix))
            names << name;
    }
    return names;
}

Outcome SpeechFiles::checkSizes(SpeechPart part) const
{
    const bool runtime = part == SpeechPart::Runtime;
    for (const QString &name : files(part)) {
        const QFileInfo file(path(name));
        if (!file.isFile() || !file.isReadable()) {
            return fail(
                runtime ? ErrorCode::RuntimeMissing : ErrorCode::ModelMissing, stageOf(part), name);
        }
        if (file.size() != m_pinned.at(name).bytes)
            return fail(ErrorCode::ModelDamaged, stageOf(part), name);
    }
    return Done{};
}

Outcome SpeechFiles::check(SpeechPart part) const
{
    if (auto sizes = checkSizes(part); !sizes)
        return sizes;
    const QMutexLocker lock(&m_mutex);
    const std::size_t known = m_verified.size();
    for (const QString &name : files(part)) {
        if (auto right = checkHash(name, m_pinned.at(name)); !right) {
            right.error().stage = stageOf(part);
            return right;
        }
    }
    if (m_verified.size() != known)
        saveRecord();
    return Done{};
}

Outcome SpeechFiles::checkHash(const QString &name, const Pinned &pinned) const
{
    const QFileInfo info(path(name));
    const QString state = stateOf(info) + u'/' + QString::fromLatin1(pinned.sha256);
    const QString key = info.absoluteFilePath();
    if (const auto found = m_verified.find(key); found != m_verified.end()) {
        if (found->second == state)
            return Done{};
        m_verified.erase(found);
    }
    QFile file(info.filePath());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::ModelMissing, Stage::Transcribe, name);
    if (hash.result().toHex() != pinned.sha256)
        return fail(ErrorCode::ModelDamaged, Stage::Transcribe, name);
    m_verified.emplace(key, state);
    return Done{};
}

void SpeechFiles::loadPinned()
{
    initializeSpeechFileList();
    QFile list(QStringLiteral(":/speech/files.json"));
    if (!list.open(QIODevice::ReadOnly)) {
        qCCritical(lcSpeech) << "the list of speech files is not compiled in";
        return;
    }
    const QJsonObject all = QJsonDocument::fromJson(list.readAll()).object();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        const QJsonObject values = entry.value().toObject();
        m_pinned[entry.key()] = {values.value(QLatin1String("bytes")).toInteger(),
                                 values.value(QLatin1String("sha256")).toString().toLatin1()};
    }
}

void SpeechFiles::loadRecord()
{
    QFile file(m_recordFile);
    if (m_recordFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = all.begin(); entry != all.end(); ++entry)
        m_verified[entry.key()] = entry.value().toString();
}

// Best effort: without the record the next start hashes again.
void SpeechFiles::saveRecord() const
{
    if (m_recordFile.isEmpty() || !QDir().mkpath(QFileInfo(m_recordFile).path()))
        return;
    QJsonObject all;
    for (const auto &[file, state] : m_verified)
        all.insert(file, state);
    QSaveFile file(m_recordFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

} // namespace pulsemates
