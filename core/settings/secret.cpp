#include "core/settings/secret.h"

#include <QStringDecoder>

#include <openssl/crypto.h>

#include <utility>

namespace pulsemates {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{}

Secret::~Secret()
{
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        OPENSSL_cleanse(m_bytes.data(), std::size_t(m_bytes.size()));
}

bool Secret::isStorable() const
{
    if (m_bytes.isEmpty() || m_bytes.size() > mostBytes || m_bytes.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(m_bytes);
    return !decoder.hasError() && !text.isEmpty();
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.reveal().isEmpty() ? "Secret()" : "Secret(…)");
    return debug;
}

} // namespace pulsemates
