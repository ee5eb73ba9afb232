#include "tests/support/providers/google/serviceaccount.h"

#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace pulsemates::loopback {

namespace {

struct FreePkey
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray privatePem(EVP_PKEY *key)
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, size);
    BIO_free_all(memory);
    return pem;
}

bool isSignature(EVP_PKEY *key, const QByteArray &signature, const QByteArray &of)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    const bool fits =
        EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context,
                            reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(of.constData()),
                            size_t(of.size()))
               == 1;
    EVP_MD_CTX_free(context);
    return fits;
}

} // namespace

struct ServiceAccount::Parts
{
    std::unique_ptr<EVP_PKEY, FreePkey> key{EVP_RSA_gen(2048)};
};

ServiceAccount::ServiceAccount()
    : m_parts(std::make_unique<Parts>())
{}

ServiceAccount::~ServiceAccount() = default;

QByteArray ServiceAccount::email() const
{
    return "voice@loopback.iam.gserviceaccount.com";
}

QByteArray ServiceAccount::keyId() const
{
    return "loopback-key-1";
}

QByteArray ServiceAccount::keyFile(const QByteArray &tokenUri) const
{
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes); };
    return QJsonDocument(
               QJsonObject{{QStringLiteral("type"), QStringLiteral("service_account")},
                           {QStringLiteral("project_id"), QStringLiteral("loopback")},
                           {QStringLiteral("private_key_id"), text(keyId())},
                           {QStringLiteral("private_key"), text(privatePem(m_parts->key.get()))},
                           {QStringLiteral("client_email"), text(email())},
                           {QStringLiteral("client_id"), QStringLiteral("100000000000000000001")},
                           {QStringLiteral("token_uri"), text(tokenUri)}})
        .toJson();
}

QJsonObject ServiceAccount::claimsOf(const QByteArray &token, QString *problem) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || token.contains('=')) {
        *problem = QStringLiteral("that is no JWT: three parts of base64url without padding");
        return {};
    }
    const QByteArray signature = QByteArray::fromBase64(parts[2], urlForm);
    const auto head = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], urlForm)).object();
    if (head[QStringLiteral("alg")].toString() != u"RS256"
        || head[QStringLiteral("typ")].toString(QStringLiteral("JWT")) != u"JWT") // may be left out
        *problem = QStringLiteral("the JWT's head is not RS256 and JWT");
    else if (!isSignature(m_parts->key.get(), signature, parts[0] + '.' + parts[1]))
        *problem = QStringLiteral("Invalid JWT Signature.");
    if (!problem->isEmpty())
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], urlForm)).object();
}

} // namespace pulsemates::loopback
