#include "core/speech/quietestframe.h"
#include "core/speech/segmenter.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <random>

using namespace pulsemates;

namespace {

constexpr std::size_t frameSize = AudioFrame::samplesPerFrame;

// Every sample of frame n is n: what arrives in a segment says where it came from.
std::array<float, frameSize> numbered(int n)
{
    std::array<float, frameSize> frame{};
    frame.fill(static_cast<float>(n));
    return frame;
}

std::vector<Segment> segmentsOf(const std::vector<bool> &voice,
                                const SegmenterOptions &options = {})
{
    Segmenter segmenter(options);
    std::vector<Segment> all;
    const auto take = [&] {
        while (auto segment = segmenter.takeClosed())
            all.push_back(std::move(*segment));
    };
    for (std::size_t i = 0; i < voice.size(); ++i) {
        segmenter.push(numbered(static_cast<int>(i)), voice[i]);
        take();
    }
    segmenter.finish();
    take();
    return all;
}

std::vector<bool> pattern(std::initializer_list<std::pair<bool, int>> runs)
{
    std::vector<bool> voice;
    for (const auto &[flag, count] : runs)
        voice.insert(voice.end(), static_cast<std::size_t>(count), flag);
    return voice;
}

} // namespace

class tst_Segmenter : public TestClass
{
    Q_OBJECT

private slots:
    void silenceGivesNothing()
    {
        QVERIFY(segmentsOf(pattern({{false, 600}})).empty());
        QVERIFY(segmentsOf({}).empty());
    }

    void keepsSoundBeforeTheVoice()
    {
        const auto segments = segmentsOf(pattern({{false, 50}, {true, 20}, {false, 40}}));
        QCOMPARE(segments.size(), std::size_t(1));
        QCOMPARE(segments[0].firstFrame, std::int64_t(50 - 13));
        QCOMPARE(segments[0].samples.front(), 37.0F);
        QCOMPARE(segments[0].voicedFrames, 20);
        QCOMPARE(segments[0].end, SegmentEnd::Pause);
        QCOMPARE(segments[0].samples.size(), (13 + 20 + 10) * frameSize); // with a short trail
    }

    void joinsAcrossShortPauses()
    {
        const auto segments =
            segmentsOf(pattern({{true, 40}, {false, 29}, {true, 5}, {false, 30}, {true, 10}}));
        QCOMPARE(segments.size(), std::size_t(2));
        QCOMPARE(segments[0].voicedFrames, 45);
        QCOMPARE(segments[1].voicedFrames, 10);
    }

    void aLongSegmentEndsAtAShortPause()
    {
        const auto segments = segmentsOf(pattern({{true, 80}, {false, 4}, {true, 30}}));
        QCOMPARE(segments.size(), std::size_t(2));
        QCOMPARE(segments[0].voicedFrames, 80);
        QCOMPARE(segments[1].firstFrame, std::int64_t(84));
    }

    void cutsEndlessSpeechAtItsQuietestPlace()
    {
        Segmenter segmenter;
        std::array<float, frameSize> loud{};
        loud.fill(0.5F);
        std::array<float, frameSize> quiet{};
        quiet.fill(0.01F);
        for (int i = 0; i < 350; ++i)
            segmenter.push(i >= 300 && i < 305 ? quiet : loud, true);
        const auto first = segmenter.takeClosed();
        QVERIFY(first.has_value());
        QCOMPARE(first->end, SegmentEnd::Cut);
        QCOMPARE(first->samples.size(), 302 * frameSize);
        QVERIFY(segmenter.open() != nullptr);
        QCOMPARE(segmenter.open()->firstFrame, std::int64_t(302));
        QCOMPARE(segmenter.open()->voicedFrames, 48);
    }

    void samplesThatAreNoNumbersBecomeSilence()
    {
        std::array<float, frameSize> frame{};
        frame.fill(std::numeric_limits<float>::quiet_NaN());
        frame[1] = std::numeric_limits<float>::infinity();
        Segmenter segmenter;
        segmenter.push(frame, true);
        for (const float sample : segmenter.open()->samples)
            QCOMPARE(sample, 0.0F);
    }

    void resetForgets()
    {
        Segmenter segmenter;
        segmenter.push(numbered(1), true);
        segmenter.reset();
        QVERIFY(segmenter.open() == nullptr);
        segmenter.finish();
        QVERIFY(!segmenter.hasClosed());
    }

    void anyPatternKeepsEveryVoicedFrameOnceAndInOrder_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("longestRun");
        for (unsigned seed = 0; seed < 60; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 3 == 0 ? 900 : 60);
    }

    void anyPatternKeepsEveryVoicedFrameOnceAndInOrder()
    {
        QFETCH(const unsigned, seed);
        QFETCH(const int, longestRun);
        std::mt19937 random(seed);
        std::vector<bool> voice;
        for (bool flag = false; voice.size() < 3000; flag = !flag)
            voice.insert(voice.end(), 1 + random() % static_cast<unsigned>(longestRun), flag);

        int last = -1;
        std::size_t voiced = 0;
        for (const Segment &segment : segmentsOf(voice)) {
            QVERIFY(segment.samples.size() % frameSize == 0);
            QVERIFY(segment.samples.size() / frameSize <= 350);
            int inSegment = 0;
            for (std::size_t at = 0; at < segment.samples.size(); at += frameSize) {
                const int n = static_cast<int>(segment.samples[at]);
                QCOMPARE(n, static_cast<int>(segment.firstFrame + at / frameSize));
                QVERIFY2(n > last, "a frame is heard twice");
                last = n;
                inSegment += voice[static_cast<std::size_t>(n)] ? 1 : 0;
            }
            QCOMPARE(segment.voicedFrames, inSegment);
            voiced += static_cast<std::size_t>(inSegment);
        }
        QCOMPARE(voiced, static_cast<std::size_t>(std::ranges::count(voice, true)));
    }

    void quietestFrameStaysInItsRange()
    {
        std::vector<float> samples(100 * frameSize, 1.0F);
        std::fill_n(samples.begin() + 10 * frameSize, 5 * frameSize, 0.0F);
        QCOMPARE(quietestFrame(samples, 0, 100, 5), 12);
        const int away = quietestFrame(samples, 40, 60, 5);
        QVERIFY(away >= 40 && away < 60);
        QCOMPARE(quietestFrame(std::span(samples).first(frameSize), 5, 9, 5), 0);
    }
};

PULSEMATES_TEST(tst_Segmenter)

#include "tst_segmenter.moc"
