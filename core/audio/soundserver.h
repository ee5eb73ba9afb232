#pragma once

#include <QByteArray>

#include <memory>

namespace pulsemates {

/// What Qt 6.4 does not know of the sound server: which microphone is the default one.
/// It compares each microphone with the default speaker's name, so that none is ever the default.
/// Thread: any one; no call waits for the server. Errors: without a server, and where the program
/// was built without libpulse, the names are empty.
class SoundServer
{
public:
    SoundServer();
    ~SoundServer();

    void connectIfNeeded(); ///< also after the server died; the names come later

    [[nodiscard]] QByteArray defaultInput() const; ///< may be the monitor of a speaker
    [[nodiscard]] QByteArray defaultOutput() const;

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace pulsemates
