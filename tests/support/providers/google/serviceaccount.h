#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <memory>

namespace pulsemates::loopback {

/// A service account with a key pair of its own, made anew: the key file for a client, and the
/// check of what the client signs with it. Thread: any; it does not change.
/// Source: RFC 7515 and 7519, google-auth-library-python google/oauth2/_client.py.
class ServiceAccount
{
public:
    ServiceAccount();
    ~ServiceAccount();
    ServiceAccount(const ServiceAccount &) = delete;
    ServiceAccount &operator=(const ServiceAccount &) = delete;

    [[nodiscard]] QByteArray email() const;
    [[nodiscard]] QByteArray keyId() const;
    /// The JSON file that GOOGLE_APPLICATION_CREDENTIALS names.
    [[nodiscard]] QByteArray keyFile(const QByteArray &tokenUri) const;

    /// The claims of a token that this account has signed; empty, with the reason, for others.
    [[nodiscard]] QJsonObject claimsOf(const QByteArray &token, QString *problem) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace pulsemates::loopback
