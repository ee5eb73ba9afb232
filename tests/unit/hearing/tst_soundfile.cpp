#include "core/audio/audiofilereader.h"
#include "core/providers/hearing/multipartform.h"
#include "core/providers/hearing/soundfile.h"
#include "tests/support/providers/http/multipart.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTemporaryFile>
#include <QTest>
#include <QtEndian>

using namespace pulsemates;

namespace {

QByteArray tone(int milliseconds)
{
    return pcm16(sineWave(440, 16'000, std::size_t(milliseconds) * 16, 0.4F));
}

/// As another program would read it.
std::vector<float> readBack(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    file.write(bytes);
    file.close();
    const auto read = readAudioFile(file.fileName());
    return read ? read->clip->samples : std::vector<float>();
}

} // namespace

/// Sound in the forms in which it goes out, and the form around it.
class tst_SoundFile : public TestClass
{
    Q_OBJECT

private slots:
    void everyFormIsReadBack_data()
    {
        QTest::addColumn<SoundForm>("form");
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("wav") << SoundForm::Wav << QByteArray("RIFF") << QByteArray("audio/wav")
                             << QByteArray("speech.wav");
        QTest::newRow("flac") << SoundForm::Flac << QByteArray("fLaC") << QByteArray("audio/flac")
                              << QByteArray("speech.flac");
    }

    void everyFormIsReadBack()
    {
        QFETCH(SoundForm, form);
        QFETCH(QByteArray, begins);
        const QByteArray samples = tone(1'500);
        const SoundFile file = soundFile(samples, form);
        QCOMPARE(file.form, form);
        QVERIFY(file.bytes.startsWith(begins));
        QTEST(file.contentType(), "type");
        QTEST(file.name(), "name");
        QCOMPARE(pcm16(readBack(file.bytes)).size(), samples.size());
        const auto back = readBack(file.bytes);
        for (std::size_t i = 0; i < back.size(); ++i) {
            const auto sent = qFromLittleEndian<qint16>(samples.constData() + 2 * i);
            QCOMPARE(int(std::lround(back[i] * 32'768.0F)), int(sent)); // nothing is lost
        }
    }

    void flacIsSmaller()
    {
        const QByteArray samples = tone(5'000);
        QVERIFY(soundFile(samples, SoundForm::Flac).bytes.size() < samples.size() * 3 / 4);
    }

    void bareSamplesAreBare()
    {
        const QByteArray samples = tone(500);
        QCOMPARE(soundFile(samples, SoundForm::Pcm).bytes, samples);
    }

    void sizesAreTrueOrOpenlyUnknown()
    {
        const QByteArray samples = tone(1'000);
        const QByteArray wav = soundFile(samples, SoundForm::Wav).bytes;
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 4), quint32(36 + samples.size()));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 40), quint32(samples.size()));
        const QByteArray head = endlessWavHead();
        QCOMPARE(head.size(), qsizetype(44));
        QCOMPARE(qFromLittleEndian<quint32>(head.constData() + 4), 0xFFFF'FFFFU);
        QCOMPARE(qFromLittleEndian<quint32>(head.constData() + 40), 0xFFFF'FFFFU);
        // A reader that knows such files reads it to its end.
        QCOMPARE(pcm16(readBack(head + samples)).size(), samples.size());
    }

    void shortSoundIsPadded()
    {
        const QByteArray samples = tone(120);
        QCOMPARE(paddingFor(samples), QByteArray(80 * 32, '\0'));
        QCOMPARE(soundFile(samples, SoundForm::Pcm).bytes.size(), qsizetype(200 * 32));
        QVERIFY(soundFile(samples, SoundForm::Pcm).bytes.startsWith(samples));
        QVERIFY(paddingFor(tone(200)).isEmpty());
        QVERIFY(paddingFor(tone(60'000)).isEmpty());
    }

    void aFormIsWhatOthersRead()
    {
        MultipartForm form;
        const SoundFile file = soundFile(tone(300), SoundForm::Wav);
        form.addFile("file", file);
        form.add("model", QStringLiteral("한글\r\n--part\"; name=\"x"));
        form.addJson("config", "{\"a\":1}");
        QString problem;
        const auto parts = loopback::readForm(form.contentType(), form.body(), &problem);
        QCOMPARE(problem, QString());
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0].name, QByteArray("file"));
        QCOMPARE(parts[0].fileName, QByteArray("speech.wav"));
        QCOMPARE(parts[0].contentType, QByteArray("audio/wav"));
        QCOMPARE(parts[0].content, file.bytes);
        QCOMPARE(parts[1].name, QByteArray("model"));
        QCOMPARE(QString::fromUtf8(parts[1].content), QStringLiteral("한글\r\n--part\"; name=\"x"));
        QCOMPARE(parts[2].contentType, QByteArray("application/json"));
        QCOMPARE(parts[2].content, QByteArray("{\"a\":1}"));
        QVERIFY(MultipartForm().contentType() != form.contentType());
    }
};

PULSEMATES_TEST(tst_SoundFile)

#include "tst_soundfile.moc"
