#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/levels.h"
#include "core/audio/microphonesource.h"
#include "core/audio/speakeroutput.h"
#include "tests/support/audiooutputprobe.h"
#include "tests/support/audiorig.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/checkinids.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

#include <algorithm>

using namespace pulsemates;

namespace {

constexpr auto speech = AudioChannel::Speech;
constexpr auto cue = AudioChannel::Cue;

AudioClipPtr tone(double seconds, double hertz = 440, int rateHz = 22'050)
{
    return std::make_shared<const AudioClip>(
        AudioClip{sineWave(hertz, rateHz, std::size_t(seconds * rateHz), 0.4F), rateHz});
}

/// The part of what was heard that is not silence.
std::span<const float> audible(const std::vector<float> &heard)
{
    const auto loud = [](float sample) { return std::abs(sample) > 0.002F; };
    const auto from = std::find_if(heard.begin(), heard.end(), loud);
    const auto to = std::find_if(heard.rbegin(), heard.rend(), loud).base();
    return from < to ? std::span<const float>(from, to) : std::span<const float>();
}

/// A sound was heard, and after it a tenth of a second of silence: nothing of it is on its way.
bool isHeardToItsEnd(const std::vector<float> &heard)
{
    const auto sound = audible(heard);
    return !sound.empty()
           && std::size_t(&heard.back() - &sound.back()) > AudioRig::heardRateHz / 10;
}

bool contains(const QList<AudioDevice> &devices, const QByteArray &id)
{
    return std::any_of(
        devices.begin(), devices.end(), [&id](const auto &device) { return device.id == id; });
}

QString descriptionOf(const QList<AudioDevice> &devices, const QByteArray &id)
{
    const auto found = std::ranges::find(devices, id, &AudioDevice::id);
    return found == devices.end() ? QString() : found->description;
}

float largestStep(std::span<const float> samples)
{
    float largest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
    return largest;
}

} // namespace

/// What comes out of the speaker, and every accident that can befall it, on a real sound server.
class tst_Speaker : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QPointer<SpeakerOutput> m_output;
    std::unique_ptr<AudioOutputProbe> m_probe;
    QList<AudioDevice> m_inputs;
    QList<AudioDevice> m_outputs;

    static AudioRig &rig() { return AudioRig::running(); }

protected:
    [[nodiscard]] QString alsoExpected() const override { return soundTakenAway(); }

private slots:
    void initTestCase()
    {
        m_monitor = new DeviceMonitor;
        connect(m_monitor, &DeviceMonitor::inputsChanged, this, [this](const auto &inputs) {
            m_inputs = inputs;
        });
        connect(m_monitor, &DeviceMonitor::outputsChanged, this, [this](const auto &outputs) {
            m_outputs = outputs;
        });
        m_thread.adopt(m_monitor);
        m_thread.start();
        QMetaObject::invokeMethod(m_monitor, [this] {
            m_monitor->setAttentive(true);
            m_monitor->start();
        });
    }

    void init()
    {
        TestClass::init();
        QTRY_VERIFY_WITH_TIMEOUT(contains(m_outputs, "speakers"), patienceMs);
        rig().pactl({QStringLiteral("set-default-sink"), QStringLiteral("speakers")});
        QTRY_VERIFY_WITH_TIMEOUT(
            std::any_of(m_outputs.begin(),
                        m_outputs.end(),
                        [](const auto &d) { return d.id == "speakers" && d.isDefault; }),
            patienceMs);
        m_output = new SpeakerOutput(*m_monitor, m_clock);
        m_probe = std::make_unique<AudioOutputProbe>(*m_output);
        m_thread.adopt(m_output);
    }

