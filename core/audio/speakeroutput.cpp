#include "core/audio/speakeroutput.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr std::array bothChannels{AudioChannel::Speech, AudioChannel::Cue};
constexpr int longestRetryStep = 2; ///< 1, 2, 4 s, then every 4 s

/// What was faded out must have left the sink's buffer before the sink is closed, or it clicks.
constexpr auto tailBeforeClose = 200ms;

tl::unexpected<Error> failure(ErrorCode code)
{
    return fail(code, Stage::Playback);
}

} // namespace

SpeakerOutput::SpeakerOutput(DeviceMonitor &monitor, const Clock &clock, QObject *parent)
    : AudioOutput(parent)
    , m_monitor(monitor)
    , m_clock(clock)
    , m_device([this](std::span<float> samples) { return render(samples); }, clock, this)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &SpeakerOutput::reopen);
    connect(&monitor, &DeviceMonitor::outputsChanged, this, &SpeakerOutput::followOutputs);
    connect(&m_device, &PlaybackDevice::wrote, this, &SpeakerOutput::report);
    connect(&m_device, &PlaybackDevice::lost, this, &SpeakerOutput::onLost);
    connect(&m_device, &PlaybackDevice::underrunCounted, this, &SpeakerOutput::underrunsChanged);
    connect(
        &m_device, &PlaybackDevice::hung, this, &SpeakerOutput::reportHang, Qt::DirectConnection);
}

void SpeakerOutput::open()
{
    m_closing = false;
    if (!std::exchange(m_wantOpen, true))
        m_monitor.setAttentive(true);
    m_retries = 0;
    if (m_device.isOpen())
        return;
    if (const auto opened = tryOpen(); !opened)
        onLost(opened.error());
}

void SpeakerOutput::close()
{
    if (!m_device.isOpen())
        return closeNow();
    m_closing = true;
    m_silentFrames = 0;
    for (const AudioChannel channel : bothChannels)
        stop(channel);
}

void SpeakerOutput::closeNow()
{
    m_closing = false;
    m_retryTimer.stop();
    m_device.close();
    if (std::exchange(m_wantOpen, false))
        m_monitor.setAttentive(false);
}

void SpeakerOutput::setDevice(const QByteArray &id, const QString &description)
{
    const bool same = m_wanted.id == id;
    m_wanted = {id, description, false};
    if (same || !m_device.isOpen())
        return;
    finishAll(ErrorCode::Cancelled);
    m_device.close();
    reopen();
}

Outcome SpeakerOutput::tryOpen()
{
    const QAudioDevice device = m_monitor.findOutput(m_wanted);
    if (device.isNull())
        return fail(ErrorCode::NoSpeaker, Stage::Playback, QStringLiteral("no output is listed"));
    if (const auto may = m_monitor.mayPlay(device.id()); !may)
        return may;
    if (const auto opened = m_device.open(device); !opened)
        return opened;
    m_retries = 0;
    m_openId = device.id();
    emit opened();
    return Done{};
}

void SpeakerOutput::followOutputs(const QList<AudioDevice> &outputs)
{
    const bool gone = m_device.isOpen() && !m_openId.isEmpty() && !outputs.isEmpty()
                      && std::ranges::find(outputs, m_openId, &AudioDevice::id) == outputs.end();
    if (gone) { // the server has moved the stream: it plays on without us
        const auto standard = std::ranges::find_if(outputs, &AudioDevice::isDefault);
        const AudioDevice now = standard != outputs.end() ? *standard : outputs.constFirst();
        m_openId = now.id;
        emit movedTo(now.description);
    }
    reopen();
}

void SpeakerOutput::reopen()
{
    if (!m_wantOpen || m_device.isOpen() || m_monitor.outputs().isEmpty())
        return;
    if (!tryOpen())
        m_retryTimer.start(1s * (1 << std::min(m_retries++, longestRetryStep)));
}

void SpeakerOutput::setVolume(AudioChannel channel, float linear)
{
    slot(channel).voice.setVolume(linear);
}

