#include "tests/gui/window/coachedwindow.h"
#include "tests/support/testregistry.h"

#include <QLineEdit>
#include <QTcpServer>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// Optimized mode through the window, with a scripted service on loopback.
class tst_WindowCoaching : public TestClass
{
    Q_OBJECT

private slots:
    void aMessageIsWrittenBesideTheGuidance()
    {
        CoachedWindow w;
        QVERIFY(w.find<QAbstractButton>("optimizedModeButton")->isChecked());
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        const QString cached = w.text("messageLabel");
        QVERIFY(!cached.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), writtenInEnglish, patienceMs);
        QVERIFY(w.isShown("writtenLabel"));
        QCOMPARE(w.text("writtenSourceLabel"), QStringLiteral("written by AI"));
        QCOMPARE(w.text("messageLabel"), cached); // what is shown is never replaced
        QCOMPARE(w.service.violations(), QStringList());
        QCOMPARE(w.service.requestCount(), 1);
    }

    void wordsOfHelpAreSentToNobody()
    {
        CoachedWindow w;
        QVERIFY(w.typeInstead(QStringLiteral("I want to kill myself tonight")));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QVERIFY(!w.isShown("writtenLabel"));
        QCOMPARE(w.service.requestCount(), 0);
    }

    void aMessageThatMayNotBeShownIsNot_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("stays"); // what was shown before
        QTest::newRow("a link") << QStringLiteral(
            "That sounds like a long day. Read more at https://example.org. Rest now.")
                                << QStringLiteral("That sounds like a long day.");
        QTest::newRow("another language")
            << QStringLiteral("오늘 하루 정말 길었겠어요. 잠시 쉬어요.") << QString();
        QTest::newRow("a diagnosis")
            << QStringLiteral("You have depression. You need treatment.") << QString();
    }

    void aMessageThatMayNotBeShownIsNot()
    {
        QFETCH(QString, words);
        QFETCH(QString, stays);
        CoachedWindow w;
        w.service.setWords(words);
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_VERIFY_WITH_TIMEOUT(!w.checkIn().awaitsWritten, patienceMs);
        QCOMPARE(w.service.requestCount(), 1); // it was there, and was looked at
        QCOMPARE(w.isShown("writtenNoneLabel"), stays.isEmpty());
        QCOMPARE(w.isShown("writtenLabel"), !stays.isEmpty());
        QCOMPARE(w.checkIn().written ? w.text("writtenLabel") : QString(), stays);
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(!w.isShown("troublePanel"));
    }

    void aServiceThatIsGoneCostsNothing()
    {
        CoachedWindow w;
        w.server.stop();
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QVERIFY(!w.text("messageLabel").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
        QVERIFY(w.text("writtenNoneLabel").startsWith(u"No message was written: "));
        QVERIFY(w.isShown("guidancePanel"));
    }

    void aRefusedKeyIsSaidWhereTheMessageWouldBe()
    {
        CoachedWindow w;
        (void)w.secrets->write(ServiceKeys::nameOf(w.origin), Secret("sk-wrong"));
        w.restart();
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
        QVERIFY2(w.text("writtenNoneLabel").contains(u"did not accept the key"),
                 qPrintable(w.text("writtenNoneLabel")));
    }

    /// And what was not read is read once a check-in, until it is.
    void aLockedStoreIsSaidAndReadAgain()
    {
        CoachedWindow w;
        w.secrets->readError = ErrorCode::SecretStoreLocked;
        w.restart();
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        QVERIFY(w.window->engine().coaching()->places().isUnread());
        const int before = w.secrets->keyReadings;
        w.ready = false;
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
        QVERIFY2(w.text("writtenNoneLabel").contains(u"password store of this computer is locked"),
                 qPrintable(w.text("writtenNoneLabel")));
        QCOMPARE(w.secrets->keyReadings, before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs); // with what was read, which was nothing
        w.secrets->readError.reset();                  // the person unlocks it
        w.ready = false;
        QVERIFY(w.click("newCheckInButton"));
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        QVERIFY(!w.window->engine().coaching()->places().isUnread());
        QVERIFY(w.click("newCheckInButton"));
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), writtenInEnglish, patienceMs);
    }

    /// Whoever was not agreed to is not asked, and that is said.
    void anotherAddressEndsOptimizedMode()
    {
        CoachedWindow w;
        w.window->mainWindow().showPage(Page::Settings);
        auto *field = w.find<QLineEdit>("coachAddressEdit");
        field->setText(QStringLiteral("https://other.example.org/v1"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().mode, CoachingMode::Fast, patienceMs);
        QCOMPARE(w.store.current().services.coach.addresses.constFirst(),
                 QStringLiteral("https://other.example.org/v1"));
        QVERIFY(w.find<QAbstractButton>("fastModeButton")->isChecked());
        QVERIFY(w.isShown("noticeBar"));
        QVERIFY(w.text("noticeText").contains(u"Optimized mode begins once you have said"));
    }

    void anotherAddressIsAskedWhereTheFirstIsGone()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        CoachedWindow w({QStringLiteral("http://127.0.0.1:%1/v1").arg(port)});
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().coaching()->addressInUse() == w.origin,
                                 patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), writtenInEnglish, patienceMs);
        QCOMPARE(w.service.requestCount(), 1);
    }

    void fastModeAsksNobody()
    {
        CoachedWindow w;
        QVERIFY(w.click("fastModeButton"));
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QVERIFY(!w.isShown("personalMessagePlace"));
        QCOMPARE(w.service.requestCount(), 0);
    }

    /// Also after a new start; and it is no error.
    void atTheLimitOfADayThisComputerAnswersAlone()
    {
        CoachedWindow w;
        Settings one = w.store.current();
        one.services.coachRequestsADay = 1;
        QVERIFY(w.store.save(one));
        w.restart();
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), writtenInEnglish, patienceMs);
        w.restart();
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        QVERIFY(w.typeInstead(QStringLiteral("It was a long day at work and I am tired")));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
        QVERIFY(w.text("writtenNoneLabel").contains(u"As many messages as you allow"));
        QVERIFY(!w.text("messageLabel").isEmpty());
        QVERIFY(!w.isShown("writtenLabel") && !w.isShown("troublePanel"));
        QCOMPARE(w.service.requestCount(), 1);
        w.window->mainWindow().showPage(Page::Settings);
        QCOMPARE(w.text("coachTodayLabel"), QStringLiteral("1 of 1 today."));
        QVERIFY(w.text("coachCostsLabel").startsWith(u"Today: 1 asked for, 1 used, about "));
    }

    void optimizedLeadsToWhoGetsWhatFirst()
    {
        WindowFixture w;
        QVERIFY(w.click("optimizedModeButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("coachingSection"), patienceMs);
        QVERIFY(w.text("coachingWhatLabel").contains(u"api.openai.com"));
        QCOMPARE(w.settings.mode, CoachingMode::Fast);
        QVERIFY(w.find<QAbstractButton>("fastModeButton")->isChecked());
        QVERIFY(w.click("coachingSwitch"));
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().mode, CoachingMode::Optimized, patienceMs);
        QVERIFY(w.store.current().services.mayReach(ServiceUse::Coaching,
                                                    QStringLiteral("https://api.openai.com:443")));
        QVERIFY(w.click("coachingSwitch")); // and ends it at once
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().mode, CoachingMode::Fast, patienceMs);
        QVERIFY(w.store.current().services.agreed.isEmpty());
    }

    void aModelThatTheServiceDoesNotHaveIsToldOfWithThoseItHas()
    {
        CoachedWindow w;
        Settings chosen = w.store.current();
        chosen.services.coach.model = QStringLiteral("gpt-none");
        (void)w.store.save(chosen);
        w.restart();
        QTRY_VERIFY_WITH_TIMEOUT(w.ready, patienceMs);
        w.window->mainWindow().showPage(Page::Settings);
        QVERIFY(w.click("coachTestButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("coachTestLabel").contains(u"gpt-4o-mini"), patienceMs);
        QVERIFY(!w.text("coachTestLabel").contains(u"It answers"));
    }

    void theConnectionIsTested()
    {
        CoachedWindow w;
        w.window->mainWindow().showPage(Page::Settings);
        const auto answers = [&] { // asked again where a loaded machine was late
            return w.text("coachTestLabel").contains(u"It answers")
                   || (w.click("coachTestButton") && false);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), patienceMs);
        auto *key = w.find<QLineEdit>("coachKeyEdit");
        key->setText(QStringLiteral("sk-wrong"));
        QVERIFY(w.click("coachKeySaveButton"));
        QVERIFY(key->text().isEmpty());
        QVERIFY(w.click("coachTestButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("coachTestLabel").contains(u"key"), patienceMs);
        const QByteArray file = [&] {
            QFile written(w.store.path());
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        }();
        QVERIFY(!file.contains("sk-wrong"));
    }
};

PULSEMATES_TEST(tst_WindowCoaching)
#include "tst_windowcoaching.moc"
