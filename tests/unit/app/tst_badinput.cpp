#include "tests/support/refusingsoundserver.h"
#include "tests/support/speechfolder.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"
#include "tests/unit/app/programrun.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace pulsemates;

namespace {

const QStringList typed{QStringLiteral("check-in"),
                        QStringLiteral("--text"),
                        QStringLiteral("I feel sad"),
                        QStringLiteral("--json")};

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray tone(int seconds)
{
    return pcm16(sineWave(220, 16'000, std::size_t(seconds) * 16'000, 0.3F));
}

} // namespace

/// Whatever is handed over: a plain sentence, the right status, no crash, nothing invented.
class tst_BadInput : public TestClass
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void aFileThatMayNotBeRead();
    void aFileOfTwoGigabytes();
    void wrongUse_data();
    void wrongUse();
    void benchNoticesAnUnwritableFileFirst_data();
    void benchNoticesAnUnwritableFileFirst();
    void withoutADisplay();
    void modelFiles_data();
    void modelFiles();
    void aLostVoiceLeavesTheWords_data();
    void aLostVoiceLeavesTheWords();
    void noSpeechFolder();
    void readOnlyHome();
    void doctorSaysWhatIsWrong();
    void doctorSaysThatTheCalibrationIsOfAnotherProcessor();
    void doctorSaysThatTheMicrophoneIsRefused();
    void fullDisk();
    void damagedSettings();
};

void tst_BadInput::files_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code"); // nothing-heard: what is there is used; a tone has no words
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    const QByteArray whole = wavFile({}, tone(1));
    row("empty", {}, "file-not-audio");
    row("a text", "This is a letter, not a recording.\n", "file-not-audio");
    row("a picture", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), "file-not-audio");
    row("a program",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01",
                   7)
            + QByteArray(4000, '\0'),
        "file-not-audio");
    row("header only", wavFile({}, {}), "file-damaged");
    row("half a header", whole.left(30), "file-damaged");
    row("cut off", whole.left(whole.size() / 2), "nothing-heard");
    row("says it holds 4 GB",
        wavFile({.riffBytes = 0xffffffffU, .dataBytes = 0xfffffff0U}, tone(1)),
        "nothing-heard");
    row("65,535 channels", wavFile({.channels = 0xffff}, tone(1)), "file-damaged");
    row("no channels", wavFile({.channels = 0}, tone(1)), "file-damaged");
    row("0 Hz", wavFile({.rateHz = 0}, tone(1)), "file-damaged");
    row("4 GHz", wavFile({.rateHz = 0xffffffffU}, tone(1)), "file-damaged");
    row("0 bits", wavFile({.bits = 0}, tone(1)), "file-damaged");
    row("13 bits", wavFile({.bits = 13}, tone(1)), "nothing-heard");
    row("noise for a FLAC", QByteArray("fLaC") + QByteArray(4000, '\x5a'), "file-damaged");
}

void tst_BadInput::files()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    ProgramRun run;
    const QString path = run.home() + QStringLiteral("/voice.wav");
    writeFile(path, bytes);
    QVERIFY2(run.run({typed[0], QStringLiteral("--audio"), path, typed[3]}),
             qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
    QCOMPARE(run.json().keys().size(), 10);
    QCOMPARE(run.errorCode(), code);
    QVERIFY2(run.saysOneSentence(), run.err().constData());
    QVERIFY(run.json()[u"mood"].isNull());
    QVERIFY(run.json()[u"guidance"].isNull());
}

