#include "tests/e2e/spokenwindow.h"
#include "tests/support/patience.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <semaphore>

using namespace pulsemates;

/// A call into the sound system that does not come back, met in the window.
class tst_HungWindow : public TestClass
{
    Q_OBJECT

private slots:
    void itIsToldAndTypingGoesOn()
    {
        PULSEMATES_NEEDS_DATA();
        SpokenWindow w;
        std::counting_semaphore<64> comesBack{0};
        QObject context;
        AudioOutput &output = w.window->engine().output();
        connect(
            &output,
            &AudioOutput::firstSample,
            &context,
            [&comesBack] { comesBack.acquire(); },
            Qt::DirectConnection); // in the turn of the sink: the audio thread stands still
        QVERIFY2(w.typeInstead(QStringLiteral("I feel sad and tired")), qPrintable(w.state()));
        QTRY_VERIFY2_WITH_TIMEOUT(output.isStuck(), qPrintable(w.state()), patienceMs);
        QVERIFY(!w.text("messageLabel").isEmpty()); // the text stands for the sound
        QVERIFY(w.click("newCheckInButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("idlePanel"), patienceMs);
        QVERIFY(w.click("orb"));
        QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("troublePanel"), qPrintable(w.state()), patienceMs);
        const ErrorText words = ErrorWords::of(ErrorCode::SoundStuck);
        QCOMPARE(w.text("troubleLabel"), words.happened);
        QCOMPARE(w.text("troubleAdviceLabel"), words.now);
        QVERIFY2(w.typeInstead(QStringLiteral("I feel sad and tired")), qPrintable(w.state()));

        output.disconnect(&context);
        comesBack.release(64);
        QTRY_VERIFY_WITH_TIMEOUT(!output.isStuck(), patienceMs);
        QVERIFY2(w.reset(), qPrintable(w.state()));
        QVERIFY2(w.listen(), qPrintable(w.state()));
        w.say(QStringLiteral("jfk.flac"), 3.2);
        QVERIFY2(w.hears(QStringLiteral("fellow")), qPrintable(w.state()));
    }
};

PULSEMATES_TEST(tst_HungWindow)
#include "tst_hungwindow.moc"
