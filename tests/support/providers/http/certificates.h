#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace pulsemates::loopback {

/// What a certificate shows that a client must notice.
enum class CertificateFlaw {
    None,
    Expired,   ///< since a year: what a clock that runs ahead makes of a good one
    NotYet,    ///< for a year: what a clock that runs behind makes of a good one
    OtherHost, ///< of another name
    UnknownAuthority
};

/// An authority of its own that issues certificates for 127.0.0.1 and localhost, made anew in
/// memory each time. Source of the fields: RFC 5280.
class CertificateAuthority
{
public:
    CertificateAuthority();
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority &) = delete;
    CertificateAuthority &operator=(const CertificateAuthority &) = delete;

    [[nodiscard]] QByteArray pem() const; ///< of the authority: what a client is to trust
    [[nodiscard]] QSslConfiguration serverConfiguration(CertificateFlaw flaw) const;

    /// One for the whole process, so that one file of authorities serves all servers.
    [[nodiscard]] static CertificateAuthority &shared();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace pulsemates::loopback
