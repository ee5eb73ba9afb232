#include "core/metrics/latencyhistory.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/faketranscriber.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/common/paragraph.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace pulsemates;

namespace {

const QString grave = QStringLiteral("I want to die");

/// Whether any file below @p folder holds @p words.
bool isWrittenIn(const QString &folder, const QString &words)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words.toUtf8()))
            return true;
    }
    return false;
}

/// A window in whose place of the recogniser stands one that says @p script while a recording runs.
class ScriptedWindow
{
public:
    ScriptedWindow(const QString &script, Language language)
        : w(WindowFixture::Input::FilePaced, {}, language)
    {
        w.options.transcriber = [script, language] {
            auto transcriber = std::make_unique<FakeTranscriber>(script);
            transcriber->setLanguages({language});
            return transcriber;
        };
        w.restart();
    }

    WindowFixture w;
};

} // namespace

/// The metric of safety: resources on the screen. What the real window shows, plays and keeps when
/// words ask for help, however they arrive.
class tst_WindowHelp : public TestClass
{
    Q_OBJECT

private:
    void isHelpOnly(WindowFixture &w)
    {
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(!w.isShown("guidancePanel"));
        QVERIFY(!w.isShown("orb"));
        QVERIFY(!w.isShown("sidePanelPlace")); // no figures
        QVERIFY(!w.isShown("moodChip"));
        ExercisePlayer &exercises = w.window->engine().exercises();
        QVERIFY(!exercises.isBreathing() && !exercises.isStretching());
        QCOMPARE(w.window->engine().speech().state(), SpeechPlayer::State::Silent);
        QVERIFY(!w.checkIn().guidance);
    }

private slots:
    void typedWordsShowTheLinesAtOnce_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("contact");
        QTest::newRow("English") << Language::English << grave
                                 << QStringLiteral("helpContact_us-988");
        QTest::newRow("Korean") << Language::Korean << QStringLiteral("죽고 싶어요")
                                << QStringLiteral("helpContact_kr-109");
        QTest::newRow("Korean in an English window")
            << Language::English << QStringLiteral("죽고 싶어요")
            << QStringLiteral("helpContact_us-988");
        QTest::newRow("English in a Korean window")
            << Language::Korean << grave << QStringLiteral("helpContact_kr-109");
    }

    void typedWordsShowTheLinesAtOnce()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, words);
        QFETCH(const QString, contact);
        WindowFixture w(WindowFixture::Input::FileAtOnce, {}, language);
        QVERIFY(w.typeInstead(words));
        isHelpOnly(w);
        QVERIFY(w.isShown(contact.toLatin1().constData()));
        QTest::qWait(700); // longer than the latest voice after an end
        isHelpOnly(w);
    }

    void goingOnIsOneClickAndTheCardStays()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(grave));
        isHelpOnly(w);
        QVERIFY(w.click("helpContinueButton"));
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(w.isShown("supportLine"));
        ExercisePlayer &exercises = w.window->engine().exercises();
        QVERIFY(!exercises.isBreathing() || exercises.isBreathingPaused()); // nothing by itself
        QCOMPARE(w.window->engine().speech().state(), SpeechPlayer::State::Silent);
        QVERIFY(w.click("newCheckInButton"));
        QVERIFY(w.isShown("supportLine")); // for the day
        QVERIFY(w.typeInstead(QStringLiteral("I had a nice walk")));
        QVERIFY(w.isShown("supportLine"));
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(w.click("supportButton"));
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(w.text("helpTitleLabel").contains(QStringLiteral("Talk to a person"))); // asked for
    }

    void nothingOfItIsWrittenDown()
    {
        WindowFixture w;
        const QString words = QStringLiteral("zqxv and I want to die");
        QVERIFY(w.typeInstead(words));
        isHelpOnly(w);
        QVERIFY(w.click("helpContinueButton"));
        QVERIFY(w.click("newCheckInButton"));
        w.restart(); // everything that waits is written
        QVERIFY(!w.isShown("supportLine"));
        QVERIFY(!isWrittenIn(w.folder.path(), QStringLiteral("zqxv")));
        for (const auto place : {QStandardPaths::AppDataLocation,
                                 QStandardPaths::AppConfigLocation,
                                 QStandardPaths::CacheLocation})
            QVERIFY(!isWrittenIn(QStandardPaths::writableLocation(place), QStringLiteral("zqxv")));
    }

    void noFigureOfItIsKept()
    {
        // Other tests write figures meanwhile: a name of its own gives a file of its own.
        const QString name = QCoreApplication::applicationName();
        const auto back = qScopeGuard([&] {
            QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
                .removeRecursively();
            QCoreApplication::setApplicationName(name);
        });
        const qint64 process = QCoreApplication::applicationPid();
        QCoreApplication::setApplicationName(QStringLiteral("%1-%2").arg(name).arg(process));
        const auto count = [] {
            LatencyHistory now(LatencyHistory::defaultPath());
            QSignalSpy read(&now, &LatencyHistory::changed);
            now.load();
            return read.wait(patienceMs) ? now.all().size() : 0;
        };
        {
            WindowFixture w;
            QVERIFY(w.typeInstead(QStringLiteral("I had a nice walk")));
            QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().timings.totalMs >= 0, patienceMs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(count() > 0, patienceMs);
        const std::size_t before = count();
        {
            WindowFixture w;
            QVERIFY(w.typeInstead(grave));
            QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().timings.totalMs >= 0, patienceMs);
            QVERIFY(w.click("helpContinueButton"));
        }
        QCOMPARE(count(), before);
    }

    void everyWayOutOfHelpGoesOn()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(grave));
        w.key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(!w.checkIn().help);
    }

    void editedWordsReplaceGuidance()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QVERIFY(w.isShown("guidancePanel"));
        w.window->engine().pipeline().editWords(QStringLiteral("I feel sad. ") + grave);
        isHelpOnly(w);
    }

    void inDangerTheEmergencyNumberIsOnTop()
    {
        WindowFixture w;
        Settings here = w.store.current();
        here.region = QStringLiteral("US");
        w.restartWith(here);
        QVERIFY(w.typeInstead(QStringLiteral("I am going to kill myself tonight")));
        isHelpOnly(w);
        QCOMPARE(w.checkIn().safety.tier, SafetyTier::Danger);
        QVERIFY(w.isShown("helpNearLabel"));
        const auto top = [&w](const char *name) {
            return w.find(name)->mapTo(&w.window->mainWindow(), QPoint()).y() * 10'000
                   + w.find(name)->mapTo(&w.window->mainWindow(), QPoint()).x();
        };
        QVERIFY(top("helpContact_us-911") < top("helpContact_us-988"));
    }

    void whoWorriesIsToldHowToHelp()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("My friend told me she wants to die")));
        isHelpOnly(w);
        QCOMPARE(w.checkIn().safety.tier, SafetyTier::Other);
        QVERIFY(w.isShown("helpOtherCard"));
        QVERIFY(w.isShown("helpContact_us-988"));
    }

    void wordsCloseToDangerHaveACardFirst()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("I am not suicidal, I am just very tired")));
        QCOMPARE(w.checkIn().safety.tier, SafetyTier::Support);
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(w.isShown("supportLine"));
        QCOMPARE(w.checkIn().guidance->message.id, QString(GuidancePlan::supportMessage));
        const auto y = [&w](const char *name) {
            return w.find(name)->mapTo(&w.window->mainWindow(), QPoint()).y();
        };
        QVERIFY(y("supportLine") < y("messageCard"));
        QVERIFY(w.click("newCheckInButton"));
        QVERIFY(!w.isShown("supportLine")); // of that check-in only
    }

    void koreanWordsThatAreSpokenShowTheLines()
    {
        ScriptedWindow scripted(
            QStringLiteral("오늘 회의가 너무 길었어요 그리고 이제 죽고 싶어요 정말로"),
            Language::Korean);
        WindowFixture &w = scripted.w;
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        isHelpOnly(w);
        QVERIFY(w.isShown("helpContact_kr-109"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        isHelpOnly(w);
    }

    void whatAServiceWritesIsLookedAtToo()
    {
        WindowFixture w;
        QVERIFY(w.typeInstead(QStringLiteral("The bus was on time")));
        QVERIFY(w.isShown("guidancePanel"));
        CheckInPipeline &pipeline = w.window->engine().pipeline();
        QVERIFY(pipeline.mayShowWritten(w.checkIn().id, QStringLiteral("A calm ride, then.")));
        QVERIFY(!pipeline.mayShowWritten(w.checkIn().id, QStringLiteral("You said: ") + grave));
        isHelpOnly(w);
        QVERIFY(!pipeline.mayShowWritten(w.checkIn().id, QStringLiteral("A calm ride, then.")));
    }

    void partialWordsReplaceGuidanceInTheSameCall()
    {
        ScriptedWindow scripted(QStringLiteral("we had soup and then I want to die and more"),
                                Language::English);
        WindowFixture &w = scripted.w;
        bool shownAtOnce = false;
        connect(&w.window->engine().pipeline(),
                &CheckInPipeline::changed,
                this,
                [&](const CheckIn &checkIn) {
                    if (checkIn.transcript.text().contains(QStringLiteral("to die")) && checkIn.help
                        && !shownAtOnce)
                        shownAtOnce = w.isShown("helpPanel");
                });
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.checkIn().help, patienceMs);
        QVERIFY(shownAtOnce); // before the next frame
        isHelpOnly(w);
    }
};

PULSEMATES_TEST(tst_WindowHelp)
#include "tst_windowhelp.moc"
