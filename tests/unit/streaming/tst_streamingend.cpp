#include "core/providers/assemblyai/streamingend.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

/// What close codes, error messages and refused handshakes mean, and after which another session is
/// worth a try.
class tst_StreamingEnd : public TestClass
{
    Q_OBJECT

private slots:
    void closeCodes_data()
    {
        QTest::addColumn<int>("closeCode");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("another");
        const auto row = [](int closeCode, const char *reason, const char *code, bool another) {
            QTest::addRow("%d %s", closeCode, reason)
                << closeCode << QString::fromLatin1(reason) << QString::fromLatin1(code) << another;
        };
        row(1000, "", "connection-lost", true);
        row(1001, "", "connection-lost", true);
        row(1002, "", "answer-unreadable", false);
        row(1006, "", "connection-lost", true);
        row(1007, "", "answer-unreadable", false);
        row(1008, "Not authorized", "key-refused", false);
        row(1008, "", "key-refused", false);
        row(1008, "Too many concurrent sessions", "rate-limited", false);
        row(1008, "Insufficient funds", "quota-used-up", false);
        row(1008, "Invalid key, please generate a new one", "key-refused", false);
        row(1008, "Not accredited; a fundamental refusal by the balancer", "key-refused", false);
        row(1008, "Session rate exceeded", "rate-limited", false);
        row(1008, "rate_limited", "rate-limited", false);
        row(1008, "Cannot generate: the rate", "rate-limited", false); // the second one counts
        row(1008, "Concurrency limit reached", "rate-limited", false);
        row(1008, "You are out of credits.", "quota-used-up", false);
        row(1008, "unpaid", "quota-used-up", false);
        row(1009, "", "answer-too-large", false);
        row(1011, "", "service-error", true);
        row(1013, "Try again later", "service-error", true);
        row(3005, "", "service-error", true);
        row(3006, "", "request-refused", false);
        row(3007, "", "request-refused", false);
        row(3008, "", "service-error", true);
        row(3009, "", "rate-limited", false);
        row(4001, "", "service-error", false);
    }

    void closeCodes()
    {
        QFETCH(const int, closeCode);
        QFETCH(const QString, reason);
        ChannelEnd end;
        if (closeCode > 1001)
            end.outcome = fail(ErrorCode::ConnectionLost, Stage::Transcribe);
        end.closeCode = closeCode;
        end.closeReason = reason;
        const StreamingEnd meant = streamingEndOf(end, 0);
        QTEST(errorCodeName(meant.error.code), "code");
        QTEST(meant.worthAnother, "another");
        QCOMPARE(meant.error.stage, Stage::Transcribe);
        QVERIFY(reason.isEmpty() || !meant.error.detail.contains(reason));
    }

    void errorMessagesCountWhereTheCloseSaysNothing()
    {
        ChannelEnd cut;
        cut.outcome = fail(ErrorCode::ConnectionLost, Stage::Transcribe);
        QCOMPARE(streamingEndOf(cut, 3007).error.code, ErrorCode::RequestRefused);
        QVERIFY(!streamingEndOf(cut, 3007).worthAnother);
        ChannelEnd agreed;
        agreed.closeCode = 1000;
        QCOMPARE(streamingEndOf(agreed, 3009).error.code, ErrorCode::RateLimited);
        ChannelEnd said = cut;
        said.closeCode = 3005;
        QCOMPARE(streamingEndOf(said, 3006).error.code, ErrorCode::ServiceError);
    }

    void handshakes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("another");
        QTest::newRow("key") << 401 << false;
        QTest::newRow("timeout") << 408 << true;
        QTest::newRow("rate") << 429 << false; // a storm would make it worse
        QTest::newRow("server") << 500 << true;
        QTest::newRow("busy") << 503 << true;
    }

    void handshakes()
    {
        QFETCH(const int, status);
        ChannelEnd end;
        end.handshakeStatus = status;
        end.outcome = fail(ErrorCode::NotPermitted, Stage::Transcribe);
        const StreamingEnd meant = streamingEndOf(end, 0);
        QCOMPARE(meant.error.code, ErrorCode::NotPermitted);
        QTEST(meant.worthAnother, "another");
    }

    void lossesOfTheNetwork_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("another");
        QTest::newRow("lost") << ErrorCode::ConnectionLost << true;
        QTest::newRow("refused") << ErrorCode::ConnectionRefused << true;
        QTest::newRow("connect") << ErrorCode::ConnectTimeout << true;
        QTest::newRow("silence") << ErrorCode::AnswerTimeout << true;
        QTest::newRow("offline") << ErrorCode::Offline << false;
        QTest::newRow("name") << ErrorCode::HostNotFound << false;
        QTest::newRow("certificate") << ErrorCode::CertificateRefused << false;
        QTest::newRow("clock") << ErrorCode::ClockWrong << false;
        QTest::newRow("key") << ErrorCode::KeyRefused << false;
    }

    void lossesOfTheNetwork()
    {
        QFETCH(const ErrorCode, code);
        ChannelEnd end;
        end.outcome = fail(code, Stage::Transcribe);
        QCOMPARE(streamingEndOf(end, 0).error.code, code);
        QTEST(streamingEndOf(end, 0).worthAnother, "another");
    }
};

PULSEMATES_TEST(tst_StreamingEnd)

#include "tst_streamingend.moc"
