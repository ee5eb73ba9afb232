#include "core/providers/hearing/gatheredsound.h"
#include "core/providers/transcript.h"
#include "tests/support/testregistry.h"

#include <QTest>
#include <QtEndian>

#include <array>
#include <limits>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

using Frame = std::array<float, AudioFrame::samplesPerFrame>;

Frame frameOf(float sample)
{
    Frame frame;
    frame.fill(sample);
    return frame;
}

} // namespace

/// Sound that is kept until it was recognised, and what a transcript keeps beside its words.
class tst_GatheredSound : public TestClass
{
    Q_OBJECT

private slots:
    void samplesAreLittleEndian_data()
    {
        QTest::addColumn<float>("sample");
        QTest::addColumn<int>("expected");
        QTest::newRow("silence") << 0.0F << 0;
        QTest::newRow("half") << 0.5F << 16'384;
        QTest::newRow("loudest") << 1.0F << 32'767;
        QTest::newRow("lowest") << -1.0F << -32'767;
        QTest::newRow("beyond") << 3.0F << 32'767;
        QTest::newRow("below") << -3.0F << -32'767;
        QTest::newRow("infinite") << std::numeric_limits<float>::infinity() << 0;
        QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN() << 0;
    }

    void samplesAreLittleEndian()
    {
        QFETCH(float, sample);
        QFETCH(int, expected);
        GatheredSound sound;
        QVERIFY(sound.add(frameOf(sample), false));
        QCOMPARE(sound.samples().size(), qsizetype(640));
        QCOMPARE(int(qFromLittleEndian<qint16>(sound.samples().data() + 638)), expected);
    }

    void aMinuteIsTheMost()
    {
        GatheredSound sound;
        for (int i = 0; i < GatheredSound::mostFrames; ++i)
            QVERIFY(sound.add(frameOf(0.1F), i % 2 == 0));
        QCOMPARE(sound.length(), std::chrono::milliseconds(60s));
        const qsizetype bytes = sound.samples().size();
        QVERIFY(!sound.add(frameOf(0.1F), true));
        QCOMPARE(sound.samples().size(), bytes);
        QCOMPARE(sound.voiced(), std::chrono::milliseconds(30s));
    }

    void nothingStaysBehind()
    {
        GatheredSound sound;
        for (int i = 0; i < 10; ++i)
            QVERIFY(sound.add(frameOf(0.5F), true));
        const QByteArrayView before = sound.samples();
        sound.erase();
        QVERIFY(sound.samples().isEmpty());
        QCOMPARE(sound.voicedFrames(), 0);
        QCOMPARE(sound.length(), 0ms);
        QVERIFY(sound.add(frameOf(0.0F), false)); // the buffer is kept, and has nothing in it
        QVERIFY(sound.samples().data() == before.data()); // the very place, not equal text
        for (qsizetype i = 0; i < 6400; ++i)
            QCOMPARE(int(before.data()[i]), 0);
    }

    void whereAVoiceWasHeard()
    {
        GatheredSound sound;
        for (int i = 0; i < 100; ++i) // voice from 0.4 s to 0.8 s
            QVERIFY(sound.add(frameOf(0), i >= 20 && i < 40));
        QCOMPARE(sound.voicedBetween(0ms, 2s), 400ms);
        QCOMPARE(sound.voicedBetween(0ms, 400ms), 0ms);
        QCOMPARE(sound.voicedBetween(400ms, 500ms), 100ms);
        QCOMPARE(sound.voicedBetween(800ms, 2s), 0ms);
        QCOMPARE(sound.voicedBetween(-1s, 10h), 400ms);
        QCOMPARE(sound.voicedBetween(10h, -1s), 0ms);
    }

    void sentimentsBelongToATranscript()
    {
        Transcript one;
        one.settled = QStringLiteral("I am tired.");
        Transcript other = one;
        QCOMPARE(one, other);
        other.sentiments.push_back({MoodLabel::Negative, 0.8, 8});
        QVERIFY(one != other);
        one.sentiments.push_back({MoodLabel::Negative, 0.8, 9});
        QVERIFY(one != other);
        one.sentiments.front().letters = 8;
        QCOMPARE(one, other);
        QVERIFY(Transcript().sentiments.empty());
    }
};

PULSEMATES_TEST(tst_GatheredSound)

#include "tst_gatheredsound.moc"
