#include "core/audio/microphonesource.h"

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr int mostRetries = 3;                                  ///< after 1, 2 and 4 s
constexpr std::size_t flatLimit = 2 * AudioFrame::sampleRateHz; ///< 2 s of zeros

} // namespace

MicrophoneSource::MicrophoneSource(DeviceMonitor &monitor, const Clock &clock, QObject *parent)
    : AudioSource(parent)
    , m_monitor(monitor)
    , m_clock(clock)
    , m_device(monitor, clock, this)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &MicrophoneSource::openForPreparation);
    connect(&m_device, &CaptureDevice::arrived, this, &MicrophoneSource::take);
    connect(&m_device, &CaptureDevice::failed, this, &MicrophoneSource::onDeviceFailed);
    connect(&m_device,
            &CaptureDevice::openingHung,
            this,
            &MicrophoneSource::reportHang,
            Qt::DirectConnection);
}

MicrophoneSource::~MicrophoneSource()
{
    m_onStop.reset();
}

void MicrophoneSource::setDevice(const QByteArray &id, const QString &description)
{
    const bool another = id != m_wanted.id;
    m_wanted = {id, description, false};
    if (!another || m_writer || !m_wantReady)
        return;
    close(); // the level that is shown is that of the chosen one
    prepare();
}

void MicrophoneSource::prepare()
{
    m_retries = 0;
    m_retryTimer.stop();
    m_wantReady = true;
    if (m_device.isOpen() && m_device.hasData())
        emit ready();
    else
        openForPreparation();
}

void MicrophoneSource::openForPreparation()
{
    m_announceReady = true;
    if (m_device.isOpen())
        return;
    expectOpening({});
    const auto opened = open();
    if (!hangWasReported() && !opened)
        failPreparation(opened.error());
}

void MicrophoneSource::start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop)
{
    if (m_writer)
        finish(m_writer->end(AudioEnd::Reason::Stopped));
    m_retryTimer.stop();
    if (!m_device.isOpen()) {
        expectOpening(id);
        const auto opened = open();
        if (hangWasReported())
            return close();
        if (!opened) {
            emit finished(id, tl::unexpected(opened.error()));
            return;
        }
    }
    m_writer.emplace(id, std::move(ring));
    m_onStop = std::make_unique<StopCallback>(stop, [this, id] {
        QMetaObject::invokeMethod(
            this, [this, id] { this->stop(id); }, Qt::QueuedConnection);
    });
}

void MicrophoneSource::stop(CheckInId id)
{
    const auto isCurrent = [this, id] { return m_writer && m_writer->id() == id; };
    if (!isCurrent())
        return;
    m_device.readNow(); // what has arrived belongs to the recording
    if (!isCurrent())
        return;
    const bool first = !m_writer->hasStarted();
    m_writer->flush(m_clock.now());
    if (first && m_writer->hasStarted())
        emit started(id);
    finish(m_writer->end(AudioEnd::Reason::Stopped));
}

void MicrophoneSource::release()
{
    m_wantReady = false;
    m_announceReady = false;
    m_retryTimer.stop();
    if (!m_writer)
        close();
}

Outcome MicrophoneSource::open()
{
    const QAudioDevice device = m_monitor.findInput(m_wanted);
    if (device.isNull())
        return tl::unexpected(m_monitor.whyNoInput());
    if (const auto may = m_monitor.mayRecord(device.id()); !may)
        return may;
    if (const auto opened = m_device.open(device); !opened)
        return opened;
    m_meter.reset();
    m_flatSamples = 0;
    emit deviceOpened({device.id(), device.description(), m_monitor.isDefaultInput(device.id())});
    return Done{};
}

void MicrophoneSource::close()
{
    if (!m_device.isOpen())
        return;
    m_device.close();
    setMuted(false);
}

void MicrophoneSource::take(std::span<const float> samples)
{
    if (const auto level = m_meter.add(samples))
        emit levelChanged(*level);
    watchForMute(samples);
    if (std::exchange(m_announceReady, false)) {
        m_retries = 0;
        emit ready();
    }
    if (!m_writer)
        return;
    const bool first = !m_writer->hasStarted();
    m_writer->write(samples, m_clock.now());
    if (first && m_writer->hasStarted())
        emit started(m_writer->id());
    if (m_writer && m_writer->limitReached())
        finish(m_writer->end(AudioEnd::Reason::LimitReached));
}

void MicrophoneSource::watchForMute(std::span<const float> samples)
{
    m_flatSamples = isFlatZero(samples) ? m_flatSamples + samples.size() : 0;
    if (m_flatSamples == 0 || m_flatSamples >= flatLimit)
        setMuted(m_flatSamples > 0);
}

void MicrophoneSource::setMuted(bool muted)
{
    if (std::exchange(m_muted, muted) != muted)
        emit mutedChanged(muted);
}

void MicrophoneSource::onDeviceFailed(const Error &error)
{
    setMuted(false);
    if (m_writer) {
        m_writer->flush(m_clock.now());
        finish(tl::unexpected(error));
    } else if (m_wantReady) {
        failPreparation(error);
    }
}

void MicrophoneSource::failPreparation(const Error &error)
{
    // Only a server comes back by itself; a vanished device is chosen anew by the person.
    if (error.code == ErrorCode::SoundServerGone && m_retries < mostRetries)
        m_retryTimer.start(1s * (1 << m_retries++));
    emit failedToPrepare(error);
}

void MicrophoneSource::finish(const Result<AudioEnd> &end)
{
    m_onStop.reset();
    m_wantReady = false;
    m_announceReady = false;
    const CheckInId id = m_writer->id();
    m_writer.reset();
    close();
    emit finished(id, end);
}

void MicrophoneSource::expectOpening(CheckInId id)
{
    const std::lock_guard lock(m_openingMutex);
    m_opening = id;
}

bool MicrophoneSource::hangWasReported()
{
    const std::lock_guard lock(m_openingMutex);
    return !std::exchange(m_opening, std::nullopt).has_value();
}

void MicrophoneSource::reportHang()
{
    std::optional<CheckInId> opening;
    {
        const std::lock_guard lock(m_openingMutex);
        opening = std::exchange(m_opening, std::nullopt);
    }
    const Error error{
        ErrorCode::SoundStuck, QStringLiteral("opening does not return"), Stage::Capture};
    if (opening && *opening)
        emit finished(*opening, tl::unexpected(error));
    else
        emit failedToPrepare(error);
}

} // namespace pulsemates
