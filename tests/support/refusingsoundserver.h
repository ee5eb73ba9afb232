#pragma once

#include <QHash>
#include <QLocalServer>
#include <QTemporaryDir>

class QLocalSocket;

namespace pulsemates {

/// A sound server that says no, for tests: it speaks just enough of PulseAudio's native protocol
/// to refuse or to leave unanswered what the test names, and hands everything else on to the
/// server behind it. Thread: main, which must run its event loop.
/// Source: pulsecore/native-common.h (commands), pulsecore/pstream.c (20 bytes before each packet:
/// length, channel, offset, flags), pulsecore/tagstruct.c ('L' before a number).
class RefusingSoundServer : public QObject
{
    Q_OBJECT

public:
    enum class Command : quint32 { CreatePlayback = 3, CreateRecord = 5, Authorize = 8 };
    enum class Error : quint32 { Access = 1, NoSuchEntity = 5, AuthorizationKey = 9 };

    /// @p behind: the socket of a real server; empty where every connection is refused.
    explicit RefusingSoundServer(const QString &behind = {});

    [[nodiscard]] bool listen(); ///< and sets PULSE_SERVER and its kin for this process
    void refuse(Command command, Error error);
    void leaveUnanswered(Command command, int after); ///< @p after of them are handed on before
    void letAll();
    [[nodiscard]] int asked(Command command) const { return m_asked.value(command); }

private:
    enum class Fate { HandOn, Drop };

    void serve();
    void takeFrom(QLocalSocket &client, QLocalSocket *server, QByteArray &waiting);
    [[nodiscard]] Fate decide(const QByteArray &packet, QLocalSocket &client);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QString m_behind;
    QHash<Command, Error> m_refused;
    QHash<Command, int> m_unanswered; ///< how many are handed on before
    QHash<Command, int> m_asked;
};

} // namespace pulsemates
