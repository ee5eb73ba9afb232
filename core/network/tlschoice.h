#pragma once

#include "core/common/result.h"

#include <QSslConfiguration>
#include <QString>

namespace pulsemates {

/// How connections are secured: TLS 1.2 or later, the system's certificate authorities and one
/// file of one's own, and no exception: a certificate that is wrong ends the connection.
/// Thread: any; a value. Reading the file takes milliseconds.
class TlsChoice
{
public:
    static constexpr qint64 mostOfFile = 1024 * 1024;

    TlsChoice();

    /// Adds the authorities in @p caFile (PEM); an empty name adds none.
    /// Errors: FileUnreadable (also what is no file: a pipe, a device), FileTooLarge, FileDamaged
    /// (no certificate in it).
    [[nodiscard]] static Result<TlsChoice> withAuthorities(const QString &caFile);

    /// For QNetworkAccessManager: offers HTTP/2 and HTTP/1.1, and keeps session tickets.
    [[nodiscard]] QSslConfiguration forHttp() const;
    /// For sockets that speak HTTP/1.1 themselves: chunked uploads and WebSockets.
    [[nodiscard]] QSslConfiguration forSocket() const;

private:
    QSslConfiguration m_base;
};

} // namespace pulsemates
