#include "tests/e2e/spokenwindow.h"
#include "tests/support/patience.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <memory>
#include <utility>

using namespace pulsemates;

namespace {

enum class When { Idle, Listening, Guiding, Speaking };
enum class Accident {
    MicrophoneGone, ///< another one is there
    OnlyMicrophoneGone,
    MicrophoneMuted,
    MicrophoneSuspended,
    SpeakerGone,     ///< another one is there
    OnlySpeakerGone, ///< a microphone is there
    EveryDeviceGone,
    SpeakerSuspended,
    ServerKilled
};

void cause(Accident accident)
{
    AudioRig &rig = SpokenWindow::rig();
    switch (accident) {
    case Accident::MicrophoneGone:
    case Accident::OnlyMicrophoneGone:
        return rig.removeMicrophone();
    case Accident::MicrophoneMuted:
        return rig.mute(true);
    case Accident::MicrophoneSuspended:
        return rig.suspendMicrophone(true);
    case Accident::SpeakerGone:
        return rig.removeSpeaker();
    case Accident::OnlySpeakerGone:
    case Accident::EveryDeviceGone:
        rig.removeSpeaker();
        rig.removeMicrophone();
        return rig.unload(rig.moduleOf(QStringLiteral("mic_feed")));
    case Accident::SpeakerSuspended:
        return rig.suspendSpeaker(true);
    case Accident::ServerKilled:
        return rig.endServer();
    }
}

/// In the sentence beside what is kept.
QString whatBroke(Accident accident)
{
    switch (accident) {
    case Accident::MicrophoneSuspended:
        return QStringLiteral("No more sound");
    case Accident::ServerKilled:
        return QStringLiteral("sound system");
    default:
        return QStringLiteral("disconnected");
    }
}

} // namespace

Q_DECLARE_METATYPE(When)
Q_DECLARE_METATYPE(Accident)

/// Every accident of the sound devices in every state: no crash, no hang, plain words, what was
/// said is kept, and the next check-in works.
class tst_Accidents : public TestClass
{
    Q_OBJECT

    std::unique_ptr<SpokenWindow> m_window;
    bool m_soundIsWhole = false; ///< as after restoreSound()

protected:
    [[nodiscard]] QString alsoExpected() const override { return soundTakenAway(); }

private slots:
    void initTestCase()
    {
        PULSEMATES_NEEDS_DATA();
        m_window = std::make_unique<SpokenWindow>();
    }

    void cleanupTestCase()
    {
        if (m_window)
            m_window->restoreSound();
        m_window.reset();
    }

    void happens_data();
    void happens();
    void nothingIsSaidYetAndTheMicrophoneGoes();

private:
    [[nodiscard]] bool bringTo(When when);
    [[nodiscard]] bool waitFor(SpeechPlayer::State state);
    void recordInto(ErrorCode expected);
    void expectWhileIdle(Accident accident);
    void expectWhileListening(Accident accident);
    void expectWhileGuiding(Accident accident, const QString &message);
    void expectPrivacy();
    void expectWordsKept(bool recordingWasTouched);
    [[nodiscard]] bool askToSpeak();
    void expectVoice(bool heard);
};

void tst_Accidents::happens_data()
{
    QTest::addColumn<When>("when");
    QTest::addColumn<Accident>("accident");
    const std::pair<When, const char *> states[] = {{When::Idle, "idle"},
                                                    {When::Listening, "listening"},
                                                    {When::Guiding, "guiding"},
                                                    {When::Speaking, "speaking"}};
    const std::pair<Accident, const char *> accidents[] = {
        {Accident::MicrophoneGone, "the microphone goes, another is there"},
        {Accident::OnlyMicrophoneGone, "the only microphone goes"},
        {Accident::MicrophoneMuted, "the microphone is muted"},
        {Accident::MicrophoneSuspended, "the microphone sleeps"},
        {Accident::SpeakerGone, "the loudspeaker goes, another is there"},
        {Accident::OnlySpeakerGone, "the last loudspeaker goes, a microphone is there"},
        {Accident::EveryDeviceGone, "the last loudspeaker goes, the last microphone too"},
        {Accident::SpeakerSuspended, "the loudspeaker sleeps"},
        {Accident::ServerKilled, "the sound server dies"}};
    for (const auto &[when, state] : states) {
        for (const auto &[accident, name] : accidents)
            QTest::addRow("%s: %s", state, name) << when << accident;
    }
}

bool tst_Accidents::bringTo(When when)
{
    SpokenWindow &w = *m_window;
    switch (when) {
    case When::Idle:
        return true;
    case When::Listening:
        if (!w.listen())
            return false;
        w.say(QStringLiteral("jfk.flac"), 11);
        return w.hears(QStringLiteral("fellow"));
    case When::Guiding: // the voice was heard and is silent
        if (!bringTo(When::Speaking))
            return false;
        w.window->engine().speech().stop();
        return waitFor(SpeechPlayer::State::Silent);
    case When::Speaking:
        return w.typeInstead(QStringLiteral("I feel sad and tired"))
               && waitFor(SpeechPlayer::State::Speaking);
    }
    return false;
}