void tst_BadInput::aFileThatMayNotBeRead()
{
    const QString unreadable = QStringLiteral("file-unreadable");
    const std::pair<QString, QString> files[] = {
        {QStringLiteral("/"), unreadable},
        {QStringLiteral("/no/such/file.wav"), unreadable},
        {QStringLiteral("/dev/zero"), unreadable},
        {QStringLiteral("/proc/self/mem"), QStringLiteral("file-not-audio")}};
    for (const auto &[path, code] : files) {
        ProgramRun run;
        QVERIFY2(run.run({typed[0], QStringLiteral("--audio"), path, typed[3]}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
        QCOMPARE(run.errorCode(), code);
        QVERIFY2(run.saysOneSentence(), run.err().constData());
    }
}

void tst_BadInput::aFileOfTwoGigabytes()
{
    ProgramRun run;
    const QString path = run.home() + QStringLiteral("/long.wav");
    writeFile(path, wavFile({.riffBytes = 0x7fffffffU, .dataBytes = 0x7fffff00U}, tone(1)));
    QVERIFY(QFile::resize(path, qint64(1) << 31)); // sparse
    QVERIFY2(run.run({typed[0], QStringLiteral("--audio"), path, typed[3]}),
             qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
    QCOMPARE(run.errorCode(), QStringLiteral("file-too-large"));
    QVERIFY2(run.saysOneSentence(), run.err().constData());
}

void tst_BadInput::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QStringList>("named");
    const QStringList both{QStringLiteral("fast"), QStringLiteral("optimized")};
    QTest::newRow("--mode") << QStringList(
        typed + QStringList{QStringLiteral("--mode"), QStringLiteral("quick")})
                            << QString()
                            << QStringList(both + QStringList{QStringLiteral("--mode")});
    QTest::newRow("COACHING_MODE")
        << typed << QStringLiteral("Fast")
        << QStringList(both + QStringList{QStringLiteral("COACHING_MODE")});
    QTest::newRow("neither audio nor text")
        << QStringList{QStringLiteral("check-in")} << QString()
        << QStringList{QStringLiteral("--audio"), QStringLiteral("--text")};
    QTest::newRow("no such command") << QStringList{QStringLiteral("dance")} << QString()
                                     << QStringList{QStringLiteral("dance")};
}

void tst_BadInput::wrongUse()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, environment);
    QFETCH(const QStringList, named);
    ProgramRun run;
    if (!environment.isEmpty())
        run.set(QStringLiteral("COACHING_MODE"), environment);
    QVERIFY(run.run(arguments));
    QVERIFY2(run.status() == 2, qPrintable(run.whatHappened()));
    QVERIFY2(run.out().isEmpty(), run.out().constData());
    QVERIFY2(run.saysOneSentence(), run.err().constData());
    for (const QString &word : named)
        QVERIFY2(run.err().contains(word.toUtf8()), qPrintable(run.whatHappened()));
}

void tst_BadInput::benchNoticesAnUnwritableFileFirst_data()
{
    QTest::addColumn<QStringList>("arm");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    const auto json = QStringLiteral("--json");
    const auto nowhere = QStringLiteral("nowhere/figures.json");
    const QStringList local{QStringLiteral("local"), QStringLiteral("--only=start")};
    const QStringList network{QStringLiteral("network"), QStringLiteral("--only=S10")};
    QTest::newRow("no such folder") << local << json << nowhere;
    QTest::newRow("a folder") << local << json << QStringLiteral("folder");
    QTest::newRow("network") << network << json << nowhere;
    QTest::newRow("a picture") << network << QStringLiteral("--picture") << nowhere;
}

void tst_BadInput::benchNoticesAnUnwritableFileFirst()
{
    QFETCH(const QStringList, arm);
    QFETCH(const QString, option);
    QFETCH(const QString, file);
    ProgramRun program;
    QVERIFY(QDir(program.home()).mkdir(QStringLiteral("folder")));
    const QString path = program.home() + u'/' + file;
    QVERIFY2(program.run(QStringList{QStringLiteral("bench")} + arm + QStringList{option, path}),
             qPrintable(program.whatHappened()));
    QCOMPARE(program.status(), 2);
    QVERIFY2(program.saysOneSentence(), qPrintable(program.whatHappened())); // nothing was measured
    QVERIFY(program.err().contains(path.toUtf8()));
    QVERIFY(program.out().isEmpty());
}

void tst_BadInput::withoutADisplay()
{
    ProgramRun run;
    QVERIFY(run.run({}));
    QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
    QVERIFY(run.out().isEmpty());
    QVERIFY(run.err().contains("check-in"));
    run.set(QStringLiteral("DISPLAY"), QStringLiteral("localhost:97")); // somebody who refuses
    QVERIFY2(run.run({}), qPrintable(run.whatHappened()));
    QCOMPARE(run.status(), 1);
    QVERIFY2(run.saysOneSentence(), run.err().constData());
    QVERIFY(run.err().contains("check-in"));
}

