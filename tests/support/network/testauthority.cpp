#include "tests/support/network/testauthority.h"

#include <QHostAddress>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace pulsemates {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

template <typename Write>
QByteArray written(Write write)
{
    BIO *memory = BIO_new(BIO_s_mem());
    write(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray text(data, size);
    BIO_free(memory);
    return text;
}

QByteArray pemOf(X509 *certificate)
{
    return written([certificate](BIO *memory) { PEM_write_bio_X509(memory, certificate); });
}

void extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate blank(EVP_PKEY *key, const char *name, const QDateTime &from, const QDateTime &until)
{
    static long serial = 1;
    Certificate certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(from.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(until.toSecsSinceEpoch()));
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

} // namespace

struct TestAuthority::Keys
{
    Key key{EVP_EC_gen("P-256"), EVP_PKEY_free};
    Certificate certificate{nullptr, X509_free};
};

TestAuthority::TestAuthority()
    : m_keys(std::make_unique<Keys>())
{
    const QDateTime today = QDateTime::currentDateTimeUtc();
    m_keys->certificate =
        blank(m_keys->key.get(), "Test authority", today.addYears(-5), today.addYears(5));
    X509 *own = m_keys->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign");
    X509_sign(own, m_keys->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const
{
    return pemOf(m_keys->certificate.get());
}

QSslConfiguration
TestAuthority::server(const QStringList &names, const QDateTime &from, const QDateTime &until) const
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Certificate leaf = blank(key.get(), "Test server", from, until);
    X509 *issuer = m_keys->certificate.get();
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer));
    QStringList alternatives;
    for (const QString &name : names)
        alternatives << QString(
            (QHostAddress(name).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:")) + name);
    extend(leaf.get(), issuer, NID_subject_alt_name, alternatives.join(u',').toLatin1());
    X509_sign(leaf.get(), m_keys->key.get(), EVP_sha256());

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pemOf(leaf.get())));
    configuration.setPrivateKey(QSslKey(
        written([&key](BIO *memory) {
            PEM_write_bio_PrivateKey(memory, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        }),
        QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace pulsemates
