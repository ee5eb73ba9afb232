#include "core/safety/sealing.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace pulsemates::sealing {

namespace {

constexpr QByteArrayView magic("PMSEALED");
constexpr char version = 1;
constexpr qsizetype headerSize = magic.size() + 1;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype keySize = 32;
constexpr qsizetype largest = 16 * 1024 * 1024;
static_assert(headerSize + nonceSize + tagSize == overhead);

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytes(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

unsigned char *bytes(QByteArray &data, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(data.data()) + at;
}

/// The key as the cipher takes it; wiped when it goes.
class RawKey
{
public:
    explicit RawKey(const Secret &key)
        : m_bytes(QByteArray::fromBase64(key.reveal(), QByteArray::AbortOnBase64DecodingErrors))
    {}
    ~RawKey() { OPENSSL_cleanse(m_bytes.data(), std::size_t(m_bytes.size())); }
    RawKey(const RawKey &) = delete;
    RawKey &operator=(const RawKey &) = delete;

    [[nodiscard]] bool isValid() const { return m_bytes.size() == keySize; }
    [[nodiscard]] const unsigned char *data() const { return bytes(QByteArrayView(m_bytes)); }

private:
    QByteArray m_bytes;
};

/// What the tag holds beside the ciphertext.
QByteArray associatedData(const QByteArray &purpose)
{
    return magic.toByteArray() + version + purpose;
}

bool authenticate(EVP_CIPHER_CTX *context, const QByteArray &data)
{
    int written = 0;
    return EVP_CipherUpdate(context, nullptr, &written, bytes(data), int(data.size())) == 1;
}

/// One pass of the cipher from @p in to @p out, which has the size of @p in.
bool process(EVP_CIPHER_CTX *context, QByteArrayView in, unsigned char *out)
{
    int written = 0;
    return EVP_CipherUpdate(context, out, &written, bytes(in), int(in.size())) == 1
           && written == in.size();
}

tl::unexpected<Error> refused()
{
    return fail(ErrorCode::Internal, Stage::Store, QStringLiteral("the cipher refuses"));
}

tl::unexpected<Error> noKey()
{
    return fail(ErrorCode::InvalidInput, Stage::Store, QStringLiteral("no key of 256 bits"));
}

tl::unexpected<Error> damaged(const char *what)
{
    return fail(ErrorCode::FileDamaged, Stage::Store, QString::fromLatin1(what));
}

} // namespace

Result<Secret> makeKey()
{
    QByteArray raw(keySize, '\0');
    if (RAND_priv_bytes(bytes(raw), int(keySize)) != 1)
        return fail(ErrorCode::Internal, Stage::Store, QStringLiteral("no random numbers"));
    const Secret key(raw.toBase64());
    OPENSSL_cleanse(raw.data(), std::size_t(raw.size()));
    return key;
}

bool isKey(const Secret &key)
{
    return RawKey(key).isValid();
}

Result<QByteArray> seal(const QByteArray &plain, const Secret &key, const QByteArray &purpose)
{
    const RawKey raw(key);
    if (!raw.isValid())
        return noKey();
    QByteArray nonce(nonceSize, '\0');
    if (plain.size() > largest || RAND_bytes(bytes(nonce), int(nonceSize)) != 1)
        return refused();
    QByteArray sealed = magic.toByteArray() + version + nonce;
    const qsizetype start = sealed.size();
    sealed.resize(start + plain.size() + tagSize);
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int written = 0;
    const bool done =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw.data(), bytes(nonce), 1)
               == 1
        && authenticate(context.get(), associatedData(purpose))
        && process(context.get(), plain, bytes(sealed, start))
        && EVP_CipherFinal_ex(context.get(), bytes(sealed, start + plain.size()), &written) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(),
                               EVP_CTRL_AEAD_GET_TAG,
                               int(tagSize),
                               bytes(sealed, start + plain.size()))
               == 1;
    if (!done)
        return refused();
    return sealed;
}

Result<QByteArray> open(const QByteArray &sealed, const Secret &key, const QByteArray &purpose)
{
    if (!sealed.startsWith(magic))
        return damaged("not a sealed file");
    if (sealed.size() > headerSize && sealed[magic.size()] > version)
        return fail(ErrorCode::FileTooNew, Stage::Store, QStringLiteral("sealed file"));
    if (sealed.size() < overhead || sealed.size() > largest + overhead
        || sealed[magic.size()] != version)
        return damaged("cut off, or no version of ours");
    const RawKey raw(key);
    if (!raw.isValid())
        return noKey();
    const QByteArrayView all(sealed);
    const QByteArrayView nonce = all.sliced(headerSize, nonceSize);
    const QByteArrayView cipher = all.sliced(headerSize + nonceSize).chopped(tagSize);
    QByteArray tag = all.last(tagSize).toByteArray();
    QByteArray plain(cipher.size(), '\0');
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int written = 0;
    const bool whole =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw.data(), bytes(nonce), 0)
               == 1
        && authenticate(context.get(), associatedData(purpose))
        && process(context.get(), cipher, bytes(plain))
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(tagSize), bytes(tag)) == 1
        && EVP_CipherFinal_ex(context.get(), bytes(plain, plain.size()), &written) == 1;
    if (whole)
        return plain;
    OPENSSL_cleanse(plain.data(), std::size_t(plain.size())); // it was never vouched for
    return damaged("changed, or sealed with another key");
}

} // namespace pulsemates::sealing
