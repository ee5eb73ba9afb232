#include "core/audio/resampler.h"
#include "core/providers/espeak/espeakengine.h"
#include "core/providers/local/moonshinetranscriber.h"
#include "core/providers/local/silerodetector.h"
#include "tests/support/speechdata.h"
#include "tests/support/speechfolder.h"
#include "tests/support/testregistry.h"
#include "tests/support/threadclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

/// Korean, given to the recogniser for English: it must not pass for words.
class tst_OtherLanguage : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_files = std::make_shared<SpeechFiles>();
        m_detector = std::make_unique<SileroDetector>(m_files);
        QVERIFY(m_detector->load().has_value());
    }

    void koreanIsNoEnglish_data()
    {
        QTest::addColumn<QString>("sentence"); // empty: the recording
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("paced");
        QTest::newRow("a person, at once") << QString() << 1.0 << false;
        QTest::newRow("a person, as spoken") << QString() << 1.0 << true;
        const auto voice = [](const char *name, const char *sentence, double rate, bool paced) {
            QTest::newRow(name) << QString::fromUtf8(sentence) << rate << paced;
        };
        voice("calm, at once", "친구가 전화해 줘서 마음이 많이 가벼워졌어요.", 0.85, false);
        voice("quick, as spoken",
              "친구랑 오랜만에 통화했더니 기분이 한결 나아졌어요. 내일도 웃을 수 있을 것 같아요.",
              1.25,
              true);
    }

    void koreanIsNoEnglish()
    {
        QFETCH(const QString, sentence);
        QFETCH(const double, rate);
        QFETCH(const bool, paced);
        if (sentence.isEmpty())
            PULSEMATES_NEEDS_DATA();
        const auto sound = sentence.isEmpty() ? readRecording(QStringLiteral("ko-walk.flac"))
                                              : spoken(sentence, rate);
        QVERIFY(!sound.empty());
        const Result<Transcript> heard = transcribe(m_files, sound, paced);
        QVERIFY2(!heard || heard->isEmpty(), qPrintable(heard ? heard->settled : QString()));
        if (!heard)
            QCOMPARE(heard.error().code, ErrorCode::LanguageUnclear);
    }

    /// What the first one made of it stands, where nobody else can be asked.
    void withoutTheOtherModelTheWordsAreUsed()
    {
        PULSEMATES_NEEDS_DATA();
        QTemporaryDir folder;
        const QString speech = folder.filePath(QStringLiteral("speech"));
        copySpeechFolder(speech, QStringLiteral("moonshine-tiny/encoder.onnx"), FileLoss::Half);
        const auto files = std::make_shared<SpeechFiles>(speech, QString());
        const Result<Transcript> heard =
            transcribe(files, readRecording(QStringLiteral("ko-walk.flac")), false);
        QVERIFY(heard.has_value());
        QVERIFY(!heard->isEmpty());
    }

    void aStopBeforeTheSecondOpinionIsAStop()
    {
        PULSEMATES_NEEDS_DATA();
        ThreadClock clock;
        MoonshineTranscriber transcriber(m_files, clock);
        std::vector<Result<Transcript>> results;
        std::stop_source stop;
        connect(&transcriber, &Transcriber::finished, this, [&](CheckInId, const auto &result) {
            results.push_back(result);
        });
        connect(&transcriber, &Transcriber::partial, this, [&] { stop.request_stop(); });
        push(transcriber, clock, readRecording(QStringLiteral("ko-walk.flac")), false, stop);
        QCOMPARE(results.size(), std::size_t(1));
        QVERIFY(!results[0]);
        QCOMPARE(results[0].error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] static std::vector<float> spoken(const QString &sentence, double rate)
    {
        const auto engine = EspeakEngine::open();
        if (!engine)
            return {};
        const auto sound = (*engine)->speak(sentence, Language::Korean, float(rate), {});
        if (!sound)
            return {};
        return resample(*sound, (*engine)->sampleRateHz(), AudioFrame::sampleRateHz)
            .value_or(std::vector<float>());
    }

    Result<Transcript> transcribe(const std::shared_ptr<SpeechFiles> &files,
                                  const std::vector<float> &sound,
                                  bool paced)
    {
        ThreadClock clock;
        MoonshineTranscriber transcriber(files, clock);
        transcriber.prepare();
        Result<Transcript> heard = fail(ErrorCode::Internal, Stage::Transcribe);
        connect(&transcriber, &Transcriber::finished, this, [&](CheckInId, const auto &result) {
            heard = result;
        });
        push(transcriber, clock, sound, paced, {});
        return heard;
    }

    void push(Transcriber &transcriber,
              ThreadClock &clock,
              std::span<const float> sound,
              bool paced,
              const std::stop_source &stop)
    {
        m_detector->reset();
        transcriber.start({1}, Language::English, stop.get_token());
        MonotonicTime due = clock.now();
        constexpr std::size_t frame = AudioFrame::samplesPerFrame;
        for (std::size_t at = 0; at + frame <= sound.size(); at += frame) {
            due += AudioFrame::duration;
            if (paced)
                clock.waitUntil(due);
            const auto samples = sound.subspan(at).first<frame>();
            transcriber.push({1}, samples, m_detector->accept(samples));
        }
        transcriber.finish({1});
    }

    std::shared_ptr<SpeechFiles> m_files;
    std::unique_ptr<SileroDetector> m_detector;
};

PULSEMATES_TEST(tst_OtherLanguage)

#include "tst_otherlanguage.moc"
