#include "tests/gui/cutoff.h"
#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/checkinstage.h"
#include "ui/checkin/orb.h"
#include "ui/common/control.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace pulsemates;

/// Nothing is cut off: every text has the room it asks for, at every size and scale.
class tst_LayoutLimits : public TestClass
{
    Q_OBJECT

private slots:
    void nothingIsClipped_data();
    void nothingIsClipped();
    void theWaysWithoutSpeakingStayOnThePage_data();
    void theWaysWithoutSpeakingStayOnThePage();
    void theUndoStaysOnThePage_data();
    void theUndoStaysOnThePage();
    void aSoftWordFindsItsRoom_data();
    void aSoftWordFindsItsRoom();
    void everyControlHasANameAndIsLargeEnough();
};

void tst_LayoutLimits::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<CheckIn>("checkIn");
    CheckIn full = PageFixture::guiding();
    full.notice = CheckInNotice::MicrophoneLost;
    full.canGoOn = true;
    full.alternative = full.guidance;
    const std::initializer_list<std::pair<const char *, CheckIn>> states{
        {"idle", CheckIn{}},
        {"listening", PageFixture::listening()},
        {"guiding", full},
        {"trouble", PageFixture::trouble(ErrorCode::MicrophoneStalled)}};
    for (const auto &[name, checkIn] : states) {
        for (int percent : {100, 150, 200}) {
            QTest::addRow("%s %d default", name, percent) << QSize(724, 720) << percent << checkIn;
            QTest::addRow("%s %d least", name, percent) << QSize(628, 540) << percent << checkIn;
        }
        QTest::addRow("%s 100 narrow", name) << QSize(366, 540) << 100 << checkIn;
        QTest::addRow("%s 200 narrow", name) << QSize(560, 720) << 200 << checkIn;
    }
}

void tst_LayoutLimits::nothingIsClipped()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(CheckIn, checkIn);
    PageFixture f;
    f.theme.apply(ThemeChoice::Light, percent, true);
    f.page.resize(size);
    f.page.showCheckIn(checkIn);
    QApplication::processEvents();
    const auto *stage = f.find<CheckInStage>("checkInStage");
    QVERIFY(stage->width() <= f.page.width());
    const QList<QWidget *> widgets = f.page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool shown =
            qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!shown || !widget->isVisible() || widget->size() == QSize(1, 1))
            continue;
        const QByteArray name =
            widget->objectName().toUtf8() + ' ' + widget->parentWidget()->objectName().toUtf8();
        const QSize least = widget->minimumSizeHint();
        QVERIFY2(widget->width() >= least.width(), name);
        const int height =
            widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : least.height();
        QVERIFY2(widget->height() >= height, name);
        const QRect inStage(widget->mapTo(&f.page, QPoint(0, 0)), widget->size());
        QVERIFY2(inStage.left() >= 0 && inStage.right() < f.page.width(), name);
    }
}

void tst_LayoutLimits::theWaysWithoutSpeakingStayOnThePage_data()
{
    addRooms();
}

void tst_LayoutLimits::theWaysWithoutSpeakingStayOnThePage()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, korean);
    const KoreanWords words(korean);
    PageFixture f;
    f.theme.apply(ThemeChoice::Light, percent, true);
    f.page.resize(size);
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(*f.find<QWidget>("idlePanel")), QString(), patienceMs);
}

void tst_LayoutLimits::theUndoStaysOnThePage_data()
{
    addRooms();
}

void tst_LayoutLimits::theUndoStaysOnThePage()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, korean);
    const KoreanWords words(korean);
    PageFixture f;
    f.theme.apply(ThemeChoice::Light, percent, true);
    f.page.resize(size);
    f.page.showUndo(10);
    const auto *bar = f.find<QWidget>("undoBar");
    const auto isWhole = [&] {
        return bar->isVisible() && f.page.rect().contains(bar->geometry())
               && cutOff(*bar).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patienceMs);
    const QRect place = bar->geometry();
    f.page.showUndo(9);
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patienceMs);
    QCOMPARE(bar->geometry().bottom(), place.bottom());
}

void tst_LayoutLimits::aSoftWordFindsItsRoom_data()
{
    addRooms();
}

void tst_LayoutLimits::aSoftWordFindsItsRoom()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, korean);
    const KoreanWords words(korean);
    PageFixture f;
    f.theme.apply(ThemeChoice::Light, percent, true);
    f.page.resize(size);
    f.page.showCheckIn(PageFixture::listening());
    const auto *word = f.find<QLabel>("softWordLabel");
    const auto *stop = f.find<QWidget>("stopButton");
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(f.page), QString(), patienceMs);
    const auto placeOfStop = [&] { return stop->mapTo(&f.page, QPoint(0, 0)); };
    const QPoint before = placeOfStop();
    f.page.showMuted(true);
    f.page.showRecorded(std::chrono::seconds(2));
    QVERIFY(!word->text().isEmpty());
    QApplication::processEvents();
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(f.page), QString(), patienceMs);
    QCOMPARE(placeOfStop(), before);
    f.page.showMuted(false);
    f.page.showRecorded(std::chrono::seconds(55));
    QVERIFY(!word->text().isEmpty());
    QApplication::processEvents();
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(f.page), QString(), patienceMs);
    QCOMPARE(placeOfStop(), before);
}

void tst_LayoutLimits::everyControlHasANameAndIsLargeEnough()
{
    PageFixture f;
    f.page.showCheckIn(PageFixture::guiding());
    QSet<QString> names;
    const QList<Control *> controls = f.page.findChildren<Control *>();
    QVERIFY(controls.size() > 15);
    for (const Control *control : controls) {
        QVERIFY2(!control->objectName().isEmpty(), qPrintable(control->text()));
        const QByteArray name = control->objectName().toUtf8();
        QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty()
                     || !control->isVisible(),
                 name);
        const QSize target = control->sizeHint(); // what takes a click, with the ring around it
        QVERIFY2(target.width() >= 36 && target.height() >= 36, name);
    }
}

PULSEMATES_TEST(tst_LayoutLimits)
#include "tst_layoutlimits.moc"
