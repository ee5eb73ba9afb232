#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulsemates;

class tst_ErrorWords : public TestClass
{
    Q_OBJECT

private slots:
    void everyCodeSaysWhatHappenedAndWhatNow();
    void onlyTheInternalErrorIsGeneral();
    void aServiceThatFailsIsNoRecordingAndNoMode();
    void eachKindOfKeyHasItsWords_data();
    void eachKindOfKeyHasItsWords();
    void aFileWithoutCertificatesIsSaid();
};

void tst_ErrorWords::everyCodeSaysWhatHappenedAndWhatNow()
{
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        const ErrorText text = ErrorWords::of(ErrorCode(i));
        const QByteArray name = errorCodeName(ErrorCode(i)).toUtf8();
        QVERIFY2(text.happened.endsWith(u'.'), name);
        QVERIFY2(text.now.endsWith(u'.'), name);
    }
}

void tst_ErrorWords::onlyTheInternalErrorIsGeneral()
{
    const QString general = ErrorWords::of(ErrorCode::Internal).happened;
    for (int i = 0; i < int(ErrorCode::Internal); ++i)
        QVERIFY2(ErrorWords::of(ErrorCode(i)).happened != general,
                 qPrintable(errorCodeName(ErrorCode(i))));
}

/// Nor anything else of what the person said.
void tst_ErrorWords::aServiceThatFailsIsNoRecordingAndNoMode()
{
    const QRegularExpression wrong(
        QStringLiteral("\\b(recording|mode|words|text|microphone|settings and history)\\b"));
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        for (const Stage stage :
             {Stage::Store, Stage::Synthesize, Stage::Transcribe, Stage::Coach, Stage::App}) {
            const Error error{ErrorCode(i), {}, stage};
            for (const ErrorText &text :
                 {ErrorWords::ofService(error), ErrorWords::ofCertificates(error)}) {
                const QString all = text.happened + u' ' + text.now;
                QVERIFY2(!wrong.match(all).hasMatch(), qPrintable(all));
                QVERIFY(text.happened.endsWith(u'.') && text.now.endsWith(u'.'));
            }
        }
    }
}

void tst_ErrorWords::eachKindOfKeyHasItsWords_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, ErrorCode code, Stage stage, const char *word) {
        QTest::newRow(name) << Error{code, {}, stage} << QString::fromLatin1(word);
    };
    row("store too slow", ErrorCode::Timeout, Stage::Store, "password store");
    row("no key", ErrorCode::InvalidInput, Stage::Store, "This key can't be kept");
    row("environment", ErrorCode::StorageUnwritable, Stage::Store, "environment");
    row("locked", ErrorCode::SecretStoreLocked, Stage::App, "locked");
    row("account damaged", ErrorCode::FileDamaged, Stage::Synthesize, "service account");
    row("no account", ErrorCode::InvalidInput, Stage::Synthesize, "service account");
    row("account gone", ErrorCode::FileUnreadable, Stage::Synthesize, "service account");
    row("none kept", ErrorCode::KeyRefused, Stage::Store, "No key is kept");
    row("key refused", ErrorCode::KeyRefused, Stage::Coach, "did not accept the key");
}

void tst_ErrorWords::eachKindOfKeyHasItsWords()
{
    QFETCH(Error, error);
    QFETCH(QString, word);
    const QString happened = ErrorWords::ofService(error).happened;
    QVERIFY2(happened.contains(word), qPrintable(happened));
}

void tst_ErrorWords::aFileWithoutCertificatesIsSaid()
{
    const Error error{ErrorCode::FileDamaged, {}, Stage::App};
    QVERIFY(ErrorWords::ofCertificates(error).happened.contains(u"no certificate"));
}

PULSEMATES_TEST(tst_ErrorWords)
#include "tst_errorwords.moc"
