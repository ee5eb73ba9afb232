#pragma once

#include "core/settings/secret.h"

#include <QByteArray>
#include <QDebug>

namespace pulsemates {

/// The header that carries a key: the only way a key goes out. It turns into text nowhere but in
/// line(), which only the code that writes a request calls; a log shows that there is one.
/// Thread: any; a value.
class Credential
{
public:
    Credential() = default; ///< none: servers of one's own often ask for no key

    /// "Authorization: <key>"
    [[nodiscard]] static Credential raw(const Secret &key);
    /// "Authorization: Bearer <key>"
    [[nodiscard]] static Credential bearer(const Secret &key);
    /// "<name>: <key>"; @p name is a literal of the program.
    [[nodiscard]] static Credential header(const QByteArray &name, const Secret &key);

    [[nodiscard]] bool isEmpty() const { return m_name.isEmpty(); }
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    /// The key is what a header can carry: visible ASCII, no space (RFC 9110, 5.5).
    [[nodiscard]] bool isSendable() const;
    /// The header's value, key and all.
    [[nodiscard]] QByteArray line() const;

private:
    QByteArray m_name;
    QByteArray m_prefix;
    Secret m_key;
};

QDebug operator<<(QDebug debug, const Credential &credential);

} // namespace pulsemates
