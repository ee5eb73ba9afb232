#include "tests/support/providers/http/certificates.h"

#include <QSslKey>
#include <QSslSocket>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace pulsemates::loopback {

namespace {

template <auto release>
struct Freed
{
    template <typename T>
    void operator()(T *it) const
    {
        release(it);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr long day = 24L * 60 * 60;
constexpr long year = 365 * day;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void extend(X509 *certificate, X509 *issuer, int what, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// Unsigned, valid from and until so many seconds from now.
Certificate blank(EVP_PKEY *key, const char *name, long from, long until)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    unsigned char serial[8];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7F;
    ASN1_INTEGER *number = X509_get_serialNumber(certificate.get());
    BIGNUM *big = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(big, number);
    BN_free(big);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()),
                               "CN",
                               MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name),
                               -1,
                               -1,
                               0);
    return certificate;
}

Certificate newAuthority(EVP_PKEY *key, const char *name)
{
    Certificate certificate = blank(key, name, -2 * year, 10 * year);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    extend(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    extend(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, size};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return contents(memory.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(memory.get());
}

std::pair<long, long> validity(CertificateFlaw flaw)
{
    if (flaw == CertificateFlaw::Expired)
        return {-2 * year, -year};
    if (flaw == CertificateFlaw::NotYet)
        return {year, 2 * year};
    return {-day, year};
}

} // namespace

struct CertificateAuthority::Parts
{
    Key key = newKey();
    Certificate certificate = newAuthority(key.get(), "PulseMates loopback authority");
    Key otherKey = newKey();
    Certificate other = newAuthority(otherKey.get(), "An authority nobody knows");
};

CertificateAuthority::CertificateAuthority()
    : m_parts(std::make_unique<Parts>())
{}

CertificateAuthority::~CertificateAuthority() = default;

CertificateAuthority &CertificateAuthority::shared()
{
    static CertificateAuthority authority;
    return authority;
}

QByteArray CertificateAuthority::pem() const
{
    return pemOf(m_parts->certificate.get());
}

QSslConfiguration CertificateAuthority::serverConfiguration(CertificateFlaw flaw) const
{
    const bool unknown = flaw == CertificateFlaw::UnknownAuthority;
    X509 *issuer = unknown ? m_parts->other.get() : m_parts->certificate.get();
    const bool elsewhere = flaw == CertificateFlaw::OtherHost;
    const auto [from, until] = validity(flaw);
    const Key key = newKey();
    const Certificate leaf =
        blank(key.get(), elsewhere ? "elsewhere.test" : "localhost", from, until);
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer));
    extend(leaf.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    extend(leaf.get(), issuer, NID_ext_key_usage, "serverAuth");
    extend(leaf.get(), issuer, NID_authority_key_identifier, "keyid");
    extend(leaf.get(),
           issuer,
           NID_subject_alt_name,
           elsewhere ? "DNS:elsewhere.test" : "DNS:localhost,IP:127.0.0.1");
    X509_sign(leaf.get(), (unknown ? m_parts->otherKey : m_parts->key).get(), EVP_sha256());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pemOf(leaf.get())));
    configuration.setPrivateKey(QSslKey(pemOf(key.get()), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace pulsemates::loopback
