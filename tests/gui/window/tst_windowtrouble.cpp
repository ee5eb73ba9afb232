#include "tests/gui/window/windowfixture.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/patience.h"
#include "tests/support/speechdata.h"
#include "tests/support/speechfolder.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"
#include "ui/common/errortext.h"

#include <QDir>
#include <QFile>

using namespace pulsemates;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Has words while somebody speaks, but never the last ones: one of this computer may be faster
/// than whoever waits for it.
std::unique_ptr<Transcriber> neverDone()
{
    auto made = std::make_unique<FakeTranscriber>(
        QStringLiteral("I have been behind with everything and I am tired of it all by now"));
    made->setNeverDone();
    return made;
}

} // namespace

/// Every trouble says in words what happened, what now, and leads somewhere.
class tst_WindowTrouble : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("PULSE_SERVER", "unix:/nobody/is/there"); }

    void noMicrophone()
    {
        WindowFixture w(WindowFixture::Input::Microphone);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QVERIFY2(w.text("troubleLabel").endsWith(u'.'), qPrintable(w.text("troubleLabel")));
        QVERIFY(!w.text("troubleAdviceLabel").isEmpty());
        QVERIFY(!w.isShown("retryButton")); // there is no recording to try again with
        QVERIFY(w.click("newRecordingButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        QVERIFY(w.isShown("guidancePanel"));
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("silent") << wavFile({}, QByteArray(16'000 * 2 * 3, '\0'))
                                << QStringLiteral("I didn't hear anything.");
        QTest::newRow("damaged") << wavFile({.channels = 0xffff}, QByteArray(1000, 'x'))
                                 << QStringLiteral("The recording in this file is damaged.");
        QTest::newRow("no sound file")
            << QByteArray("a letter\n")
            << QStringLiteral("This file is not a sound recording I know.");
        QTest::newRow("0.2 s") << wavFile({}, pcm16(sineWave(220, 16'000, 3200, 0.3F)))
                               << QStringLiteral("That was too short to understand.");
        QTest::newRow("2 GB") << wavFile({.riffBytes = 0x7fffffffU, .dataBytes = 0x7fffff00U},
                                         QByteArray(1000, '\0'))
                              << QStringLiteral("This file is too large.");
        QTest::newRow("not there") << QByteArray() << QStringLiteral("The file can't be read.");
    }

    void badFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, sentence);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("voice.wav"));
        if (!bytes.isEmpty())
            writeFile(path, bytes);
        if (sentence.endsWith(u"too large."))
            QVERIFY(QFile::resize(path, qint64(1) << 31)); // sparse
        WindowFixture w(WindowFixture::Input::FileAtOnce, path);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QCOMPARE(w.text("troubleLabel"), sentence);
        QVERIFY(!w.checkIn().mood);
        QVERIFY(!w.isShown("guidancePanel"));
        w.useFile(w.recordings.next()); // and the next one works
        QVERIFY(w.click("newRecordingButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QVERIFY(!w.isShown("troublePanel"));
        QVERIFY(!w.text("wordsLabel").isEmpty());
    }

    void withoutARecogniserTheRecordingIsKept()
    {
        const QByteArray whole = qgetenv("PULSEMATES_SPEECH_DIR");
        qputenv("PULSEMATES_SPEECH_DIR", "/no/speech/here");
        WindowFixture w;
        qputenv("PULSEMATES_SPEECH_DIR", whole);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QCOMPARE(w.text("troubleLabel"),
                 QStringLiteral("The speech recogniser is not installed on this computer."));
        QVERIFY(w.isShown("retryButton"));
        QCOMPARE(w.find<Orb>("orb")->accessibleName(), QStringLiteral("Try again"));
        int tries = 0;
        QObject context;
        QObject::connect(&w.window->engine().pipeline(),
                         &CheckInPipeline::changed,
                         &context,
                         [&tries](const CheckIn &checkIn) { tries += checkIn.triedAgain; });
        for (const char *way : {"orb", "retryButton"}) {
            tries = 0;
            QVERIFY(w.click(way));
            QTRY_VERIFY_WITH_TIMEOUT(tries > 0 && w.checkIn().state == CheckInState::Trouble
                                         && !w.checkIn().triedAgain,
                                     patienceMs);
            QVERIFY(w.isShown("retryButton")); // the recording is still there
        }
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad"))); // and typing works as ever
        QVERIFY(w.isShown("guidancePanel"));
    }

    void aDamagedRecogniserIsToldAndMended()
    {
        const QString whole = qEnvironmentVariable("PULSEMATES_SPEECH_DIR");
        QTemporaryDir folder;
        const QString speech = folder.filePath(QStringLiteral("speech"));
        const QString file = QStringLiteral("moonshine-base/encoder.onnx");
        copySpeechFolder(speech, file, FileLoss::Half);
        qputenv("PULSEMATES_SPEECH_DIR", speech.toUtf8());
        WindowFixture w;
        qputenv("PULSEMATES_SPEECH_DIR", whole.toUtf8());
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QCOMPARE(w.text("troubleLabel"),
                 QStringLiteral("The files of the speech recogniser are damaged."));
        QVERIFY(!w.isShown("guidancePanel")); // nothing is made up
        QVERIFY(QFile::remove(speech + u'/' + file));
        QVERIFY(QFile::link(whole + u'/' + file, speech + u'/' + file)); // installed again
        QVERIFY(w.click("retryButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs); // the recording was kept
        QVERIFY(!w.text("wordsLabel").isEmpty());
        QVERIFY(!w.isShown("troublePanel"));
    }

    void wordsThatTakeTooLongCanBeTriedAgain()
    {
        WindowFixture w;
        w.options.waits.finalWords = std::chrono::milliseconds(1);
        w.options.transcriber = neverDone;
        w.restart();
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QCOMPARE(w.text("troubleLabel"), ErrorWords::of(ErrorCode::Timeout).happened);
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad")));
        QVERIFY(!w.isShown("troublePanel"));

        w.options.input = WindowFixture::Input::FilePaced;
        w.restart();
        QVERIFY(w.speaksUntil(u"have", [&w] { QVERIFY(w.click("orb")); }));
        QVERIFY(w.click("stopButton") || w.click("orb")); // in a soft end, the orb
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("noticeButton"), patienceMs);
        QVERIFY(w.text("wordsLabel").contains(u"have")); // what was read so far is kept
        QVERIFY(w.click("noticeButton")); // also while it is not known yet what to make of them
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().triedAgain, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.checkIn().lookingAgain, patienceMs); // too long once more
        QVERIFY(w.text("wordsLabel").contains(u"have"));
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(!w.isShown("noticeButton"));
    }

    void wordsThatMakeNoSenseAreAskedAbout()
    {
        PULSEMATES_NEEDS_DATA();
        WindowFixture w(WindowFixture::Input::FileAtOnce,
                        speechDataFolder() + QStringLiteral("/audio/ko-walk.flac"));
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QCOMPARE(w.text("troubleLabel"), QStringLiteral("I could not make sense of what I heard."));
        QCOMPARE(w.text("troubleAdviceLabel"),
                 QStringLiteral("If you spoke Korean, type it instead, or choose Korean in "
                                "Settings. Otherwise try again."));
        for (const char *none : {"guidancePanel", "wordsLabel", "moodChip"})
            QVERIFY2(!w.isShown(none), none);
        QVERIFY(!w.checkIn().mood && w.checkIn().transcript.isEmpty());
        for (const char *way : {"retryButton", "newRecordingButton", "troubleBreatheButton"})
            QVERIFY2(w.isShown(way), way);
        QVERIFY(w.typeInstead(QStringLiteral("오늘은 너무 슬퍼요")));
        QVERIFY(w.isShown("guidancePanel"));
    }

    void aLanguageThatCannotBeHeardIsTold()
    {
        WindowFixture w(WindowFixture::Input::FileAtOnce, QStringLiteral("/no/such/file.wav"));
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        QVERIFY(w.click("settingsRailButton"));
        QVERIFY(w.click("languageKoreanButton"));
        QVERIFY(w.click("checkInRailButton"));
        QVERIFY(w.click("newRecordingButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("troubleLabel"),
                                  ErrorWords::of(ErrorCode::LanguageNotSupported).happened,
                                  patienceMs);
        QVERIFY(!w.isShown("newRecordingButton"));
        QVERIFY(w.click("troubleTypeButton"));
        QVERIFY(w.isShown("submitTextButton"));
    }

    void koreanHasNoRecogniserAndOffersTyping()
    {
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, Language::Korean);
        QVERIFY(std::ranges::any_of(w.text("idleHintLabel"), [](QChar character) {
            return character.script() == QChar::Script_Hangul;
        }));
        QVERIFY(w.click("orb")); // it opens the field, and no microphone
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("submitTextButton"), patienceMs);
        QCOMPARE(w.checkIn().state, CheckInState::Idle);
        QVERIFY(w.typeInstead(QStringLiteral("오늘은 너무 슬퍼요")));
        QVERIFY(w.isShown("guidancePanel"));
        QCOMPARE(w.checkIn().language, Language::Korean);
        QVERIFY(std::ranges::any_of(w.text("messageLabel"), [](QChar character) {
            return character.script() == QChar::Script_Hangul;
        }));
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        WindowFixture w;
        QVERIFY(QDir(w.folder.path()).removeRecursively());
        writeFile(w.folder.path(), "no folder any more"); // root may write everywhere else
        w.key(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("noticeBar"), patienceMs);
        QVERIFY(w.text("noticeText").contains(u"can't write to its folder"));
        QVERIFY(w.store.current().muted); // it holds until the program ends
        QVERIFY(w.click("noticeCloseButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("noticeBar"), patienceMs);
        w.key(Qt::Key_M);
        QVERIFY(!w.store.current().muted);
        QTest::qWait(200);
        QVERIFY(!w.isShown("noticeBar")); // said once
        QVERIFY(QFile::remove(w.folder.path()));
    }
};

PULSEMATES_TEST(tst_WindowTrouble)
#include "tst_windowtrouble.moc"
