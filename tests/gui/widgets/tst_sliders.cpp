#include "tests/support/testregistry.h"
#include "ui/common/theme.h"
#include "ui/playback/volumepopup.h"
#include "ui/settings/percentslider.h"

#include <QApplication>
#include <QSlider>
#include <QTest>

using namespace pulsemates;

namespace {

/// Where @p image has exactly this colour.
QRect areaOf(const QImage &image, const QColor &color)
{
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

/// The same but for what a round edge mixes in.
bool isNear(const QColor &one, const QColor &other)
{
    constexpr int mixed = 32; // of 255
    return std::abs(one.red() - other.red()) < mixed
           && std::abs(one.green() - other.green()) < mixed
           && std::abs(one.blue() - other.blue()) < mixed;
}

} // namespace

/// What can be dragged, as it is painted.
class tst_Sliders : public TestClass
{
    Q_OBJECT

private slots:
    void knobsAreRound_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 110, 120, 125, 150, 175, 190, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void knobsAreRound()
    {
        QFETCH(const int, percent);
        Theme theme(*qApp);
        theme.apply(ThemeChoice::Light, percent, true);
        PercentSlider slider(
            theme, QStringLiteral("testSlider"), QStringLiteral("Test"), 0, 100, 10);
        slider.setPercent(50);
        slider.show();
        const auto *bar = slider.findChild<QSlider *>(QStringLiteral("testSlider"));
        const QImage image = slider.grab(QRect(bar->pos(), bar->size())).toImage();
        const QColor accent = theme.color(&ThemeColors::accent);
        // Right of the middle nothing but the knob has this colour.
        const QRect right =
            areaOf(image.copy(image.rect().adjusted(bar->width() / 2, 0, 0, 0)), accent);
        QVERIFY(right.height() >= theme.px(16));
        QVERIFY2(right.height() <= 2 * right.width() + 2 && 2 * right.width() <= right.height() + 2,
                 "neither cut off nor oblong");
        // A circle reaches 0.29 of its radius less far at 45 degrees.
        const QPoint corner = right.topRight() + QPoint(bar->width() / 2, 0);
        const int missing = qRound(right.height() / 2.0 * 0.2);
        for (int i = 0; i < missing; ++i)
            QVERIFY2(image.pixelColor(corner + QPoint(-i, i)) != accent, "a square corner");
    }

    void theVolumeHasNoBlackCorners_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << ThemeChoice::Light << 100;
        QTest::newRow("dark") << ThemeChoice::Dark << 100;
        QTest::newRow("light, large") << ThemeChoice::Light << 200;
        QTest::newRow("dark, large") << ThemeChoice::Dark << 200;
    }

    void theVolumeHasNoBlackCorners()
    {
        QFETCH(const ThemeChoice, choice);
        QFETCH(const int, percent);
        Theme theme(*qApp);
        theme.apply(choice, percent, true);
        VolumePopup popup(theme);
        QWidget button;
        button.show();
        popup.openAbove(button);
        QVERIFY(!popup.testAttribute(Qt::WA_TranslucentBackground));
        QVERIFY(!popup.mask().isEmpty());
        for (const QPoint &corner : {popup.rect().topLeft(),
                                     popup.rect().topRight(),
                                     popup.rect().bottomLeft(),
                                     popup.rect().bottomRight()})
            QVERIFY(!popup.mask().contains(corner));
        QVERIFY(popup.mask().contains(popup.rect().center()));
        const QImage image = popup.grab().toImage();
        const QColor edge = theme.color(&ThemeColors::control);
        for (int x = 0; x < image.width(); ++x) {
            for (const int y : {0, image.height() - 1}) {
                if (popup.mask().contains(QPoint(x, y)))
                    QVERIFY(isNear(image.pixelColor(x, y), edge));
            }
        }
    }
};

PULSEMATES_TEST(tst_Sliders)
#include "tst_sliders.moc"
