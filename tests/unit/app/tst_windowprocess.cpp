#include "tests/support/testregistry.h"
#include "tests/unit/app/programrun.h"

#include <QLocalServer>
#include <QProcess>
#include <QTest>

using namespace pulsemates;

/// The window of the built program, opened and closed from outside.
class tst_WindowProcess : public TestClass
{
    Q_OBJECT

private slots:
    void aBusThatNeverAnswersDoesNotHoldTheEnd()
    {
        const ProgramRun place; // a home of its own
        QLocalServer bus;       // takes connections and says nothing
        const QString address = place.home() + QStringLiteral("/bus");
        QVERIFY(bus.listen(address));
        QProcessEnvironment environment = place.environment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nobody/is/there"));
        environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"),
                           QStringLiteral("unix:path=") + address);
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(PULSEMATES_PROGRAM), QStringList());
        QVERIFY(window.waitForStarted());
        // The desktop is asked after the first frame.
        QTRY_VERIFY_WITH_TIMEOUT(bus.hasPendingConnections(), 60'000);
        window.terminate();
        // Its library would wait for 25 s.
        QTRY_COMPARE_WITH_TIMEOUT(window.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.exitCode(), 0);
    }
};

PULSEMATES_TEST(tst_WindowProcess)
#include "tst_windowprocess.moc"
