#pragma once

#include "core/common/result.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

namespace pulsemates {

/// The base address of a service, as a setting holds it and nobody can misuse it:
/// https:// (wss://) anywhere; http:// (ws://) only for a numeric address of this computer or its
/// own network, or "localhost", so that neither words nor keys cross the internet in the clear. (A
/// name proves nothing about where it leads.) No user, password, query or fragment: addresses are
/// logged, and a key has no place in one.
/// Thread: any; a value.
class ServiceAddress
{
public:
    static constexpr qsizetype mostCharacters = 2048;

    /// Errors: AddressRefused; the detail names the rule.
    [[nodiscard]] static Result<ServiceAddress> parse(const QString &text);

    [[nodiscard]] bool isSecure() const { return m_secure; }
    /// On this computer or its own network, by number or "localhost".
    [[nodiscard]] bool isNear() const { return m_near; }
    [[nodiscard]] QString host() const { return m_url.host(); }
    [[nodiscard]] quint16 port() const;
    /// "https://api.example.org:443": what connections are shared by.
    [[nodiscard]] QString origin() const;

    /// The address of @p path ("chat/completions") below the base, with @p query (encoded) if any.
    [[nodiscard]] QUrl url(const QString &path, const QString &query = {}) const;
    /// The same for a WebSocket: ws or wss.
    [[nodiscard]] QUrl socketUrl(const QString &path, const QString &query = {}) const;

    friend bool operator==(const ServiceAddress &, const ServiceAddress &) = default;

private:
    QUrl m_url;
    bool m_secure = true;
    bool m_near = false;
};

/// This computer, or a range that is not routed on the internet (RFC 1918, 3927, 4193, 4291).
[[nodiscard]] bool isOwnNetwork(const QHostAddress &address);

/// By number, or "localhost".
[[nodiscard]] bool isNearHost(const QString &host);

} // namespace pulsemates
