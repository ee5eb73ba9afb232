#pragma once

#include "core/audio/serverdevices.h"
#include "core/common/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace pulsemates {

/// What Qt 6.4 does not know of the sound server: which microphone is the default one, which
/// devices are no more, and why a stream would be refused.
/// It compares each microphone with the default speaker's name, so that none is ever the default,
/// and it waits for ever for a stream that the server refuses. Thread: the audio thread; only
/// mayRecord() and mayPlay() wait for the server, and 2 s at most. Errors: without a server, and
/// where the program was built without libpulse, the names are empty and everything may be tried.
/// Source: pulse/def.h, pa_error_code.
class SoundServer
{
public:
    /// @p devicesChanged is called from the server's thread when a device comes or goes.
    explicit SoundServer(std::function<void()> devicesChanged = {});
    ~SoundServer();

    void connectIfNeeded(); ///< also after the server died; the names come later

    [[nodiscard]] QByteArray defaultInput() const; ///< may be the monitor of a speaker
    [[nodiscard]] QByteArray defaultOutput() const;

    /// The server has told what it has, and @p id is not among it; Qt may list it all the same.
    [[nodiscard]] bool lacks(DeviceKind kind, const QByteArray &id) const;

    /// Whether a stream from @p input or to @p output would be opened: asked with one that stays
    /// still and is given back at once. Errors: MicrophoneDenied; MicrophoneLost or NoSpeaker when
    /// there is no such device any more; SoundServerGone for the rest, also for no answer.
    [[nodiscard]] Outcome mayRecord(const QByteArray &input);
    [[nodiscard]] Outcome mayPlay(const QByteArray &output);

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace pulsemates