void SpeakerOutput::play(CheckInId id, AudioChannel channel, AudioClipPtr clip)
{
    endPending(channel, failure(ErrorCode::Cancelled));
    m_closing = false;
    m_plays.add({id, channel});
    if (!clip || clip->samples.empty())
        return tellEnd(id, channel, failure(ErrorCode::InvalidInput));
    if (!m_device.isOpen())
        open();
    if (!m_device.isOpen())
        return tellEnd(id, channel, failure(ErrorCode::NoSpeaker));
    if (!m_plays.contains({id, channel}))
        return; // it hung, and the main thread has said so
    Slot &current = slot(channel);
    if (!current.id)
        return begin(channel, id, std::move(clip));
    current.nextId = id;
    current.next = std::move(clip);
    fade(channel);
}

void SpeakerOutput::begin(AudioChannel channel, CheckInId id, AudioClipPtr clip)
{
    Slot &current = slot(channel);
    current.announced = false;
    current.heard = false;
    current.cancelled = false;
    if (const auto begun = current.voice.begin(std::move(clip), m_device.rateHz()); !begun) {
        tellEnd(id, channel, begun);
        return;
    }
    current.id = id;
}

void SpeakerOutput::tellEnd(CheckInId id, AudioChannel channel, const Outcome &end)
{
    if (m_plays.take({id, channel}))
        emit finished(id, channel, end);
}

void SpeakerOutput::pause(AudioChannel channel)
{
    slot(channel).voice.pause();
}

void SpeakerOutput::resume(AudioChannel channel)
{
    slot(channel).voice.resume();
}

void SpeakerOutput::stop(AudioChannel channel)
{
    endPending(channel, failure(ErrorCode::Cancelled));
    fade(channel);
}

void SpeakerOutput::fade(AudioChannel channel)
{
    Slot &current = slot(channel);
    if (!current.id)
        return;
    current.cancelled = true;
    current.voice.fadeOut(); // the end is reported with the next turn
}

bool SpeakerOutput::render(std::span<float> samples)
{
    bool audible = false;
    for (Slot &current : m_slots) {
        if (current.voice.mixInto(samples) > 0) {
            current.heard = true;
            audible = true;
        }
    }
    m_silentFrames = audible ? 0 : m_silentFrames + samples.size();
    return audible;
}

void SpeakerOutput::report()
{
    for (const AudioChannel channel : bothChannels)
        reportSlot(channel);
    const bool quiet = std::none_of(
        m_slots.begin(), m_slots.end(), [](const Slot &current) { return bool(current.id); });
    const auto tail = std::size_t(m_device.rateHz() * tailBeforeClose / 1s);
    if (m_closing && quiet && m_silentFrames >= tail)
        closeNow();
}

void SpeakerOutput::reportSlot(AudioChannel channel)
{
    Slot &current = slot(channel);
    if (!current.id)
        return;
    if (current.heard && !std::exchange(current.announced, true))
        emit firstSample(current.id, channel, m_clock.now());
    if (current.voice.isActive())
        return;
    const CheckInId ended = std::exchange(current.id, CheckInId{});
    tellEnd(ended,
            channel,
            current.cancelled ? Outcome(failure(ErrorCode::Cancelled)) : Outcome(Done{}));
    if (current.nextId && !current.id)
        begin(channel, std::exchange(current.nextId, CheckInId{}), std::move(current.next));
}

void SpeakerOutput::endPending(AudioChannel channel, const Outcome &end)
{
    Slot &current = slot(channel);
    current.next.reset();
    if (const CheckInId pending = std::exchange(current.nextId, CheckInId{}))
        tellEnd(pending, channel, end);
}

void SpeakerOutput::finishAll(ErrorCode code)
{
    for (const AudioChannel channel : bothChannels) {
        Slot &current = slot(channel);
        const bool cancelled = current.cancelled;
        current.voice.cut();
        if (const CheckInId ended = std::exchange(current.id, CheckInId{}))
            tellEnd(ended, channel, failure(cancelled ? ErrorCode::Cancelled : code));
        endPending(channel, failure(code));
    }
}

void SpeakerOutput::onLost(const Error &error)
{
    finishAll(ErrorCode::NoSpeaker);
    if (m_closing)
        return closeNow();
    if (error.code != ErrorCode::SoundStuck)
        m_retryTimer.start(1s);
    emit lost(error);
}

void SpeakerOutput::reportHang()
{
    for (const auto &[id, channel] : m_plays.takeAll())
        emit finished(id, channel, failure(ErrorCode::NoSpeaker));
    emit lost(
        Error{ErrorCode::SoundStuck, QStringLiteral("a call does not return"), Stage::Playback});
}

} // namespace pulsemates
