#include "tests/support/testregistry.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

class tst_Theme : public TestClass
{
    Q_OBJECT

private slots:
    void contrast_data();
    void contrast();
    void highContrastFollowsThePalette();
    void textGrowsWithTheScale();
    void aTextThatIsShownLaterHasTheNewSize();
    void reducedMotionTakesNoTime();
    void systemAppearanceDecides();
    void whatChangesNothingIsNotTold();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void drawingsTakeTheColorsOfTheTheme();
};

void tst_Theme::contrast_data()
{
    QTest::addColumn<ColorRole>("front");
    QTest::addColumn<ColorRole>("back");
    QTest::addColumn<double>("least");
    using C = ThemeColors;
    constexpr double words = 4.5;
    constexpr double controls = 3.0;
    for (const auto &[name, back] : std::initializer_list<std::pair<const char *, ColorRole>>{
             {"background", &C::background}, {"surface", &C::surface}, {"rail", &C::rail}}) {
        QTest::addRow("text on %s", name) << ColorRole(&C::text) << back << words;
        QTest::addRow("muted on %s", name) << ColorRole(&C::muted) << back << words;
        QTest::addRow("accent on %s", name) << ColorRole(&C::accent) << back << words;
        QTest::addRow("help on %s", name) << ColorRole(&C::help) << back << words;
        QTest::addRow("control on %s", name) << ColorRole(&C::control) << back << controls;
    }
    QTest::newRow("on accent") << ColorRole(&C::onAccent) << ColorRole(&C::accent) << words;
    QTest::newRow("chip") << ColorRole(&C::accent) << ColorRole(&C::accentSoft) << words;
    QTest::newRow("chosen page") << ColorRole(&C::accent) << ColorRole(&C::accentSoft) << words;
    QTest::newRow("menu") << ColorRole(&C::text) << ColorRole(&C::accentSoft) << words;
    QTest::newRow("warm") << ColorRole(&C::warm) << ColorRole(&C::warmSoft) << words;
    QTest::newRow("help text") << ColorRole(&C::text) << ColorRole(&C::helpBackground) << words;
    QTest::newRow("help muted") << ColorRole(&C::muted) << ColorRole(&C::helpBackground) << words;
    QTest::newRow("help words") << ColorRole(&C::help) << ColorRole(&C::helpBackground) << words;
    QTest::newRow("drawing") << ColorRole(&C::warm) << ColorRole(&C::background) << controls;
    for (const auto &[name, role] : std::initializer_list<std::pair<const char *, ColorRole>>{
             {"device", &C::device},
             {"app", &C::app},
             {"network", &C::network},
             {"provider", &C::provider},
             {"unattributed", &C::unattributed}})
        QTest::addRow("panel %s", name) << role << ColorRole(&C::surface) << controls;
}

void tst_Theme::contrast()
{
    QFETCH(ColorRole, front);
    QFETCH(ColorRole, back);
    QFETCH(double, least);
    for (const ThemeColors &colors : {ThemeColors::lightPaper(), ThemeColors::darkPaper()}) {
        const double ratio = contrastRatio(colors.*front, colors.*back);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }
}

void tst_Theme::highContrastFollowsThePalette()
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::WindowText, Qt::white);
    system.setColor(QPalette::Highlight, QColor(0x101010)); // of no use on black
    system.setColor(QPalette::HighlightedText, Qt::white);
    const ThemeColors colors = ThemeColors::highContrastFrom(system);
    QVERIFY(colors.highContrast);
    QCOMPARE(colors.background, QColor(Qt::black));
    QCOMPARE(colors.muted, QColor(Qt::white));
    QVERIFY(contrastRatio(colors.accent, colors.background) >= 4.5);
    QVERIFY(contrastRatio(colors.onOrb, colors.orbMiddle) >= 4.5);
}

void tst_Theme::textGrowsWithTheScale()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.apply(ThemeChoice::Light, 200, false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(theme.font(TextSize::Base).pixelSize(), 28);
    theme.apply(ThemeChoice::Light, 500, false);
    QCOMPARE(theme.font(TextSize::Base).pixelSize(), 28);
    QCOMPARE(QApplication::font().pixelSize(), 28);
}

void tst_Theme::aTextThatIsShownLaterHasTheNewSize()
{
    Theme theme(*qApp);
    theme.apply(ThemeChoice::Light, 100, true);
    QWidget window;
    window.show();
    auto *place = new QWidget(&window); // as a page that is built anew behind another one
    auto *label = new QLabel(place);
    theme.dress(label, TextSize::Base);
    theme.apply(ThemeChoice::Light, 200, true);
    QCOMPARE(label->font().pixelSize(), 28);
    place->show();
    QCOMPARE(label->font().pixelSize(), 28);
    auto *other = new QWidget(&window);
    label->setParent(other);
    label->show();
    other->show();
    QCOMPARE(label->font().pixelSize(), 28);
}

void tst_Theme::reducedMotionTakesNoTime()
{
    Theme theme(*qApp);
    theme.apply(ThemeChoice::Light, 100, false);
    QVERIFY(theme.motion().count() > 0);
    QVERIFY(theme.motion() <= std::chrono::milliseconds(250));
    theme.apply(ThemeChoice::Light, 100, true);
    QCOMPARE(theme.motion().count(), 0);
}

void tst_Theme::whatChangesNothingIsNotTold()
{
    Theme theme(*qApp);
    theme.apply(ThemeChoice::Dark, 120, false);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.apply(ThemeChoice::Dark, 120, false);
    QCOMPARE(changed.size(), 0);
    theme.apply(ThemeChoice::Dark, 130, false);
    QCOMPARE(changed.size(), 1);
}

void tst_Theme::systemAppearanceDecides()
{
    Theme theme(*qApp);
    theme.apply(ThemeChoice::System, 100, false);
    SystemAppearance appearance;
    appearance.dark = true;
    appearance.reducedMotion = true;
    theme.setSystemAppearance(appearance);
    QVERIFY(theme.colors().dark);
    QVERIFY(theme.reducedMotion());
    theme.apply(ThemeChoice::Light, 100, false);
    QVERIFY(!theme.colors().dark);
}

void tst_Theme::everyIconIsDrawn_data()
{
    QTest::addColumn<Icon>("icon");
    for (int i = 0; i < iconCount; ++i)
        QTest::newRow(qPrintable(iconPath(Icon(i)))) << Icon(i);
}

void tst_Theme::everyIconIsDrawn()
{
    QFETCH(Icon, icon);
    const QImage image = iconPixmap(icon, Qt::red, 24).toImage();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() < 200)
                continue;
            ++painted;
            QVERIFY(color.red() > 200 && color.green() < 60);
        }
    }
    QVERIFY(painted > 8);
}

void tst_Theme::drawingsTakeTheColorsOfTheTheme()
{
    const QByteArray svg = recoloredSvg(iconPath(Icon::Mic), QColor(0x123456));
    QVERIFY(svg.contains("#123456"));
    QVERIFY(!svg.contains("currentColor"));
    QVERIFY(recoloredSvg(QStringLiteral(":/icons/none.svg"), Qt::red).isEmpty());
    QVERIFY(applicationPixmap(64).toImage().pixelColor(32, 12).green() > 80);
}

PULSEMATES_TEST(tst_Theme)
#include "tst_theme.moc"
