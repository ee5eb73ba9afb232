#include "core/providers/local/silerodetector.h"
#include "tests/support/fakevad.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <map>

using namespace pulsemates;

namespace {

constexpr std::size_t frameSize = AudioFrame::samplesPerFrame;

std::vector<bool> flagsOf(VoiceActivityDetector &detector, const std::vector<float> &sound)
{
    detector.reset();
    std::vector<bool> flags;
    for (std::size_t at = 0; at + frameSize <= sound.size(); at += frameSize)
        flags.push_back(
            detector.accept(std::span<const float, frameSize>(sound.data() + at, frameSize)));
    return flags;
}

} // namespace

/// One suite over every implementation of the VoiceActivityDetector seam.
class tst_VoiceActivityContract : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_all[QStringLiteral("silero")] =
            std::make_unique<SileroDetector>(std::make_shared<SpeechFiles>());
        m_all[QStringLiteral("fake")] = std::make_unique<FakeVad>();
        for (const auto &[name, detector] : m_all)
            QVERIFY(detector->load().has_value());
    }

    void hearsNoVoiceInSilence_data() { everyImplementation(); }
    void hearsNoVoiceInSilence() { QCOMPARE(voiced(std::vector<float>(160'000)), 0); }

    void hearsNoVoiceInRecordedNoise_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("silence") << QStringLiteral("silence10.flac");
        QTest::newRow("pink noise") << QStringLiteral("pinknoise10.flac");
    }
    void hearsNoVoiceInRecordedNoise()
    {
        PULSEMATES_NEEDS_DATA();
        QFETCH(const QString, file);
        const auto sound = readRecording(file);
        QVERIFY(!sound.empty());
        const auto flags = flagsOf(*m_all.at(QStringLiteral("silero")), sound);
        QCOMPARE(std::ranges::count(flags, true), 0);
    }

    // Running speech that begins and breaks off at a known sample, with silence around it.
    void followsAVoiceWithin100Milliseconds_data()
    {
        QTest::addColumn<int>("fromSecond");
        for (const int second : {16, 25, 31, 33, 40, 45, 47})
            QTest::addRow("long60 from %d s", second) << second;
    }
    void followsAVoiceWithin100Milliseconds()
    {
        PULSEMATES_NEEDS_DATA();
        QFETCH(const int, fromSecond);
        const auto recording = readRecording(QStringLiteral("long60.flac"));
        QVERIFY(!recording.empty());
        std::vector<float> sound(16'000);
        const auto from = recording.begin() + fromSecond * 16'000;
        sound.insert(sound.end(), from, from + 2 * 16'000);
        sound.resize(sound.size() + 16'000);
        const auto flags = flagsOf(*m_all.at(QStringLiteral("silero")), sound);
        const auto first = std::ranges::find(flags, true) - flags.begin();
        const auto last = flags.rend() - std::find(flags.rbegin(), flags.rend(), true);
        qInfo("start %+td ms, end %+td ms", (first - 50) * 20, (last - 150) * 20);
        QVERIFY(first >= 50 && first - 50 <= 5);
        QVERIFY(last - 150 <= 5);
    }

    void aResetForgetsTheVoice_data() { everyImplementation(); }
    void aResetForgetsTheVoice()
    {
        PULSEMATES_NEEDS_DATA();
        auto sound = readRecording(QStringLiteral("jfk.flac"));
        QVERIFY(!sound.empty());
        sound.resize(16'000 + 8'000);
        const auto once = flagsOf(detector(), sound);
        QVERIFY(std::ranges::count(once, true) > 0);
        QCOMPARE(flagsOf(detector(), sound), once);
        QCOMPARE(voiced(std::vector<float>(16'000)), 0);
    }

    void oneBrokenSampleDoesNotDeafenIt()
    {
        PULSEMATES_NEEDS_DATA();
        auto sound = readRecording(QStringLiteral("jfk.flac"));
        QVERIFY(!sound.empty());
        sound[100] = std::numeric_limits<float>::quiet_NaN();
        const auto flags = flagsOf(*m_all.at(QStringLiteral("silero")), sound);
        QVERIFY(std::ranges::count(flags, true) > 200);
    }

    void staysFlatOverLongSpeech()
    {
        PULSEMATES_NEEDS_DATA();
        const auto sound = readRecording(QStringLiteral("long60.flac"));
        QVERIFY(!sound.empty());
        const auto flags = flagsOf(*m_all.at(QStringLiteral("silero")), sound);
        const auto share = static_cast<double>(std::ranges::count(flags, true))
                           / static_cast<double>(flags.size());
        QVERIFY2(share > 0.55 && share < 0.85, qPrintable(QString::number(share)));
    }

    void tellsMissingWeights()
    {
        SileroDetector lost(
            std::make_shared<SpeechFiles>(QStringLiteral("/nonexistent"), QString()));
        const Outcome outcome = lost.load();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::ModelMissing);
        const std::array<float, frameSize> frame{};
        QVERIFY(!lost.accept(frame));
    }

private:
    void everyImplementation()
    {
        QTest::addColumn<QString>("implementation");
        for (const auto &[name, entry] : m_all)
            QTest::newRow(qPrintable(name)) << name;
    }

    VoiceActivityDetector &detector()
    {
        QFETCH(const QString, implementation);
        return *m_all.at(implementation);
    }

    int voiced(const std::vector<float> &sound)
    {
        return static_cast<int>(std::ranges::count(flagsOf(detector(), sound), true));
    }

    std::map<QString, std::unique_ptr<VoiceActivityDetector>> m_all;
};

PULSEMATES_TEST(tst_VoiceActivityContract)

#include "tst_voiceactivitycontract.moc"
