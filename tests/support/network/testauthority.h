#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStringList>

#include <memory>

namespace pulsemates {

/// A certificate authority made for one test, with keys that nobody keeps.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();

    /// Its own certificate, as a file of authorities holds it.
    [[nodiscard]] QByteArray pem() const;

    /// What a server of these names (or numbers) needs, valid between the two dates.
    [[nodiscard]] QSslConfiguration
    server(const QStringList &names = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")},
           const QDateTime &from = QDateTime::currentDateTimeUtc().addDays(-1),
           const QDateTime &until = QDateTime::currentDateTimeUtc().addDays(1)) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace pulsemates
