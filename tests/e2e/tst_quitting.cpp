#include "tests/e2e/spokenwindow.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "tests/unit/app/programrun.h"

#include <QProcess>

using namespace pulsemates;

/// The built program, closed while the sound server talks to it: the server's client library is
/// known to crash in its exit handlers (audio-rig.md, fact 8).
class tst_Quitting : public TestClass
{
    Q_OBJECT

private slots:
    void endsInOrderWhileItSounds_data()
    {
        QTest::addColumn<int>("time");
        for (const int time : {1, 2, 3})
            QTest::addRow("time %d", time) << time;
    }

    void endsInOrderWhileItSounds()
    {
        AudioRig &rig = SpokenWindow::rig();
        QProcess program;
        start(program);
        if (QTest::currentTestFailed())
            return;
        rig.startListening();
        const auto heard = [&rig] {
            const std::vector<float> samples = rig.heardSoFar();
            return peakOf(samples, 0, samples.size()) > 0.02F;
        };
        program.write("breathe 60\n");
        QTRY_VERIFY_WITH_TIMEOUT(heard(), patienceMs); // the voice, or the sound of the breath
        expectOrderlyEnd(program);
        (void)rig.stopListening();
    }

    /// Devices are asked for and models loaded soon after the first frame.
    void endsInOrderAsItBegins_data()
    {
        QTest::addColumn<int>("after"); // ms after the first frame
        for (const int after : {0, 200, 500, 1100})
            QTest::addRow("%d ms", after) << after;
    }

    void endsInOrderAsItBegins()
    {
        QFETCH(const int, after);
        QProcess program;
        start(program);
        if (QTest::currentTestFailed())
            return;
        QTest::qWait(after); // nothing is waited for: the moments differ in what goes on
        expectOrderlyEnd(program);
    }

private:
    void start(QProcess &program) const
    {
        QProcessEnvironment environment = m_place.environment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        const QString server = QStringLiteral("PULSE_SERVER");
        environment.insert(server, AudioRig::environment().value(server));
        environment.remove(QStringLiteral("QT_MEDIA_BACKEND")); // as people start it
        environment.insert(QStringLiteral("PULSEMATES_BENCH_PROBE"), QStringLiteral("1"));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(PULSEMATES_PROGRAM), {QStringLiteral("--demo")});
        QVERIFY(program.waitForStarted());
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += program.readAllStandardOutput()).contains("first-frame"),
                                 patienceMs);
    }

    static void expectOrderlyEnd(QProcess &program)
    {
        program.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, patienceMs);
        QVERIFY2(program.exitStatus() == QProcess::NormalExit,
                 qPrintable(QStringLiteral("signal %1").arg(program.exitCode())));
        QCOMPARE(program.exitCode(), 0);
    }

    ProgramRun m_place; // a home of its own
};

PULSEMATES_TEST(tst_Quitting)
#include "tst_quitting.moc"
