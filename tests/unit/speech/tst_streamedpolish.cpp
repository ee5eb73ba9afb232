#include "core/speech/streamedpolish.h"
#include "core/speech/voicepolish.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace pulsemates;

namespace {

constexpr int rate = 24'000;

std::vector<float> quiet(double seconds)
{
    return std::vector<float>(std::size_t(seconds * rate), 0.0F);
}

std::vector<float> tone(double seconds, float peak)
{
    std::vector<float> samples(std::size_t(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = peak * float(std::sin(2 * std::numbers::pi * 220 * double(i) / rate));
    return samples;
}

std::vector<float> joined(std::initializer_list<std::vector<float>> parts)
{
    std::vector<float> all;
    for (const auto &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// In pieces of 1 to @p most samples.
std::vector<float> polished(StreamedPolish &polish, const std::vector<float> &raw, int most)
{
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> size(1, std::size_t(most));
    std::vector<float> out;
    for (std::size_t at = 0; at < raw.size();) {
        const auto part = std::span(raw).subspan(at, std::min(size(random), raw.size() - at));
        const auto given = polish.feed(part);
        out.insert(out.end(), given.begin(), given.end());
        at += part.size();
    }
    const auto rest = polish.finish();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

float highest(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

float decibels(float one, float other)
{
    return 20 * std::log10(one / other);
}

} // namespace

class tst_StreamedPolish : public TestClass
{
    Q_OBJECT

private slots:
    void silenceIsTrimmedAndPausesStay()
    {
        StreamedPolish polish(rate);
        const auto raw = joined({quiet(2), tone(0.5, 0.3F), quiet(0.7), tone(0.5, 0.3F), quiet(3)});
        const auto out = polished(polish, raw, 5'000);
        const double seconds = double(out.size()) / rate;
        QVERIFY(seconds > 1.7 && seconds < 1.7 + 0.08); // 10 ms before and 60 ms behind
        QVERIFY(polish.hasHeard());
        QCOMPARE(out.front(), 0.0F); // no click
        QCOMPARE(out.back(), 0.0F);
    }

    void nothingComesOfSilence()
    {
        StreamedPolish polish(rate);
        QVERIFY(polished(polish, quiet(3), 4'000).empty());
        QVERIFY(!polish.hasHeard());
        StreamedPolish none(rate);
        QVERIFY(none.finish().empty());
    }

    void splitsMakeNoDifference()
    {
        const auto raw = joined({quiet(0.2), tone(0.8, 0.05F), quiet(0.1), tone(0.4, 0.9F)});
        StreamedPolish whole(rate, 2.0F);
        const auto expected = polished(whole, raw, 1'000'000);
        for (const int most : {7, 333, 4'801}) {
            StreamedPolish polish(rate, 2.0F);
            QVERIFY(polished(polish, raw, most) == expected);
        }
    }

    void loudnessIsThatOfLocalVoices_data()
    {
        QTest::addColumn<float>("peak");
        QTest::newRow("soft") << 0.06F;
        QTest::newRow("usual") << 0.2F;
        QTest::newRow("loud") << 0.8F;
    }

    void loudnessIsThatOfLocalVoices()
    {
        QFETCH(float, peak);
        const auto raw = joined({quiet(0.3), tone(2, peak), quiet(0.3)});
        StreamedPolish polish(rate);
        const auto out = polished(polish, raw, 2'400);
        const auto local = polishedVoice(raw, rate);
        QVERIFY(std::abs(decibels(highest(out), highest(local))) < 0.5F);
    }

    void peaksStayBelowTheLimit()
    {
        // A gain learnt from a soft start meets a shout.
        const auto raw = joined({tone(0.4, 0.05F), tone(0.3, 1.0F), tone(0.3, 0.05F)});
        StreamedPolish polish(rate);
        const auto out = polished(polish, raw, 960);
        QVERIFY(highest(out) <= highestVoicePeak + 0.001F);
        QVERIFY(highest(out) > 0.8F);
        float step = 0; // between two samples: a jump of the gain would be heard
        for (std::size_t i = 1; i < out.size(); ++i)
            step = std::max(step, std::abs(out[i] - out[i - 1]));
        QVERIFY(step < 0.1F);
        const auto end = std::span(out).last(2'400); // soft again, and lifted again
        QVERIFY(highest(end) > 0.1F);
    }

    void theNextPieceKnowsTheGain()
    {
        StreamedPolish first(rate);
        (void)polished(first, tone(1, 0.05F), 2'400);
        const auto gain = first.properGain();
        QVERIFY(gain.has_value());
        StreamedPolish second(rate, gain);
        // Nothing has to be waited for but the block that the limiter looks at.
        QVERIFY(second.feed(tone(0.05, 0.05F)).size() >= std::size_t(rate * 0.03));
        StreamedPolish brief(rate);
        (void)polished(brief, tone(0.1, 0.05F), 2'400);
        QVERIFY(!brief.properGain().has_value());
    }

    void whatIsNoNumberIsSilence()
    {
        auto raw = tone(0.5, 0.3F);
        raw[100] = std::numeric_limits<float>::quiet_NaN();
        raw[200] = std::numeric_limits<float>::infinity();
        StreamedPolish polish(rate);
        const auto out = polished(polish, raw, 500);
        QVERIFY(std::ranges::all_of(out, [](float s) { return std::isfinite(s); }));
        QVERIFY(highest(out) <= highestVoicePeak);
    }
};

PULSEMATES_TEST(tst_StreamedPolish)

#include "tst_streamedpolish.moc"
