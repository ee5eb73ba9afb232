#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace pulsemates {

/// What a plain client (QNetworkAccessManager) gets from a server. Thread: the test's.
struct PlainCall
{
    int status = 0;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool http2 = false;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
};

/// Sends requests to one server and waits for what comes.
class PlainClient
{
public:
    explicit PlainClient(QUrl base);

    void setHeader(const QByteArray &name, const QByteArray &value);
    void trust(const QByteArray &authority); ///< PEM
    void preferHttp2(bool direct);           ///< direct: without TLS, from the first byte on

    [[nodiscard]] PlainCall get(const QString &path);
    [[nodiscard]] PlainCall post(const QString &path, const QJsonObject &body);
    [[nodiscard]] PlainCall send(const QByteArray &method,
                                 const QString &path,
                                 const QByteArray &type = {},
                                 const QByteArray &body = {});
    /// Without waiting; the caller deletes it.
    [[nodiscard]] QNetworkReply *begin(const QByteArray &method,
                                       const QString &path,
                                       const QByteArray &type = {},
                                       const QByteArray &body = {});

    [[nodiscard]] static PlainCall outcome(QNetworkReply &reply); ///< of one that has finished

private:
    QUrl m_base;
    QNetworkAccessManager m_manager;
    QNetworkRequest m_template;
};

/// multipart/form-data of a recording and fields, with the boundary "part".
[[nodiscard]] QByteArray formOf(const QByteArray &sound, const QList<QByteArrayList> &fields);

/// So many milliseconds of quiet, as a WAV of 16 kHz, 16 bit.
[[nodiscard]] QByteArray quietWav(int milliseconds);

} // namespace pulsemates
