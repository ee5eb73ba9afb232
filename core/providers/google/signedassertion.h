#pragma once

#include "core/common/result.h"
#include "core/providers/google/serviceaccountkey.h"

#include <QByteArray>
#include <QDateTime>

namespace pulsemates {

/// RSASSA-PKCS1-v1_5 with SHA-256 ("RS256") over @p content. @p pem: an RSA key of 2048 to 8192
/// bits without a password. Thread: any; pure, some milliseconds.
/// Errors: FileDamaged where it is no such key, Internal. Source: RFC 7518, 3.3; OpenSSL's EVP.
[[nodiscard]] Result<QByteArray> rs256Signature(const QByteArray &content, const Secret &pem);

/// A JWT of @p key's account that asks for a token, valid for an hour from @p now on the clock of
/// the service. It is as good as a key until then: it goes to the token address and nowhere else.
/// Errors: as above. Source: RFC 7519, RFC 7523, 2.1; google-auth-library-python.
[[nodiscard]] Result<Secret> signedAssertion(const ServiceAccountKey &key, const QDateTime &now);

} // namespace pulsemates
