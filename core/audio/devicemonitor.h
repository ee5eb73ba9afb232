#pragma once

#include "core/audio/soundserver.h"

#include <QAudioDevice>
#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace pulsemates {

/// A microphone or a speaker as a person can choose it.
struct AudioDevice
{
    QByteArray id;       ///< what settings keep
    QString description; ///< what settings keep beside it: ids change with the socket
    bool isDefault = false;

    friend bool operator==(const AudioDevice &, const AudioDevice &) = default;
};

/// Says which microphones and speakers there are.
/// Qt 6.4 keeps the lists right, but for what a dead server had, and never tells of a change, so
/// they are read again every 500 ms while somebody uses or shows devices, every 5 s otherwise, and
/// every 30 s while nobody sees them; whoever opens a device reads them anyway.
/// Monitors of speakers are not microphones and never listed. Thread: the audio thread; signals
/// carry values. Errors: without a sound server both lists are empty.
class DeviceMonitor : public QObject
{
    Q_OBJECT

public:
    explicit DeviceMonitor(QObject *parent = nullptr);

    void start();
    void setAttentive(bool attentive); ///< counts: every true needs its false
    void setWatched(bool watched);     ///< false: the window that shows them is hidden
    void poll();
    [[nodiscard]] std::chrono::milliseconds interval() const; ///< between two readings

    [[nodiscard]] const QList<AudioDevice> &inputs() const { return m_inputs; }
    [[nodiscard]] const QList<AudioDevice> &outputs() const { return m_outputs; }

    /// The device by id, else by description, else the default, from a list read this moment; null
    /// when there is none.
    [[nodiscard]] QAudioDevice findInput(const AudioDevice &wanted) const;
    [[nodiscard]] QAudioDevice findOutput(const AudioDevice &wanted) const;
    /// Why there is none: NoMicrophone, or MicrophoneDenied where the server lets nobody in. May
    /// wait for the server, shortly.
    [[nodiscard]] Error whyNoInput();
    /// Whether a stream would be opened, as SoundServer says it; SoundStuck where Qt's connection
    /// to the server is locked for good and opening would never return.
    [[nodiscard]] Outcome mayRecord(const QByteArray &id);
    [[nodiscard]] Outcome mayPlay(const QByteArray &id);

    [[nodiscard]] bool isDefaultInput(const QByteArray &id) const
    {
        return findInput({}).id() == id;
    }

    /// Whether a stream from this id is still one: asked before every chunk that is used,
    /// since the server moves the stream of a vanished microphone to another source, even to a
    /// monitor of what the person hears, without a sign.
    [[nodiscard]] bool inputExists(const QByteArray &id) const;

signals:
    void inputsChanged(const QList<pulsemates::AudioDevice> &inputs);
    void outputsChanged(const QList<pulsemates::AudioDevice> &outputs);
    void inputVanished(const QByteArray &id);

private:
    void pace();
    void pollSoon(); ///< the server says that a device came or went
    /// Each id once, and none that the server has told to be gone.
    [[nodiscard]] QList<QAudioDevice> listNow(DeviceKind kind) const;

    QTimer m_timer{this};
    QTimer m_soon{this};
    SoundServer m_server;
    int m_attention = 0;
    bool m_watched = true;
    QList<AudioDevice> m_inputs;
    QList<AudioDevice> m_outputs;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::AudioDevice)
