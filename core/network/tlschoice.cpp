#include "core/network/tlschoice.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>

namespace pulsemates {

TlsChoice::TlsChoice()
    : m_base(QSslConfiguration::defaultConfiguration())
{
    m_base.setProtocol(QSsl::TlsV1_2OrLater);
    m_base.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Qt leaves tickets alone unless they are to be kept; without them no later connection resumes.
    m_base.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
}

Result<TlsChoice> TlsChoice::withAuthorities(const QString &caFile)
{
    TlsChoice choice;
    if (caFile.isEmpty())
        return choice;
    if (!QFileInfo(caFile).isFile()) // a pipe would be waited for, and a device never ends
        return fail(ErrorCode::FileUnreadable, Stage::App, QStringLiteral("not a file"));
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, Stage::App, file.errorString());
    const QByteArray pem = file.read(mostOfFile + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, Stage::App, file.errorString());
    if (pem.size() > mostOfFile)
        return fail(ErrorCode::FileTooLarge, Stage::App, QStringLiteral("authorities"));
    const QList<QSslCertificate> added = QSslCertificate::fromData(pem, QSsl::Pem);
    if (added.isEmpty())
        return fail(ErrorCode::FileDamaged, Stage::App, QStringLiteral("no certificate in it"));
    // Adding one stops Qt from loading the system's on demand, so they are named here.
    choice.m_base.setCaCertificates(QSslConfiguration::systemCaCertificates() + added);
    return choice;
}

QSslConfiguration TlsChoice::forHttp() const
{
    QSslConfiguration configuration = m_base;
    configuration.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    return configuration;
}

QSslConfiguration TlsChoice::forSocket() const
{
    QSslConfiguration configuration = m_base;
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    return configuration;
}

} // namespace pulsemates
