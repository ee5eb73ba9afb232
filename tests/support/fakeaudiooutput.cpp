#include "tests/support/fakeaudiooutput.h"

namespace pulsemates {

namespace {

constexpr std::array bothChannels{AudioChannel::Speech, AudioChannel::Cue};

tl::unexpected<Error> failure(ErrorCode code)
{
    return fail(code, Stage::Playback);
}

} // namespace

FakeAudioOutput::FakeAudioOutput(QObject *parent)
    : AudioOutput(parent)
{
    for (const AudioChannel channel : bothChannels) {
        QTimer &timer = voice(channel).timer;
        timer.setParent(this); // moves to another thread with this
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this, channel] { finishNow(channel); });
    }
}

void FakeAudioOutput::open()
{
    if (!m_speaker) {
        emit lost(Error{ErrorCode::NoSpeaker, {}, Stage::Playback});
        return;
    }
    m_open = true;
    emit opened();
}

void FakeAudioOutput::close()
{
    m_open = false;
    for (const AudioChannel channel : bothChannels)
        end(channel, failure(ErrorCode::Cancelled));
}

void FakeAudioOutput::setVolume(AudioChannel channel, float linear)
{
    voice(channel).volume = linear;
}

void FakeAudioOutput::play(CheckInId id, AudioChannel channel, AudioClipPtr clip)
{
    if (m_hung)
        return;
    m_plays.append({id, channel, clip});
    end(channel, failure(ErrorCode::Cancelled));
    if (!clip || clip->samples.empty()) {
        emit finished(id, channel, failure(ErrorCode::InvalidInput));
        return;
    }
    if (!m_open)
        open();
    if (!m_open) {
        emit finished(id, channel, failure(ErrorCode::NoSpeaker));
        return;
    }
    Voice &current = voice(channel);
    current.id = id;
    current.left = clip->duration() / m_hurry;
    if (!m_manual)
        current.timer.start(current.left);
    emit firstSample(id, channel, m_clock.now());
}

void FakeAudioOutput::pause(AudioChannel channel)
{
    Voice &current = voice(channel);
    current.paused = true;
    if (current.timer.isActive()) {
        current.left = current.timer.remainingTimeAsDuration();
        current.timer.stop();
    }
}

void FakeAudioOutput::resume(AudioChannel channel)
{
    Voice &current = voice(channel);
    current.paused = false;
    if (current.id && !m_manual && !current.timer.isActive())
        current.timer.start(current.left);
}

void FakeAudioOutput::stop(AudioChannel channel)
{
    end(channel, failure(ErrorCode::Cancelled));
}

void FakeAudioOutput::reportHang()
{
    m_stuck = true;
    for (const AudioChannel channel : bothChannels)
        end(channel, failure(ErrorCode::NoSpeaker));
    emit lost(Error{ErrorCode::SoundStuck, {}, Stage::Playback});
}

void FakeAudioOutput::setSpeaker(bool present)
{
    m_speaker = present;
    if (present || !m_open)
        return;
    m_open = false;
    for (const AudioChannel channel : bothChannels)
        end(channel, failure(ErrorCode::NoSpeaker));
    emit lost(Error{ErrorCode::NoSpeaker, {}, Stage::Playback});
}

void FakeAudioOutput::finishNow(AudioChannel channel)
{
    end(channel, Done{});
}

void FakeAudioOutput::end(AudioChannel channel, const Outcome &outcome)
{
    Voice &current = voice(channel);
    current.timer.stop();
    current.paused = false;
    if (const CheckInId id = std::exchange(current.id, CheckInId{}))
        emit finished(id, channel, outcome);
}

} // namespace pulsemates
