#include "core/pipeline/checkinrules.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/writtencheckin.h"

#include <QScopeGuard>
#include <QTest>

using namespace pulsemates;

/// What a coach writes, from the check-in to the voice.
class tst_CheckInWritten : public TestClass
{
    Q_OBJECT

private slots:
    void openerThenWhatIsWritten()
    {
        WrittenCheckIn w;
        w.fakes.pipeline().submitText(longDay);
        QVERIFY(w.hears(writtenSentences.constLast()));
        QCOMPARE(w.heard, QStringList(w.parts().first(1) + writtenSentences));
        QCOMPARE(w.fakes.checkIn().written->sentences, writtenSentences);
    }

    void whereNoneCanBeWrittenTheMessageIsSaid()
    {
        WrittenCheckIn w;
        w.coached.coach.setScript({});
        w.coached.coach.failNext({ErrorCode::ConnectionRefused, {}, Stage::Coach});
        w.fakes.pipeline().submitText(longDay);
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.checkIn().guidance.has_value(), patienceMs);
        QVERIFY(w.hears(w.parts().constLast()));
        QCOMPARE(w.heard, w.parts());
        const CheckIn &checkIn = w.fakes.checkIn();
        QTRY_VERIFY_WITH_TIMEOUT(!checkIn.awaitsWritten, patienceMs);
        QVERIFY(checkIn.writtenError.has_value());
    }

    void inFastModeTheMessageIsSaid()
    {
        WrittenCheckIn w;
        w.fakes.set([](Settings &settings) { settings.mode = CoachingMode::Fast; });
        w.fakes.pipeline().submitText(longDay);
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.checkIn().guidance.has_value(), patienceMs);
        QVERIFY(w.hears(w.parts().constLast()));
        QCOMPARE(w.heard, w.parts());
    }

    void helpIsSilent()
    {
        WrittenCheckIn w;
        w.fakes.output.setManual(true); // the opener goes on
        w.fakes.pipeline().submitText(longDay);
        QTRY_COMPARE_WITH_TIMEOUT(w.heard.size(), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.checkIn().written.has_value(), patienceMs);
        w.fakes.pipeline().editWords(QStringLiteral("I want to kill myself tonight"));
        QVERIFY(w.fakes.checkIn().help);
        QCOMPARE(w.fakes.speech().state(), SpeechPlayer::State::Silent);
        QTest::qWait(50);
        QCOMPARE(w.heard.size(), 1);
    }

    /// What was written stands for nothing any more: no voice is asked for the rest of it.
    void helpHasNothingMoreMadeOfIt()
    {
        const auto later = QStringLiteral("Breathe in.");
        WrittenCheckIn w;
        QVERIFY(w.asks());
        QVERIFY(w.hears(w.parts().constFirst()));
        for (const QString &part : w.parts())
            QTRY_VERIFY_WITH_TIMEOUT(w.fakes.speech().clipFor(part, Language::English), patienceMs);
        w.fakes.synthesizer.setHeld(true);
        w.coached.coach.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(
            w.isWritten() && w.fakes.checkIn().written->sentences == writtenSentences, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.synthesizer.isRunning(), patienceMs);
        w.fakes.pipeline().editWords(QStringLiteral("I want to kill myself tonight"));
        QVERIFY(w.fakes.checkIn().help);
        w.fakes.synthesizer.setHeld(false);
        w.fakes.speech().prefetch({later}, Language::English, false); // behind all that waits
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.speech().clipFor(later, Language::English), patienceMs);
        const QStringList &made = w.fakes.synthesizer.started();
        QVERIFY(made.contains(writtenSentences[0])); // was under way
        QVERIFY(!made.contains(writtenSentences[1]));
        QVERIFY(!made.contains(writtenSentences[2]));
    }

    void editedWordsThatAskForCareTakeItBack_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("atOnce"); // by the screen; else once they are understood
        QTest::newRow("T1") << QStringLiteral("I can't do this anymore") << true;
        QTest::newRow("T2") << QStringLiteral("I want to kill myself tonight") << true;
        QTest::newRow("body") << QStringLiteral("my chest hurts and I am so sad") << false;
    }

    void editedWordsThatAskForCareTakeItBack()
    {
        QFETCH(QString, words);
        QFETCH(bool, atOnce);
        WrittenCheckIn w;
        w.fakes.pipeline().submitText(longDay);
        QTRY_VERIFY_WITH_TIMEOUT(w.isWritten() && !w.fakes.checkIn().awaitsWritten, patienceMs);
        w.fakes.pipeline().editWords(words);
        QVERIFY(!atOnce || !w.isWritten());
        QTRY_VERIFY_WITH_TIMEOUT(!w.isWritten(), patienceMs);
        w.fakes.pipeline().editWords(QStringLiteral("I want to kill myself tonight"));
        QVERIFY(w.fakes.checkIn().help);
        w.fakes.pipeline().leaveHelp();
        QVERIFY(!w.isWritten()); // and it does not come again
    }

    void wordsTriedAgainThatAskForCareTakeItBack()
    {
        WrittenCheckIn w;
        w.fakes.transcriber.setScript(longDay);
        w.fakes.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        QVERIFY(w.fakes.startRecording());
        QVERIFY(w.fakes.say(12));
        w.fakes.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(w.isWritten() && !w.fakes.checkIn().awaitsWritten, patienceMs);
        QVERIFY(w.fakes.checkIn().canTryAgain);
        w.fakes.transcriber.setScript(QStringLiteral("I can't do this anymore"));
        w.fakes.pipeline().retry();
        QTRY_COMPARE_WITH_TIMEOUT(
            w.fakes.checkIn().transcript.text(), u"I can't do this anymore", patienceMs);
        QCOMPARE(w.fakes.checkIn().safety.tier, SafetyTier::Support);
        QVERIFY(!w.isWritten());
    }

    void whoWaitsForAMessageLeavesNoTime()
    {
        WrittenCheckIn w;
        QVERIFY(leavesTime(w.fakes.checkIn()));
        QVERIFY(w.asks());
        QVERIFY(w.fakes.checkIn().finalWords && !leavesTime(w.fakes.checkIn()));
        w.coached.coach.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(w.isWritten() && leavesTime(w.fakes.checkIn()), patienceMs);
    }

    void aMessageForOtherWordsDoesNotComeAnyMore()
    {
        WrittenCheckIn w;
        QVERIFY(w.asks());
        w.fakes.mood->close(); // not even while the new ones are looked at
        w.fakes.pipeline().editWords(QStringLiteral("It was a good day and I am so glad"));
        QVERIFY(!w.fakes.checkIn().awaitsWritten);
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.underWay(), 0, patienceMs);
        w.coached.coach.letGo();
        w.fakes.mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(w.fakes.checkIn().mood->label, MoodLabel::Positive, patienceMs);
        QVERIFY(!w.isWritten());
        QCOMPARE(w.coached.coach.requests().size(), std::size_t(1));
    }

    void theSameWordsAreStillWrittenTo()
    {
        WrittenCheckIn w;
        QVERIFY(w.asks());
        w.fakes.pipeline().editWords(longDay);
        w.fakes.pipeline().correctMood(w.fakes.checkIn().mood->label);
        w.coached.coach.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(w.isWritten(), patienceMs);
        QCOMPARE(w.coached.coach.requests().size(), std::size_t(1));
    }

    /// The final words are told with what is known when time is up; then the true mood comes.
    void aMoodThatIsUnderstoodLateIsWrittenTo()
    {
        WrittenCheckIn w;
        w.coached.coach.hold();
        w.fakes.understanding().setBudget(std::chrono::milliseconds(1));
        w.fakes.mood->close();
        const auto opened = qScopeGuard([&w] { w.fakes.mood->open(); });
        w.fakes.pipeline().submitText(longDay);
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.requests().size(), std::size_t(1), patienceMs);
        QCOMPARE(w.coached.coach.requests()[0].mood, MoodLabel::Neutral);
        w.fakes.mood->open();
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.requests().size(), std::size_t(2), patienceMs);
        QCOMPARE(w.coached.coach.requests()[1].mood, MoodLabel::Negative);
        QVERIFY(w.fakes.checkIn().awaitsWritten);
        w.coached.coach.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(w.isWritten() && !w.fakes.checkIn().awaitsWritten, patienceMs);
        QCOMPARE(w.fakes.checkIn().written->sentences, writtenSentences);
    }

    void aMessageForAnotherMoodDoesNotComeAnyMore()
    {
        WrittenCheckIn w;
        QVERIFY(w.asks());
        w.fakes.pipeline().correctMood(MoodLabel::Positive);
        QVERIFY(!w.fakes.checkIn().awaitsWritten);
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.underWay(), 0, patienceMs);
        w.coached.coach.letGo();
        QVERIFY(!w.isWritten());
    }

    void moreIsForTheWordsItWasWrittenFor_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<MoodLabel>("mood");
        QTest::addColumn<bool>("stays");
        const QString others = QStringLiteral("It was a good day and I am so glad");
        QTest::newRow("other words") << others << MoodLabel::Negative << false;
        QTest::newRow("another mood") << longDay << MoodLabel::Positive << false;
        QTest::newRow("the same ones") << longDay << MoodLabel::Negative << true;
    }

    void moreIsForTheWordsItWasWrittenFor()
    {
        QFETCH(QString, words);
        QFETCH(MoodLabel, mood);
        QFETCH(bool, stays);
        WrittenCheckIn w;
        w.coached.coach.setScript(wholeMessage);
        QVERIFY(w.asks());
        QVERIFY(w.comesTooLate());
        w.fakes.pipeline().editWords(words);
        w.fakes.pipeline().correctMood(mood);
        QCOMPARE(w.isWritten(), stays);
        w.fakes.pipeline().openLate();
        QCOMPARE(w.isWritten(), stays);
        w.fakes.pipeline().editWords(QStringLiteral("It was a quiet evening at home"));
        QCOMPARE(w.isWritten(), stays); // it is read: it stays
    }

    void wordsTriedAgainTakeMoreBack()
    {
        WrittenCheckIn w;
        w.coached.coach.setScript(wholeMessage);
        w.coached.coach.hold();
        w.fakes.transcriber.setScript(longDay);
        w.fakes.transcriber.failNext({ErrorCode::Timeout, {}, Stage::Transcribe});
        QVERIFY(w.fakes.startRecording());
        QVERIFY(w.fakes.say(12));
        w.fakes.pipeline().stop();
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.checkIn().finalWords && w.fakes.checkIn().canTryAgain
                                     && w.fakes.checkIn().guidance && w.isSad()
                                     && w.coached.coach.underWay() == 1,
                                 patienceMs);
        QVERIFY(w.comesTooLate());
        w.fakes.transcriber.setScript(QStringLiteral("It was a good day and I am so glad"));
        w.fakes.pipeline().retry();
        QTRY_COMPARE_WITH_TIMEOUT(
            w.fakes.checkIn().transcript.text(), u"It was a good day and I am so glad", patienceMs);
        QVERIFY(!w.isWritten());
    }

    void whatIsDiscardedIsSentToNobody()
    {
        FakeClock clock;
        Coached coached{clock};
        PipelineOfFakes fakes{&coached.stage};
        fakes.set([](Settings &settings) { settings.mode = CoachingMode::Optimized; });
        fakes.transcriber.setScript(longDay);
        QVERIFY(fakes.startRecording());
        QVERIFY(fakes.say(12));
        QTRY_VERIFY_WITH_TIMEOUT(fakes.checkIn().transcript.text() == longDay
                                     && fakes.checkIn().mood.has_value()
                                     && fakes.checkIn().mood->label == MoodLabel::Negative,
                                 patienceMs);
        fakes.pipeline().discard();
        clock.advance(std::chrono::seconds(5)); // within which it is asked for otherwise
        coached.stage.voicePaused(fakes.checkIn().id);
        coached.stage.stopApproached(fakes.checkIn().id);
        QCoreApplication::processEvents();
        QVERIFY(coached.coach.requests().empty());
        fakes.pipeline().undoDiscard();
        QTRY_VERIFY_WITH_TIMEOUT(fakes.checkIn().finalWords && fakes.checkIn().guidance,
                                 patienceMs);
        QVERIFY(!fakes.checkIn().guidance->message.text.isEmpty());
        QVERIFY(!fakes.checkIn().awaitsWritten);
        QVERIFY(coached.coach.requests().empty());
    }

    void replayBringsAllThatIsShown()
    {
        WrittenCheckIn w;
        w.fakes.set([](Settings &settings) { settings.speakByItself = false; });
        w.fakes.pipeline().submitText(longDay);
        QTRY_VERIFY_WITH_TIMEOUT(w.fakes.checkIn().written
                                     && w.fakes.checkIn().written->sentences == writtenSentences,
                                 patienceMs);
        QVERIFY(w.heard.isEmpty());
        w.fakes.pipeline().sayMessage();
        QVERIFY(w.hears(writtenSentences.constLast()));
        QCOMPARE(w.heard, w.parts() + writtenSentences);
    }

    /// Written ahead for words that were not the final ones: no text, no sound, no figure of it.
    void whatIsThrownAwayLeavesNoTrace()
    {
        const QStringList thrownAway{QStringLiteral("It makes sense to feel low today."),
                                     QStringLiteral("You said it out loud.")};
        WrittenCheckIn w;
        w.coached.coach.setScript(thrownAway);
        QVERIFY(w.fakes.startRecording());
        QVERIFY(w.fakes.say(9));
        QVERIFY(w.fakes.staySilent(std::chrono::milliseconds(400)));
        QTRY_VERIFY_WITH_TIMEOUT(w.isSad(), patienceMs);
        const GuidanceHistory history = w.fakes.pipeline().history();
        w.fakes.pipeline().approachStop();
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.requests().size(), std::size_t{1}, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(w.coached.coach.underWay(), 0, patienceMs);
        QVERIFY(w.heard.isEmpty() && !w.fakes.checkIn().written);
        QCOMPARE(w.fakes.pipeline().history(), history);
        w.coached.coach.setScript(writtenSentences);
        w.fakes.transcriber.setScript(
            QStringLiteral("I am so sad today and it will change but slowly"));
        QVERIFY(w.fakes.say(2));
        w.fakes.pipeline().stop();
        QVERIFY(w.hears(writtenSentences.constLast()));
        QCOMPARE(w.heard, QStringList(w.parts().first(1) + writtenSentences));
        QCOMPARE(w.fakes.checkIn().written->sentences, writtenSentences);
        for (const QString &sentence : thrownAway)
            QVERIFY(!w.fakes.speech().clipFor(sentence, Language::English));
        QCOMPARE(w.coached.stage.today().used, 1);
        QVERIFY(w.coached.stage.costs().discardedInAll() > 0);
    }

    void anotherCheckInForgetsItsSound()
    {
        WrittenCheckIn w;
        w.fakes.pipeline().submitText(longDay);
        QVERIFY(w.hears(writtenSentences.constLast()));
        QVERIFY(w.fakes.speech().clipFor(writtenSentences.constFirst(), Language::English));
        w.fakes.pipeline().startOver();
        QVERIFY(!w.fakes.speech().clipFor(writtenSentences.constFirst(), Language::English));
        QCOMPARE(w.fakes.speech().state(), SpeechPlayer::State::Silent);
    }
};

PULSEMATES_TEST(tst_CheckInWritten)
#include "tst_checkinwritten.moc"
