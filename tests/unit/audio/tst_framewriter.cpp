#include "core/audio/framewriter.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <numeric>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_FrameWriter : public TestClass
{
    Q_OBJECT

    static std::vector<float> ramp(std::size_t count)
    {
        std::vector<float> samples(count);
        std::iota(samples.begin(), samples.end(), 1.0F);
        return samples;
    }

private slots:
    void cutsAnyChunksIntoWholeFrames_data()
    {
        QTest::addColumn<int>("chunk");
        for (const int chunk : {1, 160, 319, 320, 321, 642, 24'339})
            QTest::addRow("%d", chunk) << chunk;
    }

    void cutsAnyChunksIntoWholeFrames()
    {
        QFETCH(int, chunk);
        auto ring = std::make_shared<FrameRing>();
        FrameWriter writer({7}, ring);
        const auto samples = ramp(32'000);
        for (std::size_t at = 0; at < samples.size(); at += std::size_t(chunk))
            writer.write(
                std::span(samples).subspan(at, std::min(std::size_t(chunk), samples.size() - at)),
                5ms);
        QCOMPARE(writer.frames(), 100U);
        float expected = 1;
        AudioFrame frame;
        for (std::uint32_t index = 0; index < 100; ++index) {
            QVERIFY(ring->pop(frame));
            QCOMPARE(frame.index, index);
            QCOMPARE(frame.capturedAt, MonotonicTime(5ms));
            for (const float sample : frame.samples)
                QCOMPARE(sample, expected++);
        }
    }

    void losesNotASampleAtTheEnd()
    {
        auto ring = std::make_shared<FrameRing>();
        FrameWriter writer({7}, ring);
        writer.write(ramp(321), 1ms);
        QCOMPARE(writer.frames(), 1U);
        writer.flush(2ms);
        writer.flush(3ms); // nothing left: no empty frame
        QCOMPARE(writer.frames(), 2U);
        AudioFrame frame;
        QVERIFY(ring->pop(frame));
        QVERIFY(ring->pop(frame));
        QCOMPARE(frame.samples[0], 321.0F);
        QCOMPARE(frame.samples[1], 0.0F);
    }

    void endsAtTheLimit()
    {
        auto ring = std::make_shared<FrameRing>();
        FrameWriter writer({7}, ring);
        const auto second = ramp(16'000);
        AudioFrame frame;
        std::uint32_t popped = 0;
        for (int i = 0; i < 70; ++i) {
            writer.write(second, 1ms);
            while (ring->pop(frame))
                ++popped;
        }
        writer.flush(1ms);
        QVERIFY(writer.limitReached());
        QCOMPARE(popped, 3'000U);
        QCOMPARE(frame.index, 2'999U);
    }

    void aFullRingShowsAsAGapInTime()
    {
        auto ring = std::make_shared<FrameRing>();
        FrameWriter writer({7}, ring);
        writer.write(std::vector<float>(320 * 515), 1ms);
        const AudioEnd end = writer.end(AudioEnd::Reason::Stopped);
        QCOMPARE(end.frames, 512U);
        QCOMPARE(end.overruns, std::uint64_t(3));
        AudioFrame frame;
        while (ring->pop(frame)) {
        }
        QCOMPARE(frame.index, 511U);
        writer.write(std::vector<float>(320), 1ms);
        QVERIFY(ring->pop(frame));
        QCOMPARE(frame.index, 515U);
    }
};

PULSEMATES_TEST(tst_FrameWriter)

#include "tst_framewriter.moc"