    void cleanup()
    {
        m_probe.reset();
        if (m_output)
            m_output->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!m_output, patienceMs);
        rig().stopListening();
        if (rig().moduleOf(QStringLiteral("mic_feed")) < 0)
            rig().addSpeaker(QStringLiteral("mic_feed"));
        if (rig().moduleOf(QStringLiteral("speakers")) < 0)
            rig().addSpeaker(QStringLiteral("speakers"));
        if (rig().moduleOf(QStringLiteral("vmic")) < 0)
            rig().addMicrophone(QStringLiteral("vmic"));
    }

    void cleanupTestCase() { QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs))); }

    void isHeardAsItWasPlayed_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<float>("volume");
        QTest::newRow("voice") << 22'050 << 1.0F;
        QTest::newRow("recogniser's rate") << 16'000 << 1.0F;
        QTest::newRow("device's rate") << 48'000 << 1.0F;
        QTest::newRow("half as loud") << 22'050 << 0.5F;
    }

    void isHeardAsItWasPlayed()
    {
        QFETCH(int, rate);
        QFETCH(float, volume);
        std::vector<float> heard;
        // On a machine that is too busy the sink runs dry now and then: that turn does not count.
        for (int turn = 0; turn < 5; ++turn) {
            const quint64 underruns = m_probe->underruns;
            const CheckInId id{quint64(turn) + 1};
            rig().startListening();
            m_probe->setVolume(speech, volume);
            m_probe->play(id, speech, tone(1, 440, rate));
            QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(id), QStringLiteral("done"), patienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(isHeardToItsEnd(rig().heardSoFar()), patienceMs);
            heard = rig().stopListening();
            if (m_probe->underruns == underruns)
                break;
        }
        const auto sound = audible(heard);
        const double level = strengthOf(440, sound.subspan(2'000, 12'000), 16'000);
        QVERIFY2(std::abs(level - 0.4 * double(volume)) < 0.01, qPrintable(QString::number(level)));
        QVERIFY2(sound.size() > 15'800 && sound.size() < 16'200, // nothing cut, nothing twice
                 qPrintable(QString::number(sound.size())));
    }

    void bothChannelsAreHeardTogether()
    {
        rig().startListening();
        m_probe->play(firstCheckIn, speech, tone(1, 440));
        m_probe->play(secondCheckIn, cue, tone(1, 1'000));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 2, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(audible(rig().heardSoFar()).size() > 15'000, patienceMs);
        const auto heard = rig().stopListening();
        const auto middle = audible(heard).subspan(4'000, 8'000);
        QVERIFY(std::abs(strengthOf(440, middle, 16'000) - 0.4) < 0.01);
        QVERIFY(std::abs(strengthOf(1'000, middle, 16'000) - 0.4) < 0.01);
    }

    void stoppingDoesNotClick()
    {
        std::vector<float> heard;
        for (int turn = 0; turn < 5; ++turn) { // as above
            const quint64 underruns = m_probe->underruns;
            const CheckInId id{quint64(turn) + 1};
            rig().startListening();
            m_probe->play(id, speech, tone(30));
            QTRY_VERIFY_WITH_TIMEOUT(audible(rig().heardSoFar()).size() > 4'000, patienceMs);
            m_probe->pause(speech);
            m_probe->resume(speech);
            QTRY_VERIFY_WITH_TIMEOUT(audible(rig().heardSoFar()).size() > 8'000, patienceMs);
            m_probe->stop(speech);
            QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(id), QStringLiteral("cancelled"), patienceMs);
            m_probe->close();
            heard = rig().stopListening();
            if (m_probe->underruns == underruns)
                break;
        }
        // A sine of 440 Hz and 0.4 never moves further in a sample; a click does.
        QVERIFY(largestStep(heard) < 0.4F * 2 * std::numbers::pi_v<float> * 440 / 16'000 * 1.1F);
    }

    void theLastSpeakerGoesAndComesBack()
    {
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().unload(rig().moduleOf(QStringLiteral("mic_feed")));
        rig().removeSpeaker();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("no-speaker"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->losses.size(), 1, patienceMs);
        QCOMPARE(m_probe->losses[0].code, ErrorCode::NoSpeaker);
        QTRY_VERIFY_WITH_TIMEOUT(m_outputs.isEmpty(), patienceMs);
        m_probe->play(secondCheckIn, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("no-speaker"), patienceMs);
        rig().addSpeaker(QStringLiteral("speakers"));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->opened, 2, patienceMs);
        m_probe->play({3}, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf({3}), QStringLiteral("done"), patienceMs);
    }

    void theMicrophoneStillOpensAfterwards()
    {
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().removeSpeaker();
        rig().unload(rig().moduleOf(QStringLiteral("mic_feed"))); // and with it the microphone
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("no-speaker"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_outputs.isEmpty() && m_inputs.isEmpty(), patienceMs);
        rig().addSpeaker(QStringLiteral("mic_feed"));
        rig().addMicrophone(QStringLiteral("vmic"));
        QTRY_VERIFY_WITH_TIMEOUT(contains(m_outputs, "mic_feed"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(contains(m_inputs, "vmic"), patienceMs); // listed a little later
        auto *microphone = new MicrophoneSource(*m_monitor, m_clock);
        AudioSourceProbe probe(*microphone);
        m_thread.adopt(microphone);
        probe.start(secondCheckIn); // a lock left behind would hang here for ever
        QTRY_VERIFY_WITH_TIMEOUT(probe.frames().size() >= 2 || !probe.ends.isEmpty(), patienceMs);
        QVERIFY2(probe.ends.isEmpty(), "the recording ended by itself");
        const QPointer<QObject> watched = microphone;
        microphone->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!watched, patienceMs);
    }

    void anotherSpeakerTakesOver()
    {
        QStringList moved;
        QObject context;
        connect(m_output, &AudioOutput::movedTo, &context, [&moved](const QString &name) {
            moved << name;
        });
        m_probe->play(firstCheckIn, speech, tone(1));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().removeSpeaker(); // mic_feed is left
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
        QVERIFY(m_probe->losses.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(moved.size(), 1, patienceMs); // whoever wore headphones is told
        QCOMPARE(moved.constFirst(), descriptionOf(m_outputs, "mic_feed"));
    }

    void aSpeakerIsFoundByItsNameWhenItsIdHasChanged()
    {
        const QString name = descriptionOf(m_outputs, "mic_feed");
        QVERIFY(!name.isEmpty());
        QMetaObject::invokeMethod(
            m_output, [this, name] { m_output->setDevice("an-id-of-yesterday", name); });
        rig().startListening(); // at "speakers", the default one
        m_probe->play(firstCheckIn, speech, tone(0.3));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
        QVERIFY(audible(rig().stopListening()).empty());
    }

    void aShortSleepOnlyDelays()
    {
        m_probe->play(firstCheckIn, speech, tone(0.5));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().suspendSpeaker(true);
        rig().suspendSpeaker(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf(firstCheckIn), QStringLiteral("done"), patienceMs);
        QVERIFY(m_probe->losses.isEmpty());
    }

    void aLongSleepIsALoss()
    {
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().suspendSpeaker(true);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("no-speaker"), patienceMs);
        rig().suspendSpeaker(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->opened >= 2, patienceMs);
        m_probe->play(secondCheckIn, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("done"), patienceMs);
    }

    void theServerDiesAndComesBack()
    {
        m_probe->play(firstCheckIn, speech, tone(30));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->firstsOf(firstCheckIn), 1, patienceMs);
        rig().endServer();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(firstCheckIn), QStringLiteral("no-speaker"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_probe->losses.isEmpty(), patienceMs);
        // Whether the death of the server or of its last sink is noticed first is the server's
        // choice.
        const ErrorCode why = m_probe->losses[0].code;
        QVERIFY(why == ErrorCode::SoundServerGone || why == ErrorCode::NoSpeaker);
        m_probe->play(secondCheckIn, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_probe->endOf(secondCheckIn), QStringLiteral("no-speaker"), patienceMs);
        QVERIFY(rig().start());
        QTRY_VERIFY_WITH_TIMEOUT(m_probe->opened >= 2, patienceMs); // by itself
        m_probe->play({3}, speech, tone(0.1));
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->endOf({3}), QStringLiteral("done"), patienceMs);
    }
};

PULSEMATES_TEST(tst_Speaker)

#include "tst_speaker.moc"