bool tst_Accidents::waitFor(SpeechPlayer::State state)
{
    const SpeechPlayer &speech = m_window->window->engine().speech();
    return QTest::qWaitFor([&] { return speech.state() == state; }, patienceMs);
}

/// The microphone of the accident is met by whoever presses the orb next.
void tst_Accidents::recordInto(ErrorCode expected)
{
    SpokenWindow &w = *m_window;
    QVERIFY2(w.click("orb"), qPrintable(w.state()));
    QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("troublePanel"), qPrintable(w.state()), patienceMs);
    const ErrorText words = ErrorWords::of(expected);
    QCOMPARE(w.text("troubleLabel"), words.happened);
    QCOMPARE(w.text("troubleAdviceLabel"), words.now);
    QVERIFY(w.isShown("troubleTypeButton")); // the way on
}

/// Pressed as often as somebody would who hears nothing; true while there is something to press.
bool tst_Accidents::askToSpeak()
{
    SpokenWindow &w = *m_window;
    const bool offered = w.find("replayButton")->isEnabled();
    if (offered && w.window->engine().speech().state() == SpeechPlayer::State::Silent)
        (void)w.click("replayButton");
    return offered;
}

void tst_Accidents::expectVoice(bool heard)
{
    SpokenWindow &w = *m_window;
    if (!heard) {
        // A loudspeaker that was closed after a silence is only known to sleep when it is asked.
        QTRY_VERIFY2_WITH_TIMEOUT(!askToSpeak(), qPrintable(w.state()), patienceMs);
        QVERIFY(w.window->engine().speech().state() != SpeechPlayer::State::Speaking);
        return;
    }
    bool sounds = false;
    QObject context;
    connect(
        &w.window->engine().speech(), &SpeechPlayer::firstSample, &context, [&] { sounds = true; });
    QTRY_VERIFY2_WITH_TIMEOUT(w.click("replayButton"), qPrintable(w.state()), patienceMs);
    const auto isHeard = [&] {
        if (!sounds)
            (void)askToSpeak();
        return sounds;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isHeard(), qPrintable(w.state()), patienceMs);
}

void tst_Accidents::expectWhileIdle(Accident accident)
{
    SpokenWindow &w = *m_window;
    const QString words = QStringLiteral("I feel sad and tired");
    switch (accident) {
    case Accident::MicrophoneGone:
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("microphoneLabel"), QStringLiteral("othermic"), patienceMs);
        return;
    case Accident::OnlyMicrophoneGone:
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("microphoneLabel"), QStringLiteral("No microphone"), patienceMs);
        return recordInto(ErrorCode::NoMicrophone);
    case Accident::MicrophoneMuted:
        QVERIFY2(w.click("orb"), qPrintable(w.state()));
        QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("softWordLabel")
                                      && w.text("softWordLabel").contains(u"muted"),
                                  qPrintable(w.state()),
                                  patienceMs);
        return;
    case Accident::MicrophoneSuspended:
        return recordInto(ErrorCode::MicrophoneStalled);
    case Accident::SpeakerGone: // another one is there
        QVERIFY2(w.typeInstead(words), qPrintable(w.state()));
        return expectVoice(true);
    case Accident::SpeakerSuspended:
    case Accident::OnlySpeakerGone:
    case Accident::EveryDeviceGone:
        QVERIFY2(w.typeInstead(words), qPrintable(w.state()));
        return expectVoice(false);
    case Accident::ServerKilled:
        return recordInto(ErrorCode::SoundServerGone);
    }
}

void tst_Accidents::expectWhileListening(Accident accident)
{
    SpokenWindow &w = *m_window;
    switch (accident) {
    case Accident::MicrophoneGone:
    case Accident::OnlyMicrophoneGone:
    case Accident::MicrophoneSuspended:
    case Accident::OnlySpeakerGone: // the microphone that is left is another
    case Accident::EveryDeviceGone:
    case Accident::ServerKilled:
        expectWordsKept(true);
        QVERIFY(w.isShown("noticeLine"));
        QVERIFY2(w.text("noticeLabel").contains(whatBroke(accident)), qPrintable(w.state()));
        QVERIFY(w.isShown("noticeButton")); // goes on with it
        return;
    case Accident::MicrophoneMuted: // as when somebody has finished
        expectWordsKept(true);
        QVERIFY(!w.isShown("noticeLine"));
        return;
    case Accident::SpeakerGone:
    case Accident::SpeakerSuspended:
        QVERIFY2(w.hears(QStringLiteral("ask")), qPrintable(w.state())); // said afterwards
        expectWordsKept(false);
        QVERIFY(!w.isShown("noticeLine"));
        return expectVoice(accident == Accident::SpeakerGone);
    }
}

/// @p recordingWasTouched: it ends by itself, else by hand.
void tst_Accidents::expectWordsKept(bool recordingWasTouched)
{
    SpokenWindow &w = *m_window;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     if (!recordingWasTouched)
                         (void)w.click("stopButton");
                     return w.isComplete();
                 },
                 patienceMs),
             qPrintable(w.state()));
    QVERIFY2(w.text("wordsLabel").contains(u"fellow"), qPrintable(w.state()));
    QVERIFY(!w.text("messageLabel").isEmpty());
    QVERIFY(!w.isShown("troublePanel"));
}

