#include "tests/gui/latency/sampleservice.h"
#include "tests/support/testregistry.h"
#include "ui/latency/servicewords.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Parts hold together by spaces that do not break.
QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

} // namespace

class tst_ServiceWords : public TestClass
{
    Q_OBJECT

private slots:
    void theConnectionIsSaidInWords()
    {
        QCOMPARE(ServiceWords::connection(ServiceLink()), QStringLiteral("not used yet"));
        QCOMPARE(plain(ServiceWords::connection(askedService().link)),
                 QStringLiteral("kept open · HTTP/2 · 23 ms there and back"));
        ServiceLink link;
        link.opened(std::nullopt);
        link.connection = ConnectionState::Cold;
        link.protocol = WireProtocol::Http1;
        QCOMPARE(plain(ServiceWords::connection(link)),
                 QStringLiteral("made for the last request · HTTP/1.1"));
    }

    void whatWentWrongIsOneSentence()
    {
        for (const ErrorCode code : {ErrorCode::ConnectionRefused,
                                     ErrorCode::KeyRefused,
                                     ErrorCode::CertificateRefused,
                                     ErrorCode::ClockWrong,
                                     ErrorCode::QuotaUsedUp}) {
            ServiceLink link;
            link.failed(code);
            const QString sentence = ServiceWords::connection(link);
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(errorCodeName(code)));
            QCOMPARE(sentence.count(u'.'), 1);
        }
    }

    void linesBreakBetweenParts()
    {
        const QString text = ServiceWords::connection(askedService().link);
        QCOMPARE(text.count(u' '), 4); // one on each side of a dot
        QVERIFY(text.contains(QChar::Nbsp));
    }

    void messagesAddUp()
    {
        const CoachingCosts costs = askedService().costs;
        QCOMPARE(costs.attempts, costs.kept + costs.keptFirstSentence + costs.discardedInAll());
        QCOMPARE(ServiceWords::ahead(costs), QStringLiteral("14"));
        QCOMPARE(plain(ServiceWords::used(costs)),
                 QStringLiteral("8 whole · 2 for the first sentence"));
        QCOMPARE(plain(ServiceWords::discarded(costs)),
                 QStringLiteral("4 · newer words: 3 · other mood: 1"));
    }

    void aCostNeverReadsSmallerThanItIs()
    {
        CoachingCosts costs = askedService().costs;
        QCOMPARE(plain(ServiceWords::tokens(costs)), QStringLiteral("9,840 · 26 % unread"));
        costs.tokensDiscarded = 1;
        QCOMPARE(plain(ServiceWords::tokens(costs)), QStringLiteral("9,840 · 1 % unread"));
        costs.tokensDiscarded = 0;
        QCOMPARE(plain(ServiceWords::tokens(costs)), QStringLiteral("9,840 · 0 % unread"));
    }

    void whereNothingHappenedNothingIsSaid()
    {
        const CoachingCosts none;
        QCOMPARE(ServiceWords::ahead(none), QStringLiteral("none yet"));
        QVERIFY(ServiceWords::used(none).isEmpty());
        QVERIFY(ServiceWords::discarded(none).isEmpty());
        QVERIFY(ServiceWords::second(none).isEmpty());
        QVERIFY(ServiceWords::tokens(none).isEmpty());
    }

    void secondRequestsAndHowManyWereFirst()
    {
        CoachingCosts costs = askedService().costs;
        QCOMPARE(plain(ServiceWords::second(costs)), QStringLiteral("2 · 1 were first"));
        costs.hedges = 0;
        QCOMPARE(plain(ServiceWords::second(costs)), QStringLiteral("none needed"));
    }

    /// Whatever a reason is called, some group of words stands for it.
    void everyReasonHasWords()
    {
        for (int reason = 0; reason < coachingReasonCount; ++reason) {
            CoachingCosts costs;
            costs.attempts = 1;
            costs.discarded[std::size_t(reason)] = 1;
            QVERIFY2(plain(ServiceWords::discarded(costs)).endsWith(u": 1"),
                     qPrintable(coachingReasonName(CoachingReason(reason))));
        }
    }
};

PULSEMATES_TEST(tst_ServiceWords)

#include "tst_servicewords.moc"
