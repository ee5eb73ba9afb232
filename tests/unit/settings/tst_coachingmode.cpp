#include "core/settings/coachingmode.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_CoachingMode : public TestClass
{
    Q_OBJECT

private slots:
    void precedence_data()
    {
        QTest::addColumn<QString>("commandLine"); // "-": not given
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("mode"); // "!": an error
        const auto row =
            [](const char *name, const char *c, const char *e, const char *s, const char *m) {
                QTest::newRow(name) << QString::fromLatin1(c) << QString::fromLatin1(e)
                                    << QString::fromLatin1(s) << QString::fromLatin1(m);
            };
        row("nothing said", "-", "-", "-", "fast");
        row("settings", "-", "-", "optimized", "optimized");
        row("environment over settings", "-", "fast", "optimized", "fast");
        row("command line over environment", "optimized", "fast", "fast", "optimized");
        row("empty environment counts as not set", "-", "", "optimized", "optimized");
        row("empty command line is wrong", "", "fast", "-", "!");
        row("wrong command line", "quick", "fast", "-", "!");
        row("wrong environment", "-", "FAST", "optimized", "!");
        row("wrong environment does not matter below", "fast", "quick", "-", "fast");
    }

    void precedence()
    {
        QFETCH(QString, commandLine);
        QFETCH(QString, environment);
        QFETCH(QString, settings);
        QFETCH(QString, mode);
        CoachingModeSources sources;
        if (commandLine != u"-")
            sources.commandLine = commandLine;
        if (environment != u"-")
            sources.environment = environment;
        if (settings != u"-")
            sources.settings = coachingModeFromName(settings);
        const auto chosen = chooseCoachingMode(sources);
        if (mode == u"!") {
            QVERIFY(!chosen);
            QCOMPARE(chosen.error().code, ErrorCode::InvalidInput);
            QVERIFY(chosen.error().detail.contains(u"\"fast\""));
            QVERIFY(chosen.error().detail.contains(u"\"optimized\""));
            return;
        }
        QVERIFY(chosen);
        QCOMPARE(coachingModeName(*chosen), mode);
    }
};

PULSEMATES_TEST(tst_CoachingMode)

#include "tst_coachingmode.moc"
