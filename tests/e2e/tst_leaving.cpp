#include "tests/e2e/spokenwindow.h"
#include "tests/support/fakelogin.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

/// Behind a locked screen nothing is heard.
class tst_Leaving : public TestClass
{
    Q_OBJECT

private slots:
    void aLockSilencesTheVoice()
    {
        PrivateBus bus;
        if (!bus.start())
            QSKIP("dbus-daemon is not installed");
        FakeLogin login(bus.connect(), bus.connect());
        SpokenWindow w({bus.connect(), bus.connect()});
        AudioRig &rig = SpokenWindow::rig();
        QTRY_VERIFY_WITH_TIMEOUT(login.wasAsked(), patienceMs);
        rig.startListening();
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and tired")));
        SpeechPlayer &speech = w.window->engine().speech();
        QTRY_COMPARE_WITH_TIMEOUT(speech.state(), SpeechPlayer::State::Speaking, patienceMs);
        const auto heard = [&] {
            const std::vector<float> samples = rig.heardSoFar();
            return peakOf(samples, 0, samples.size()) > 0.02F;
        };
        QTRY_VERIFY_WITH_TIMEOUT(heard(), patienceMs);

        login.lock();
        // The message may have come to its end meanwhile; the breath has none.
        QTRY_VERIFY_WITH_TIMEOUT(w.window->engine().exercises().isBreathingPaused(), patienceMs);
        QVERIFY(speech.state() != SpeechPlayer::State::Speaking);
        const auto silentSince = [&](std::size_t begin) {
            const std::vector<float> samples = rig.heardSoFar();
            return samples.size() > begin + AudioRig::heardRateHz
                   && peakOf(samples, samples.size() - AudioRig::heardRateHz, samples.size())
                          < 0.002F;
        };
        const std::size_t locked = rig.heardSoFar().size();
        QTRY_VERIFY_WITH_TIMEOUT(silentSince(locked), patienceMs); // a whole second without a sound
        const std::size_t quiet = rig.heardSoFar().size();
        login.unlock();
        QTRY_VERIFY_WITH_TIMEOUT(rig.heardSoFar().size() > quiet + 2 * AudioRig::heardRateHz,
                                 patienceMs);
        const std::vector<float> after = rig.stopListening();
        QVERIFY(peakOf(after, quiet, after.size()) < 0.002F); // it does not go on by itself
    }
};

PULSEMATES_TEST(tst_Leaving)
#include "tst_leaving.moc"
