#include "core/common/clock.h"
#include "tests/support/speechdata.h"
#include "tests/support/speechfolder.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"
#include "tests/unit/app/programrun.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace pulsemates;

namespace {

const QString aCheckIn = QStringLiteral("check-in");
const QString byAudio = QStringLiteral("--audio");
const QString byText = QStringLiteral("--text");
const QString inJson = QStringLiteral("--json");

/// A 16 kHz recording as a WAV file in @p run's home.
QString writeRecording(const ProgramRun &run, const std::vector<float> &samples)
{
    const QString path = run.home() + QStringLiteral("/recording.wav");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(wavFile({}, pcm16(samples))) < 0)
        qFatal("no room for a recording");
    return path;
}

QStringList filesNamed(const ProgramRun &run, const QString &pattern)
{
    QDirIterator files(
        run.home(), {pattern}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths << files.next();
    return paths;
}

} // namespace

/// The real program without a window, as a child process.
class tst_CheckInProcess : public TestClass
{
    Q_OBJECT

private slots:
    void typedWordsAreAnsweredAsOneObject()
    {
        ProgramRun run;
        QVERIFY2(run.runSpoken({aCheckIn, byText, QStringLiteral("I feel sad and tired"), inJson}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const QJsonObject object = run.json();
        QCOMPARE(object.keys().size(), 10);
        QCOMPARE(object[u"transcript"][u"text"].toString(), QStringLiteral("I feel sad and tired"));
        QCOMPARE(object[u"transcript"][u"source"].toString(), QStringLiteral("typed"));
        QCOMPARE(object[u"mood"][u"label"].toString(), QStringLiteral("negative"));
        QVERIFY(!object[u"guidance"][u"message"].toString().isEmpty());
        QVERIFY(object[u"error"].isNull());
        QVERIFY2(run.err().isEmpty(), run.err().constData());
    }

    void koreanWordsAreAnsweredInKorean()
    {
        ProgramRun run;
        QVERIFY2(run.run({aCheckIn,
                          byText,
                          QStringLiteral("오늘 너무 슬퍼요"),
                          inJson,
                          QStringLiteral("--language"),
                          QStringLiteral("ko")}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"language"].toString(), QStringLiteral("ko"));
        const QString message = run.json()[u"guidance"][u"message"].toString();
        QVERIFY(std::ranges::any_of(message,
                                    [](QChar c) { return c.script() == QChar::Script_Hangul; }));
    }

    void withoutJsonItIsReadable()
    {
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byText, QStringLiteral("I feel fine")}));
        QCOMPARE(run.status(), 0);
        QVERIFY(run.out().contains("You said: I feel fine"));
        QVERIFY(!run.out().contains('{'));
        QVERIFY2(run.out().contains("Everything ready after "), run.out());
        QVERIFY2(!run.out().contains("-1"), run.out()); // nothing was said: no time to final words
        // An exercise is handed out with its rules.
        QVERIFY2(run.out().contains("Stop and breathe normally"), run.out());
        QVERIFY2(run.out().contains("Stop on sharp pain"), run.out());
    }

    void chestPainIsAnsweredWithANumber()
    {
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byText, QStringLiteral("my chest hurts, I can't breathe")}));
        QCOMPARE(run.status(), 0);
        QVERIFY2(run.out().contains("call the emergency number"), run.out());
        QVERIFY2(!run.out().contains("breathe normally"), run.out()); // and with no exercise
    }

    void noWordsAreNoMood()
    {
        ProgramRun run;
        for (const QString &words : {QStringLiteral("   "), QString(4001, u'x')}) {
            QVERIFY(run.run({aCheckIn, byText, words, inJson}));
            QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
            QCOMPARE(run.errorCode(), QStringLiteral("invalid-input"));
            QVERIFY(run.err().contains("4,000 characters"));
            QVERIFY(run.json()[u"mood"].isNull());
            QVERIFY(run.json()[u"guidance"].isNull());
        }
        QVERIFY(run.run({aCheckIn, byAudio, QString(), inJson}));
        QCOMPARE(run.errorCode(), QStringLiteral("file-unreadable"));
    }

    void aDisplayThatIsGoneIsNotNeeded()
    {
        ProgramRun run;
        run.unset(QStringLiteral("QT_QPA_PLATFORM"));
        run.set(QStringLiteral("DISPLAY"), QStringLiteral(":9077"));
        QVERIFY2(run.run({aCheckIn, byText, QStringLiteral("I feel fine"), inJson}),
                 qPrintable(run.whatHappened()));
        QCOMPARE(run.status(), 0);
        QVERIFY2(run.run({}), qPrintable(run.whatHappened())); // the window
        QCOMPARE(run.status(), 1);
        QVERIFY2(run.saysOneSentence() && run.err().contains("check-in"), run.err().constData());
    }

    void aRecordingThatBreaksOffIsUsedAndSaidToBe()
    {
        PULSEMATES_NEEDS_DATA();
        ProgramRun run;
        const QString path = writeRecording(run, readRecording(QStringLiteral("jfk.flac")));
        QFile file(path);
        QVERIFY(file.resize(file.size() * 3 / 4));
        QVERIFY(run.runSpoken({aCheckIn, byAudio, path, inJson}));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QVERIFY(
            run.json()[u"transcript"][u"text"].toString().contains(u"fellow", Qt::CaseInsensitive));
        QVERIFY2(run.err().contains("breaks off"), run.err().constData());
    }

    void speechIsUnderstood()
    {
        PULSEMATES_NEEDS_DATA();
        ProgramRun run;
        run.useOwnCache(); // the first check-in after an installation
        QVERIFY2(run.runSpoken({aCheckIn,
                                byAudio,
                                speechDataFolder() + QStringLiteral("/audio/jfk.flac"),
                                inJson}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const QJsonObject object = run.json();
        const QString words = object[u"transcript"][u"text"].toString();
        QVERIFY2(words.contains(u"what you can do for your country", Qt::CaseInsensitive),
                 qPrintable(words));
        QVERIFY(object[u"transcript"][u"confidence"].isNull());
        QVERIFY(object[u"transcript"][u"source"].toString().startsWith(u"local:"));
        QCOMPARE(object[u"timings"][u"audioMs"].toDouble(), 11'000.0);
        QVERIFY(object[u"timings"][u"sttTime"].toDouble() > 0);
        QVERIFY(object[u"timings"][u"afterStop"][u"guidanceMs"].toDouble(-1) >= 0);
        QVERIFY(object[u"speech"][u"seconds"].toDouble() > 1);
        // The benchmark holds it to 0.98; a busy computer leaves gaps between spans.
        QVERIFY(object[u"timings"][u"coverage"].toDouble() > 0.5);
        // Read at once, guidance is chosen for all the words: as if they had been typed.
        ProgramRun typed;
        QVERIFY(typed.run({aCheckIn, byText, words, inJson}));
        QCOMPARE(typed.status(), 0);
        QCOMPARE(typed.json()[u"mood"][u"label"], object[u"mood"][u"label"]);
        QCOMPARE(object[u"guidance"], typed.json()[u"guidance"]);
        QVERIFY(typed.json()[u"timings"][u"coverage"].toDouble() > 0);
    }

    /// One part lies in the cache, the other cannot be made any more.
    void koreanSpeechIsNotTakenForEnglish()
    {
        PULSEMATES_NEEDS_DATA();
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byAudio, speechDataFolder() + u"/audio/ko-walk.flac", inJson}));
        QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
        const QJsonObject object = run.json();
        QCOMPARE(object[u"error"][u"code"].toString(), QStringLiteral("language-unclear"));
        QVERIFY(object[u"error"][u"message"].toString().contains(u"--language ko"));
        for (const char *nothing : {"transcript", "mood", "safety", "guidance", "speech"})
            QVERIFY2(object[QLatin1String(nothing)].isNull(), nothing);
    }

    void halfASpokenMessageIsNone()
    {
        ProgramRun run;
        run.useOwnCache();
        const QStringList typed{aCheckIn, byText, QStringLiteral("I feel sad and tired"), inJson};
        QVERIFY(run.runSpoken(typed));
        QVERIFY2(run.json()[u"speech"].isObject(), qPrintable(run.whatHappened()));
        const QString message = run.json()[u"guidance"][u"message"].toString();
        const QStringList clips = filesNamed(run, QStringLiteral("*.clip"));
        QVERIFY2(clips.size() == 2, qPrintable(clips.join(u' ')));
        QVERIFY(QFile::remove(clips.first()));
        copySpeechFolder(run.home() + QStringLiteral("/speech"),
                         QStringLiteral("piper-libritts_r/model.onnx"),
                         FileLoss::All);
        run.set(QStringLiteral("PULSEMATES_SPEECH_DIR"), run.home() + QStringLiteral("/speech"));
        QVERIFY(run.run(typed));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"guidance"][u"message"].toString(), message);
        QVERIFY2(run.json()[u"speech"].isNull(), qPrintable(run.whatHappened()));
        QCOMPARE(run.err().trimmed(), QByteArray("The message could not be spoken."));
    }

    /// Its last words, which come after ten seconds of others, decide.
    void theEndOfARecordingDecides()
    {
        PULSEMATES_NEEDS_DATA();
        std::vector<float> samples = readRecording(QStringLiteral("jfk.flac"));
        const std::vector<float> end =
            readSound(QStringLiteral(PULSEMATES_SOURCE_DIR "/resources/demo/2-small-relief.flac"));
        QVERIFY(!end.empty());
        samples.insert(samples.end(), 8'000, 0.0F);
        samples.insert(samples.end(), end.begin(), end.end());
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byAudio, writeRecording(run, samples), inJson}));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"mood"][u"label"].toString(), QStringLiteral("positive"));
        ProgramRun typed;
        QVERIFY(
            typed.run({aCheckIn, byText, run.json()[u"transcript"][u"text"].toString(), inJson}));
        QCOMPARE(run.json()[u"guidance"], typed.json()[u"guidance"]);
    }

    /// An answer that could not be written is none.
    void aFullDiskUnderTheAnswerIsAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        for (const QStringList &command :
             {QStringList{aCheckIn, byText, QStringLiteral("I feel fine"), inJson},
              QStringList{QStringLiteral("doctor")},
              QStringList{QStringLiteral("--help")}}) {
            ProgramRun run;
            run.writeTo(QStringLiteral("/dev/full"));
            QVERIFY(run.run(command));
            QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
            QVERIFY2(run.err().contains("could not be written"), run.err().constData());
        }
    }

    void aPacedFileTakesTheTimeOfItsSpeech()
    {
        PULSEMATES_NEEDS_DATA();
        std::vector<float> samples = readRecording(QStringLiteral("jfk.flac"));
        samples.resize(16'000 * 10); // a recogniser of a loaded machine is ready within them
        ProgramRun run;
        const QString path = writeRecording(run, samples);
        const SteadyClock clock;
        const MonotonicTime began = clock.now();
        QVERIFY(run.run({aCheckIn, byAudio, path, QStringLiteral("--paced"), inJson}));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QVERIFY(clock.now() - began >= std::chrono::seconds(9)); // never faster than the speech
        QCOMPARE(run.json()[u"timings"][u"audioMs"].toDouble(), 10'000.0);
        QVERIFY(
            run.json()[u"transcript"][u"text"].toString().contains(u"fellow", Qt::CaseInsensitive));
        // Recognition worked while somebody spoke: its span begins before Stop.
        bool before = false;
        for (const QJsonValue &span : run.json()[u"timings"][u"spans"].toArray())
            before = before
                     || (span[u"stage"].toString() == u"transcribe"
                         && span[u"startMs"].toDouble() < -1000);
        QVERIFY2(before, run.out().constData());
    }

    void silenceIsNoMood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("silence") << QStringLiteral("silence10.flac");
        QTest::newRow("noise") << QStringLiteral("pinknoise10.flac");
    }

    void silenceIsNoMood()
    {
        PULSEMATES_NEEDS_DATA();
        QFETCH(const QString, file);
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byAudio, speechDataFolder() + u"/audio/" + file, inJson}));
        QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
        QCOMPARE(run.errorCode(), QStringLiteral("nothing-heard"));
        QVERIFY(run.json()[u"mood"].isNull());
        const QJsonObject timings = run.json()[u"timings"].toObject(); // what is known stays
        QCOMPARE(timings[u"audioMs"].toInt(), 10'000);
        QVERIFY(!timings[u"spans"].toArray().isEmpty());
        QVERIFY2(run.saysOneSentence(), run.err().constData());
        QVERIFY(run.err().contains("I didn't hear anything."));
    }

    void aFifthOfASecondIsNoMood()
    {
        ProgramRun run;
        const QString path = writeRecording(run, sineWave(220, 16'000, 3200, 0.3F));
        QVERIFY(run.run({aCheckIn, byAudio, path, inJson}));
        QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
        QCOMPARE(run.errorCode(), QStringLiteral("too-short"));
        QVERIFY(run.json()[u"mood"].isNull());
        QVERIFY2(run.saysOneSentence() || run.err().contains(". "), run.err().constData());
    }

    void aShortWordIsNotLost()
    {
        PULSEMATES_NEEDS_DATA();
        std::vector<float> samples = readRecording(QStringLiteral("jfk.flac"));
        samples.resize(16'000 * 2);
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byAudio, writeRecording(run, samples), inJson}));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QVERIFY(!run.json()[u"transcript"][u"text"].toString().isEmpty());
    }

    void ofSeventySecondsTheFirstSixtyAreUsed()
    {
        PULSEMATES_NEEDS_DATA();
        const std::vector<float> once = readRecording(QStringLiteral("jfk.flac"));
        QVERIFY(!once.empty());
        std::vector<float> samples;
        while (samples.size() < 70 * 16'000)
            samples.insert(samples.end(), once.begin(), once.end());
        samples.resize(70 * 16'000);
        ProgramRun run;
        QVERIFY(run.run({aCheckIn, byAudio, writeRecording(run, samples), inJson}));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"timings"][u"audioMs"].toDouble(), 60'000.0);
        QVERIFY2(run.saysOneSentence(), run.err().constData());
        QVERIFY(run.err().contains("60"));
        const QString words = run.json()[u"transcript"][u"text"].toString().toLower();
        QVERIFY(words.count(u"your country") >= 8); // twice in each of five and a half times
    }
};

PULSEMATES_TEST(tst_CheckInProcess)
#include "tst_checkinprocess.moc"
