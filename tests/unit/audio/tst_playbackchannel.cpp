#include "core/audio/levels.h"
#include "core/audio/playbackchannel.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTest>

using namespace pulsemates;

namespace {

constexpr int deviceHz = 48'000;

AudioClipPtr steady(std::size_t count, float value = 0.5F, int rateHz = deviceHz)
{
    return std::make_shared<const AudioClip>(AudioClip{std::vector<float>(count, value), rateHz});
}

std::vector<float> play(PlaybackChannel &channel, std::size_t count)
{
    std::vector<float> out(count, 0.0F);
    channel.mixInto(out);
    return out;
}

float largestStep(const std::vector<float> &samples)
{
    float largest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
    return largest;
}

} // namespace

class tst_PlaybackChannel : public TestClass
{
    Q_OBJECT

private slots:
    void playsAllSamplesAndEnds()
    {
        PlaybackChannel channel;
        QVERIFY(!channel.isActive());
        QVERIFY(channel.begin(steady(1'000), deviceHz));
        QVERIFY(channel.isActive());
        const auto out = play(channel, 1'500);
        QVERIFY(!channel.isActive());
        QCOMPARE(out[999], 0.5F);
        QCOMPARE(out[1'000], 0.0F);
    }

    void bringsAnyRateToTheDevice_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : {16'000, 22'050, 24'000, 44'100, 48'000})
            QTest::addRow("%d Hz", rate) << rate;
    }

    void bringsAnyRateToTheDevice()
    {
        QFETCH(int, rate);
        PlaybackChannel channel;
        const auto clip = std::make_shared<const AudioClip>(
            AudioClip{sineWave(440, rate, std::size_t(rate), 0.5F), rate});
        QVERIFY(channel.begin(clip, deviceHz));
        std::vector<float> all;
        for (int block = 0; block < 110 && channel.isActive(); ++block) {
            const auto out = play(channel, 480);
            all.insert(all.end(), out.begin(), out.end());
        }
        QVERIFY(!channel.isActive());
        QVERIFY(std::abs(strengthOf(440, std::span(all).subspan(4'800, 38'400), deviceHz) - 0.5)
                < 0.005);
        QVERIFY(all.size() >= 48'000 && all.size() <= 48'480); // ends with the block of its end
    }

    void fadesOutWithinThirtyMilliseconds()
    {
        PlaybackChannel channel;
        QVERIFY(channel.begin(steady(48'000), deviceHz));
        play(channel, 4'800);
        channel.fadeOut();
        QVERIFY(channel.isFading());
        const auto out = play(channel, 1'440);
        QVERIFY(!channel.isActive());
        QVERIFY(largestStep(out) < 0.01F);
        QCOMPARE(out.back(), 0.0F);
    }

    void pauseHoldsThePlace()
    {
        PlaybackChannel channel;
        QVERIFY(channel.begin(steady(10'000), deviceHz));
        play(channel, 2'000);
        channel.pause();
        play(channel, 2'000); // the ramp is heard: at most 20 ms of the clip
        const auto silence = play(channel, 48'000);
        QCOMPARE(peak(silence), 0.0F);
        QVERIFY(channel.isActive());
        channel.resume();
        const auto rest = play(channel, 8'000);
        QVERIFY(largestStep(rest) < 0.51F);
        QVERIFY(!channel.isActive());
        QVERIFY(rest[6'500] > 0.4F); // 10 000 − 2 000 − at most 960 were left
    }

    void volumeMovesWithoutAJump()
    {
        PlaybackChannel channel;
        QVERIFY(channel.begin(steady(48'000), deviceHz));
        play(channel, 4'800);
        channel.setVolume(0.5F);
        const auto down = play(channel, 4'800);
        QVERIFY(largestStep(down) < 0.01F);
        QCOMPARE(down.back(), 0.25F);
        channel.setVolume(7.0F);
        QCOMPARE(play(channel, 4'800).back(), 0.5F);
    }

    void addsToWhatIsThere()
    {
        PlaybackChannel channel;
        QVERIFY(channel.begin(steady(4'800), deviceHz));
        std::vector<float> out(1'000, 0.25F);
        QCOMPARE(channel.mixInto(out), std::size_t(1'000));
        QCOMPARE(out.back(), 0.75F);
    }

    void refusesARateThatIsNone()
    {
        PlaybackChannel channel;
        QVERIFY(!channel.begin(steady(10, 0.5F, 0), deviceHz));
        QVERIFY(!channel.isActive());
    }
};

PULSEMATES_TEST(tst_PlaybackChannel)

#include "tst_playbackchannel.moc"
