#include "tests/support/testregistry.h"
#include "ui/common/errortext.h"

#include <QSet>
#include <QTest>

using namespace pulsemates;

class tst_ErrorWords : public TestClass
{
    Q_OBJECT

private slots:
    void everyCodeSaysWhatHappenedAndWhatNow();
    void onlyTheInternalErrorIsGeneral();
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

PULSEMATES_TEST(tst_ErrorWords)
#include "tst_errorwords.moc"
