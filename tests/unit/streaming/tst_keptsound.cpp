#include "core/providers/assemblyai/keptsound.h"
#include "tests/support/testregistry.h"

#include <QTest>
#include <QtEndian>

#include <limits>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

using Frame = std::array<float, AudioFrame::samplesPerFrame>;

/// Every sample says which frame it is of.
Frame numbered(int number)
{
    Frame frame;
    frame.fill(float(number) / 32'767.0F);
    return frame;
}

void speak(KeptSound &sound, int frames)
{
    for (int i = 0; i < frames; ++i)
        sound.append(numbered(i));
}

int frameAt(const QByteArray &bytes, qsizetype index)
{
    return qFromLittleEndian<qint16>(bytes.constData() + index * 640);
}

} // namespace

/// Sound goes out in messages that the service takes, and what is not certain is kept.
class tst_KeptSound : public TestClass
{
    Q_OBJECT

private slots:
    void samplesAreBounded_data()
    {
        QTest::addColumn<float>("sample");
        QTest::addColumn<int>("value");
        QTest::newRow("silence") << 0.0F << 0;
        QTest::newRow("loudest") << 1.0F << 32'767;
        QTest::newRow("lowest") << -1.0F << -32'767;
        QTest::newRow("half") << 0.5F << 16'384;
        QTest::newRow("above") << 7.0F << 32'767;
        QTest::newRow("below") << -7.0F << -32'767;
        QTest::newRow("infinite") << std::numeric_limits<float>::infinity() << 32'767;
        QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN() << 0;
    }

    void samplesAreBounded()
    {
        QFETCH(const float, sample);
        Frame frame;
        frame.fill(sample);
        KeptSound sound;
        for (int i = 0; i < 5; ++i)
            sound.append(frame);
        const QByteArray message = sound.next(false);
        QCOMPARE(message.size(), 3200);
        QTEST(frameAt(message, 0), "value");
        QTEST(frameAt(message, 4), "value");
    }

    void messagesAreATenthOfASecond()
    {
        KeptSound sound;
        speak(sound, 4);
        QVERIFY(sound.next(false).isEmpty());
        QCOMPARE(sound.next(true).size(), 4 * 640);
        speak(sound, 9);
        QCOMPARE(sound.waiting(), 260ms);
        QCOMPARE(sound.next(false).size(), 3200);
        QCOMPARE(sound.next(false), sound.next(true)); // until it is sent
        sound.noteSent();
        sound.noteSent();
        QCOMPARE(sound.waiting(), 60ms);
        QVERIFY(sound.next(false).isEmpty());
        QCOMPARE(sound.next(true).size(), 3 * 640);
        sound.noteSent();
        QVERIFY(sound.next(true).isEmpty());
        QCOMPARE(sound.length(), 260ms);
    }

    void theLastOneIsFilledUp()
    {
        KeptSound sound;
        sound.append(numbered(5));
        const QByteArray last = sound.next(true);
        QCOMPARE(last.size(), 1600); // 50 ms
        QCOMPARE(frameAt(last, 0), 5);
        QCOMPARE(last.mid(640), QByteArray(960, '\0'));
        sound.noteSent();
        QCOMPARE(sound.length(), 20ms);
        QVERIFY(sound.next(true).isEmpty());
    }

    void whatIsCertainIsLetGo()
    {
        KeptSound sound;
        speak(sound, 20);
        sound.noteSent();
        sound.noteSent(); // 200 of 400 ms
        sound.confirm(120ms);
        QCOMPARE(sound.kept(), 280ms);
        QCOMPARE(sound.length(), 400ms);
        QCOMPARE(sound.waiting(), 200ms);
        QCOMPARE(frameAt(sound.next(false), 0), 10);
        sound.confirm(60ms); // back is no way
        QCOMPARE(sound.kept(), 280ms);
        sound.confirm(10'000ms); // what was not sent cannot be certain
        QCOMPARE(sound.kept(), 200ms);
        QCOMPARE(frameAt(sound.next(false), 0), 10);
    }

    void theRestIsSentAgain()
    {
        KeptSound sound;
        speak(sound, 15);
        sound.noteSent();
        sound.noteSent();
        sound.noteSent();
        sound.confirm(100ms);
        const auto from = sound.rewind();
        QVERIFY(from.has_value());
        QCOMPARE(*from, 100ms);
        QCOMPARE(sound.waiting(), 200ms);
        QCOMPARE(frameAt(sound.next(false), 0), 5);
        sound.noteSent();
        QCOMPARE(frameAt(sound.next(false), 0), 10);
    }

    void whatIsKeptIsBounded()
    {
        KeptSound sound;
        const int most = int(KeptSound::mostKept / AudioFrame::duration);
        for (int i = 0; i < most + 1; ++i) {
            sound.append(numbered(1));
            if (!sound.next(false).isEmpty())
                sound.noteSent();
        }
        QVERIFY(sound.kept() <= KeptSound::mostKept);
        QCOMPARE(sound.length(), KeptSound::mostKept + AudioFrame::duration);
        QVERIFY(!sound.rewind().has_value()); // a part is missing
        sound.confirm(30'000ms);
        QVERIFY(sound.rewind().has_value()); // it is not needed any more
        QCOMPARE(*sound.rewind(), 30'000ms);
    }

    void nothingUnsentIsLetGo()
    {
        KeptSound sound;
        const int most = int(KeptSound::mostKept / AudioFrame::duration);
        speak(sound, most + 100);
        QCOMPARE(sound.waiting(), KeptSound::mostKept + 2'000ms);
        QCOMPARE(frameAt(sound.next(false), 1), 1);
    }

    void nothingIsLeft()
    {
        KeptSound sound;
        speak(sound, 50);
        sound.noteSent();
        sound.erase();
        QCOMPARE(sound.length(), 0ms);
        QCOMPARE(sound.kept(), 0ms);
        QVERIFY(sound.next(true).isEmpty());
    }
};

PULSEMATES_TEST(tst_KeptSound)

#include "tst_keptsound.moc"
