#include "core/network/networkfailure.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

const QDateTime thatMorning = QDateTime(QDate(2026, 11, 22), QTime(9, 15, 0), Qt::UTC);
const char *const inTime = "Sun, 22 Nov 2026 09:14:58 GMT";
const char *const aYearAgo = "Sat, 22 Nov 2025 09:15:00 GMT";

QSslError tls(QSslError::SslError error)
{
    return QSslError(error);
}

} // namespace

class tst_NetworkFailure : public TestClass
{
    Q_OBJECT

private slots:
    void whatAReplyMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name,
                            int status,
                            const QByteArray &body,
                            ErrorCode code,
                            const QByteArray &type = "application/json") {
            QTest::newRow(name) << status << type << body << code;
        };
        row("bad key",
            401,
            "{\"error\":{\"message\":\"Incorrect API key provided: "
            "sk-12***89\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"invalid_api_"
            "key\"}}",
            ErrorCode::KeyRefused);
        row("bad key, text",
            401,
            "{\"error\":\"Authentication error, API token missing/invalid\"}",
            ErrorCode::KeyRefused);
        row("bad key, no body", 401, "", ErrorCode::KeyRefused);
        row("bad key, as 400",
            400,
            "{\"error\":{\"code\":400,\"message\":\"API key not "
            "valid.\",\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"@type\":\"x\",\"reason\":"
            "\"API_KEY_INVALID\"}]}}",
            ErrorCode::KeyRefused);
        row("bad key, in an array",
            400,
            "[{\"error\":{\"code\":400,\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}]",
            ErrorCode::KeyRefused);
        row("expired token",
            401,
            "{\"error\":{\"code\":401,\"status\":\"UNAUTHENTICATED\"}}",
            ErrorCode::KeyRefused);
        row("grant",
            400,
            "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid JWT Signature.\"}",
            ErrorCode::KeyRefused);
        row("no permission",
            403,
            "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\",\"details\":[{\"reason\":"
            "\"SERVICE_DISABLED\"}]}}",
            ErrorCode::NotPermitted);
        row("region",
            403,
            "{\"error\":{\"code\":\"unsupported_country_region_territory\"}}",
            ErrorCode::NotPermitted);
        row("forbidden, plain", 403, "", ErrorCode::NotPermitted, "text/plain");
        row("forbidden by a page",
            403,
            "<html>no</html>",
            ErrorCode::NotTheService,
            "text/html; charset=UTF-8");
        row("payment", 402, "{}", ErrorCode::QuotaUsedUp);
        row("quota",
            429,
            "{\"error\":{\"message\":\"You exceeded your current "
            "quota\",\"type\":\"insufficient_quota\",\"param\":null,\"code\":\"insufficient_"
            "quota\"}}",
            ErrorCode::QuotaUsedUp);
        row("quota, as 400",
            400,
            "{\"error\":\"Your current account balance is negative. Please top up to continue.\"}",
            ErrorCode::QuotaUsedUp);
        row("quota, code only",
            429,
            "{\"error\":{\"code\":\"insufficient_quota\"}}",
            ErrorCode::QuotaUsedUp);
        row("rate",
            429,
            "{\"error\":{\"message\":\"Rate limit "
            "reached\",\"type\":\"tokens\",\"param\":null,\"code\":\"rate_limit_exceeded\"}}",
            ErrorCode::RateLimited);
        row("rate, exhausted",
            429,
            "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\"}}",
            ErrorCode::RateLimited);
        row("rate, no body", 429, "", ErrorCode::RateLimited);
        row("model",
            404,
            "{\"error\":{\"message\":\"The model `x` does not "
            "exist\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"model_not_"
            "found\"}}",
            ErrorCode::ServiceModelUnknown);
        row("model, local server",
            404,
            "{\"error\":{\"message\":\"model \\\"x\\\" not found, try pulling it "
            "first\",\"type\":\"api_error\",\"param\":null,\"code\":404}}",
            ErrorCode::ServiceModelUnknown);
        row("model, by type",
            404,
            "{\"error\":{\"message\":\"model 'x' not "
            "found\",\"type\":\"not_found_error\",\"code\":null}}",
            ErrorCode::ServiceModelUnknown);
        row("model, as 400",
            400,
            "{\"error\":{\"code\":\"model_not_found\"}}",
            ErrorCode::ServiceModelUnknown);
        row("unknown id",
            404,
            "{\"error\":\"Transcript lookup error, transcript id not found\"}",
            ErrorCode::RequestRefused);
        row("wrong address", 404, "404 page not found", ErrorCode::NotTheService, "text/plain");
        row("too long",
            400,
            "{\"error\":{\"code\":\"context_length_exceeded\"}}",
            ErrorCode::RequestRefused);
        row("too large",
            413,
            "{\"status\":413,\"title\":\"Audio Too Large\",\"detail\":\"x\"}",
            ErrorCode::RequestRefused);
        row("unprocessable", 422, "{\"detail\":[{\"loc\":[\"body\"]}]}", ErrorCode::RequestRefused);
        row("server", 500, "{\"error\":{\"type\":\"server_error\"}}", ErrorCode::ServiceError);
        row("no body", 503, "", ErrorCode::ServiceError);
        row("loading",
            503,
            "{\"error\":{\"code\":503,\"message\":\"Loading "
            "model\",\"type\":\"unavailable_error\"}}",
            ErrorCode::ServiceError);
        row("gateway's page", 502, "<html>", ErrorCode::ServiceError, "text/html");
        row("timeout there", 408, "", ErrorCode::ServiceError);
        row("conflict", 409, "", ErrorCode::ServiceError);
        row("redirect", 302, "", ErrorCode::NotTheService);
        row("sign in", 511, "<html>", ErrorCode::NotTheService, "text/html");
        row("page where data is due",
            200,
            "<!DOCTYPE html>",
            ErrorCode::NotTheService,
            "text/html");
        row("proxy", 407, "", ErrorCode::ProxyFailed);
        row("hostile body", 400, QByteArray(100'000, '['), ErrorCode::RequestRefused);
        row("hostile types",
            400,
            "{\"error\":{\"code\":{},\"type\":[],\"details\":7,\"message\":null}}",
            ErrorCode::RequestRefused);
    }

    void whatAReplyMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        const HttpHead head{status, {{"content-type", type}, {"date", inTime}}};
        QCOMPARE(errorCodeName(codeOf(head, ServiceProblem::of(body), thatMorning)),
                 errorCodeName(code));
    }

    void aWrongClockIsTold()
    {
        const auto problem = ServiceProblem::of("{\"error\":\"invalid_grant\"}");
        QCOMPARE(codeOf({400, {{"date", aYearAgo}}}, problem, thatMorning), ErrorCode::ClockWrong);
        QCOMPARE(codeOf({400, {{"date", inTime}}}, problem, thatMorning), ErrorCode::KeyRefused);
        QCOMPARE(codeOf({400, {}}, problem, thatMorning), ErrorCode::KeyRefused);
    }

    void whatAnErrorInAStreamMeans_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("server") << QByteArray(
            "{\"error\":{\"type\":\"server_error\",\"code\":null}}")
                                << ErrorCode::ServiceError;
        QTest::newRow("rate") << QByteArray("{\"error\":{\"code\":\"rate_limit_exceeded\"}}")
                              << ErrorCode::RateLimited;
        QTest::newRow("rate by number")
            << QByteArray("{\"error\":{\"code\":429}}") << ErrorCode::RateLimited;
        QTest::newRow("quota") << QByteArray("{\"error\":{\"type\":\"insufficient_quota\"}}")
                               << ErrorCode::QuotaUsedUp;
        QTest::newRow("key") << QByteArray("{\"error\":{\"code\":\"invalid_api_key\"}}")
                             << ErrorCode::KeyRefused;
        QTest::newRow("request") << QByteArray("{\"error\":{\"type\":\"invalid_request_error\"}}")
                                 << ErrorCode::RequestRefused;
        QTest::newRow("numeric") << QByteArray(
            "{\"error\":{\"code\":400,\"message\":\"too long\"}}")
                                 << ErrorCode::RequestRefused;
        QTest::newRow("numeric 500")
            << QByteArray("{\"error\":{\"code\":500}}") << ErrorCode::ServiceError;
        QTest::newRow("model") << QByteArray("{\"error\":{\"code\":\"model_not_found\"}}")
                               << ErrorCode::ServiceModelUnknown;
        QTest::newRow("words") << QByteArray("{\"error\":\"boom\"}") << ErrorCode::ServiceError;
    }

    void whatAnErrorInAStreamMeans()
    {
        QFETCH(QByteArray, body);
        const auto problem = ServiceProblem::of(body);
        QVERIFY(problem.isProblem);
        QTEST(codeInStream(problem), "code");
    }

    void anOrdinaryEventIsNoProblem()
    {
        QVERIFY(!ServiceProblem::of("{\"choices\":[]}").isProblem);
        QVERIFY(!ServiceProblem::of("{\"error\":null,\"text\":\"x\"}").isProblem);
        QVERIFY(!ServiceProblem::of("[DONE]").isProblem);
    }

    void onlyPlainWordsAreKept()
    {
        const auto problem =
            ServiceProblem::of("{\"error\":{\"message\":\"Incorrect API key provided: "
                               "sk-abc\",\"code\":\"sk abc\",\"type\":\"\\u202e\","
                               "\"status\":\""
                               + QByteArray(65, 'A') + "\",\"details\":[{\"reason\":\"<b>\"}]}}");
        QVERIFY(problem.isJson);
        QCOMPARE(problem.tokens(), QByteArray());
        QCOMPARE(ServiceProblem::of("{\"error\":{\"code\":\"a_b-c.1\",\"type\":\"t\"}}").tokens(),
                 QByteArray("a_b-c.1 t"));
        QCOMPARE(ServiceProblem::of("{\"error\":\"I feel awful today\"}").tokens(), QByteArray());
        QCOMPARE(ServiceProblem::of("{\"title\":\"Audio Too Short\"}").tokens(),
                 QByteArray("audio_too_short"));
        QCOMPARE(ServiceProblem::of("{\"title\":\"I feel awful\"}").tokens(), QByteArray());
    }

    /// Of members of a request that not every server knows, which one is the trouble.
    void problemsNameWhatTheyRefuse()
    {
        const auto named = [](const char *body) { return ServiceProblem::of(body).named; };
        QCOMPARE(named("{\"error\":{\"message\":\"no stream and no max_tokens\",\"param\":null}}"),
                 QByteArrayList({"stream", "max_tokens"}));
        QCOMPARE(named("{\"error\":{\"message\":\"no stream\",\"param\":\"temperature\"}}"),
                 QByteArrayList{"temperature"});
        QCOMPARE(named("{\"detail\":[{\"loc\":[\"body\",\"stream_options\"]}]}"),
                 QByteArrayList{"stream_options"});
        QCOMPARE(named("'response_format.type' is wrong"), QByteArrayList{"response_format"});
        QCOMPARE(named("{\"error\":\"upstream streaming max_tokens_2 secret\"}"), QByteArrayList());
    }

    void whatAConnectionMeans_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<bool>("connected");
        QTest::addColumn<bool>("networkThere");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name,
                            QNetworkReply::NetworkError error,
                            bool connected,
                            bool there,
                            ErrorCode code) {
            QTest::newRow(name) << error << connected << there << code;
        };
        using E = QNetworkReply;
        row("name", E::HostNotFoundError, false, true, ErrorCode::HostNotFound);
        row("name, offline", E::HostNotFoundError, false, false, ErrorCode::Offline);
        row("refused", E::ConnectionRefusedError, false, true, ErrorCode::ConnectionRefused);
        row("no route, offline", E::UnknownNetworkError, false, false, ErrorCode::Offline);
        row("no route", E::UnknownNetworkError, false, true, ErrorCode::ConnectionLost);
        row("closed", E::RemoteHostClosedError, true, true, ErrorCode::ConnectionLost);
        row("cable pulled in the middle",
            E::RemoteHostClosedError,
            true,
            false,
            ErrorCode::ConnectionLost);
        row("handshake", E::SslHandshakeFailedError, false, true, ErrorCode::TlsFailed);
        row("timeout of the system", E::TimeoutError, false, true, ErrorCode::ConnectTimeout);
        row("timeout in use", E::TimeoutError, true, true, ErrorCode::AnswerTimeout);
        row("proxy", E::ProxyNotFoundError, false, true, ErrorCode::ProxyFailed);
        row("proxy wants a password",
            E::ProxyAuthenticationRequiredError,
            false,
            true,
            ErrorCode::ProxyFailed);
        row("protocol", E::ProtocolFailure, true, true, ErrorCode::ConnectionLost);
    }

    void whatAConnectionMeans()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(bool, connected);
        QFETCH(bool, networkThere);
        QTEST(codeOf(TransportFailure{error, {}, connected, networkThere}), "code");
    }

    void whatACertificateMeans()
    {
        QCOMPARE(codeOf({tls(QSslError::SelfSignedCertificate)}), ErrorCode::CertificateRefused);
        QCOMPARE(codeOf({tls(QSslError::HostNameMismatch)}), ErrorCode::CertificateRefused);
        QCOMPARE(codeOf({tls(QSslError::CertificateNotYetValid)}), ErrorCode::ClockWrong);
        QCOMPARE(codeOf({tls(QSslError::CertificateExpired)}), ErrorCode::ClockWrong);
        QCOMPARE(codeOf({tls(QSslError::CertificateExpired), tls(QSslError::HostNameMismatch)}),
                 ErrorCode::CertificateRefused);
        TransportFailure failure{QNetworkReply::SslHandshakeFailedError,
                                 {tls(QSslError::HostNameMismatch)},
                                 false,
                                 true};
        QCOMPARE(codeOf(failure), ErrorCode::CertificateRefused);
    }

    void socketsFailLikeReplies()
    {
        const auto code = [](QAbstractSocket::SocketError error) {
            return codeOf(TransportFailure{replyErrorOf(error), {}, false, true});
        };
        QCOMPARE(code(QAbstractSocket::ConnectionRefusedError), ErrorCode::ConnectionRefused);
        QCOMPARE(code(QAbstractSocket::HostNotFoundError), ErrorCode::HostNotFound);
        QCOMPARE(code(QAbstractSocket::SocketTimeoutError), ErrorCode::ConnectTimeout);
        QCOMPARE(code(QAbstractSocket::SslHandshakeFailedError), ErrorCode::TlsFailed);
        QCOMPARE(code(QAbstractSocket::ProxyNotFoundError), ErrorCode::ProxyFailed);
        QCOMPARE(code(QAbstractSocket::RemoteHostClosedError), ErrorCode::ConnectionLost);
    }

    void pagesAreKnownByTheirStart()
    {
        for (const char *page :
             {"<!DOCTYPE html><html>", "  \r\n<html lang=\"ko\">", "<HTML>", "<head>"})
            QVERIFY2(looksLikeHtml(page), page);
        for (const char *other : {"", "{\"a\":\"<html>\"}", "data: <html>", "RIFF", "<speak>"})
            QVERIFY2(!looksLikeHtml(other), other);
    }
};

PULSEMATES_TEST(tst_NetworkFailure)

#include "tst_networkfailure.moc"
