#include "tests/e2e/spokenwindow.h"

#include "tests/support/speechdata.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

bool SpokenWindow::listen()
{
    return QTest::qWaitFor(
        [this] {
            const CheckIn &now = checkIn();
            if (now.state == CheckInState::Listening && now.listeningSince.count() > 0)
                return true;
            if (now.state == CheckInState::Idle)
                (void)click("orb");
            else if (now.state == CheckInState::Trouble)
                (void)click("newRecordingButton");
            return false;
        },
        patienceMs);
}

void SpokenWindow::say(const QString &file, double seconds)
{
    std::vector<float> samples = readRecording(file);
    samples.resize(std::min(samples.size(), std::size_t(seconds * AudioFrame::sampleRateHz)));
    rig().speak(samples, AudioFrame::sampleRateHz);
}

bool SpokenWindow::hears(const QString &word)
{
    return QTest::qWaitFor(
        [&] { return checkIn().transcript.text().contains(word, Qt::CaseInsensitive); },
        patienceMs);
}

bool SpokenWindow::reset()
{
    rig().stopSpeaking();
    return QTest::qWaitFor(
        [this] {
            if (checkIn().state == CheckInState::Idle)
                return true;
            if (checkIn().state == CheckInState::Listening || checkIn().softEnded)
                window->engine().pipeline().stop();
            else
                window->engine().pipeline().startOver();
            return false;
        },
        patienceMs);
}

void SpokenWindow::restoreSound()
{
    AudioRig &sound = rig();
    if (sound.pactl({QStringLiteral("info")}).isEmpty())
        (void)sound.start();
    if (sound.moduleOf(QStringLiteral("mic_feed")) < 0)
        (void)sound.addSpeaker(QStringLiteral("mic_feed"));
    if (sound.moduleOf(QStringLiteral("vmic")) < 0)
        sound.load({QStringLiteral("module-remap-source"),
                    QStringLiteral("source_name=vmic"),
                    QStringLiteral("master=mic_feed.monitor"),
                    QStringLiteral("source_properties=device.description=VirtualMic")});
    if (sound.moduleOf(QStringLiteral("speakers")) < 0)
        (void)sound.addSpeaker(QStringLiteral("speakers"));
    sound.pactl({QStringLiteral("set-default-source"), QStringLiteral("vmic")});
    sound.pactl({QStringLiteral("set-default-sink"), QStringLiteral("speakers")});
    if (const int other = sound.moduleOf(QStringLiteral("othermic")); other >= 0)
        sound.unload(other);
    sound.mute(false);
    sound.suspendMicrophone(false);
    sound.suspendSpeaker(false);
}

QString SpokenWindow::state()
{
    const CheckIn &now = checkIn();
    return QStringLiteral("state %1, words \"%2\", final %3, notice %4, error %5, trouble \"%6\", "
                          "voice %7")
        .arg(int(now.state))
        .arg(now.transcript.text())
        .arg(now.finalWords)
        .arg(int(now.notice))
        .arg(now.error ? errorCodeName(now.error->code) : QStringLiteral("none"),
             text("troubleLabel"),
             QString::number(int(window->engine().speech().state())));
}

float peakOf(const std::vector<float> &samples, std::size_t begin, std::size_t end)
{
    float peak = 0;
    for (std::size_t i = begin; i < std::min(end, samples.size()); ++i)
        peak = std::max(peak, std::abs(samples[i]));
    return peak;
}

} // namespace pulsemates
