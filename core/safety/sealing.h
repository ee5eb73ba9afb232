#pragma once

#include "core/common/result.h"
#include "core/settings/secret.h"

#include <QByteArray>

namespace pulsemates {

/// Authenticated encryption of a whole file with AES-256-GCM.
/// Shape: "PMSEALED", one byte of version (1), a nonce of 12 random bytes that is new each time,
/// the ciphertext, a tag of 16 bytes. The tag also holds the first nine bytes and what the file is
/// for, so that a file in the place of another is refused.
/// Thread: any; pure but for the random numbers.
/// Source: NIST SP 800-38D; OpenSSL's EVP interface.
namespace sealing {

inline constexpr qsizetype overhead = 8 + 1 + 12 + 16;

/// 32 random bytes as text, for a secret store. Errors: Internal, where there is no randomness.
[[nodiscard]] Result<Secret> makeKey();
[[nodiscard]] bool isKey(const Secret &key);

/// @p purpose: what the file is for, the same for sealing and opening.
/// Errors: InvalidInput (no key), Internal (the library refuses).
[[nodiscard]] Result<QByteArray>
seal(const QByteArray &plain, const Secret &key, const QByteArray &purpose);

/// Errors: FileDamaged where anything was changed, is missing, or was sealed with another key or
/// for another purpose; FileTooNew for the version of a newer program; InvalidInput (no key).
[[nodiscard]] Result<QByteArray>
open(const QByteArray &sealed, const Secret &key, const QByteArray &purpose);

} // namespace sealing

} // namespace pulsemates
