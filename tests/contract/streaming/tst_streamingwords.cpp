#include "tests/contract/streaming/toldrig.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>

using namespace pulsemates;
using namespace std::chrono_literals;

/// What the recogniser makes of words that a test has the service say, and what it says at the end.
class tst_StreamingWords : public TestClass
{
    Q_OBJECT

private slots:
    void whoeverGoesSaysTerminate_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("stopped") << QStringLiteral("stop");
        QTest::newRow("destroyed") << QStringLiteral("destroy");
        QTest::newRow("a new one begins") << QStringLiteral("start");
        QTest::newRow("unreadable") << QStringLiteral("unreadable");
    }

    void whoeverGoesSaysTerminate()
    {
        QFETCH(const QString, how);
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(200ms));
        if (how == u"stop")
            rig.stop.request_stop();
        else if (how == u"destroy")
            rig.transcriber.reset();
        else if (how == u"start")
            rig.transcriber->start({rig.id.value + 1}, Language::Korean, {});
        else
            rig.says.say("Turn: i have been");
        QVERIFY(rig.says.waitFor("Terminate"));
        QCOMPARE(rig.says.told.count(QStringLiteral("{\"type\":\"Terminate\"}")), 1);
    }

    /// Of the sound that has come so far, and waits to go out, no more is sent.
    void aConsentThatIsTakenBackCutsTheLine_data()
    {
        QTest::addColumn<bool>("leaving");
        QTest::newRow("in the middle of speech") << false;
        QTest::newRow("while it says goodbye") << true;
    }

    void aConsentThatIsTakenBackCutsTheLine()
    {
        QFETCH(const bool, leaving);
        ToldRig rig;
        QSignalSpy prepared(rig.transcriber.get(), &Transcriber::prepared);
        rig.transcriber->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, patienceMs);
        QSignalSpy gone(rig.says.peer.get(), &QWebSocket::disconnected);
        rig.start();
        rig.speak(1'000ms); // no event in between: all of it waits
        if (leaving)        // an end, with the goodbye behind the sound
            rig.transcriber->start({rig.id.value + 1}, Language::Korean, {});
        rig.transcriber->withdraw();
        QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, patienceMs);
        QCOMPARE(rig.says.sound, qsizetype(0));
        QCOMPARE(rig.says.told, QStringList());
        const std::size_t ends = leaving ? 2 : 1;
        QCOMPARE(rig.results.size(), ends);
        QCOMPARE(rig.results.back().error().code, ErrorCode::LanguageNotSupported);
        rig.transcriber->start({rig.id.value + 2}, Language::English, {});
        QCOMPARE(rig.results.size(), ends + 1);
        QCOMPARE(rig.results.back().error().code, ErrorCode::LanguageNotSupported);
    }

    void wordsBehindAnEndThatCrossedTheForce()
    {
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(3'000ms));
        rig.finish();
        QVERIFY(rig.says.waitFor("ForceEndpoint"));
        // The turn had ended by itself; the voice goes on for longer than its words.
        rig.says.say(R"({"type":"Turn","turn_order":0,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("transcript":"I am fine.","words":[{"text":"fine.","end":800}]})");
        QVERIFY(rig.says.waitFor("Terminate"));
        QVERIFY(rig.results.empty());
        rig.says.say(R"({"type":"Turn","turn_order":1,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("transcript":"No.","words":[{"text":"No.","end":2900}]})");
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("I am fine. No."));
    }

    void aGoodbyeOfTheirsInTheMiddle()
    {
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(500ms));
        rig.says.say(R"({"type":"Termination","audio_duration_seconds":1})");
        rig.says.peer->close();
        rig.says.sound = 0;
        QTRY_COMPARE_WITH_TIMEOUT(rig.says.sound, qsizetype(500 * 32), patienceMs);
        QVERIFY(rig.results.empty());
    }

    /// Words may be missing: they are heard again.
    void aGoodbyeBeforeTheEndOfATurn()
    {
        ToldRig rig;
        rig.options.endsPatience = 50ms; // for an end that does not come
        rig.make();
        QVERIFY(rig.startAndSpeak(500ms));
        rig.says.say(R"({"type":"Turn","turn_order":0,"end_of_turn":false,"transcript":"i am",)"
                     R"("words":[{"text":"am","end":300}]})");
        QTRY_COMPARE_WITH_TIMEOUT(rig.partials.size(), std::size_t(1), patienceMs);
        rig.finish();
        QVERIFY(rig.says.waitFor("Terminate"));
        rig.says.sound = 0;
        rig.says.told.clear();
        rig.says.say(R"({"type":"Termination","audio_duration_seconds":1})");
        rig.says.peer->close();
        QVERIFY(rig.says.waitFor("ForceEndpoint"));
        QCOMPARE(rig.says.sound, qsizetype(500 * 32));
        QVERIFY(rig.results.empty());
        rig.says.say(R"({"type":"Turn","turn_order":0,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("transcript":"I am fine.","words":[{"text":"fine.","end":500}]})");
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("I am fine."));
    }

    /// Whether that may be is for whoever compares the recognisers.
    void aGoodbyeWithoutAWordIsAnEmptyTranscript()
    {
        ToldRig rig;
        rig.options.firstPatience = 50ms; // for a turn that does not come
        rig.make();
        rig.start();
        rig.speak(500ms, true);
        rig.finish();
        QVERIFY(rig.says.waitFor("Terminate"));
        QVERIFY(rig.results.empty());
        rig.says.say(R"({"type":"Termination","audio_duration_seconds":1})");
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QString());
    }

    void turnsThatDoNotSayWhenCannotBeMadeUpFor()
    {
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(500ms));
        rig.says.say(R"({"type":"Turn","turn_order":0,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("transcript":"I am fine."})");
        QTRY_COMPARE_WITH_TIMEOUT(rig.partials.size(), std::size_t(1), patienceMs);
        rig.says.peer->abort();
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("connection-lost")); // words would come twice
    }

    void anotherLanguageIsUnclear()
    {
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(500ms));
        rig.finish();
        QVERIFY(rig.says.waitFor("ForceEndpoint"));
        rig.says.say(R"({"type":"Turn","turn_order":0,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("language_code":"es","transcript":"Estoy cansado.",)"
                     R"("words":[{"text":"cansado.","end":500}]})");
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("language-unclear"));
        QCOMPARE(rig.partials.size(), std::size_t(1)); // the safety screen has seen the words
    }

    void whatTheServiceSaysIsPlain()
    {
        ToldRig rig;
        QVERIFY(rig.startAndSpeak(500ms));
        rig.finish();
        QVERIFY(rig.says.waitFor("ForceEndpoint"));
        rig.says.say(R"({"type":"Turn","turn_order":0,"turn_is_formatted":true,"end_of_turn":true,)"
                     R"("transcript":"<b>I</b> am\u202e\u0007 fine.",)"
                     R"("words":[{"text":"fine.","end":500}]})");
        QVERIFY(rig.waitForResult());
        QCOMPARE(rig.said(), QStringLiteral("<b>I</b> am fine."));
    }
};

PULSEMATES_TEST(tst_StreamingWords)

#include "tst_streamingwords.moc"
