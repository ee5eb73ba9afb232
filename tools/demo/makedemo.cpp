// Speaks the texts of resources/demo/texts.json with the program's own voice and writes one FLAC
// file each:
//   makedemo resources/demo
// Run after a change of the texts or of the voice; the files are committed and bundled.
#include "app/providerfactory.h"
#include "core/audio/resampler.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sndfile.h>

#include <cstdio>

using namespace pulsemates;

namespace {

/// Half a second of silence before and one after, as a person leaves.
std::vector<float> withPauses(const std::vector<float> &speech, int rateHz)
{
    std::vector<float> whole(std::size_t(rateHz) / 2);
    whole.insert(whole.end(), speech.begin(), speech.end());
    whole.resize(whole.size() + std::size_t(rateHz));
    return whole;
}

bool write(const QString &path, const std::vector<float> &samples, int rateHz)
{
    SF_INFO info = {};
    info.samplerate = rateHz;
    info.channels = 1;
    info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    SNDFILE *file = sf_open(qUtf8Printable(path), SFM_WRITE, &info);
    if (!file)
        return false;
    const auto count = sf_count_t(samples.size());
    const bool whole = sf_writef_float(file, samples.data(), count) == count;
    return sf_close(file) == 0 && whole;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    initializeResources();
    const QString folder = QCoreApplication::arguments().value(1);
    QFile list(folder + QStringLiteral("/texts.json"));
    if (!list.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: makedemo FOLDER_WITH_TEXTS\n");
        return 2;
    }
    const auto voices = makeSynthesizers(makeSpeechFiles());
    int failed = 0;
    quint64 next = 0;
    for (const QJsonValue &row : QJsonDocument::fromJson(list.readAll())[u"texts"].toArray()) {
        Synthesizer &voice = *voices.front();
        const CheckInId id{++next};
        const QString path = folder + u'/' + row[u"name"].toString() + QStringLiteral(".flac");
        QObject::connect(&voice,
                         &Synthesizer::finished,
                         &application,
                         [&, path](CheckInId finished, const Result<AudioClipPtr> &clip) {
                             if (finished != id)
                                 return;
                             const bool made =
                                 clip
                                 && write(path,
                                          withPauses((*clip)->samples, (*clip)->sampleRateHz),
                                          (*clip)->sampleRateHz);
                             failed += made ? 0 : 1;
                             application.quit();
                         });
        QMetaObject::invokeMethod(
            &voice,
            [&voice, id, text = row[u"text"].toString()] {
                voice.start(id, {text, Language::English, 1.0F}, {});
            },
            Qt::QueuedConnection);
        application.exec();
        voice.disconnect(&application);
    }
    return failed;
}
