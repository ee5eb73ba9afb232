#include "core/providers/google/serviceaccountkey.h"

#include "core/common/checkedjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr JsonLimits keyFileLimits{ServiceAccountKey::mostBytes, 4, 100};
constexpr int longestPart = 512;
const QString usualTokens = QStringLiteral("https://oauth2.googleapis.com/token");

tl::unexpected<Error> keyProblem(ErrorCode code, const QString &what)
{
    return fail(code, Stage::Synthesize, what);
}

bool isVisibleText(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < QChar(127); });
}

/// Also PKCS#1, which old tools write; encrypted keys would need a password.
bool isPrivateKey(const QByteArray &pem)
{
    return pem.startsWith("-----BEGIN PRIVATE KEY-----")
           || pem.startsWith("-----BEGIN RSA PRIVATE KEY-----");
}

} // namespace

Result<ServiceAccountKey> ServiceAccountKey::parse(const QByteArray &json)
{
    QString problem;
    const CheckedJson root =
        CheckedJson::parseForeign(json, QStringLiteral("key file"), keyFileLimits, &problem);
    if (!problem.isEmpty())
        return keyProblem(ErrorCode::FileDamaged, problem);
    if (root.foreignText(u"type", longestPart) != u"service_account")
        return keyProblem(ErrorCode::InvalidInput, QStringLiteral("no service account"));
    ServiceAccountKey key;
    key.email = root.string(u"client_email", longestPart);
    key.keyId = root.string(u"private_key_id", longestPart);
    key.privateKey = Secret(root.foreignText(u"private_key", int(mostBytes)).trimmed().toUtf8());
    key.audience = root.holds(u"token_uri") ? root.string(u"token_uri", longestPart) : usualTokens;
    if (!problem.isEmpty())
        return keyProblem(ErrorCode::FileDamaged, problem);
    if (!isVisibleText(key.email) || !key.email.contains(u'@') || !isVisibleText(key.keyId))
        return keyProblem(ErrorCode::FileDamaged, QStringLiteral("client_email or key id"));
    if (!isPrivateKey(key.privateKey.reveal()))
        return keyProblem(ErrorCode::FileDamaged, QStringLiteral("private_key"));
    const auto tokens = ServiceAddress::parse(key.audience);
    if (!tokens)
        return keyProblem(ErrorCode::AddressRefused, QStringLiteral("token_uri"));
    key.tokens = *tokens;
    return key;
}

Result<ServiceAccountKey> ServiceAccountKey::read(const QString &path)
{
    const QFileInfo info(path); // a pipe would be waited for
    if (path.isEmpty() || !info.isFile())
        return keyProblem(ErrorCode::FileUnreadable, QStringLiteral("key file"));
    if (info.size() > mostBytes)
        return keyProblem(ErrorCode::FileTooLarge, QStringLiteral("key file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return keyProblem(ErrorCode::FileUnreadable, QStringLiteral("key file"));
    const Secret bytes(file.read(mostBytes + 1)); // wiped, as the key in it
    if (file.error() != QFileDevice::NoError)
        return keyProblem(ErrorCode::FileUnreadable, QStringLiteral("key file"));
    return parse(bytes.reveal());
}

QString googleCredentialsPath()
{
    const QString path = qEnvironmentVariable("GOOGLE_APPLICATION_CREDENTIALS");
    return QDir::isAbsolutePath(path) ? path : QString();
}

QString googleCredentialsPathFor(const ServiceAddress &address)
{
    const QString host = address.host();
    const bool here = host == u"localhost" || QHostAddress(host).isLoopback();
    const bool theirs = address.isSecure() && host.endsWith(u".googleapis.com");
    return here || theirs ? googleCredentialsPath() : QString();
}

} // namespace pulsemates
