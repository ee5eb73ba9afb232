#include "app/bench/speechmaterial.h"
#include "app/bench/speechwindow.h"
#include "core/audio/audiofilereader.h"
#include "core/audio/audioframe.h"
#include "tests/support/testregistry.h"
#include "tests/support/testtone.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

void appendTone(std::vector<float> &samples, std::size_t count)
{
    const auto tone = sineWave(220, AudioFrame::sampleRateHz, count, 0.3F);
    samples.insert(samples.end(), tone.begin(), tone.end());
}

} // namespace

class tst_SpeechWindow : public TestClass
{
    Q_OBJECT

private slots:
    void findsVoice();
    void shortGapsDoNotPart();
    void silenceHasNoVoice();
    void wavesAreRead();
    void pausesAreInserted();
    void stopsAfterTheVoiceOrInIt();
};

void tst_SpeechWindow::findsVoice()
{
    std::vector<float> samples;
    appendRoomTone(samples, 500ms);
    appendTone(samples, 16'000);
    appendRoomTone(samples, 600ms);
    appendTone(samples, 8'000);
    const std::vector<VoicedStretch> expected{{8'000, 24'000}, {33'600, 41'600}};
    QCOMPARE(voicedStretches(samples, 300ms), expected);
}

void tst_SpeechWindow::shortGapsDoNotPart()
{
    std::vector<float> samples;
    appendTone(samples, 16'000);
    appendRoomTone(samples, 100ms);
    appendTone(samples, 16'000);
    QCOMPARE(voicedStretches(samples, 300ms), (std::vector<VoicedStretch>{{0, 33'600}}));
}

void tst_SpeechWindow::silenceHasNoVoice()
{
    QVERIFY(voicedStretches({}, 300ms).empty());
    const std::vector<float> zeros(16'000, 0.0F);
    QVERIFY(voicedStretches(zeros, 300ms).empty());
}

void tst_SpeechWindow::wavesAreRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.wav"));
    std::vector<float> samples;
    appendTone(samples, 3'200);
    QVERIFY(writeWave(path, samples));
    const auto file = readAudioFile(path);
    QVERIFY(file && !file->incomplete);
    QCOMPARE(file->clip->samples.size(), samples.size());
    QVERIFY(std::abs(file->clip->samples[100] - samples[100]) < 0.001F);
    QVERIFY(!writeWave(folder.filePath(QStringLiteral("no/such/folder.wav")), samples));
}

void tst_SpeechWindow::pausesAreInserted()
{
    SpeechMaterial material{QString()};
    QVERIFY(material.isEmpty());
    std::vector<float> word;
    appendTone(word, 8'000);
    material.setUtterances({word}, QStringLiteral("a tone"));
    std::vector<std::chrono::milliseconds> ends;
    const auto samples = material.samplesWithPauses(0, 2, 1000ms, ends);
    QCOMPARE(ends, (std::vector<std::chrono::milliseconds>{900ms, 2400ms}));
    QCOMPARE(samples.size(), std::size_t(3400 * 16));
    QCOMPARE(voicedStretches(samples, 300ms).size(), std::size_t(2));
}

void tst_SpeechWindow::stopsAfterTheVoiceOrInIt()
{
    SpeechMaterial material{QString()};
    std::vector<float> word;
    appendTone(word, 16'000);
    material.setUtterances({word}, QStringLiteral("a tone"));
    for (const bool midSpeech : {false, true}) {
        const SpeechWindow window = material.window(5s, 3, midSpeech);
        const auto file = readAudioFile(window.path);
        QVERIFY(file);
        const auto stop = std::size_t(window.stopAfter.count()) * 16;
        QVERIFY(stop + 16'000 < file->clip->samples.size()); // sound goes on after Stop
        const std::span around(file->clip->samples.data() + stop - 320, 640);
        QCOMPARE(strengthOf(220, around, 16'000) > 0.1, midSpeech);
        QVERIFY(window.stopAfter >= 4s && window.stopAfter <= 6s);
    }
}

PULSEMATES_TEST(tst_SpeechWindow)
#include "tst_speechwindow.moc"
