#include "core/audio/playbackdevice.h"

#include "core/audio/pulselock.h"
#include "core/common/logging.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto callLimit = 3s;
constexpr auto feedInterval = 10ms;
constexpr auto firstBuffer = 40ms;    ///< PulseAudio grants 30 ms of it
constexpr auto largestBuffer = 160ms; ///< after underruns, from the next opening on
constexpr auto playbackStallLimit = 2s;
constexpr qsizetype blockFrames = 480;

QAudioFormat playbackFormat(const QAudioDevice &device)
{
    QAudioFormat format;
    const QAudioFormat preferred = device.preferredFormat();
    format.setSampleRate(std::clamp(preferred.sampleRate(), 16'000, 192'000));
    format.setChannelCount(preferred.channelCount() == 1 ? 1 : 2);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

Error failure(ErrorCode code, const char *detail)
{
    return {code, QString::fromLatin1(detail), Stage::Playback};
}

} // namespace

PlaybackDevice::PlaybackDevice(Render render, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_render(std::move(render))
    , m_clock(clock)
    , m_watchdog(new CallWatchdog(callLimit))
    , m_wantedBuffer(firstBuffer)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(feedInterval);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackDevice::feed);
    // Directly, so from the main thread: this one hangs when it happens.
    connect(
        m_watchdog.get(), &CallWatchdog::gaveUp, this, &PlaybackDevice::hung, Qt::DirectConnection);
}

PlaybackDevice::~PlaybackDevice()
{
    close();
}

Outcome PlaybackDevice::open(const QAudioDevice &device)
{
    close();
    const QAudioFormat format = playbackFormat(device);
    auto sink = std::make_unique<QAudioSink>(device, format);
    sink->setBufferSize(format.bytesForDuration(std::chrono::microseconds(m_wantedBuffer).count()));
    m_watchdog->enter();
    QIODevice *io = sink->start();
    const bool inTime = m_watchdog->leave();
    if (!io || !inTime || sink->error() != QAudio::NoError) {
        sink.release()->deleteLater();
        return fail(ErrorCode::SoundServerGone,
                    Stage::Playback,
                    inTime ? QStringLiteral("the speaker does not open")
                           : QStringLiteral("the speaker opened too late"));
    }
    m_sink = std::move(sink);
    m_io = io;
    m_rateHz = format.sampleRate();
    m_channels = format.channelCount();
    m_mono.resize(blockFrames);
    m_interleaved.resize(std::size_t(blockFrames * m_channels));
    m_audible = false;
    m_lastWrite = m_clock.now();
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &PlaybackDevice::onStateChanged);
    m_timer.start();
    feed();
    return Done{};
}

void PlaybackDevice::close()
{
    if (!m_sink)
        return;
    m_timer.stop();
    m_io.clear();
    m_sink->disconnect(this);
    m_watchdog->enter();
    m_sink->stop();
    (void)m_watchdog->leave();
    // Later: this may run in a signal of its stream, and its destructor processes events.
    m_sink.release()->deleteLater();
}

void PlaybackDevice::feed()
{
    if (!m_sink || !m_io)
        return;
    m_watchdog->enter();
    fillUp();
    if (!m_watchdog->leave()) // nobody counts on this stream any more
        drop(failure(ErrorCode::SoundServerGone, "a write came back too late"));
}

void PlaybackDevice::fillUp()
{
    const qsizetype free = m_sink->bytesFree();
    if (free < 0) // writing now would lock the connection to the server for good
        return drop(failure(ErrorCode::NoSpeaker, "the last speaker went"));
    const qsizetype frames = free / (m_channels * qsizetype(sizeof(qint16)));
    if (frames == 0)
        return watchStall();
    if (m_audible && free >= m_sink->bufferSize()) {
        emit underrunCounted(++m_underruns);
        m_wantedBuffer = std::min<std::chrono::milliseconds>(m_wantedBuffer * 2, largestBuffer);
    }
    if (const auto written = writeFrames(frames); !written)
        return drop(written.error());
    m_lastWrite = m_clock.now();
    emit wrote();
}

Outcome PlaybackDevice::writeFrames(qsizetype frames)
{
    while (frames > 0 && m_io) {
        const qsizetype count = std::min(frames, blockFrames);
        const std::span mono(m_mono.data(), std::size_t(count));
        std::fill(mono.begin(), mono.end(), 0.0F);
        m_audible = m_render(mono);
        auto to = m_interleaved.begin();
        for (const float sample : mono)
            to = std::fill_n(
                to, m_channels, qint16(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32'767.0F)));
        const qint64 bytes = count * m_channels * qint64(sizeof(qint16));
        // The same again before every block: a sink that went meanwhile must not be written to, and
        // none goes between this look and the write.
        const PulseLock lock;
        if (m_sink->bytesFree() < 0)
            return tl::unexpected(failure(ErrorCode::NoSpeaker, "the last speaker went"));
        // Where it went all the same, Qt 6.4 has not given its own lock on the connection back.
        if (m_io->write(reinterpret_cast<const char *>(m_interleaved.data()), bytes) <= 0) {
            CallWatchdog::noteLockedUp();
            return tl::unexpected(failure(ErrorCode::SoundStuck, "a write failed"));
        }
        frames -= count;
    }
    return Done{};
}

void PlaybackDevice::watchStall()
{
    // A suspended sink takes nothing for a while and then goes on; nobody waits longer than this.
    if (m_clock.now() - m_lastWrite >= playbackStallLimit)
        drop(failure(ErrorCode::NoSpeaker, "the speaker stands still"));
}

void PlaybackDevice::onStateChanged(QAudio::State state)
{
    if (state != QAudio::StoppedState || !m_sink)
        return;
    const bool serverGone = m_sink->error() == QAudio::FatalError;
    drop({serverGone ? ErrorCode::SoundServerGone : ErrorCode::NoSpeaker,
          QStringLiteral("stream stopped with error %1").arg(int(m_sink->error())),
          Stage::Playback});
}

void PlaybackDevice::drop(const Error &error)
{
    qCInfo(lcAudio,
           "speaker closed: %s, %s",
           qPrintable(errorCodeName(error.code)),
           qPrintable(error.detail));
    close();
    emit lost(error);
}

} // namespace pulsemates
