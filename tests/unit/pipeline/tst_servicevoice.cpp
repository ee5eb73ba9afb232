#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/twovoices.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

/// A voice of a serviceName beside that of this computer: who speaks what, and what trouble does.
class tst_ServiceVoice : public TestClass
{
    Q_OBJECT

private slots:
    void theServiceComesFirst()
    {
        TwoVoices voices;
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 service")}));
        QVERIFY(voices.kept.contains(serviceName + TwoVoices::textOf(1))); // under its own name
        QVERIFY(voices.here.started().isEmpty());
        voices.order(1, serviceManner); // and from the store the next time
        QVERIFY(voices.has({QStringLiteral("1 service"), QStringLiteral("1 service")}));
        QCOMPARE(voices.remote.started().size(), 1);
    }

    void wordsOfExercisesAreNotForIt()
    {
        TwoVoices voices;
        voices.keep(serviceName, 1); // not even what it has said before
        voices.order(1, {});
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        QVERIFY(voices.remote.started().isEmpty());
    }

    void whatIsThereIsNotWaitedFor()
    {
        TwoVoices voices;
        voices.keep(hereName, 1);
        voices.order(1, quickestManner);
        voices.order(2, quickestManner); // this one nobody has
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 service")}));
        QCOMPARE(voices.remote.started(), QStringList{TwoVoices::textOf(2)});
    }

    void oneMessageHasOneVoice()
    {
        TwoVoices voices;
        voices.keep(hereName, 1);
        voices.keep(hereName, 2);
        voices.order(1, {.by = SpokenBy::Quickest, .like = serviceName});
        QVERIFY(voices.has({QStringLiteral("1 service")}));
        voices.order(2, {.by = SpokenBy::Quickest, .like = hereName});
        QVERIFY(voices.has({QStringLiteral("1 service"), QStringLiteral("2 ") + hereName}));
    }

    void whatIsForOnePersonIsKeptNowhere()
    {
        TwoVoices voices;
        const SpeechManner personal{.by = SpokenBy::Service, .personal = true};
        voices.keep(serviceName, 1); // of somebody else
        voices.order(1, personal);
        QVERIFY(voices.has({QStringLiteral("1 service")}));
        QCOMPARE(voices.remote.started().size(), 1);
        voices.kept.clear();
        voices.remote.failNext({ErrorCode::LanguageNotSupported, {}, Stage::Synthesize});
        voices.order(2, personal);
        QVERIFY(voices.has({QStringLiteral("1 service"), QStringLiteral("2 ") + hereName}));
        QVERIFY(voices.kept.empty());
    }

    void whatIsDroppedIsAskedOfNobody_data()
    {
        QTest::addColumn<bool>("remotely");
        QTest::newRow("at the service") << true;
        QTest::newRow("here") << false;
    }

