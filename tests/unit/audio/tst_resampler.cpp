#include "core/audio/levels.h"
#include "core/audio/resampler.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;

class tst_Resampler : public TestClass
{
    Q_OBJECT

private slots:
    void keepsPitchAndLevel_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("CD to recogniser") << 44'100 << 16'000;
        QTest::newRow("studio to recogniser") << 48'000 << 16'000;
        QTest::newRow("telephone to recogniser") << 8'000 << 16'000;
        QTest::newRow("voice to device") << 22'050 << 48'000;
        QTest::newRow("equal") << 16'000 << 16'000;
    }

    void keepsPitchAndLevel()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto result = resample(sineWave(1000, from, std::size_t(from), 0.5F), from, to);
        QVERIFY(result);
        QCOMPARE(result->size(), std::size_t(to));
        QVERIFY(std::abs(strengthOf(1000, *result, to) - 0.5) < 0.005);
        QVERIFY(std::abs(rms(*result) - 0.3535F) < 0.005F); // nothing beside the sine
    }

    void removesWhatTheLowerRateCannotHold()
    {
        const auto result = resample(sineWave(12'000, 48'000, 48'000, 0.5F), 48'000, 16'000);
        QVERIFY(result);
        QVERIFY(rms(std::span(*result).subspan(800, 14'000)) < 0.001F);
    }

    void blocksAreOneStream()
    {
        const auto tone = sineWave(440, 44'100, 44'100, 0.5F);
        const auto whole = resample(tone, 44'100, 16'000);
        auto stream = Resampler::create(44'100, 16'000);
        QVERIFY(whole);
        QVERIFY(stream);
        std::vector<float> pieces;
        for (std::size_t at = 0; at < tone.size(); at += 441)
            QVERIFY(stream->process({tone.data() + at, 441}, false, pieces));
        QVERIFY(stream->process({}, true, pieces));
        QVERIFY(pieces.size() + 2 >= whole->size());
        const std::size_t common = std::min(pieces.size(), whole->size());
        for (std::size_t i = 0; i < common; ++i)
            QVERIFY(std::abs(pieces[i] - (*whole)[i]) < 1e-5F);
    }

    void refusesRatesThatAreNone_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("zero") << 0 << 16'000;
        QTest::newRow("negative") << -44'100 << 16'000;
        QTest::newRow("to zero") << 16'000 << 0;
        QTest::newRow("absurd") << 2'000'000'000 << 16'000;
    }

    void refusesRatesThatAreNone()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto result = resample(std::vector<float>(16), from, to);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }
};

PULSEMATES_TEST(tst_Resampler)

#include "tst_resampler.moc"
