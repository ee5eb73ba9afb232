#include "app/bench/procfigures.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace pulsemates;

class tst_ProcFigures : public TestClass
{
    Q_OBJECT

private slots:
    void readsTheFilesOfTheKernel();
    void refusesOtherText();
    void countsNothingOfThreadsThatEnded();
    void readsThisProcess();
    void tellsSocketsApart();
};

void tst_ProcFigures::readsTheFilesOfTheKernel()
{
    QVERIFY(cpuOfSchedstat("123456789 42 7\n") == std::chrono::nanoseconds(123'456'789));
    QVERIFY(voluntarySwitchesOfStatus("Name:\tx\nvoluntary_ctxt_switches:\t17\n"
                                      "nonvoluntary_ctxt_switches:\t99\n")
            == 17);
    QVERIFY(pssOfSmapsRollup("00400000-7ffd ---p 00000000 00:00 0    [rollup]\n"
                             "Rss:              9000 kB\nPss:              1234 kB\n"
                             "Pss_Dirty:         800 kB\n")
            == 1234.0);
    QCOMPARE(inodesOfUnixTable("Num       RefCount Protocol Flags    Type St Inode Path\n"
                               "0000000000000000: 00000002 00000000 00010000 0001 01 12345 /run/a\n"
                               "0000000000000000: 00000003 00000000 00000000 0001 03 678\n"),
             (QStringList{QStringLiteral("12345"), QStringLiteral("678")}));
}

void tst_ProcFigures::refusesOtherText()
{
    QVERIFY(!cpuOfSchedstat(""));
    QVERIFY(!cpuOfSchedstat("nonsense"));
    QVERIFY(!voluntarySwitchesOfStatus("nonvoluntary_ctxt_switches:\t99\n"));
    QVERIFY(!pssOfSmapsRollup("Rss: 9000 kB\n"));
    QVERIFY(inodesOfUnixTable("").isEmpty());
    QVERIFY(!procFigures(0));
}

void tst_ProcFigures::countsNothingOfThreadsThatEnded()
{
    using namespace std::chrono_literals;
    const ProcFigures before{{1, {10ms, 5}}, {2, {900ms, 70}}};
    const ProcFigures after{{1, {12ms, 8}}, {3, {4ms, 1}}}; // 2 ended, 3 is new
    const Activity activity = activityBetween(before, after);
    QVERIFY(activity.cpu == 6ms);
    QCOMPARE(activity.voluntarySwitches, 4);
}

void tst_ProcFigures::readsThisProcess()
{
    const auto before = procFigures(QCoreApplication::applicationPid());
    QVERIFY(before);
    volatile double work = 1;
    for (int i = 0; i < 20'000'000; ++i)
        work = work * 1.0000001;
    const auto after = procFigures(QCoreApplication::applicationPid());
    QVERIFY(after && activityBetween(*before, *after).cpu > std::chrono::nanoseconds{});
    QVERIFY(ownPssKilobytes().value_or(0) > 100);
}

void tst_ProcFigures::tellsSocketsApart()
{
    const QStringList before = ownRemoteSockets();
    const int local = socket(AF_UNIX, SOCK_STREAM, 0);
    QVERIFY(local >= 0);
    // Unix sockets are in the kernel's table from their birth on; others are never in it.
    QCOMPARE(ownRemoteSockets(), before);
    const int remote = socket(AF_INET, SOCK_DGRAM, 0);
    QVERIFY(remote >= 0);
    QCOMPARE(ownRemoteSockets().size(), before.size() + 1);
    ::close(remote);
    ::close(local);
    QCOMPARE(ownRemoteSockets(), before);
}

PULSEMATES_TEST(tst_ProcFigures)
#include "tst_procfigures.moc"
