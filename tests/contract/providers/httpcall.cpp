#include "tests/contract/providers/httpcall.h"

#include "tests/support/patience.h"
#include "tests/support/providers/spokensound.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QTest>

namespace pulsemates {

QByteArray PlainCall::header(const QByteArray &name) const
{
    for (const auto &[its, value] : headers) {
        if (its.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject PlainCall::json() const
{
    return QJsonDocument::fromJson(body).object();
}

PlainClient::PlainClient(QUrl base)
    : m_base(std::move(base))
{
    m_template.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_template.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                            QNetworkRequest::ManualRedirectPolicy);
}

void PlainClient::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_template.setRawHeader(name, value);
}

void PlainClient::trust(const QByteArray &authority)
{
    auto configuration = m_template.sslConfiguration();
    configuration.setCaCertificates({QSslCertificate(authority)});
    m_template.setSslConfiguration(configuration);
}

void PlainClient::preferHttp2(bool direct)
{
    m_template.setAttribute(direct ? QNetworkRequest::Http2DirectAttribute
                                   : QNetworkRequest::Http2AllowedAttribute,
                            true);
}

QNetworkReply *PlainClient::begin(const QByteArray &method,
                                  const QString &path,
                                  const QByteArray &type,
                                  const QByteArray &body)
{
    QNetworkRequest request = m_template;
    request.setUrl(QUrl(m_base.toString() + path));
    if (!type.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    return m_manager.sendCustomRequest(request, method, body);
}

PlainCall PlainClient::outcome(QNetworkReply &reply)
{
    PlainCall call;
    call.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    call.body = reply.readAll();
    call.error = reply.error();
    call.http2 = reply.attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    call.headers = reply.rawHeaderPairs();
    return call;
}

PlainCall PlainClient::send(const QByteArray &method,
                            const QString &path,
                            const QByteArray &type,
                            const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply(begin(method, path, type, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, patienceMs))
        qWarning("no answer to %s %s", method.constData(), qPrintable(path));
    return outcome(*reply);
}

PlainCall PlainClient::get(const QString &path)
{
    return send("GET", path);
}

PlainCall PlainClient::post(const QString &path, const QJsonObject &body)
{
    return send("POST", path, "application/json", QJsonDocument(body).toJson());
}

QByteArray formOf(const QByteArray &sound, const QList<QByteArrayList> &fields)
{
    QByteArray body = "--part\r\nContent-Disposition: form-data; name=\"file\"; "
                      "filename=\"utterance.wav\"\r\nContent-Type: audio/wav\r\n\r\n"
                      + sound + "\r\n";
    for (const QByteArrayList &field : fields)
        body += "--part\r\nContent-Disposition: form-data; name=\"" + field.at(0) + "\"\r\n\r\n"
                + field.at(1) + "\r\n";
    return body + "--part--\r\n";
}

QByteArray quietWav(int milliseconds)
{
    const QByteArray samples(qsizetype(milliseconds) * 32, '\0');
    return loopback::wavHeader(samples.size(), 16000, loopback::WavSizes::True) + samples;
}

} // namespace pulsemates
