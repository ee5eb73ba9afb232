#pragma once

#include "tests/support/providers/fields.h"
#include "tests/support/providers/http/httprequest.h"
#include "tests/support/providers/http/multipart.h"

namespace pulsemates::loopback {

/// One request held against the facts of a service; collects in plain words what breaks them.
class RequestCheck
{
public:
    explicit RequestCheck(const HttpRequest &request);

    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] bool is(const char *method, const QString &path) const;

    void that(bool holds, const QString &otherwise);
    void contentType(const QByteArray &type);
    void noBody();
    /// The fields of the query that the service knows.
    void queryOnly(const QStringList &names);

    /// True where the key is right. A violation only where its form is wrong: a wrong key in the
    /// right form is the business of the person.
    [[nodiscard]] bool rawKey(const QByteArray &key);
    [[nodiscard]] bool bearer(const QByteArray &key);

    [[nodiscard]] QJsonObject json(); ///< of an application/json body; empty and noted otherwise
    void fields(const QJsonObject &object, const Fields &fields, const QString &where);
    [[nodiscard]] std::vector<FormPart> form();

    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    const HttpRequest &m_request;
    QString m_place;
    QStringList m_violations;
};

} // namespace pulsemates::loopback
