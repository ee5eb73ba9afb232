#include "core/audio/audiofilereader.h"
#include "core/audio/levels.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sndfile.h>

#include <limits>

#include <unistd.h>

using namespace pulsemates;

namespace {

QByteArray seconds(double count, int rateHz = 16'000)
{
    return pcm16(sineWave(440, rateHz, std::size_t(count * rateHz), 0.5F));
}

} // namespace

class tst_AudioFileReader : public TestClass
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    /// One second of 440 Hz with libsndfile in @p format.
    QString encode(const QString &name, int format, int rateHz, int channels)
    {
        const QString path = m_folder.filePath(name);
        SF_INFO info{};
        info.samplerate = rateHz;
        info.channels = channels;
        info.format = format;
        SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_WRITE, &info);
        if (!file)
            return {};
        const auto tone = sineWave(440, rateHz, std::size_t(rateHz), 0.5F);
        std::vector<float> interleaved;
        for (const float sample : tone)
            interleaved.insert(interleaved.end(), std::size_t(channels), sample);
        sf_writef_float(file, interleaved.data(), rateHz);
        sf_close(file);
        return path;
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsWhatPeopleHave_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("wav") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 16'000 << 1;
        QTest::newRow("wav CD") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 44'100 << 2;
        QTest::newRow("wav 24 bit surround") << (SF_FORMAT_WAV | SF_FORMAT_PCM_24) << 48'000 << 6;
        QTest::newRow("wav float 192 kHz") << (SF_FORMAT_WAV | SF_FORMAT_FLOAT) << 192'000 << 2;
        QTest::newRow("flac") << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16) << 44'100 << 2;
        QTest::newRow("ogg") << (SF_FORMAT_OGG | SF_FORMAT_VORBIS) << 48'000 << 1;
        QTest::newRow("opus") << (SF_FORMAT_OGG | SF_FORMAT_OPUS) << 48'000 << 1;
        QTest::newRow("mp3") << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III) << 44'100 << 1;
        QTest::newRow("aiff") << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16) << 22'050 << 1;
        QTest::newRow("telephone") << (SF_FORMAT_WAV | SF_FORMAT_ULAW) << 8'000 << 1;
    }

    void readsWhatPeopleHave()
    {
        QFETCH(int, format);
        QFETCH(int, rate);
        QFETCH(int, channels);
        const QString path = encode(QStringLiteral("good.bin"), format, rate, channels);
        QVERIFY(!path.isEmpty());
        const auto file = readAudioFile(path);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        QCOMPARE(file->clip->sampleRateHz, 16'000);
        QVERIFY(!file->truncated);
        const auto &samples = file->clip->samples;
        QVERIFY(samples.size() > 15'900 && samples.size() < 17'300); // mp3 pads to whole frames
        QVERIFY(std::abs(strengthOf(440, std::span(samples).subspan(2000, 12'000), 16'000) - 0.5)
                < 0.03);
    }

    void usesSixtySecondsAndSaysSo()
    {
        const auto file = readAudioFile(
            write(QStringLiteral("long.wav"), wavFile({.rateHz = 8'000}, seconds(70, 8'000))));
        QVERIFY(file);
        QVERIFY(file->truncated);
        QVERIFY(!file->incomplete);
        QCOMPARE(file->clip->samples.size(), std::size_t(60 * 16'000));
    }

    void exactlySixtySecondsAreNotTruncated()
    {
        const auto file =
            readAudioFile(write(QStringLiteral("sixty.wav"), wavFile({}, seconds(60))));
        QVERIFY(file);
        QVERIFY(!file->truncated);
        QCOMPARE(file->clip->samples.size(), std::size_t(60 * 16'000));
    }

    void takesWhatACutFileStillHolds()
    {
        const QByteArray whole = wavFile({}, seconds(2));
        const auto file =
            readAudioFile(write(QStringLiteral("cut.wav"), whole.left(44 + 16'000 * 2)));
        QVERIFY(file);
        QVERIFY(file->incomplete);
        QCOMPARE(file->clip->samples.size(), std::size_t(16'000));
    }

    void takesWhatACutFlacStillHolds()
    {
        const QString path =
            encode(QStringLiteral("cut.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 44'100, 1);
        QVERIFY(QFile::resize(path, QFile(path).size() / 2));
        const auto file = readAudioFile(path);
        QVERIFY(file);
        QVERIFY(file->incomplete);
        QVERIFY(file->clip->samples.size() > 2'000);
        QVERIFY(file->clip->samples.size() < 15'000);
    }

    void believesOnlyWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray data = seconds(0.5);
        QTest::newRow("4 GiB RIFF") << wavFile({.riffBytes = 0xFFFF'FFF0U}, data);
        QTest::newRow("4 GiB data") << wavFile({.dataBytes = 0xFFFF'FFF0U}, data);
        QTest::newRow("both") << wavFile({.riffBytes = 0xFFFF'FFFFU, .dataBytes = 0xFFFF'FFFEU},
                                         data);
    }

    void believesOnlyWhatIsThere()
    {
        QFETCH(QByteArray, bytes);
        const auto file = readAudioFile(write(QStringLiteral("lies.wav"), bytes));
        QVERIFY(file);
        QCOMPARE(file->clip->samples.size(), std::size_t(8'000));
    }

    void notANumberIsSilence()
    {
        const QString path = m_folder.filePath(QStringLiteral("nan.wav"));
        SF_INFO info{};
        info.samplerate = 16'000;
        info.channels = 1;
        info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
        SNDFILE *file = sf_open(QFile::encodeName(path).constData(), SFM_WRITE, &info);
        QVERIFY(file);
        const std::vector<float> hostile{std::numeric_limits<float>::quiet_NaN(),
                                         std::numeric_limits<float>::infinity(),
                                         1e30F,
                                         0.5F};
        sf_writef_float(file, hostile.data(), 4);
        sf_close(file);
        const auto read = readAudioFile(path);
        QVERIFY(read);
        QCOMPARE(read->clip->samples, (std::vector<float>{0.0F, 0.0F, 1.0F, 0.5F}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray data = seconds(0.2);
        QTest::newRow("empty") << QByteArray() << ErrorCode::FileNotAudio;
        QTest::newRow("text") << QByteArray("I feel fine today.\n").repeated(100)
                              << ErrorCode::FileNotAudio;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n").append(QByteArray(5000, 'x'))
                                 << ErrorCode::FileNotAudio;
        QTest::newRow("zeros") << QByteArray(100'000, '\0') << ErrorCode::FileNotAudio;
        QTest::newRow("header only") << wavFile({}, data).left(44) << ErrorCode::FileDamaged;
        QTest::newRow("half a header") << wavFile({}, data).left(30) << ErrorCode::FileDamaged;
        QTest::newRow("four bytes") << QByteArray("RIFF") << ErrorCode::FileNotAudio;
        QTest::newRow("0 Hz") << wavFile({.rateHz = 0}, data) << ErrorCode::FileDamaged;
        QTest::newRow("4 GHz") << wavFile({.rateHz = 4'000'000'000U}, data)
                               << ErrorCode::FileDamaged;
        QTest::newRow("1000 channels")
            << wavFile({.channels = 1'000}, data) << ErrorCode::FileDamaged;
        QTest::newRow("no channel") << wavFile({.channels = 0}, data) << ErrorCode::FileDamaged;
        QTest::newRow("no bits") << wavFile({.bits = 0}, data) << ErrorCode::FileDamaged;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto file = readAudioFile(write(QStringLiteral("bad.wav"), bytes));
        QVERIFY(!file);
        QCOMPARE(errorCodeName(file.error().code), errorCodeName(code));
        QCOMPARE(file.error().stage, Stage::Capture);
        QVERIFY(!file.error().detail.isEmpty());
    }

    void refusesTwoGigabytesUnopened()
    {
        const QString path = write(QStringLiteral("huge.wav"), wavFile({}, seconds(1)));
        QVERIFY(QFile::resize(path, qint64(2) << 30)); // sparse: takes no room
        const auto file = readAudioFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileTooLarge);
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("absent") << m_folder.filePath(QStringLiteral("absent.wav"));
        QTest::newRow("directory") << m_folder.path();
        QTest::newRow("device without end") << QStringLiteral("/dev/zero");
        QTest::newRow("no name") << QString();
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, path);
        const auto file = readAudioFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnreadable);
    }

    void refusesAForbiddenFile()
    {
        if (geteuid() == 0)
            QSKIP("root may read every file");
        const QString path = write(QStringLiteral("forbidden.wav"), wavFile({}, seconds(1)));
        QVERIFY(QFile::setPermissions(path, {}));
        const auto file = readAudioFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnreadable);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto file = readAudioFile(write(QStringLiteral("stop.wav"), wavFile({}, seconds(1))),
                                        stop.get_token());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Cancelled);
    }
};

PULSEMATES_TEST(tst_AudioFileReader)

#include "tst_audiofilereader.moc"
