#include "core/providers/google/googletokensource.h"
#include "tests/support/fakeclock.h"
#include "tests/support/patience.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/testregistry.h"

#include <QTemporaryFile>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;
using loopback::Fault;
using loopback::FaultPlan;

namespace {

/// Google's tokens on loopback, and somebody who asks for them on a clock that the test moves.
struct Rig
{
    Rig()
    {
        started = server.start() && file.open();
        const QByteArray address = server.url().toString().toLatin1() + "/token";
        file.write(service.account().keyFile(address));
        file.close();
        source = std::make_unique<GoogleTokenSource>(client, clock, file.fileName());
    }

    void ask()
    {
        source->ask(&context, [this](const Result<Credential> &answer) {
            answers << (answer ? QString::fromLatin1(answer->line())
                               : errorCodeName(answer.error().code));
        });
    }

    /// The next answer, in words.
    QString answer()
    {
        const qsizetype before = answers.size();
        ask();
        (void)QTest::qWaitFor([&] { return answers.size() > before; }, patienceMs);
        return answers.isEmpty() ? QString() : answers.last();
    }

    loopback::GoogleTokens service;
    loopback::LoopbackServer server{service};
    bool started = false;
    QTemporaryFile file;
    SteadyClock real;
    FakeClock clock;
    HttpClient client{real};
    QObject context;
    QStringList answers;
    std::unique_ptr<GoogleTokenSource> source;
};

QString token(int number)
{
    return QStringLiteral("Bearer ya29.loopback-%1").arg(number);
}

} // namespace

class tst_GoogleTokenSource : public TestClass
{
    Q_OBJECT

private slots:
    void oneTokenServesManyTimes()
    {
        Rig rig;
        QVERIFY(rig.started);
        for (int i = 0; i < 3; ++i) // before there is one
            rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(rig.answers.size(), 3, patienceMs);
        rig.clock.advance(50min);
        QCOMPARE(rig.answer(), token(1));
        QCOMPARE(rig.answers, QStringList(4, token(1)));
        QCOMPARE(rig.service.given(), 1);
        QCOMPARE(rig.service.violations(), QStringList());
    }

    void isRenewedBeforeItEnds()
    {
        Rig rig;
        QCOMPARE(rig.answer(), token(1));
        rig.clock.advance(55min);         // of 3599 s: within the last five minutes
        QCOMPARE(rig.answer(), token(1)); // which still serves
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.given(), 2, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rig.answer(), token(2), patienceMs);
        rig.clock.advance(2h);
        QCOMPARE(rig.answer(), token(3)); // nothing was left of the old one
    }

    void aTokenThatIsRefusedIsDropped()
    {
        Rig rig;
        QCOMPARE(rig.answer(), token(1));
        rig.source->drop();
        QCOMPARE(rig.answer(), token(2));
    }

    void aWrongClockIsPutRight()
    {
        for (const auto error : {-365 * 24h, -1h, 1h, 365 * 24h}) {
            Rig rig;
            rig.source->setWallClock([error] {
                return QDateTime::currentDateTimeUtc().addSecs(std::chrono::seconds(error).count());
            });
            QCOMPARE(rig.answer(), token(1));
            QCOMPARE(rig.service.requestCount(), 2); // by what the refusal said
            rig.clock.advance(2h);
            QCOMPARE(rig.answer(), token(2));
            QCOMPARE(rig.service.requestCount(), 3); // and remembered
        }
    }

    void aRefusalOfARightClockIsFinal()
    {
        Rig rig;
        rig.service.inject({.fault = Fault::ClockWrong, .times = FaultPlan::always});
        QCOMPARE(rig.answer(), QStringLiteral("key-refused"));
        QCOMPARE(rig.service.requestCount(), 1);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("code");
        const auto row = [](Fault fault, const char *code) {
            QTest::newRow(qPrintable(loopback::faultName(fault)))
                << fault << QString::fromLatin1(code);
        };
        row(Fault::Unauthorized, "key-refused");
        row(Fault::Forbidden, "not-permitted");
        row(Fault::CaptivePortal, "not-the-service");
        row(Fault::CaptiveRedirect, "not-the-service");
        row(Fault::RedirectElsewhere, "not-the-service");
        row(Fault::EmptyBody, "answer-unreadable");
        row(Fault::NotJson, "answer-unreadable");
        row(Fault::CutJson, "answer-unreadable");
        row(Fault::DeepJson, "answer-too-large");
        row(Fault::HugeJson, "answer-too-large");
        row(Fault::DuplicateKeys, "answer-unreadable");
        row(Fault::WildNumbers, "answer-unreadable");
        row(Fault::InvalidUtf8, "answer-unreadable");
    }

    void failuresAreTold()
    {
        QFETCH(Fault, fault);
        Rig rig;
        rig.service.inject({.fault = fault, .times = FaultPlan::always});
        QTEST(rig.answer(), "code");
        rig.service.clearFaults();
        QVERIFY(rig.answer().startsWith(QStringLiteral("Bearer "))); // nothing is stuck
    }

    void theFileIsReadEachTime()
    {
        Rig rig;
        QCOMPARE(rig.answer(), token(1));
        QVERIFY(rig.file.remove());
        rig.clock.advance(2h);
        QCOMPARE(rig.answer(), QStringLiteral("file-unreadable"));
        QCOMPARE(rig.service.given(), 1);
    }

    void whoIsGoneIsNotTold()
    {
        Rig rig;
        auto someone = std::make_unique<QObject>();
        int told = 0;
        rig.source->ask(someone.get(), [&told](const Result<Credential> &) { ++told; });
        someone.reset();
        QCOMPARE(rig.answer(), token(1));
        QCOMPARE(told, 0);
        rig.source->drop();
        rig.ask();
        rig.source.reset(); // in the middle
        QTest::qWait(50);
        QCOMPARE(rig.answers.size(), 1);
    }
};

PULSEMATES_TEST(tst_GoogleTokenSource)

#include "tst_googletokensource.moc"
