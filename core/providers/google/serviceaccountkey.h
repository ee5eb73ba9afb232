#pragma once

#include "core/common/result.h"
#include "core/network/serviceaddress.h"
#include "core/settings/secret.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// What a key file of a service account holds: the file GOOGLE_APPLICATION_CREDENTIALS names.
/// The private key is wiped with its last copy; hold it only while something is signed. (Qt's JSON
/// parser leaves a copy of its own in memory that it has freed.)
/// Thread: any; a value.
struct ServiceAccountKey
{
    static constexpr qint64 mostBytes = 16 * 1024; ///< of a file; usual ones have 2.4 KiB

    QString email;
    QString keyId;
    Secret privateKey;     ///< PEM, PKCS#8
    QString audience;      ///< the token address as the file writes it
    ServiceAddress tokens; ///< where signatures are changed for tokens

    /// Reads the file at @p path, which may be on a slow disk: not in a thread that must not block.
    /// Errors: FileUnreadable (not there, not readable, no regular file), FileTooLarge, FileDamaged
    /// (no JSON, or a part is missing), InvalidInput (another kind of credentials), AddressRefused.
    /// A detail names the part, never what is in it.
    [[nodiscard]] static Result<ServiceAccountKey> read(const QString &path);

    /// The same from the bytes of a file.
    [[nodiscard]] static Result<ServiceAccountKey> parse(const QByteArray &json);
};

/// What GOOGLE_APPLICATION_CREDENTIALS says: the absolute path of a file, or nothing.
[[nodiscard]] QString googleCredentialsPath();
/// The same, only where the tokens that it makes go to the service they are for, or to this very
/// computer: *.googleapis.com by HTTPS, localhost or loopback. They open more than voices.
[[nodiscard]] QString googleCredentialsPathFor(const ServiceAddress &address);

} // namespace pulsemates
