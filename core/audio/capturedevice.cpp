#include "core/audio/capturedevice.h"

#include "core/audio/audioframe.h"
#include "core/common/logging.h"

#include <QIODevice>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto openingLimit = 3s;
constexpr auto captureStallLimit = 1s;
constexpr auto firstDataLimit = 3s; ///< a wireless headset changes its profile first
constexpr auto stallInterval = 250ms;

QAudioFormat captureFormat()
{
    QAudioFormat format;
    format.setSampleRate(AudioFrame::sampleRateHz);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

CaptureDevice::CaptureDevice(DeviceMonitor &monitor, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_clock(clock)
    , m_watchdog(new CallWatchdog(openingLimit))
{
    m_stallTimer.setInterval(stallInterval);
    connect(&m_stallTimer, &QTimer::timeout, this, &CaptureDevice::watchStall);
    connect(&monitor, &DeviceMonitor::inputVanished, this, &CaptureDevice::onInputVanished);
    // Directly, so from the main thread: this one hangs when it happens.
    connect(m_watchdog.get(),
            &CallWatchdog::gaveUp,
            this,
            &CaptureDevice::openingHung,
            Qt::DirectConnection);
}

CaptureDevice::~CaptureDevice()
{
    close();
}

Outcome CaptureDevice::open(const QAudioDevice &device)
{
    close();
    auto source = std::make_unique<QAudioSource>(device, captureFormat());
    source->setBufferSize(AudioFrame::samplesPerFrame * qsizetype(sizeof(qint16)));
    m_watchdog->enter();
    QIODevice *io = source->start();
    const bool inTime = m_watchdog->leave();
    if (!io || !inTime || source->error() != QAudio::NoError) {
        source.release()->deleteLater();
        return fail(ErrorCode::SoundServerGone,
                    Stage::Capture,
                    inTime ? QStringLiteral("the microphone does not open")
                           : QStringLiteral("the microphone opened too late"));
    }
    m_source = std::move(source);
    m_io = io;
    m_id = device.id();
    m_hasData = false;
    m_lastData = m_clock.now();
    connect(io, &QIODevice::readyRead, this, &CaptureDevice::readNow);
    connect(m_source.get(), &QAudioSource::stateChanged, this, &CaptureDevice::onStateChanged);
    m_monitor.setAttentive(true);
    m_stallTimer.start();
    return Done{};
}

void CaptureDevice::close()
{
    if (!m_source)
        return;
    m_stallTimer.stop();
    m_monitor.setAttentive(false);
    if (m_io)
        m_io->disconnect(this);
    m_io.clear();
    m_source->disconnect(this);
    // Later: this may run in a signal of its stream, and its destructor processes events.
    m_source.release()->deleteLater();
    m_id.clear();
}

void CaptureDevice::readNow()
{
    std::array<qint16, AudioFrame::samplesPerFrame> raw;
    std::array<float, AudioFrame::samplesPerFrame> samples;
    // A stall of this thread leaves more than one block behind: read until nothing is left.
    while (m_source && m_io) {
        const qint64 bytes = m_io->read(reinterpret_cast<char *>(raw.data()), sizeof(raw));
        if (bytes < qint64(sizeof(qint16)))
            return;
        if (!m_monitor.inputExists(m_id))
            return drop(ErrorCode::MicrophoneLost, QStringLiteral("device gone"));
        const auto count = std::size_t(bytes) / sizeof(qint16);
        for (std::size_t i = 0; i < count; ++i)
            samples[i] = float(raw[i]) / 32'768.0F;
        m_lastData = m_clock.now();
        m_hasData = true;
        emit arrived({samples.data(), count});
    }
}

void CaptureDevice::watchStall()
{
    readNow(); // a stall of this thread is none of the microphone
    if (!m_source)
        return;
    const MonotonicTime limit = m_hasData ? MonotonicTime(captureStallLimit) : firstDataLimit;
    if (m_clock.now() - m_lastData >= limit)
        drop(ErrorCode::MicrophoneStalled, QStringLiteral("no sound arrives"));
}

void CaptureDevice::onStateChanged(QAudio::State state)
{
    if (state != QAudio::StoppedState || !m_source)
        return;
    const bool serverGone = m_source->error() == QAudio::FatalError;
    drop(serverGone ? ErrorCode::SoundServerGone : ErrorCode::MicrophoneLost,
         QStringLiteral("stream stopped with error %1").arg(int(m_source->error())));
}

void CaptureDevice::onInputVanished(const QByteArray &id)
{
    if (m_source && id == m_id)
        drop(ErrorCode::MicrophoneLost, QStringLiteral("device gone"));
}

void CaptureDevice::drop(ErrorCode code, const QString &detail)
{
    qCInfo(lcAudio, "microphone closed: %s", qPrintable(errorCodeName(code)));
    close();
    emit failed(Error{code, detail, Stage::Capture});
}

} // namespace pulsemates
