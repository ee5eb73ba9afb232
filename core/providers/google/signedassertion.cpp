#include "core/providers/google/signedassertion.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace pulsemates {

namespace {

constexpr int leastBits = 2'048;
constexpr int mostBits = 8'192; // larger ones take seconds
constexpr qint64 validSeconds = 3'600;
const QString assertionScope = QStringLiteral("https://www.googleapis.com/auth/cloud-platform");

using Memory = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

/// OpenSSL would ask for a password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Key keyOf(const Secret &pem)
{
    const QByteArray &text = pem.reveal();
    const Memory memory(BIO_new_mem_buf(text.constData(), int(text.size())), &BIO_free_all);
    Key key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, &noPassword, nullptr) : nullptr,
            &EVP_PKEY_free);
    ERR_clear_error();
    return key;
}

QByteArray jwtPart(const QJsonObject &object)
{
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<QByteArray> rs256Signature(const QByteArray &content, const Secret &pem)
{
    const Key key = keyOf(pem);
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA
        || EVP_PKEY_get_bits(key.get()) < leastBits || EVP_PKEY_get_bits(key.get()) > mostBits)
        return fail(ErrorCode::FileDamaged, Stage::Synthesize, QStringLiteral("no RSA key"));
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    QByteArray signature(EVP_PKEY_get_size(key.get()), '\0');
    auto size = std::size_t(signature.size());
    const Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const bool done =
        digest && EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestSign(digest.get(),
                          reinterpret_cast<unsigned char *>(signature.data()),
                          &size,
                          bytes,
                          std::size_t(content.size()))
               == 1;
    ERR_clear_error();
    if (!done)
        return fail(ErrorCode::Internal, Stage::Synthesize, QStringLiteral("cannot sign"));
    signature.truncate(qsizetype(size));
    return signature;
}

Result<Secret> signedAssertion(const ServiceAccountKey &key, const QDateTime &now)
{
    const qint64 issued = now.toSecsSinceEpoch();
    const QByteArray content = jwtPart({{QStringLiteral("alg"), QStringLiteral("RS256")},
                                        {QStringLiteral("typ"), QStringLiteral("JWT")},
                                        {QStringLiteral("kid"), key.keyId}})
                               + '.'
                               + jwtPart({{QStringLiteral("iss"), key.email},
                                          {QStringLiteral("scope"), assertionScope},
                                          {QStringLiteral("aud"), key.audience},
                                          {QStringLiteral("iat"), issued},
                                          {QStringLiteral("exp"), issued + validSeconds}});
    const auto signature = rs256Signature(content, key.privateKey);
    if (!signature)
        return tl::unexpected<Error>(signature.error());
    return Secret(
        content + '.'
        + signature->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace pulsemates
