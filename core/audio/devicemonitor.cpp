#include "core/audio/devicemonitor.h"

#include "core/audio/callwatchdog.h"

#include <QMediaDevices>

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto attentiveInterval = 500ms;
constexpr auto idleInterval = 5s;
constexpr auto unwatchedInterval = 30s; // each reading takes some milliseconds
constexpr auto firstAnswer = 200ms;
constexpr auto qtFollows = 300ms; // Qt hears of a device on a connection of its own

/// The server's default, else Qt's (it knows the speaker's, never the microphone's), else the first
/// one listed.
qsizetype defaultIndex(const QList<QAudioDevice> &devices, const QByteArray &serverDefault)
{
    const auto first = [&devices](const auto &is) {
        const auto found = std::find_if(devices.begin(), devices.end(), is);
        return found == devices.end() ? qsizetype(-1) : found - devices.begin();
    };
    qsizetype index = first([&](const auto &device) { return device.id() == serverDefault; });
    if (index < 0)
        index = first([](const auto &device) { return device.isDefault(); });
    return std::max<qsizetype>(index, 0);
}

QList<AudioDevice> describe(const QList<QAudioDevice> &devices, const QByteArray &serverDefault)
{
    QList<AudioDevice> result;
    const qsizetype standard = defaultIndex(devices, serverDefault);
    for (qsizetype i = 0; i < devices.size(); ++i)
        result.append({devices[i].id(), devices[i].description(), i == standard});
    return result;
}

QAudioDevice
find(const QList<QAudioDevice> &devices, const AudioDevice &wanted, const QByteArray &serverDefault)
{
    if (devices.isEmpty())
        return {};
    for (const auto &device : devices) {
        if (!wanted.id.isEmpty() && device.id() == wanted.id)
            return device;
    }
    for (const auto &device : devices) {
        if (!wanted.description.isEmpty() && device.description() == wanted.description)
            return device;
    }
    return devices[defaultIndex(devices, serverDefault)];
}

bool exists(const QList<QAudioDevice> &devices, const QByteArray &id)
{
    return std::any_of(
        devices.begin(), devices.end(), [&id](const auto &device) { return device.id() == id; });
}

QList<QByteArray> vanished(const QList<AudioDevice> &before, const QList<AudioDevice> &now)
{
    QList<QByteArray> ids;
    for (const auto &device : before) {
        if (std::none_of(now.begin(), now.end(), [&](const auto &d) { return d.id == device.id; }))
            ids.append(device.id);
    }
    return ids;
}

} // namespace

DeviceMonitor::DeviceMonitor(QObject *parent)
    : QObject(parent)
    , m_server([this] {
        QMetaObject::invokeMethod(this, &DeviceMonitor::pollSoon, Qt::QueuedConnection);
    })
{
    connect(&m_timer, &QTimer::timeout, this, &DeviceMonitor::poll);
    m_soon.setSingleShot(true);
    m_soon.setInterval(qtFollows);
    connect(&m_soon, &QTimer::timeout, this, &DeviceMonitor::poll);
}

void DeviceMonitor::pollSoon()
{
    if (m_timer.isActive() && !m_soon.isActive())
        m_soon.start();
}

void DeviceMonitor::start()
{
    m_timer.start(interval());
    poll();
    QTimer::singleShot(firstAnswer, this, &DeviceMonitor::poll); // by then the default is known
}

void DeviceMonitor::setAttentive(bool attentive)
{
    m_attention += attentive ? 1 : -1;
    pace();
}

void DeviceMonitor::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    pace();
    if (watched && m_timer.isActive())
        poll();
}

std::chrono::milliseconds DeviceMonitor::interval() const
{
    if (m_attention > 0)
        return attentiveInterval;
    return m_watched ? idleInterval : unwatchedInterval;
}

void DeviceMonitor::pace()
{
    if (m_timer.isActive() && m_timer.intervalAsDuration() != interval())
        m_timer.start(interval());
}

void DeviceMonitor::poll()
{
    m_server.connectIfNeeded();
    const auto inputs = describe(listNow(DeviceKind::Input), m_server.defaultInput());
    const auto outputs = describe(listNow(DeviceKind::Output), m_server.defaultOutput());
    if (inputs != m_inputs) {
        const auto gone = vanished(std::exchange(m_inputs, inputs), inputs);
        for (const auto &id : gone)
            emit inputVanished(id);
        emit inputsChanged(inputs);
    }
    if (outputs != m_outputs) {
        m_outputs = outputs;
        emit outputsChanged(outputs);
    }
}

QAudioDevice DeviceMonitor::findInput(const AudioDevice &wanted) const
{
    return find(listNow(DeviceKind::Input), wanted, m_server.defaultInput());
}

QAudioDevice DeviceMonitor::findOutput(const AudioDevice &wanted) const
{
    return find(listNow(DeviceKind::Output), wanted, m_server.defaultOutput());
}

Outcome DeviceMonitor::mayRecord(const QByteArray &id)
{
    return CallWatchdog::isAnyStuck() ? Outcome(fail(ErrorCode::SoundStuck, Stage::Capture))
                                      : m_server.mayRecord(id);
}

Outcome DeviceMonitor::mayPlay(const QByteArray &id)
{
    return CallWatchdog::isAnyStuck() ? Outcome(fail(ErrorCode::SoundStuck, Stage::Playback))
                                      : m_server.mayPlay(id);
}

Error DeviceMonitor::whyNoInput()
{
    // No name means the default one: an answer that says no is about the program, not the device.
    const Outcome may = mayRecord({});
    if (!may && may.error().code != ErrorCode::MicrophoneLost
        && may.error().code != ErrorCode::SoundServerGone)
        return may.error();
    return {ErrorCode::NoMicrophone, QStringLiteral("no input is listed"), Stage::Capture};
}

QList<QAudioDevice> DeviceMonitor::listNow(DeviceKind kind) const
{
    const auto listed =
        kind == DeviceKind::Input ? QMediaDevices::audioInputs() : QMediaDevices::audioOutputs();
    QList<QAudioDevice> devices;
    for (const QAudioDevice &device : listed) {
        if (!m_server.lacks(kind, device.id()) && !exists(devices, device.id()))
            devices.append(device);
    }
    return devices;
}

bool DeviceMonitor::inputExists(const QByteArray &id) const
{
    return exists(listNow(DeviceKind::Input), id);
}

} // namespace pulsemates
