#include "core/network/networkfailure.h"

#include "core/network/retryafter.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

/// Tokens are valid for an hour, and made some minutes early at most.
constexpr auto mostClockError = 5min;

bool isOfDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateNotYetValid
           || error.error() == QSslError::CertificateExpired;
}

bool isClockWrong(const HttpHead &head, const QDateTime &now)
{
    const auto ahead = clockAhead(head, now);
    return ahead && (*ahead > mostClockError || *ahead < -mostClockError);
}

ErrorCode
codeOfBadRequest(const HttpHead &head, const ServiceProblem &problem, const QDateTime &now)
{
    if (problem.isBadKey())
        return ErrorCode::KeyRefused;
    if (problem.code == "invalid_grant")
        return isClockWrong(head, now) ? ErrorCode::ClockWrong : ErrorCode::KeyRefused;
    return problem.isUnknownModel() ? ErrorCode::ServiceModelUnknown : ErrorCode::RequestRefused;
}

/// 4xx, and what may be said with other numbers too.
ErrorCode codeOfRefusal(const HttpHead &head, const ServiceProblem &problem, const QDateTime &now)
{
    switch (head.status) {
    case 400:
        return codeOfBadRequest(head, problem, now);
    case 401:
        return ErrorCode::KeyRefused;
    case 402:
        return ErrorCode::QuotaUsedUp;
    case 403:
        if (!problem.isJson && head.isHtml())
            return ErrorCode::NotTheService;
        return problem.isBadKey() ? ErrorCode::KeyRefused : ErrorCode::NotPermitted;
    case 404:
        if (!problem.isJson)
            return ErrorCode::NotTheService;
        return problem.isUnknownModel() ? ErrorCode::ServiceModelUnknown
                                        : ErrorCode::RequestRefused;
    case 407:
        return ErrorCode::ProxyFailed;
    case 408:
    case 409:
        return ErrorCode::ServiceError;
    case 429:
        return ErrorCode::RateLimited;
    default:
        return ErrorCode::RequestRefused;
    }
}

} // namespace

ErrorCode codeOf(const QList<QSslError> &errors)
{
    const bool onlyDates = !errors.isEmpty() && std::ranges::all_of(errors, isOfDates);
    return onlyDates ? ErrorCode::ClockWrong : ErrorCode::CertificateRefused;
}

ErrorCode codeOf(const TransportFailure &failure)
{
    if (!failure.tls.isEmpty())
        return codeOf(failure.tls);
    if (!failure.connected && !failure.networkThere)
        return ErrorCode::Offline;
    switch (failure.error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case QNetworkReply::TimeoutError:
        return failure.connected ? ErrorCode::AnswerTimeout : ErrorCode::ConnectTimeout;
    case QNetworkReply::OperationCanceledError:
        return ErrorCode::Cancelled;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyFailed;
    case QNetworkReply::UnknownNetworkError: // all that Qt says of a proxy that is not there
        return failure.proxied && !failure.connected ? ErrorCode::ProxyFailed
                                                     : ErrorCode::ConnectionLost;
    default: // closed by the other side, no route, a protocol that broke
        return ErrorCode::ConnectionLost;
    }
}

QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::RemoteHostClosedError;
    }
}

ErrorCode codeOf(const HttpHead &head, const ServiceProblem &problem, const QDateTime &now)
{
    if (head.isSuccess() || (head.status >= 300 && head.status < 400) || head.status == 511)
        return ErrorCode::NotTheService; // we follow nobody who sends us elsewhere with a key
    if (problem.isQuotaUsedUp())
        return ErrorCode::QuotaUsedUp;
    if (head.status >= 400 && head.status < 500)
        return codeOfRefusal(head, problem, now);
    return ErrorCode::ServiceError;
}

ErrorCode codeInStream(const ServiceProblem &problem)
{
    if (problem.isQuotaUsedUp())
        return ErrorCode::QuotaUsedUp;
    if (problem.isBadKey())
        return ErrorCode::KeyRefused;
    if (problem.isUnknownModel())
        return ErrorCode::ServiceModelUnknown;
    if (problem.code == "rate_limit_exceeded" || problem.number == 429)
        return ErrorCode::RateLimited;
    if (problem.type == "invalid_request_error" || (problem.number >= 400 && problem.number < 500))
        return ErrorCode::RequestRefused;
    return ErrorCode::ServiceError;
}

bool looksLikeHtml(QByteArrayView body)
{
    const QByteArray start =
        body.first(std::min<qsizetype>(body.size(), 64)).toByteArray().trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
           || start.startsWith("<head");
}

} // namespace pulsemates