void tst_Accidents::expectWhileGuiding(Accident accident, const QString &message)
{
    SpokenWindow &w = *m_window;
    int breaths = 0;
    QObject context;
    connect(&w.window->engine().exercises(), &ExercisePlayer::breath, &context, [&] { ++breaths; });
    QTRY_VERIFY_WITH_TIMEOUT(breaths > 30, patienceMs); // half a second of it
    QCOMPARE(w.checkIn().state, CheckInState::Guiding);
    QCOMPARE(w.text("messageLabel"), message);
    QVERIFY(!w.isShown("troublePanel"));
    QVERIFY(!w.isShown("noticeLine")); // nobody is listened to: nothing was lost
    const bool none =
        accident == Accident::OnlyMicrophoneGone || accident == Accident::EveryDeviceGone;
    const bool other =
        accident == Accident::MicrophoneGone || accident == Accident::OnlySpeakerGone;
    const QString microphone = none    ? QStringLiteral("No microphone")
                               : other ? QStringLiteral("othermic")
                                       : QStringLiteral("VirtualMic");
    QTRY_COMPARE_WITH_TIMEOUT(w.text("microphoneLabel"), microphone, patienceMs);
    const bool silenced =
        accident == Accident::SpeakerSuspended || accident == Accident::OnlySpeakerGone
        || accident == Accident::EveryDeviceGone || accident == Accident::ServerKilled;
    expectVoice(!silenced);
}

/// The voice does not go on by itself to whoever is in the room.
void tst_Accidents::expectPrivacy()
{
    SpokenWindow &w = *m_window;
    QVERIFY(waitFor(SpeechPlayer::State::Paused));
    QTRY_VERIFY_WITH_TIMEOUT(w.text("noticeText").contains(u"loudspeaker is gone"), patienceMs);
    QVERIFY(w.click("noticeCloseButton"));
}

void tst_Accidents::happens()
{
    QFETCH(const When, when);
    QFETCH(const Accident, accident);
    SpokenWindow &w = *m_window;
    if (!std::exchange(m_soundIsWhole, false))
        w.restoreSound();
    if (accident == Accident::MicrophoneGone)
        (void)SpokenWindow::rig().addMicrophone(QStringLiteral("othermic"));
    if (accident == Accident::OnlySpeakerGone)
        (void)SpokenWindow::rig().addOwnMicrophone(QStringLiteral("othermic"));
    QVERIFY2(w.reset(), qPrintable(w.state()));
    QVERIFY2(bringTo(when), qPrintable(w.state()));
    const QString message = w.text("messageLabel");

    cause(accident);
    if (when == When::Speaking && accident == Accident::SpeakerGone)
        expectPrivacy();
    if (when == When::Idle)
        expectWhileIdle(accident);
    else if (when == When::Listening)
        expectWhileListening(accident);
    else
        expectWhileGuiding(accident, message);
    if (QTest::currentTestFailed())
        return;

    w.restoreSound();
    m_soundIsWhole = true;
    QVERIFY2(w.reset(), qPrintable(w.state()));
    QVERIFY2(w.listen(), qPrintable(w.state()));
    w.say(QStringLiteral("jfk.flac"), 3.2);
    QVERIFY2(w.hears(QStringLiteral(" so")), qPrintable(w.state()));
    QVERIFY2(w.click("stopButton") || w.click("orb"),
             qPrintable(w.state())); // in a soft end, the orb
    QTRY_VERIFY2_WITH_TIMEOUT(w.isComplete(), qPrintable(w.state()), patienceMs);
}

/// There is nothing to be guided by yet: the recording is offered to be gone on with.
void tst_Accidents::nothingIsSaidYetAndTheMicrophoneGoes()
{
    SpokenWindow &w = *m_window;
    if (!std::exchange(m_soundIsWhole, false))
        w.restoreSound();
    QVERIFY2(w.reset(), qPrintable(w.state()));
    QVERIFY2(w.listen(), qPrintable(w.state()));
    SpokenWindow::rig().removeMicrophone();
    QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("troublePanel"), qPrintable(w.state()), patienceMs);
    QCOMPARE(w.text("troubleLabel"), ErrorWords::of(ErrorCode::MicrophoneLost).happened);
    QVERIFY(w.isShown("troubleGoOnButton"));
    w.restoreSound();
    QVERIFY(w.click("troubleGoOnButton"));
    QTRY_VERIFY2_WITH_TIMEOUT(
        w.checkIn().listeningSince.count() != 0, qPrintable(w.state()), patienceMs);
    w.say(QStringLiteral("jfk.flac"), 3.2);
    QVERIFY2(w.hears(QStringLiteral("fellow")), qPrintable(w.state()));
}

PULSEMATES_TEST(tst_Accidents)
#include "tst_accidents.moc"
