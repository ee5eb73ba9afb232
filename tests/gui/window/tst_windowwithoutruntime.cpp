#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/speechfolder.h"
#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <QTest>

using namespace pulsemates;

/// A class of its own: a runtime that another test has loaded stays in the process.
class tst_WindowWithoutRuntime : public TestClass
{
    Q_OBJECT

private slots:
    void theRecordingIsKept()
    {
        const QString whole = qEnvironmentVariable("PULSEMATES_SPEECH_DIR");
        QTemporaryDir folder;
        const QString speech = folder.filePath(QStringLiteral("speech"));
        copySpeechFolder(speech, QStringLiteral("runtime/libonnxruntime.so"), FileLoss::All);
        qputenv("PULSEMATES_SPEECH_DIR", speech.toUtf8());
        WindowFixture w;
        qputenv("PULSEMATES_SPEECH_DIR", whole.toUtf8());
        QVERIFY(w.click("orb"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("troublePanel"), patienceMs);
        const ErrorText words = ErrorWords::of(ErrorCode::RuntimeMissing);
        QCOMPARE(w.text("troubleLabel"), words.happened);
        QCOMPARE(w.text("troubleAdviceLabel"), words.now);
        QVERIFY(w.isShown("retryButton"));
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad"))); // unspoken, but answered
        QVERIFY(!w.text("messageLabel").isEmpty());
    }
};

PULSEMATES_TEST(tst_WindowWithoutRuntime)

#include "tst_windowwithoutruntime.moc"
