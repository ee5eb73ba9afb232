#include "tests/contract/providers/signedjwt.h"

#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace pulsemates {

QByteArray
signedJwt(const QJsonObject &claims, const QByteArray &privateKeyPem, const QByteArray &algorithm)
{
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray head = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"1\"}";
    const QByteArray claimed = QJsonDocument(claims).toJson(QJsonDocument::Compact);
    const QByteArray content = head.toBase64(form) + '.' + claimed.toBase64(form);
    BIO *memory = BIO_new_mem_buf(privateKeyPem.constData(), int(privateKeyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(memory, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    QByteArray signature(512, '\0');
    auto size = size_t(signature.size());
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    if (EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context,
                          reinterpret_cast<unsigned char *>(signature.data()),
                          &size,
                          bytes,
                          size_t(content.size()))
               != 1)
        size = 0;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free_all(memory);
    return content + '.' + signature.first(qsizetype(size)).toBase64(form);
}

} // namespace pulsemates
