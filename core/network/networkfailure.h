#pragma once

#include "core/common/error.h"
#include "core/network/httphead.h"
#include "core/network/serviceproblem.h"

#include <QAbstractSocket>
#include <QDateTime>
#include <QNetworkReply>
#include <QSslError>

namespace pulsemates {

/// What failed below HTTP.
struct TransportFailure
{
    QNetworkReply::NetworkError error = QNetworkReply::UnknownNetworkError;
    QList<QSslError> tls;     ///< what was wrong with the certificate, if anything
    bool connected = false;   ///< the request was on its way already
    bool networkThere = true; ///< this computer is connected to some network
    bool proxied = false;     ///< a proxy leads there
};

/// The reasons of Qt in ours.
[[nodiscard]] ErrorCode codeOf(const TransportFailure &failure);

/// The same for a socket of our own or a WebSocket's.
[[nodiscard]] QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error);

/// CertificateRefused, or ClockWrong where only the dates are wrong.
[[nodiscard]] ErrorCode codeOf(const QList<QSslError> &errors);

/// What a reply that is no success means, from its status and what its body says; @p now is this
/// computer's wall clock. Also for a success that is HTML where something else is due.
[[nodiscard]] ErrorCode
codeOf(const HttpHead &head, const ServiceProblem &problem, const QDateTime &now);

/// What an error inside a reply that began well means: {"error":…} in a stream.
[[nodiscard]] ErrorCode codeInStream(const ServiceProblem &problem);

/// Whether @p body begins like a page for people.
[[nodiscard]] bool looksLikeHtml(QByteArrayView body);

} // namespace pulsemates
