#include "core/audio/levels.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;

class tst_Levels : public TestClass
{
    Q_OBJECT

private slots:
    void measuresASine()
    {
        const auto tone = sineWave(1000, 16'000, 16'000, 0.5F);
        QVERIFY(std::abs(rms(tone) - 0.5F / std::numbers::sqrt2_v<float>) < 1e-3F);
        QVERIFY(std::abs(peak(tone) - 0.5F) < 1e-3F);
    }

    void nothingIsSilent()
    {
        QCOMPARE(rms({}), 0.0F);
        QCOMPARE(peak({}), 0.0F);
    }

    void tellsFlatZeroFromQuiet()
    {
        std::vector<float> samples(320, 0.0F);
        QVERIFY(isFlatZero(samples));
        samples[319] = 1.0F / 32'768.0F;
        QVERIFY(!isFlatZero(samples));
    }

    void emitsThirtyLevelsASecond()
    {
        LevelMeter meter;
        const std::vector<float> frame(320, 0.25F);
        int levels = 0;
        for (int i = 0; i < 50; ++i) {
            if (const auto level = meter.add(frame)) {
                ++levels;
                QVERIFY(std::abs(*level - 0.25F) < 1e-6F);
            }
        }
        QCOMPARE(levels, 30);
    }
};

PULSEMATES_TEST(tst_Levels)

#include "tst_levels.moc"
