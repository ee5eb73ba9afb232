#include "core/audio/audiothread.h"
#include "core/audio/devicemonitor.h"
#include "core/audio/levels.h"
#include "core/audio/microphonesource.h"
#include "tests/support/audiorig.h"
#include "tests/support/audiosourceprobe.h"
#include "tests/support/checkinids.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace pulsemates;

/// Every accident that can befall a microphone, on a real sound server.
class tst_MicrophoneTrouble : public TestClass
{
    Q_OBJECT

    SteadyClock m_clock;
    AudioThread m_thread;
    DeviceMonitor *m_monitor = nullptr;
    QPointer<MicrophoneSource> m_source;
    std::unique_ptr<AudioSourceProbe> m_probe;
    QList<AudioDevice> m_inputs;

    static AudioRig &rig() { return AudioRig::running(); }

    bool record()
    {
        m_probe->start(firstCheckIn);
        if (QTest::qWaitFor([this] { return m_probe->frames().size() >= 15; }, patienceMs))
            return true;
        qWarning("%d frames, ended: %s",
                 int(m_probe->frames().size()),
                 m_probe->ends.isEmpty() ? "no"
                 : m_probe->ends[0].result
                     ? "well"
                     : qPrintable(errorCodeName(m_probe->ends[0].result.error().code)));
        return false;
    }

    /// The recording ended with @p code, and what was recorded before is whole.
    void expectEnd(ErrorCode code)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 1, patienceMs);
        QVERIFY(!m_probe->ends[0].result);
        QCOMPARE(errorCodeName(m_probe->ends[0].result.error().code), errorCodeName(code));
        QVERIFY(m_probe->frames().size() >= 15);
        QVERIFY(m_probe->framesAreInOrder());
    }

protected:
    [[nodiscard]] QString alsoExpected() const override { return soundTakenAway(); }