    void whatIsDroppedIsAskedOfNobody()
    {
        QFETCH(const bool, remotely);
        const SpeechManner personal{.by = SpokenBy::Service, .personal = true};
        TwoVoices voices;
        HeldSynthesizer &speaker = remotely ? voices.remote : voices.here;
        if (!remotely)
            voices.library.setServiceVoice(std::nullopt);
        speaker.setHeld(true);
        voices.order(1, personal);
        voices.order(2, personal);
        voices.order(3, serviceManner);
        voices.order(4, personal, false);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.isRunning(), patienceMs);
        voices.library.dropPersonal();
        speaker.setHeld(false);
        QTRY_COMPARE_WITH_TIMEOUT(voices.said.size(), 4, patienceMs); // nobody waits for ever
        const QString dropped = u' ' + errorCodeName(ErrorCode::Cancelled);
        voices.said.sort();
        QCOMPARE(voices.said,
                 (QStringList{u'1' + dropped,
                              u'2' + dropped,
                              QStringLiteral("3 ") + (remotely ? serviceName : hereName),
                              u'4' + dropped}));
        QCOMPARE(speaker.started(), (QStringList{TwoVoices::textOf(1), TwoVoices::textOf(3)}));
        voices.order(5, personal); // of the next one
        QTRY_COMPARE_WITH_TIMEOUT(voices.said.size(), 5, patienceMs);
        QCOMPARE(speaker.started().constLast(), TwoVoices::textOf(5));
    }

    void whatItRefusesIsSaidHere_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("rests");
        QTest::newRow("no connection") << ErrorCode::ConnectionRefused << true;
        QTest::newRow("wrong key") << ErrorCode::KeyRefused << true;
        QTest::newRow("no sound") << ErrorCode::AnswerUnreadable << true;
        QTest::newRow("too much to do") << ErrorCode::RateLimited << true;
        QTest::newRow("this text alone") << ErrorCode::InvalidInput << false;
    }

    void whatItRefusesIsSaidHere()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, rests);
        TwoVoices voices;
        QSignalSpy troubled(&voices.library, &SpeechLibrary::serviceFailed);
        voices.remote.failNext({code, {}, Stage::Synthesize});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        voices.order(2, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName,
                            QStringLiteral("2 ") + (rests ? hereName : serviceName)}));
        QCOMPARE(troubled.size(), rests ? 1 : 0);
        QCOMPARE(voices.remote.started().size(), rests ? 1 : 2); // one request, no storm
    }

    void whatWaitsBehindTroubleIsSaidHereInOrder()
    {
        TwoVoices voices;
        voices.remote.setHeld(true);
        voices.remote.failNext({ErrorCode::ConnectionLost, {}, Stage::Synthesize});
        for (const quint64 ticket : {1, 2, 3})
            voices.order(ticket, serviceManner);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName,
                            QStringLiteral("2 ") + hereName,
                            QStringLiteral("3 ") + hereName}));
        QCOMPARE(voices.remote.started().size(), 1);
    }

    void whoIsLateIsNotWaitedFor()
    {
        TwoVoices voices;
        voices.patience.firstSound = 30ms;
        voices.library.setServicePatience(voices.patience);
        voices.remote.setHeld(true);
        voices.keep(hereName, 1);
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        QTRY_VERIFY_WITH_TIMEOUT(!voices.remote.isRunning(), patienceMs); // it was told to stop
        QTest::qWait(30);
        QCOMPARE(voices.said.size(), 1); // and its end is nobody's
    }

    void firstSoundIsWhatIsWaitedFor()
    {
        TwoVoices voices;
        voices.patience.firstSound = 1'000ms;
        voices.library.setServicePatience(voices.patience);
        voices.remote.setHeld(true);
        voices.order(1, serviceManner);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        emit voices.remote.chunk(voices.remote.running(), std::make_shared<AudioClip>());
        QTest::qWait(1'200);
        QVERIFY(voices.said.isEmpty());
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("1 service")}));
    }

    void afterARestItIsAskedAgain()
    {
        TwoVoices voices;
        voices.patience.firstRest = 1ms;
        voices.library.setServicePatience(voices.patience);
        voices.remote.failNext({ErrorCode::ServiceError, {}, Stage::Synthesize});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        QTest::qWait(20);
        voices.order(2, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 service")}));
    }

    void anotherVoiceNeedsNoRest()
    {
        TwoVoices voices;
        voices.remote.failNext({ErrorCode::KeyRefused, {}, Stage::Synthesize});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        voices.library.setServiceVoice(ServiceVoice::Voice{
            &voices.remote, serviceName, QStringLiteral("1"), {Language::English}});
        voices.order(2, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 service")}));
    }

    /// An address without a key speaks nothing; the one before is not asked the sooner for it.
    void anAddressThatSaysNothingEndsNoRest()
    {
        TwoVoices voices;
        voices.remote.failNext({ErrorCode::KeyRefused, {}, Stage::Synthesize});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        HeldSynthesizer mute;
        voices.library.moveServiceVoice(
            ServiceVoice::Voice{&mute, QStringLiteral("mute"), mute.version(), {}});
        voices.order(2, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 ") + hereName}));
        voices.library.moveServiceVoice(ServiceVoice::Voice{
            &voices.remote, serviceName, voices.remote.version(), {Language::English}});
        voices.order(3, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName,
                            QStringLiteral("2 ") + hereName,
                            QStringLiteral("3 ") + hereName}));
        QCOMPARE(voices.remote.started().size(), 1);
        voices.library.setServiceVoice(std::nullopt);
    }

    void anotherAddressComesAfterTheTextThatRuns()
    {
        TwoVoices voices;
        voices.remote.setHeld(true);
        voices.order(1, serviceManner);
        voices.order(2, serviceManner);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        HeldSynthesizer elsewhere;
        voices.library.moveServiceVoice(ServiceVoice::Voice{
            &elsewhere, QStringLiteral("elsewhere"), elsewhere.version(), {Language::English}});
        QVERIFY(voices.remote.isRunning());
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("1 service"), QStringLiteral("2 elsewhere")}));
        QCOMPARE(voices.remote.started().size(), 1);
        voices.library.setServiceVoice(std::nullopt);
    }

    void aVoiceThatGoesGivesBackWhatItHad()
    {
        TwoVoices voices;
        QSignalSpy troubled(&voices.library, &SpeechLibrary::serviceFailed);
        voices.remote.setHeld(true);
        voices.order(1, serviceManner);
        voices.order(2, serviceManner);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        voices.library.setServiceVoice(std::nullopt);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 ") + hereName}));
        QCOMPARE(troubled.size(), 0);
        voices.order(3, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName,
                            QStringLiteral("2 ") + hereName,
                            QStringLiteral("3 ") + hereName}));
        QCOMPARE(voices.remote.started().size(), 1);
    }

    /// Its time belongs to the check-in that the text is for.
    void anExchangeKnowsItsCheckIn()
    {
        TwoVoices voices;
        QSignalSpy exchanged(&voices.library, &SpeechLibrary::exchanged);
        voices.remote.setHeld(true);
        voices.order(1, {.by = SpokenBy::Service, .checkIn = CheckInId{7}});
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        ServiceExchange exchange;
        exchange.stage = Stage::Synthesize;
        const CheckInId asked = voices.remote.running();
        emit voices.remote.exchanged({asked.value + 1}, exchange); // nobody's any more
        QVERIFY(exchanged.isEmpty());
        emit voices.remote.exchanged(asked, exchange);
        QCOMPARE(exchanged.size(), 1);
        QCOMPARE(exchanged[0][0].value<CheckInId>(), CheckInId{7});
        QCOMPARE(exchanged[0][1].value<ServiceExchange>(), exchange);
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("1 service")}));
        emit voices.remote.exchanged(asked, exchange);
        QCOMPARE(exchanged.size(), 1);
    }

    void theEndOfARestIsTold()
    {
        TwoVoices voices;
        voices.patience.firstRest = 1ms;
        voices.library.setServicePatience(voices.patience);
        QSignalSpy rested(&voices.library, &SpeechLibrary::serviceRested);
        voices.remote.failNext({ErrorCode::ServiceError, {}, Stage::Synthesize});
        voices.order(1, serviceManner);
        QTRY_COMPARE_WITH_TIMEOUT(rested.size(), 1, patienceMs);
        voices.order(2, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 service")}));
    }

    void aVoiceThatWasChangedMeanwhileSaysNothing()
    {
        TwoVoices voices;
        voices.library.setServiceVoice(ServiceVoice::Voice{
            &voices.remote, serviceName, QStringLiteral("an older one"), {Language::English}});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        QVERIFY(voices.remote.started().isEmpty());
    }

    void aLanguageItDoesNotSpeakIsSaidHere()
    {
        TwoVoices voices({Language::Korean});
        voices.order(1, serviceManner);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName}));
        voices.order(2, serviceManner, true, Language::Korean); // which nobody here speaks
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName, QStringLiteral("2 service")}));
        voices.remote.failNext({ErrorCode::ServiceError, {}, Stage::Synthesize});
        voices.order(3, serviceManner, true, Language::Korean);
        QVERIFY(voices.has({QStringLiteral("1 ") + hereName,
                            QStringLiteral("2 service"),
                            QStringLiteral("3 language-not-supported")}));
    }

    void bothSpeakAtTheSameTime()
    {
        TwoVoices voices;
        voices.remote.setHeld(true);
        voices.order(1, serviceManner);
        voices.order(2, {});
        QVERIFY(voices.has({QStringLiteral("2 ") + hereName}));
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("2 ") + hereName, QStringLiteral("1 service")}));
    }

    void urgentOvertakesIdle()
    {
        TwoVoices voices;
        voices.library.setIdle(false); // somebody speaks: the serviceName needs no processor
        voices.remote.setHeld(true);
        voices.order(1, serviceManner, false);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        voices.order(2, serviceManner);
        voices.remote.setHeld(false);
        QVERIFY(voices.has({QStringLiteral("2 service"), QStringLiteral("1 service")}));
    }

    void whatIsOnItsWayIsAskedForOnce()
    {
        TwoVoices voices;
        voices.remote.setHeld(true);
        voices.order(1, serviceManner, false);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        voices.library.order(
            {{9}, {TwoVoices::textOf(1), Language::English, 1.0F}, true, serviceManner});
        QTest::qWait(20);
        voices.remote.finishRunning();
        QVERIFY(voices.has({QStringLiteral("1 service"), QStringLiteral("9 service")}));
        QCOMPARE(voices.remote.started().size(), 1);
    }

    void shutDownSaysNothing()
    {
        TwoVoices voices;
        voices.remote.setHeld(true);
        voices.order(1, serviceManner);
        QTRY_VERIFY_WITH_TIMEOUT(voices.remote.isRunning(), patienceMs);
        voices.library.shutDown();
        QTRY_VERIFY_WITH_TIMEOUT(!voices.remote.isRunning(), patienceMs);
        QVERIFY(voices.said.isEmpty());
    }
};

PULSEMATES_TEST(tst_ServiceVoice)
#include "tst_servicevoice.moc"
