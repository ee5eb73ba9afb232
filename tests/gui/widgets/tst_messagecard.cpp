#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/guidance/messagecard.h"

#include <QLayout>
#include <QScrollArea>
#include <QSignalSpy>

using namespace pulsemates;

/// The place for a personal message is kept only where somebody may write one.
class tst_MessageCard : public TestClass
{
    Q_OBJECT

private slots:
    void keepsAPlaceOnlyForAMessageThatCanCome_data()
    {
        QTest::addColumn<CoachingMode>("mode");
        QTest::addColumn<bool>("coached");
        QTest::addColumn<bool>("kept");
        QTest::newRow("fast") << CoachingMode::Fast << true << false;
        QTest::newRow("optimized, nobody writes") << CoachingMode::Optimized << false << false;
        QTest::newRow("optimized") << CoachingMode::Optimized << true << true;
    }

    void keepsAPlaceOnlyForAMessageThatCanCome()
    {
        QFETCH(const CoachingMode, mode);
        QFETCH(const bool, coached);
        QFETCH(const bool, kept);
        Theme theme(*qApp);
        const FakeClock clock;
        MessageCard card(theme, clock);
        if (coached)
            card.setCoached(true);
        CheckIn checkIn = PageFixture::guiding();
        checkIn.mode = mode;
        card.showGuidance(checkIn);
        const auto *place = card.findChild<QWidget *>(QStringLiteral("personalMessagePlace"));
        QCOMPARE(place->isVisibleTo(&card), kept);
    }

    /// Somebody may be about to press what stands below.
    void nothingMovesWhenAMessageComes_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 620;
        QTest::newRow("narrow") << 320;
    }

    void nothingMovesWhenAMessageComes()
    {
        QFETCH(const int, width);
        Theme theme(*qApp);
        const FakeClock clock;
        MessageCard card(theme, clock);
        card.setCoached(true);
        CheckIn checkIn = PageFixture::guiding();
        checkIn.mode = CoachingMode::Optimized;
        checkIn.awaitsWritten = true;
        card.showGuidance(checkIn);
        card.resize(width, 400);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const auto height = [&card, width] {
            QCoreApplication::processEvents();
            return card.layout()->totalHeightForWidth(width);
        };
        const int free = height();
        checkIn.written = WrittenMessage{
            {QStringLiteral("That sounds like a long day to carry home, and you are tired."),
             QStringLiteral("You kept going, and you may set it down now."),
             QStringLiteral("If you like, let one slow breath out.")},
            false};
        card.showGuidance(checkIn);
        QCOMPARE(height(), free);
        checkIn.id = {9};
        checkIn.written.reset();
        card.showGuidance(checkIn);
        checkIn.awaitsWritten = false;
        card.showGuidance(checkIn); // none came
        QCOMPARE(height(), free);
    }

    void tellsWhenItIsShown_data()
    {
        QTest::addColumn<int>("above"); // px
        QTest::newRow("seen") << 10;
        QTest::newRow("scrolled out of sight") << 900;
    }

    void tellsWhenItIsShown()
    {
        QFETCH(const int, above);
        Theme theme(*qApp);
        const FakeClock clock;
        QScrollArea area;
        auto *content = new QWidget;
        content->resize(400, 1400);
        MessageCard card(theme, clock, content);
        card.setGeometry(0, above, 400, 300);
        area.setWidget(content);
        area.resize(420, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QSignalSpy painted(&card, &MessageCard::painted);
        const CheckIn checkIn = PageFixture::guiding();
        card.showGuidance(checkIn);
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 1, patienceMs);
        QCOMPARE(painted[0][0].value<CheckInId>(), checkIn.id);
        area.ensureWidgetVisible(&card);
        area.grab();
        QCoreApplication::processEvents();
        QCOMPARE(painted.size(), 1); // once for each message
    }

    void theWindowKeepsNone()
    {
        PageFixture f;
        CheckIn checkIn = PageFixture::guiding();
        f.page.showCheckIn(checkIn);
        const int fast = f.find<QWidget>("messageCard")->sizeHint().height();
        checkIn.id = {8};
        checkIn.mode = CoachingMode::Optimized;
        f.page.showCheckIn(checkIn);
        QCOMPARE(f.find<QWidget>("messageCard")->sizeHint().height(), fast);
    }
};

PULSEMATES_TEST(tst_MessageCard)
#include "tst_messagecard.moc"