void tst_BadInput::modelFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<FileLoss>("loss");
    QTest::addColumn<QString>("code");
    const QString damaged = QStringLiteral("model-damaged");
    const QString missing = QStringLiteral("model-missing");
    const QString noRuntime = QStringLiteral("runtime-missing");
    const std::tuple<const char *, const char *, QString> files[] = {
        {"recogniser", "moonshine-base/encoder.onnx", missing},
        {"its words", "moonshine-base/tokens.txt", missing},
        {"voice activity", "silero-vad/silero_vad.onnx", missing},
        {"runtime", "runtime/libonnxruntime.so", noRuntime},
        {"its interface", "runtime/libsherpa-onnx-c-api.so", noRuntime}};
    for (const auto &[name, file, gone] : files) {
        QTest::addRow("%s, damaged", name)
            << QString::fromLatin1(file) << FileLoss::Half << damaged;
        QTest::addRow("%s, missing", name) << QString::fromLatin1(file) << FileLoss::All << gone;
    }
}

void tst_BadInput::modelFiles()
{
    QFETCH(const QString, file);
    QFETCH(const FileLoss, loss);
    QFETCH(const QString, code);
    ProgramRun run;
    copySpeechFolder(run.home() + QStringLiteral("/speech"), file, loss);
    run.set(QStringLiteral("PULSEMATES_SPEECH_DIR"), run.home() + QStringLiteral("/speech"));
    const QString path = run.home() + QStringLiteral("/voice.wav");
    writeFile(path, wavFile({}, tone(2)));
    QVERIFY2(run.run({typed[0], QStringLiteral("--audio"), path, typed[3]}),
             qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
    QCOMPARE(run.errorCode(), code);
    QVERIFY2(run.err().contains("speech recogniser"), run.err().constData());
    QVERIFY(run.run(typed)); // typing still works
    QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
}

void tst_BadInput::aLostVoiceLeavesTheWords_data()
{
    QTest::addColumn<FileLoss>("loss");
    QTest::newRow("damaged") << FileLoss::Half;
    QTest::newRow("missing") << FileLoss::All;
}

void tst_BadInput::aLostVoiceLeavesTheWords()
{
    QFETCH(const FileLoss, loss);
    ProgramRun run;
    run.useOwnCache(); // nothing was spoken before
    copySpeechFolder(run.home() + QStringLiteral("/speech"),
                     QStringLiteral("piper-libritts_r/model.onnx"),
                     loss);
    run.set(QStringLiteral("PULSEMATES_SPEECH_DIR"), run.home() + QStringLiteral("/speech"));
    QVERIFY2(run.run(typed), qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
    QVERIFY(!run.json()[u"guidance"][u"message"].toString().isEmpty());
    QVERIFY(run.json()[u"speech"].isNull());
    QCOMPARE(run.err().trimmed(), QByteArray("The message could not be spoken."));
}

void tst_BadInput::noSpeechFolder()
{
    ProgramRun run;
    run.set(QStringLiteral("PULSEMATES_SPEECH_DIR"), run.home() + QStringLiteral("/nothing"));
    const QString path = run.home() + QStringLiteral("/voice.wav");
    writeFile(path, wavFile({}, tone(2)));
    QVERIFY(run.run({typed[0], QStringLiteral("--audio"), path, typed[3]}));
    QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
    QCOMPARE(run.errorCode(), QStringLiteral("model-missing"));
    QVERIFY2(run.err().contains("not installed"), run.err().constData());
    QVERIFY(run.run(typed));
    QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
    QVERIFY(!run.json()[u"guidance"][u"message"].toString().isEmpty());
}

void tst_BadInput::readOnlyHome()
{
    ProgramRun run;
    run.useOwnCache();
    run.set(QStringLiteral("HOME"), QStringLiteral("/proc/self")); // not even root writes there
    QVERIFY2(run.runSpoken(typed), qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
    QCOMPARE(run.json()[u"mood"][u"label"].toString(), QStringLiteral("negative"));
    QVERIFY2(run.saysOneSentence(), run.err().constData());
    QVERIFY2(run.err().startsWith("PulseMates can't write to its folder."), run.err().constData());
}

void tst_BadInput::doctorSaysWhatIsWrong()
{
    ProgramRun run;
    run.useOwnCache();
    run.set(QStringLiteral("HOME"), QStringLiteral("/proc/self"));
    QVERIFY2(run.run({QStringLiteral("doctor")}), qPrintable(run.whatHappened()));
    QCOMPARE(run.status(), 1);
    QVERIFY2(run.out().contains("cannot be written"), run.out());
    QVERIFY2(run.out().contains("ok    safety screen: "), run.out());
}

void tst_BadInput::doctorSaysThatTheCalibrationIsOfAnotherProcessor()
{
    ProgramRun run;
    QDir().mkpath(run.home() + QStringLiteral("/.config/pulsemates"));
    writeFile(run.home() + QStringLiteral("/.config/pulsemates/settings.json"),
              R"({"version":1,"speech":{"recognizerModel":"base","recognizerThreads":2,)"
              R"("recognizerFigures":"RTF 0.1 on an abacus"}})");
    QVERIFY2(run.run({QStringLiteral("doctor")}), qPrintable(run.whatHappened()));
    QVERIFY2(run.out().contains("note  calibration: made on another processor"), run.out());
    QVERIFY2(run.out().contains("abacus"), run.out());
}

void tst_BadInput::doctorSaysThatTheMicrophoneIsRefused()
{
#ifndef PULSEMATES_HAVE_PULSE
    QSKIP("built without libpulse: nobody can say why");
#endif
    RefusingSoundServer server;
    server.refuse(RefusingSoundServer::Command::Authorize, RefusingSoundServer::Error::Access);
    QVERIFY(server.listen());
    ProgramRun run;
    run.set(QStringLiteral("PULSE_SERVER"), qEnvironmentVariable("PULSE_SERVER"));
    QVERIFY2(run.run({QStringLiteral("doctor")}), qPrintable(run.whatHappened()));
    QVERIFY2(run.out().contains("not allowed to use the microphone"), run.out());
    QVERIFY2(!run.out().contains("none found; you can type"), run.out());
}

void tst_BadInput::fullDisk()
{
    if (geteuid() != 0)
        QSKIP("needs root to mount a small disk");
    ProgramRun run;
    run.useOwnCache();
    const QByteArray disk = run.home().toLocal8Bit() + "/disk";
    QVERIFY(QDir().mkpath(QString::fromLocal8Bit(disk)));
    if (mount("tmpfs", disk.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no right to mount a small disk");
    {
        QFile filler(QString::fromLocal8Bit(disk) + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) > 0) {
        }
    }
    run.set(QStringLiteral("HOME"), QString::fromLocal8Bit(disk));
    const bool ended = run.run(typed);
    umount2(disk.constData(), MNT_DETACH);
    QVERIFY2(ended, qPrintable(run.whatHappened()));
    QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
    QCOMPARE(run.json()[u"mood"][u"label"].toString(), QStringLiteral("negative"));
    QVERIFY2(run.saysOneSentence(), run.err().constData());
    QVERIFY2(run.err().startsWith("The disk is full"), run.err().constData());
}

void tst_BadInput::damagedSettings()
{
    ProgramRun run;
    QVERIFY(run.run({QStringLiteral("--version")}));
    for (const char *bytes : {"", "{", "[]", "{\"language\":7,\"mode\":\"fast\"}"}) {
        QDir().mkpath(run.home() + QStringLiteral("/.config/pulsemates"));
        writeFile(run.home() + QStringLiteral("/.config/pulsemates/settings.json"), bytes);
        QVERIFY2(run.run(typed), qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const bool isSettings = QByteArray(bytes).startsWith("{\"");
        QVERIFY2(isSettings || run.err().contains("Your settings could not be read"), run.err());
    }
    writeFile(run.home() + QStringLiteral("/.config/pulsemates/settings.json"),
              R"({"version":1,"coaching":{"mode":"slow"}})");
    QVERIFY2(run.run(typed), qPrintable(run.whatHappened()));
    QCOMPARE(run.status(), 0);
    QVERIFY2(run.err().contains("fast") && run.err().contains("optimized"), run.err());
}

PULSEMATES_TEST(tst_BadInput)
#include "tst_badinput.moc"
