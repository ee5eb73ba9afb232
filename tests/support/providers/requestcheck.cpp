#include "tests/support/providers/requestcheck.h"

#include <QJsonDocument>

namespace pulsemates::loopback {

RequestCheck::RequestCheck(const HttpRequest &request)
    : m_request(request)
    , m_place(QString::fromLatin1(request.method) + u' ' + request.path)
{}

bool RequestCheck::is(const char *method, const QString &path) const
{
    return m_request.method == method && m_request.path == path;
}

void RequestCheck::that(bool holds, const QString &otherwise)
{
    if (!holds)
        m_violations << m_place + QStringLiteral(": ") + otherwise;
}

void RequestCheck::contentType(const QByteArray &type)
{
    that(m_request.contentType() == type,
         QStringLiteral("Content-Type is \"%1\" and not %2")
             .arg(QString::fromLatin1(m_request.contentType()), QString::fromLatin1(type)));
}

void RequestCheck::noBody()
{
    that(m_request.body.isEmpty(), QStringLiteral("there is a body"));
}

void RequestCheck::queryOnly(const QStringList &names)
{
    for (const auto &[name, value] : m_request.query.queryItems())
        that(names.contains(name), QStringLiteral("the service knows no query \"%1\"").arg(name));
}

bool RequestCheck::rawKey(const QByteArray &key)
{
    const QByteArray given = m_request.headers.value("authorization");
    that(m_request.headers.count("authorization") == 1, QStringLiteral("not one Authorization"));
    that(!given.toLower().startsWith("bearer "),
         QStringLiteral("Authorization says Bearer; it takes the bare key"));
    return given == key;
}

bool RequestCheck::bearer(const QByteArray &key)
{
    const QByteArray given = m_request.headers.value("authorization");
    that(m_request.headers.count("authorization") == 1, QStringLiteral("not one Authorization"));
    that(given.startsWith("Bearer "), QStringLiteral("Authorization does not say Bearer"));
    return given == "Bearer " + key;
}

QJsonObject RequestCheck::json()
{
    contentType("application/json");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(m_request.body, &error);
    that(document.isObject(),
         QStringLiteral("the body is no JSON object: %1").arg(error.errorString()));
    return document.object();
}

void RequestCheck::fields(const QJsonObject &object, const Fields &fields, const QString &where)
{
    for (const QString &violation : violationsOf(object, fields, where))
        that(false, violation);
}

std::vector<FormPart> RequestCheck::form()
{
    QString problem;
    auto parts = readForm(m_request.headers.value("content-type"), m_request.body, &problem);
    that(problem.isEmpty(), problem);
    return parts;
}

} // namespace pulsemates::loopback
