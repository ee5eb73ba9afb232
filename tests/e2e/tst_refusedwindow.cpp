#include "tests/e2e/spokenwindow.h"
#include "tests/support/patience.h"
#include "tests/support/refusingsoundserver.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

using namespace pulsemates;

/// A microphone that this program may not use, met in the window.
class tst_RefusedWindow : public TestClass
{
    Q_OBJECT

private slots:
    void aRefusedMicrophoneIsToldAndAllowedLater()
    {
#ifndef PULSEMATES_HAVE_PULSE
        QSKIP("built without libpulse: nobody can say why");
#endif
        PULSEMATES_NEEDS_DATA();
        const QByteArray direct = qgetenv("PULSE_SERVER");
        RefusingSoundServer server(SpokenWindow::rig().folder() + QStringLiteral("/pulse/native"));
        server.refuse(RefusingSoundServer::Command::CreateRecord,
                      RefusingSoundServer::Error::Access);
        QVERIFY(server.listen());
        SpokenWindow w;
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("microphoneLabel"), QStringLiteral("VirtualMic"), patienceMs);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("troublePanel"), qPrintable(w.state()), patienceMs);
        const ErrorText words = ErrorWords::of(ErrorCode::MicrophoneDenied);
        QCOMPARE(w.text("troubleLabel"), words.happened);
        QCOMPARE(w.text("troubleAdviceLabel"), words.now);
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and tired"))); // the way on
        QVERIFY(w.isShown("guidancePanel"));

        QVERIFY(w.click("settingsRailButton"));
        const QString both = words.happened + u' ' + words.now;
        QTRY_COMPARE_WITH_TIMEOUT(w.text("noMicrophoneLabel"), both, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("noMicrophoneLabel"), patienceMs);
        QVERIFY(w.click("checkInRailButton"));

        server.letAll();                 // the person has allowed it
        qputenv("PULSE_SERVER", direct); // whoever speaks now does not pass through this thread
        QVERIFY2(w.reset(), qPrintable(w.state()));
        QVERIFY2(w.listen(), qPrintable(w.state()));
        w.say(QStringLiteral("jfk.flac"), 3.2);
        QVERIFY2(w.hears(QStringLiteral("fellow")), qPrintable(w.state()));
    }
};

PULSEMATES_TEST(tst_RefusedWindow)
#include "tst_refusedwindow.moc"
