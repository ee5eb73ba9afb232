#pragma once

#include <QJsonObject>

namespace pulsemates {

/// A JWT of these claims, signed with RSA-SHA256; its head names @p algorithm, true or not.
[[nodiscard]] QByteArray
signedJwt(const QJsonObject &claims, const QByteArray &privateKeyPem, const QByteArray &algorithm);

} // namespace pulsemates
