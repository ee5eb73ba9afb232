#include "core/audio/cues.h"
#include "core/audio/levels.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

#include <algorithm>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Where the weight of the spectrum lies between 100 Hz and 4 kHz.
double centroidHz(std::span<const float> samples, int rateHz)
{
    double weighted = 0;
    double total = 0;
    for (double hertz = 100; hertz < 4'000; hertz *= 1.03) {
        const double strength = strengthOf(hertz, samples, rateHz);
        weighted += hertz * strength;
        total += strength;
    }
    return weighted / total;
}

/// The strongest pitch between 150 and 400 Hz.
double pitchHz(std::span<const float> samples, int rateHz)
{
    double best = 0;
    double pitch = 0;
    for (double hertz = 150; hertz < 400; hertz += 2) {
        if (const double strength = strengthOf(hertz, samples, rateHz); strength > best) {
            best = strength;
            pitch = hertz;
        }
    }
    return pitch;
}

std::span<const float> part(const AudioClip &clip, double from, double to)
{
    const auto count = double(clip.samples.size());
    return std::span(clip.samples)
        .subspan(std::size_t(from * count), std::size_t((to - from) * count));
}

} // namespace

class tst_Cues : public TestClass
{
    Q_OBJECT

    static void addDurations()
    {
        QTest::addColumn<int>("ms");
        for (const int ms : {1'000, 4'000, 5'500, 8'000})
            QTest::addRow("%d ms", ms) << ms;
    }

private slots:
    void inhaleRises_data() { addDurations(); }
    void inhaleRises()
    {
        QFETCH(int, ms);
        const AudioClip clip = inhaleCue(std::chrono::milliseconds(ms));
        QVERIFY(centroidHz(part(clip, 0.7, 0.95), clip.sampleRateHz)
                > 1.2 * centroidHz(part(clip, 0.1, 0.35), clip.sampleRateHz));
        QVERIFY(pitchHz(part(clip, 0.85, 0.95), clip.sampleRateHz)
                > 1.15 * pitchHz(part(clip, 0.15, 0.25), clip.sampleRateHz));
    }

    void exhaleFalls_data() { addDurations(); }
    void exhaleFalls()
    {
        QFETCH(int, ms);
        const AudioClip clip = exhaleCue(std::chrono::milliseconds(ms));
        QVERIFY(1.2 * centroidHz(part(clip, 0.65, 0.9), clip.sampleRateHz)
                < centroidHz(part(clip, 0.05, 0.3), clip.sampleRateHz));
        QVERIFY(1.15 * pitchHz(part(clip, 0.75, 0.85), clip.sampleRateHz)
                < pitchHz(part(clip, 0.1, 0.2), clip.sampleRateHz));
    }

    void eachHasItsOwnColour()
    {
        const AudioClip in = inhaleCue(4s);
        const AudioClip out = exhaleCue(4s);
        QVERIFY(centroidHz(in.samples, in.sampleRateHz)
                > 1.3 * centroidHz(out.samples, out.sampleRateHz));
        // The breath in is loudest late, the breath out early.
        QVERIFY(rms(part(in, 0.6, 0.9)) > 2 * rms(part(in, 0.0, 0.3)));
        QVERIFY(rms(part(out, 0.1, 0.4)) > 2 * rms(part(out, 0.7, 1.0)));
    }

    void isSoftAndClean_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("in") << 0;
        QTest::newRow("out") << 1;
        QTest::newRow("step") << 2;
    }

    void isSoftAndClean()
    {
        QFETCH(int, which);
        const AudioClip clip = which == 0 ? inhaleCue(4s) : which == 1 ? exhaleCue(4s) : stepCue();
        QVERIFY(peak(clip.samples) < 0.9F);
        QVERIFY(peak(clip.samples) > 0.5F);
        QVERIFY(std::abs(clip.samples.front()) < 1e-3F);
        QVERIFY(std::abs(clip.samples.back()) < 1e-3F);
        QVERIFY(peak(std::span(clip.samples).first(5)) < 0.05F); // begins without a jump
        QVERIFY(peak(std::span(clip.samples).last(5)) < 0.05F);
        QVERIFY(std::all_of(
            clip.samples.begin(), clip.samples.end(), [](float s) { return std::isfinite(s); }));
    }

    void lastsAsLongAsThePhase()
    {
        QCOMPARE(inhaleCue(4s).duration(), 4'000ms);
        QCOMPARE(exhaleCue(5'500ms).duration(), 5'500ms);
        QCOMPARE(inhaleCue(-1s).duration(), 300ms);
        QCOMPARE(exhaleCue(1h).duration(), 20'000ms);
        QCOMPARE(stepCue().duration(), 900ms);
    }

    void isTheSameEveryTime() { QVERIFY(inhaleCue(1s).samples == inhaleCue(1s).samples); }
};

PULSEMATES_TEST(tst_Cues)

#include "tst_cues.moc"
