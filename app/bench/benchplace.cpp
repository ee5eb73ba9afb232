#include "app/bench/benchplace.h"

#include "app/bench/benchcontext.h"
#include "app/providerfactory.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace pulsemates {

BenchPlace::BenchPlace()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

Settings withoutThePerson(Settings settings)
{
    settings.language = Language::English;
    settings.mode = CoachingMode::Fast;
    settings.services = {}; // nobody is agreed to: no sound or word leaves, and nobody pays
    settings.limits = {};
    settings.speakByItself = true;
    settings.muted = false;
    settings.speechVolume = 0; // measured, not heard
    settings.cueVolume = 0;
    return settings;
}

Settings settingsOfRun(Settings settings)
{
    settings = withoutThePerson(std::move(settings));
    if (isMeasuredHere(settings))
        return settings;
    BenchContext::tell(QStringLiteral("Choosing a recogniser for this processor …"));
    if (const auto choice = measureRecognizers(*makeSpeechFiles(), {})) {
        settings.recognizerModel = choice->model;
        settings.recognizerThreads = choice->threads;
        settings.recognizerFigures = choice->figures;
    }
    return settings;
}

bool canWrite(const QString &path)
{
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    file.cancelWriting();
    return opened;
}

void tellUnwritable(const QString &path)
{
    BenchContext::tell(QStringLiteral("pulsemates: %1 cannot be written.").arg(path));
}

bool writeJson(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0
           && file.commit();
}

} // namespace pulsemates
