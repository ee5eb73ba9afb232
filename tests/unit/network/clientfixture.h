#pragma once

#include "core/network/httpclient.h"
#include "tests/support/network/testauthority.h"

#include <QTemporaryFile>

#include <memory>

namespace pulsemates {

/// What a test heard of one request.
struct Heard
{
    RequestId id;
    QList<int> heads;
    QByteArray pieces;
    int pieceCount = 0;
    std::optional<HttpReply> reply;
    int finished = 0;
    bool outOfTurn = false; ///< something after the end, or of another request

    [[nodiscard]] QString code() const
    {
        if (!reply)
            return QStringLiteral("nothing");
        return reply->outcome ? QStringLiteral("done") : errorCodeName(reply->outcome.error().code);
    }
    [[nodiscard]] QString detail() const
    {
        return reply && !reply->outcome ? reply->outcome.error().detail : QString();
    }
};

/// An HttpClient that trusts the test's authority, and someone who asks it.
class ClientFixture
{
public:
    explicit ClientFixture(bool trusts = true)
    {
        if (trusts)
            client->wire().setTls(trusting());
    }

    [[nodiscard]] static const TestAuthority &authority()
    {
        static const TestAuthority one;
        return one;
    }

    [[nodiscard]] static HttpRequest request(const QString &base,
                                             const QString &path = QStringLiteral("x"))
    {
        HttpRequest made;
        made.base = *ServiceAddress::parse(base);
        made.path = path;
        made.stage = Stage::Coach;
        made.retry.retries = 0;
        return made;
    }

    /// Asks, and collects in @p heard what comes; the pieces only with @p pieces.
    void send(const HttpRequest &request, Heard &heard, bool pieces = false)
    {
        HttpEvents events;
        events.head = [&heard](RequestId id, const HttpHead &head) {
            heard.outOfTurn |= id != heard.id || heard.finished > 0 || heard.pieceCount > 0;
            heard.heads.append(head.status);
        };
        if (pieces) {
            events.piece = [&heard](RequestId id, const QByteArray &piece) {
                heard.outOfTurn |= id != heard.id || heard.finished > 0 || heard.heads.isEmpty();
                heard.pieces += piece;
                ++heard.pieceCount;
            };
        }
        events.finished = [&heard](RequestId id, const HttpReply &reply) {
            heard.outOfTurn |= id != heard.id || heard.finished > 0;
            heard.reply = reply;
            ++heard.finished;
        };
        heard.id = client->send(request, context.get(), events);
    }

    SteadyClock clock;
    std::unique_ptr<HttpClient> client = std::make_unique<HttpClient>(clock);
    std::unique_ptr<QObject> context = std::make_unique<QObject>();

private:
    /// Read once: the system's authorities take a tenth of a second.
    [[nodiscard]] static const TlsChoice &trusting()
    {
        static const TlsChoice choice = [] {
            QTemporaryFile file;
            (void)file.open();
            file.write(authority().pem());
            file.close();
            return *TlsChoice::withAuthorities(file.fileName());
        }();
        return choice;
    }
};

} // namespace pulsemates
