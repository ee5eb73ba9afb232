#include "core/settings/requestdayfile.h"

#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

namespace {

const QDate monday(2026, 11, 30);
const QDate tuesday = monday.addDays(1);

} // namespace

/// How much was asked of a service, by the day of this computer's calendar.
class tst_RequestDays : public TestClass
{
    Q_OBJECT

private slots:
    void aDayHasItsOwnAllowance()
    {
        RequestDays days;
        QCOMPARE(days.left(monday, 3), 3);
        for (int i = 0; i < 4; ++i)
            days.addAsked(monday);
        QCOMPARE(days.left(monday, 3), 0); // and not less
        QCOMPARE(days.left(monday, 10), 6);
        QCOMPARE(days.left(tuesday, 3), 3); // midnight
        QCOMPARE(days.left(monday, 0), 0);
    }

    /// Neither a second allowance for a day that was counted, nor a day without one.
    void aClockThatGoesBackFindsTheDayAsItWas()
    {
        RequestDays days;
        days.addAsked(monday);
        days.addAsked(tuesday);
        days.addAsked(tuesday);
        QCOMPARE(days.on(monday).asked, 1); // west over midnight
        days.addAsked(monday);
        QCOMPARE(days.left(monday, 2), 0);
        QCOMPARE(days.left(tuesday, 2), 0);
        days.addAsked(monday.addYears(10)); // wrong for an hour
        QCOMPARE(days.left(tuesday.addDays(1), 2), 2);
        QCOMPARE(days.left(tuesday, 2), 0);
    }

    void theDayCountedOnForLongestIsForgotten()
    {
        RequestDays days;
        days.addAsked(monday);
        for (int i = 1; i < RequestDays::mostDays; ++i)
            days.addAsked(monday.addDays(i));
        days.addAsked(monday); // again: the next one is older
        days.addAsked(monday.addDays(100));
        QCOMPARE(days.days().size(), RequestDays::mostDays);
        QCOMPARE(days.on(monday).asked, 2);
        QCOMPARE(days.on(tuesday).asked, 0);
    }

    void whatIsKeptComesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new/asked.json"));
        RequestDays days;
        days.addAsked(monday);
        days.addUsed(monday);
        days.addTokens(monday, 3'000'000'000);
        days.addAsked(tuesday);
        QVERIFY(RequestDayFile(path).save(days));
        QCOMPARE(RequestDayFile(path).load(), days);
        QCOMPARE(
            QFile::permissions(path)
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
    }

    void withoutAFileNothingIsKept()
    {
        RequestDays days;
        days.addAsked(monday);
        QVERIFY(RequestDayFile().save(days));
        QCOMPARE(RequestDayFile().load(), RequestDays());
    }

    void aBadFileIsNoDay_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("asked");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("no JSON") << QByteArray("{\"days\":[") << 0;
        QTest::newRow("no list") << QByteArray("{\"days\":{}}") << 0;
        QTest::newRow("no dates") << QByteArray(
            R"({"days":[{"date":"30.11.2026","asked":5},{"asked":5},7]})")
                                  << 0;
        QTest::newRow("below nothing")
            << QByteArray(R"({"days":[{"date":"2026-11-30","asked":-5}]})") << 0;
        QTest::newRow("words") << QByteArray(R"({"days":[{"date":"2026-11-30","asked":"5"}]})")
                               << 0;
        QTest::newRow("without end")
            << QByteArray(R"({"days":[{"date":"2026-11-30","asked":1e300}]})") << 1'000'000;
        QTest::newRow("a file without end")
            << QByteArray(R"({"days":[{"date":"2026-11-30","asked":5})") + QByteArray(100'000, ' ')
                   + "]}"
            << 0;
    }

    void aBadFileIsNoDay()
    {
        QFETCH(const QByteArray, content);
        QFETCH(int, asked);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("asked.json"));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(content);
        raw.close();
        QCOMPARE(RequestDayFile(path).load().on(monday).asked, asked);
    }
};

PULSEMATES_TEST(tst_RequestDays)
#include "tst_requestdays.moc"