private slots:
    void initTestCase()
    {
        m_monitor = new DeviceMonitor;
        connect(m_monitor, &DeviceMonitor::inputsChanged, this, [this](const auto &inputs) {
            m_inputs = inputs;
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
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
        m_source = new MicrophoneSource(*m_monitor, m_clock);
        m_probe = std::make_unique<AudioSourceProbe>(*m_source);
        m_thread.adopt(m_source);
    }

    void cleanup()
    {
        m_probe.reset();
        m_source->deleteLater();
        QTRY_VERIFY_WITH_TIMEOUT(!m_source, patienceMs);
        rig().stopSpeaking();
        if (rig().moduleOf(QStringLiteral("vmic")) >= 0)
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_inputs.isEmpty(),
                                 patienceMs); // or the next test meets the news of its going
        rig().addMicrophone(QStringLiteral("vmic"));
    }

    void cleanupTestCase() { QVERIFY(m_thread.stop(std::chrono::milliseconds(patienceMs))); }

    void listsMicrophonesButNoMonitor()
    {
        QCOMPARE(m_inputs[0].id, QByteArray("vmic"));
        QVERIFY(m_inputs[0].isDefault);
        const int other = rig().addMicrophone(QStringLiteral("second"));
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 2, patienceMs);
        rig().unload(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
    }

    void aListThatNobodySeesIsReadAgainWhenItIsSeen()
    {
        const auto tell = [this](bool watched, bool attentive) {
            std::chrono::milliseconds interval{};
            QMetaObject::invokeMethod(
                m_monitor,
                [&] {
                    m_monitor->setAttentive(attentive);
                    m_monitor->setWatched(watched);
                    interval = m_monitor->interval();
                },
                Qt::BlockingQueuedConnection);
            return interval;
        };
        using namespace std::chrono_literals;
        QVERIFY(tell(false, false) == 30s);
        const int other = rig().addMicrophone(QStringLiteral("second"));
        QVERIFY(tell(true, true) == 500ms);
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 2, patienceMs);
        QVERIFY(tell(true, false) == 5s);
        QVERIFY(tell(true, true) == 500ms);
        rig().unload(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
    }

    void knowsTheRealDefault()
    {
#ifndef PULSEMATES_HAVE_PULSE
        QSKIP("built without libpulse: the first one listed counts as default");
#endif
        const int other = rig().addMicrophone(QStringLiteral("second"));
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 2, patienceMs);
        const auto isDefault = [this](const QByteArray &id) {
            return std::any_of(m_inputs.begin(), m_inputs.end(), [&id](const AudioDevice &device) {
                return device.id == id && device.isDefault;
            });
        };
        rig().pactl({QStringLiteral("set-default-source"), QStringLiteral("second")});
        QTRY_VERIFY_WITH_TIMEOUT(isDefault("second") && !isDefault("vmic"), patienceMs);
        QList<QByteArray> opened;
        connect(m_source,
                &MicrophoneSource::deviceOpened,
                this,
                [&opened](const AudioDevice &device) { opened.append(device.id); });
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(opened, QList<QByteArray>{"second"}, patienceMs);
        rig().pactl({QStringLiteral("set-default-source"), QStringLiteral("vmic")});
        QTRY_VERIFY_WITH_TIMEOUT(isDefault("vmic"), patienceMs);
        rig().unload(other);
    }

    void hearsTheSameInTheFirstFrameAsLater()
    {
        rig().speak(sineWave(440, 48'000, 48'000 * 10, 0.5F), 48'000);
        m_probe->prepare();
        QTRY_VERIFY_WITH_TIMEOUT(!m_probe->levels.isEmpty() && m_probe->levels.last() > 0.3F,
                                 patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs);
        QVERIFY(record());
        const auto samples = m_probe->samples();
        QVERIFY(strengthOf(440, std::span(samples).first(320), 16'000) > 0.4);
    }

    void releaseClosesTheMicrophone()
    {
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs);
        QVERIFY(!rig()
                     .pactl({QStringLiteral("list"),
                             QStringLiteral("short"),
                             QStringLiteral("source-outputs")})
                     .isEmpty());
        m_probe->release();
        // The remapped microphone itself stays a client of its master: one line remains at most.
        QTRY_VERIFY_WITH_TIMEOUT(
            !rig()
                 .pactl({QStringLiteral("list"), QStringLiteral("source-outputs")})
                 .contains(QStringLiteral("QtmPulseStream")),
            patienceMs);
    }

    void aPreparedMicrophoneIsChangedAtOnce()
    {
        const int other = rig().addMicrophone(QStringLiteral("second"));
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 2, patienceMs);
        QStringList opened;
        connect(m_source, &MicrophoneSource::deviceOpened, this, [&opened](const auto &device) {
            opened << QString::fromUtf8(device.id);
        });
        QMetaObject::invokeMethod(m_source, [this] {
            m_source->setDevice("vmic"); // nothing is open yet, and nothing opens
            m_source->prepare();
        });
        QTRY_COMPARE_WITH_TIMEOUT(opened, QStringList{QStringLiteral("vmic")}, patienceMs);
        QMetaObject::invokeMethod(m_source, [this] { m_source->setDevice("second"); });
        QTRY_COMPARE_WITH_TIMEOUT(
            opened, (QStringList{QStringLiteral("vmic"), QStringLiteral("second")}), patienceMs);
        QMetaObject::invokeMethod(m_source, [this] {
            m_source->release();
            m_source->setDevice("vmic"); // nobody wants a level any more
            m_source->prepare();
        });
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 3, patienceMs);
        QCOMPARE(opened.constLast(), QStringLiteral("vmic"));
        QMetaObject::invokeMethod(m_source, [this] { m_source->release(); });
        disconnect(m_source, &MicrophoneSource::deviceOpened, this, nullptr);
        rig().unload(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
    }

    void aVanishedMicrophoneEndsTheRecording_data()
    {
        QTest::addColumn<bool>("another");
        QTest::newRow("another one is there") << true;
        QTest::newRow("it was the only one") << false;
    }

    void aVanishedMicrophoneEndsTheRecording()
    {
        QFETCH(bool, another);
        const int other = another ? rig().addMicrophone(QStringLiteral("second")) : -1;
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), another ? 2 : 1, patienceMs);
        QMetaObject::invokeMethod(m_source, [this] { m_source->setDevice("vmic"); });
        QVERIFY(record());
        rig().removeMicrophone();
        expectEnd(ErrorCode::MicrophoneLost);
        // Going on uses what is there, or says that nothing is; it never hangs on the dead one.
        m_probe->start(secondCheckIn);
        if (another) {
            QTRY_VERIFY_WITH_TIMEOUT(m_probe->frames().size() >= 2, patienceMs);
            rig().unload(other);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(m_probe->ends.size(), 2, patienceMs);
            QCOMPARE(m_probe->ends[1].result.error().code, ErrorCode::NoMicrophone);
        }
    }

    void notASampleOfTheSpeakersIsRecorded()
    {
        QVERIFY(record());
        // With the only microphone gone, the server moves the stream to a monitor of the speakers.
        QProcess music;
        const QString path = rig().folder() + QStringLiteral("/music.wav");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(wavFile({.rateHz = 48'000}, pcm16(sineWave(1'000, 48'000, 48'000 * 5, 0.5F))));
        file.close();
        music.start(QStringLiteral("paplay"), {QStringLiteral("--device=speakers"), path});
        QVERIFY(music.waitForStarted());
        rig().removeMicrophone();
        expectEnd(ErrorCode::MicrophoneLost);
        const auto samples = m_probe->samples();
        QVERIFY(strengthOf(1'000, std::span(samples).last(1'600), 16'000) < 0.01);
        music.kill();
        music.waitForFinished();
    }

    void aVanishedMicrophoneIsToldBeforeRecording()
    {
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs);
        rig().removeMicrophone();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->preparationFailures.size(), 1, patienceMs);
        QCOMPARE(m_probe->preparationFailures[0].code, ErrorCode::MicrophoneLost);
    }

    void noMicrophoneIsSaid()
    {
        rig().removeMicrophone();
        QTRY_VERIFY_WITH_TIMEOUT(m_inputs.isEmpty(), patienceMs);
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->preparationFailures.size(), 1, patienceMs);
        QCOMPARE(m_probe->preparationFailures[0].code, ErrorCode::NoMicrophone);
    }

    void aMutedMicrophoneIsNoticed()
    {
        rig().speak(sineWave(440, 48'000, 48'000 * 60, 0.5F), 48'000);
        QVERIFY(record());
        rig().mute(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->mutes, QList<bool>{true}, patienceMs);
        rig().mute(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->mutes, (QList<bool>{true, false}), patienceMs);
        QVERIFY(m_probe->ends.isEmpty()); // the recording goes on
    }

    void aStandstillEndsTheRecording()
    {
        QVERIFY(record());
        rig().suspendMicrophone(true);
        expectEnd(ErrorCode::MicrophoneStalled);
        rig().suspendMicrophone(false);
    }

    /// Qt 6.4 goes on listing what a dead server had: believed, its ghost would keep the next
    /// microphone of that name in the list after it was pulled out, and the speakers be recorded.
    void whatADeadServerHadIsForgotten()
    {
        rig().removeMicrophone();
        QTRY_VERIFY_WITH_TIMEOUT(m_inputs.isEmpty(), patienceMs);
        rig().addMicrophone(QStringLiteral("vmic")); // now by another number than after a start
        QTRY_COMPARE_WITH_TIMEOUT(m_inputs.size(), 1, patienceMs);
        rig().endServer();
        QVERIFY(rig().start());
        m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs);
        QCOMPARE(m_inputs.size(), 1);
        QVERIFY(record());
        rig().removeMicrophone();
        expectEnd(ErrorCode::MicrophoneLost);
        QTRY_VERIFY_WITH_TIMEOUT(m_inputs.isEmpty(), patienceMs);
    }

    void aDeadServerEndsTheRecordingAndComesBack()
    {
        QVERIFY(record());
        rig().endServer();
        expectEnd(ErrorCode::SoundServerGone);
        QElapsedTimer asked;
        asked.start();
        m_probe->prepare();
        QTRY_VERIFY_WITH_TIMEOUT(!m_probe->preparationFailures.isEmpty(), patienceMs);
        QCOMPARE(m_probe->preparationFailures[0].code, ErrorCode::SoundServerGone);
        QVERIFY(rig().start());
        if (asked.elapsed() > 5'000) // on a busy computer it has tried often enough by then
            m_probe->prepare();
        QTRY_COMPARE_WITH_TIMEOUT(m_probe->ready, 1, patienceMs); // by itself
    }
};

PULSEMATES_TEST(tst_MicrophoneTrouble)

#include "tst_microphonetrouble.moc"
