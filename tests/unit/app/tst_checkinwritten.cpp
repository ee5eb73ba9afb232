#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"
#include "tests/unit/app/coachedrun.h"

#include <QJsonArray>
#include <QTest>

using namespace pulsemates;

namespace {

QStringList typed(const QString &words, bool asJson = true)
{
    QStringList arguments{QStringLiteral("check-in"), QStringLiteral("--text"), words};
    if (asJson)
        arguments << QStringLiteral("--json");
    return arguments;
}

} // namespace

/// `pulsemates check-in` in optimized mode, as a child process with a service on loopback.
class tst_CheckInWritten : public TestClass
{
    Q_OBJECT

private slots:
    void aMessageIsWrittenBesideThePreparedOne()
    {
        CoachedRun run;
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const QJsonObject json = run.json();
        QCOMPARE(json[u"mode"].toString(), QStringLiteral("optimized"));
        QCOMPARE(json[u"written"][u"text"].toString(), CoachedRun::words());
        QCOMPARE(json[u"written"][u"source"].toString(), QStringLiteral("127.0.0.1 gpt-4o-mini"));
        QCOMPARE(json[u"guidance"][u"source"].toString(), QStringLiteral("cached"));
        QVERIFY(!json[u"guidance"][u"message"].toString().isEmpty());
        QVERIFY(json[u"timings"][u"afterStop"][u"writtenMs"].toDouble(-1) >= 0);
        QVERIFY(json[u"timings"][u"coachingTime"].toDouble() > 0);
        // A loaded machine's voice may not keep to its time.
        QVERIFY2(run.err().isEmpty() || run.err().trimmed() == "The message could not be spoken.",
                 run.err().constData());
        QCOMPARE(run.service.violations(), QStringList());
        QCOMPARE(run.service.requestCount(), 1);
    }

    void aRecordingIsAnsweredInTheSameWay()
    {
        PULSEMATES_NEEDS_DATA();
        CoachedRun run;
        QVERIFY2(run.run({QStringLiteral("check-in"),
                          QStringLiteral("--audio"),
                          speechDataFolder() + QStringLiteral("/audio/jfk.flac"),
                          QStringLiteral("--json")}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const QJsonObject json = run.json();
        QVERIFY(json[u"transcript"][u"source"].toString().startsWith(u"local:"));
        QCOMPARE(json[u"written"][u"text"].toString(), CoachedRun::words());
        QVERIFY(json[u"timings"][u"afterStop"][u"writtenMs"].toDouble(-1) >= 0);
        QVERIFY(run.service.requestCount() >= 1);
        QCOMPARE(run.service.violations(), QStringList());
    }

    void itCanBeRead()
    {
        CoachedRun run;
        QVERIFY2(run.run(typed(CoachedRun::said(), false)), qPrintable(run.whatHappened()));
        const QByteArray written = "Written by AI (127.0.0.1 gpt-4o-mini):\n";
        QVERIFY2(run.out().contains(QByteArray(written + CoachedRun::words().toUtf8())), run.out());
        QVERIFY2(run.out().contains("The written message began after "), run.out());
    }

    void whoHasNotAgreedIsToldWhatToDo()
    {
        CoachedRun run(CoachedRun::Agreed::No);
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 1, qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"mode"].toString(), QStringLiteral("fast"));
        QVERIFY(!run.json()[u"guidance"][u"message"].toString().isEmpty()); // all the same
        QVERIFY2(run.saysOneSentence(), run.err());
        QVERIFY2(run.err().contains("127.0.0.1") && run.err().contains("Settings"), run.err());
        QCOMPARE(run.server.connectionCount(), 0);
    }

    void whatIsAskedCountsForTheDay()
    {
        CoachedRun run(CoachedRun::Agreed::Yes, 1);
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"written"][u"text"].toString(), CoachedRun::words());
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QCOMPARE(run.status(), 0);
        QVERIFY(run.json()[u"written"].isNull());
        QVERIFY(!run.json()[u"guidance"][u"message"].toString().isEmpty());
        QVERIFY2(run.saysOneSentence() && run.err().contains("for a day"), run.err());
        QCOMPARE(run.service.requestCount(), 1);
    }

    void aServiceThatIsGoneCostsNothing()
    {
        CoachedRun run;
        run.server.stop();
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        QVERIFY(run.json()[u"written"].isNull());
        QVERIFY(run.json().contains(u"written"));
        QVERIFY(!run.json()[u"guidance"][u"message"].toString().isEmpty());
        QVERIFY2(run.saysOneSentence() && run.err().startsWith("No message was written"),
                 run.err());
    }

    void aKeyThatIsRefusedIsSaidAndNotShown()
    {
        CoachedRun run;
        run.setKey(QStringLiteral("sk-wrong"));
        QVERIFY2(run.run(typed(CoachedRun::said())), qPrintable(run.whatHappened()));
        QCOMPARE(run.status(), 0);
        QVERIFY2(run.saysOneSentence() && run.err().contains("key"), run.err());
        QVERIFY(!run.err().contains("sk-wrong") && !run.out().contains("sk-wrong"));
    }

    void wordsThatAskForHelpAreSentToNobody()
    {
        CoachedRun run;
        QVERIFY2(run.run(typed(QStringLiteral("I want to kill myself tonight"))),
                 qPrintable(run.whatHappened()));
        QCOMPARE(run.json()[u"guidance"][u"source"].toString(), QStringLiteral("help"));
        QVERIFY(run.json()[u"written"].isNull());
        QCOMPARE(run.service.requestCount(), 0);
    }
};

PULSEMATES_TEST(tst_CheckInWritten)
#include "tst_checkinwritten.moc"
