#include "tests/support/providers/google/googletokens.h"

#include "tests/support/providers/requestcheck.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace pulsemates::loopback {

namespace {

constexpr qint64 clockTolerance = 300; // seconds
const QString audience = QStringLiteral("https://oauth2.googleapis.com/token");

Reply grantError(int status, const QString &code, const QString &what)
{
    return Reply::json(
        QJsonObject{{QStringLiteral("error"), code}, {QStringLiteral("error_description"), what}},
        status);
}

QString wrongTime()
{
    return QStringLiteral("Invalid JWT: Token must be a short-lived token (60 minutes) and in a "
                          "reasonable timeframe. Check your iat and exp values in the JWT claim.");
}

} // namespace

GoogleTokens::GoogleTokens()
    : ScriptedProvider(QStringLiteral("google-oauth"), {})
{}

bool GoogleTokens::isValid(const QByteArray &token) const
{
    const QMutexLocker lock(&m_mutex);
    return m_valid.contains(token);
}

void GoogleTokens::expireAll()
{
    const QMutexLocker lock(&m_mutex);
    m_valid.clear();
}

int GoogleTokens::given() const
{
    const QMutexLocker lock(&m_mutex);
    return m_given;
}

Answer GoogleTokens::answer(RequestCheck &check, const FaultPlan &plan)
{
    const QString invalid = QStringLiteral("invalid_grant");
    if (!check.is("POST", QStringLiteral("/token"))) {
        check.that(false, QStringLiteral("the service has no such call"));
        return {failure(Failure::NotFound)};
    }
    check.contentType("application/x-www-form-urlencoded");
    const QUrlQuery form(QString::fromUtf8(check.request().body));
    check.that(form.queryItemValue(QStringLiteral("grant_type"), QUrl::FullyDecoded)
                   == u"urn:ietf:params:oauth:grant-type:jwt-bearer",
               QStringLiteral("grant_type is not that of a JWT"));
    QString problem;
    const QJsonObject claims = m_account.claimsOf(
        form.queryItemValue(QStringLiteral("assertion"), QUrl::FullyDecoded).toLatin1(), &problem);
    if (!problem.isEmpty()) {
        check.that(false, problem);
        return {grantError(400, invalid, problem)};
    }
    if (const QString why = checkClaims(check, claims); !why.isEmpty())
        return {grantError(400, invalid, why)};
    if (plan.fault == Fault::ClockWrong)
        return {grantError(400, invalid, wrongTime())};
    const QMutexLocker lock(&m_mutex);
    const QByteArray token = "ya29.loopback-" + QByteArray::number(++m_given);
    m_valid.insert(token);
    return {Reply::json(QJsonObject{{QStringLiteral("access_token"), QString::fromLatin1(token)},
                                    {QStringLiteral("expires_in"), 3599},
                                    {QStringLiteral("token_type"), QStringLiteral("Bearer")}})};
}

QString GoogleTokens::checkClaims(RequestCheck &check, const QJsonObject &claims) const
{
    check.that(claims[QStringLiteral("iss")].toString().toLatin1() == m_account.email(),
               QStringLiteral("iss is not the client_email of the key file"));
    check.that(claims[QStringLiteral("scope")].toString()
                   == u"https://www.googleapis.com/auth/cloud-platform",
               QStringLiteral("scope is not cloud-platform"));
    // A key file whose token_uri is a server on loopback has that for its audience.
    const QString to = claims[QStringLiteral("aud")].toString();
    const QString host = QString::fromLatin1(check.request().headers.value("host"));
    check.that(to == audience || to.endsWith(host + QStringLiteral("/token")),
               QStringLiteral("aud is \"%1\"").arg(to));
    const auto issued = qint64(claims[QStringLiteral("iat")].toDouble());
    const auto expires = qint64(claims[QStringLiteral("exp")].toDouble());
    check.that(expires - issued > 0 && expires - issued <= 3600,
               QStringLiteral("exp is not within an hour of iat"));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (std::abs(now - issued) > clockTolerance || expires - issued > 3600)
        return wrongTime();
    return {};
}

void GoogleTokens::addHeaders(Reply &reply) const
{
    const QString form = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    reply.headers.set("Date",
                      QLocale::c().toString(QDateTime::currentDateTimeUtc(), form).toLatin1());
}

Reply GoogleTokens::failure(Failure kind) const
{
    switch (kind) {
    case Failure::BadKey:
    case Failure::OutOfQuota:
        return grantError(
            400, QStringLiteral("invalid_grant"), QStringLiteral("Invalid JWT Signature."));
    case Failure::Forbidden:
        return grantError(403, QStringLiteral("access_denied"), QStringLiteral("Account disabled"));
    case Failure::NotFound:
        return grantError(404, QStringLiteral("not_found"), QStringLiteral("Not found"));
    case Failure::RateLimited:
        return grantError(429, QStringLiteral("rate_limit_exceeded"), QStringLiteral("Slow down"));
    case Failure::ServerError:
        break;
    }
    return grantError(500, QStringLiteral("internal_failure"), QStringLiteral("Try again"));
}

} // namespace pulsemates::loopback
