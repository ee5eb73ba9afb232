#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"
#include "ui/common/errortext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

class tst_CheckInPageTrouble : public TestClass
{
    Q_OBJECT

private slots:
    void troubleSaysWhatStillWorks_data();
    void troubleSaysWhatStillWorks();
    void theOrbDoesWhatTroubleOffersFirst();
};

void tst_CheckInPageTrouble::troubleSaysWhatStillWorks_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (int i = 0; i <= int(ErrorCode::Internal); ++i)
        QTest::newRow(qPrintable(errorCodeName(ErrorCode(i)))) << ErrorCode(i);
}

void tst_CheckInPageTrouble::troubleSaysWhatStillWorks()
{
    QFETCH(ErrorCode, code);
    PageFixture f;
    f.page.showCheckIn(PageFixture::trouble(code));
    QCOMPARE(f.find<QLabel>("troubleLabel")->text(), ErrorWords::of(code).happened);
    QSignalSpy retry(&f.page, &CheckInPage::retryRequested);
    QSignalSpy breathe(&f.page, &CheckInPage::breatheRequested);
    const bool useful = code != ErrorCode::NothingHeard && code != ErrorCode::TooShort
                        && code != ErrorCode::LanguageNotSupported;
    QCOMPARE(f.find<QWidget>("retryButton")->isVisible(), useful);
    if (useful)
        f.click("retryButton");
    QCOMPARE(retry.size(), useful ? 1 : 0);
    CheckIn again = PageFixture::trouble(code);
    again.triedAgain = true;
    f.page.showCheckIn(again);
    QVERIFY(f.find<QLabel>("troubleLabel")->text().contains(u"once more"));
    QVERIFY(!f.find<QWidget>("retryButton")->isEnabled());
    f.page.showCheckIn(PageFixture::trouble(code));
    QVERIFY(f.find<QWidget>("retryButton")->isEnabled());
    f.click("troubleBreatheButton");
    QCOMPARE(breathe.size(), 1);
    f.click("troubleTypeButton");
    QVERIFY(f.find<QWidget>("idlePanel")->findChild<QPlainTextEdit *>()->isVisible());
}

void tst_CheckInPageTrouble::theOrbDoesWhatTroubleOffersFirst()
{
    PageFixture f;
    QSignalSpy record(&f.page, &CheckInPage::recordRequested);
    QSignalSpy retry(&f.page, &CheckInPage::retryRequested);
    QSignalSpy goOn(&f.page, &CheckInPage::goOnRequested);
    const auto press = [&f] { QTest::mouseClick(&f.page.orb(), Qt::LeftButton); };

    f.page.showCheckIn(PageFixture::trouble(ErrorCode::NothingHeard));
    QCOMPARE(f.page.orb().accessibleName(), QStringLiteral("Tell me how you feel"));
    press();
    QCOMPARE(record.size(), 1);

    CheckIn kept = PageFixture::trouble(ErrorCode::Timeout);
    f.page.showCheckIn(kept);
    QCOMPARE(f.page.orb().accessibleName(), QStringLiteral("Try again"));
    press();
    QCOMPARE(retry.size(), 1);
    kept.triedAgain = true;
    f.page.showCheckIn(kept);
    QVERIFY(!f.find<QWidget>("newRecordingButton")->isVisible()); // it would erase what is read
    press();
    QCOMPARE(retry.size(), 1);

    CheckIn broken = PageFixture::trouble(ErrorCode::MicrophoneLost);
    broken.canGoOn = true;
    f.page.showCheckIn(broken);
    QCOMPARE(f.page.orb().accessibleName(), QStringLiteral("Go on"));
    press();
    QCOMPARE(goOn.size(), 1);
    QCOMPARE(record.size(), 1);

    f.page.showCheckIn({});
    QCOMPARE(f.page.orb().accessibleName(), QStringLiteral("Tell me how you feel"));
}

PULSEMATES_TEST(tst_CheckInPageTrouble)
#include "tst_checkinpagetrouble.moc"
