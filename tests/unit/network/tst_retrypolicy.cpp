#include "core/network/retryafter.h"
#include "core/network/retrypolicy.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QDateTime thisMorning = QDateTime(QDate(2026, 11, 22), QTime(9, 15, 0), Qt::UTC);
constexpr milliseconds plenty = 10min;

FailedAttempt
answered(int status, QList<HttpHeader> headers = {}, ErrorCode code = ErrorCode::ServiceError)
{
    return {0, code, {status, std::move(headers)}, false};
}

FailedAttempt unanswered(ErrorCode code)
{
    return {0, code, {}, false};
}

std::optional<milliseconds>
next(const FailedAttempt &failed, milliseconds left = plenty, double chance = 0)
{
    return nextAttempt({}, failed, left, thisMorning, chance);
}

} // namespace

class tst_RetryPolicy : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("again");
        QTest::addColumn<bool>("againWhereRefused");
        const auto row = [](int status, bool again, bool refused) {
            QTest::newRow(qPrintable(QString::number(status))) << status << again << refused;
        };
        row(400, false, false);
        row(401, false, false);
        row(402, false, false);
        row(403, false, false);
        row(404, false, false);
        row(408, true, false);
        row(409, true, false);
        row(413, false, false);
        row(422, false, false);
        row(429, true, true);
        row(500, true, true);
        row(502, true, true);
        row(503, true, true);
        row(504, true, true);
        row(529, true, true);
        row(302, false, false);
    }

    void whatIsTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(bool, again);
        QFETCH(bool, againWhereRefused);
        QCOMPARE(next(answered(status)).has_value(), again);
        RetryPolicy once;
        once.statuses = RetryPolicy::Statuses::Refusals;
        QCOMPARE(nextAttempt(once, answered(status), plenty, thisMorning, 0).has_value(),
                 againWhereRefused);
    }

    void whatIsTriedAgainWithoutAnAnswer()
    {
        const QSet<ErrorCode> again{
            ErrorCode::ConnectionRefused, ErrorCode::ConnectionLost, ErrorCode::ConnectTimeout};
        for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
            QVERIFY2(next(unanswered(ErrorCode(i))).has_value() == again.contains(ErrorCode(i)),
                     qPrintable(errorCodeName(ErrorCode(i))));
        }
        QVERIFY(next({0, ErrorCode::ConnectionLost, {200, {}}, false})); // broke off in its body
    }

    void aUsedUpQuotaIsFinalWhateverTheHeadersSay()
    {
        QVERIFY(!next(answered(429, {{"x-should-retry", "true"}}, ErrorCode::QuotaUsedUp)));
        QVERIFY(!next(answered(429, {{"retry-after", "1"}}, ErrorCode::QuotaUsedUp)));
    }

    void theServiceMaySayWhether()
    {
        QVERIFY(next(answered(404, {{"x-should-retry", "true"}})));
        QVERIFY(next(answered(404, {{"x-should-retry", " True "}})));
        QVERIFY(!next(answered(503, {{"x-should-retry", "false"}})));
        QVERIFY(next(answered(503, {{"x-should-retry", "perhaps"}})));
        for (const int status : {400, 401, 403})
            QVERIFY(!next(answered(status, {{"x-should-retry", "true"}})));
    }

    void whatWasHandedOnIsNotAskedForAgain()
    {
        FailedAttempt failed = unanswered(ErrorCode::ConnectionLost);
        QVERIFY(next(failed));
        failed.delivered = true;
        QVERIFY(!next(failed));
    }

    void somethingElseThatAnsweredIsNotAskedAgain()
    {
        QVERIFY(!next(answered(511, {}, ErrorCode::NotTheService)));
    }

    void waitsLongerEachTimeUpToALimit()
    {
        RetryPolicy policy;
        policy.retries = 10;
        FailedAttempt failed = answered(500);
        QList<qint64> waits;
        for (; failed.retriesBefore < 7; ++failed.retriesBefore)
            waits << nextAttempt(policy, failed, plenty, thisMorning, 0)->count();
        QCOMPARE(waits, (QList<qint64>{500, 1000, 2000, 4000, 8000, 8000, 8000}));
        failed.retriesBefore = 10;
        QVERIFY(!nextAttempt(policy, failed, plenty, thisMorning, 0));
    }

    void jitterTakesAtMostItsShare()
    {
        QVERIFY(rc::check([] {
            const double chance = *rc::gen::inRange(0, 1'000'000) / 1e6;
            FailedAttempt failed = answered(500);
            failed.retriesBefore = *rc::gen::inRange(0, 2);
            const double whole = 500.0 * (1 << failed.retriesBefore);
            const auto wait = next(failed, plenty, chance);
            RC_ASSERT(wait.has_value());
            RC_ASSERT(double(wait->count()) <= whole);
            RC_ASSERT(double(wait->count()) >= whole * 0.75 - 1);
        }));
        QVERIFY(next(answered(500), plenty, 0.5) < next(answered(500), plenty, 0));
    }

    void theTotalTimeWins()
    {
        QVERIFY(next(answered(500), 501ms));
        QVERIFY(!next(answered(500), 500ms));
        QVERIFY(!next(answered(429, {{"retry-after", "20"}}), 20s));
        QVERIFY(!next(answered(500), 0ms));
        QVERIFY(!next(answered(500), -5ms));
    }

    void waitsAsLongAsItIsAsked_data()
    {
        QTest::addColumn<QList<HttpHeader>>("headers");
        QTest::addColumn<qint64>("wait"); // -1: final
        const auto row = [](const char *name, const QList<HttpHeader> &headers, qint64 wait) {
            QTest::newRow(name) << headers << wait;
        };
        const HttpHeader date{"date", "Sun, 22 Nov 2026 09:15:00 GMT"};
        row("seconds", {{"retry-after", "7"}}, 7000);
        row("fraction", {{"retry-after", "1.5"}}, 1500);
        row("milliseconds first", {{"retry-after", "7"}, {"retry-after-ms", "250"}}, 250);
        row("date", {{"retry-after", "Sun, 22 Nov 2026 09:15:30 GMT"}}, 30'000);
        row("date by the service's clock, a year off",
            {{"retry-after", "Mon, 22 Nov 2027 09:15:30 GMT"},
             {"date", "Mon, 22 Nov 2027 09:15:00 GMT"}},
            30'000);
        row("date that is over", {{"retry-after", "Sun, 22 Nov 2026 09:14:00 GMT"}, date}, 500);
        row("zero", {{"retry-after", "0"}}, 500);
        row("two minutes", {{"retry-after", "120"}}, 120'000);
        row("longer is too long", {{"retry-after", "121"}}, -1);
        row("an hour by date", {{"retry-after", "Sun, 22 Nov 2026 10:15:00 GMT"}, date}, -1);
        row("absurd", {{"retry-after", "99999999999999999999"}}, -1);
        row("negative", {{"retry-after", "-5"}}, 500);
        row("a word", {{"retry-after", "soon"}}, 500);
        row("nan", {{"retry-after", "nan"}}, 500);
        row("infinite", {{"retry-after", "inf"}}, 500);
        row("exponent", {{"retry-after", "1e1"}}, 500);
        row("no date", {{"retry-after", "Sun, 32 Nov 2026 10:15:00 GMT"}}, 500);
        row("empty", {{"retry-after", ""}}, 500);
        row("broken milliseconds", {{"retry-after-ms", "x"}, {"retry-after", "3"}}, 3000);
    }

    void waitsAsLongAsItIsAsked()
    {
        QFETCH(QList<HttpHeader>, headers);
        QFETCH(qint64, wait);
        const auto found = next(answered(429, headers, ErrorCode::RateLimited));
        QCOMPARE(found ? found->count() : -1, wait);
    }

    void readsTheDate()
    {
        QCOMPARE(httpDate("Sun, 22 Nov 2026 09:15:00 GMT"), std::optional(thisMorning));
        for (const char *text : {"",
                                 "Sunday, 22-Nov-26 09:15:00 GMT",
                                 "2026-11-22T09:15:00Z",
                                 "Sun, 22 Nov 2026 09:15:00 KST",
                                 "Sun, 22 Nov 2026 25:15:00 GMT"})
            QVERIFY2(!httpDate(text), text);
    }

    void knowsHowWrongTheClockIs()
    {
        const HttpHead head{400, {{"date", "Sun, 22 Nov 2026 09:00:00 GMT"}}};
        QCOMPARE(clockAhead(head, thisMorning), std::optional(std::chrono::seconds(15min)));
        QVERIFY(!clockAhead({}, thisMorning));
    }
};

PULSEMATES_TEST(tst_RetryPolicy)

#include "tst_retrypolicy.moc"
