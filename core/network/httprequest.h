#pragma once

#include "core/common/checkinid.h"
#include "core/common/result.h"
#include "core/network/credential.h"
#include "core/network/httphead.h"
#include "core/network/httptimeouts.h"
#include "core/network/retrypolicy.h"
#include "core/network/serviceaddress.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// What is asked of a service.
struct HttpRequest
{
    CheckInId checkIn; ///< none for what belongs to no check-in
    Stage stage = Stage::App;

    ServiceAddress base;
    QString path;  ///< below the base: "chat/completions"
    QString query; ///< encoded; never a key

    QByteArray method = "GET"; ///< GET, POST or DELETE
    QList<HttpHeader> headers; ///< never a key
    Credential credential;
    QByteArray contentType; ///< of the body, where there is one
    QByteArray body;

    HttpTimeouts timeouts;
    RetryPolicy retry;
    qint64 mostBytes = 1024 * 1024; ///< of the reply's body
    bool mayAnswerHtml = false;     ///< else HTML means that something else has answered
    /// Over another connection than the usual one, which may be what makes another request wait.
    bool beside = false;
};

/// Whether @p request can be sent as it is.
/// Errors: InvalidInput, KeyRefused (a key that no header can carry).
[[nodiscard]] Outcome checkRequest(const HttpRequest &request);

/// The rules for the path and query below a base address: nothing climbs out of it.
[[nodiscard]] bool isPathBelow(const QString &path, const QString &query);

} // namespace pulsemates
