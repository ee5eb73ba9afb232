#include "core/cache/clipcodec.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <cmath>

using namespace pulsemates;

namespace {

AudioClip tone(int sampleRateHz, int count)
{
    AudioClip clip;
    clip.sampleRateHz = sampleRateHz;
    for (int i = 0; i < count; ++i)
        clip.samples.push_back(0.8F * std::sin(float(i) * 0.05F));
    return clip;
}

} // namespace

class tst_ClipCodec : public TestClass
{
    Q_OBJECT

private slots:
    void keepsTheSound_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("count");
        QTest::newRow("speech") << 22'050 << 44'100;
        QTest::newRow("cue") << 48'000 << 4'800;
        QTest::newRow("one sample") << 16'000 << 1;
    }

    void keepsTheSound()
    {
        QFETCH(int, rate);
        QFETCH(int, count);
        const AudioClip clip = tone(rate, count);
        const QByteArray packed = packClip(clip);
        const AudioClipPtr back = unpackClip(packed);
        QVERIFY(back);
        QCOMPARE(back->sampleRateHz, rate);
        QCOMPARE(back->samples.size(), clip.samples.size());
        for (std::size_t i = 0; i < clip.samples.size(); ++i)
            QVERIFY(std::abs(back->samples[i] - clip.samples[i]) < 1.0F / 32'000);
    }

    void clipsWhatIsTooLoud()
    {
        AudioClip clip;
        clip.samples = {2.0F, -2.0F, 0.5F};
        const AudioClipPtr back = unpackClip(packClip(clip));
        QVERIFY(back);
        QVERIFY(back->samples[0] > 0.99F);
        QVERIFY(back->samples[1] < -0.99F);
    }

    void packsNothingOutOfNothing() { QVERIFY(packClip({}).isEmpty()); }

    void noticesEveryDamage()
    {
        const QByteArray packed = packClip(tone(22'050, 4'000));
        QVERIFY(packed.size() > 100);
        for (qsizetype i = 0; i < packed.size(); ++i) {
            QByteArray damaged = packed;
            damaged[i] = char(damaged[i] ^ 0x10);
            QVERIFY2(!unpackClip(damaged), qPrintable(QString::number(i)));
        }
        for (qsizetype size = 0; size < packed.size(); size += 7)
            QVERIFY(!unpackClip(packed.left(size)));
        QVERIFY(!unpackClip(packed + 'x'));
    }
};

PULSEMATES_TEST(tst_ClipCodec)

#include "tst_clipcodec.moc"
