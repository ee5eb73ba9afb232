#pragma once

#include "tests/support/providers/http/httprequest.h"

#include <QString>

#include <optional>

namespace pulsemates::loopback {

/// Reads HTTP/1.1 requests out of bytes that come in pieces. Bounded: a head of 64 KiB, a body of
/// 64 MiB. Source: RFC 9112.
class Http1Parser
{
public:
    static constexpr qsizetype mostOfHead = 64 * 1024;
    static constexpr qsizetype mostOfBody = 64 * 1024 * 1024;

    void feed(const QByteArray &bytes);

    /// The next request once all of it is there. Behind it nothing is read until this is called
    /// again.
    [[nodiscard]] std::optional<HttpRequest> take();

    /// What was wrong with the bytes; nothing can be read after it.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// The request whose head is complete and whose body is still coming.
    [[nodiscard]] const HttpRequest *underWay() const { return m_request ? &*m_request : nullptr; }
    [[nodiscard]] bool wantsContinue();  ///< once a request: it asked before sending its body
    [[nodiscard]] QByteArray takeRest(); ///< what came behind the last request

private:
    void readHead();
    void readFields(const QList<QByteArray> &lines);
    void readLengths();
    bool readBody();  ///< true when complete
    bool readChunk(); ///< true when another one may follow in what is there
    void refuse(const QString &what);

    QByteArray m_waiting;
    std::optional<HttpRequest> m_request;
    qint64 m_left = 0; ///< of the body, or of the chunk
    bool m_bodyDone = false;
    bool m_inChunk = false;
    bool m_continueAsked = false;
    QString m_problem;
};

} // namespace pulsemates::loopback
