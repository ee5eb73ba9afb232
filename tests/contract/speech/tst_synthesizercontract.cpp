#include "core/audio/resampler.h"
#include "core/providers/espeak/espeaksynthesizer.h"
#include "core/providers/local/moonshinemodel.h"
#include "core/providers/local/pipersynthesizer.h"
#include "tests/contract/voices/voicerig.h"
#include "tests/support/fakesynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace pulsemates;

namespace {

float peakOf(const std::vector<float> &samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

SynthesisRequest english(const QString &text)
{
    return {text, Language::English, 1.0F};
}

} // namespace

/// One suite over every implementation of the Synthesizer seam: voices of this computer, voices of
/// services (on loopback, where they are a tone), and the fake.
class tst_SynthesizerContract : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_all[QStringLiteral("piper")] =
            std::make_unique<PiperSynthesizer>(std::make_shared<SpeechFiles>());
        m_all[QStringLiteral("espeak")] = std::make_unique<EspeakSynthesizer>();
        m_all[QStringLiteral("fake")] = std::make_unique<FakeSynthesizer>();
        m_rig = std::make_unique<VoiceRig>();
        m_all[QStringLiteral("openai")] = m_rig->openAiVoice();
        m_all[QStringLiteral("google with a key")] = m_rig->googleVoiceWithKey();
        m_all[QStringLiteral("google with an account")] = m_rig->googleVoiceWithAccount();
    }

    void cleanupTestCase()
    {
        m_all.clear();
        QCOMPARE(m_rig->violations(), QStringList());
        m_rig.reset();
    }

    void init()
    {
        TestClass::init();
        m_chunks.clear();
        m_results.clear();
        m_context.emplace();
        for (const auto &[name, entry] : m_all) {
            connect(entry.get(),
                    &Synthesizer::chunk,
                    &*m_context,
                    [this](CheckInId, const AudioClipPtr &sound) { m_chunks.push_back(sound); });
            connect(entry.get(),
                    &Synthesizer::finished,
                    &*m_context,
                    [this](CheckInId id, const Result<AudioClipPtr> &whole) {
                        m_results.emplace_back(id, whole);
                    });
        }
    }

    void prepares_data() { everyImplementation(); }
    void prepares()
    {
        QSignalSpy prepared(&synthesizer(), &Synthesizer::prepared);
        synthesizer().prepare();
        QTRY_COMPARE_WITH_TIMEOUT(prepared.count(), 1, patienceMs);
        QVERIFY(prepared[0][0].value<Outcome>().has_value());
        QVERIFY(!synthesizer().version().isEmpty());
    }

    void chunksMakeTheWhole_data() { everyImplementation(); }
    void chunksMakeTheWhole()
    {
        const AudioClipPtr whole = speak(
            english(QStringLiteral("That sounds heavy. Let us breathe for a minute. Ready?")));
        QVERIFY(whole != nullptr);
        // One a sentence; a service's sentence is heard while it comes.
        QVERIFY(isOfAService() ? m_chunks.size() >= 3 : m_chunks.size() == 3);
        std::vector<float> joined;
        for (const AudioClipPtr &chunk : m_chunks) {
            QCOMPARE(chunk->sampleRateHz, whole->sampleRateHz);
            joined.insert(joined.end(), chunk->samples.begin(), chunk->samples.end());
        }
        QVERIFY(joined == whole->samples);
        QVERIFY(whole->duration() > std::chrono::milliseconds(1500));
        QVERIFY(whole->duration() < std::chrono::seconds(12));
    }

    void whatIsMadeAheadIsAnsweredAlike_data() { everyImplementation(); }
    void whatIsMadeAheadIsAnsweredAlike()
    {
        SynthesisRequest request = english(QStringLiteral("That sounds heavy. Let us breathe."));
        request.ahead = true;
        const AudioClipPtr whole = speak(request);
        QVERIFY(whole != nullptr);
        QCOMPARE(m_chunks.size(), std::size_t(2));
        QVERIFY(whole->duration() > std::chrono::milliseconds(1000));
    }

    void speaksAtOnceAndNeverTooLoud_data() { everyImplementation(); }
    void speaksAtOnceAndNeverTooLoud()
    {
        const AudioClipPtr whole = speak(english(QStringLiteral("Let your shoulders drop.")));
        QVERIFY(whole != nullptr);
        const float peak = peakOf(whole->samples);
        QVERIFY(peak > 0.1F && peak <= 0.9F);
        const auto heard = std::ranges::find_if(
            whole->samples, [peak](float sample) { return std::abs(sample) > peak * 0.02F; });
        const auto lead = (heard - whole->samples.begin()) * 1000 / whole->sampleRateHz;
        QVERIFY2(lead <= 120, qPrintable(QString::number(lead)));
    }

    void comesBackAfterEveryRelease_data() { everyImplementation(); }
    void comesBackAfterEveryRelease()
    {
        for (int time = 0; time < 3; ++time) { // as after every idle time of a day
            const AudioClipPtr whole = speak(english(QStringLiteral("Breathe out.")));
            QVERIFY(whole != nullptr && !whole->samples.empty());
            synthesizer().release();
        }
    }

    void nothingToSayIsAnEmptyClip_data() { everyImplementation(); }
    void nothingToSayIsAnEmptyClip()
    {
        for (const QString &text :
             {QString(), QStringLiteral("  \n "), QStringLiteral("… !? --")}) {
            const AudioClipPtr whole = speak(english(text));
            QVERIFY(whole != nullptr);
            QVERIFY(whole->samples.empty());
            QVERIFY(m_chunks.empty());
        }
    }

    void aStopEndsWithOneCancelled_data() { everyImplementation(); }
    void aStopEndsWithOneCancelled()
    {
        std::stop_source stop;
        const QString sentence = QStringLiteral("This goes on and on for quite a while. ");
        synthesizer().start(CheckInId{7}, english(sentence.repeated(40)), stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(!m_chunks.empty(), patienceMs);
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), std::size_t(1), patienceMs);
        QVERIFY(!m_results[0].second.has_value());
        QCOMPARE(m_results[0].second.error().code, ErrorCode::Cancelled);
        QVERIFY(m_chunks.size() < 40);
        const std::size_t chunks = m_chunks.size();
        QTest::qWait(20);
        QCOMPARE(m_chunks.size(), chunks);
        QCOMPARE(m_results.size(), std::size_t(1));
    }

    void requestsWaitTheirTurn_data() { everyImplementation(); }
    void requestsWaitTheirTurn()
    {
        std::stop_source stop;
        stop.request_stop();
        synthesizer().start(CheckInId{1}, english(QStringLiteral("One. Two.")), {});
        synthesizer().start(CheckInId{2}, english(QStringLiteral("Three.")), stop.get_token());
        synthesizer().start(CheckInId{3}, english(QStringLiteral("Four.")), {});
        QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), std::size_t(3), patienceMs);
        QCOMPARE(m_results[0].first, CheckInId{1});
        QVERIFY(m_results[0].second.has_value());
        QCOMPARE(m_results[1].first, CheckInId{2});
        QVERIFY(!m_results[1].second.has_value());
        QCOMPARE(m_results[2].first, CheckInId{3});
        QVERIFY(m_results[2].second.has_value());
    }

    void survivesHostileText_data() { everyImplementation(); }
    void survivesHostileText()
    {
        QString text =
            QStringLiteral("<speak><break time='99h'/>&amp; [[a@]] {link} %s %n \\ ``` ");
        text += QChar(0xD800); // half a character
        text += QChar(u'\0');
        text += QStringLiteral("\x1b[31m\u202e 🙂 日本語 ﷽ e\u0301\u0301\u0301 "
                               "123456789012345678901234567890 ");
        text += QString(500, u'a');
        QVERIFY(speak(english(text)) != nullptr);
    }

    void aVeryLongTextIsSpokenInPieces_data() { everyImplementation(); }
    void aVeryLongTextIsSpokenInPieces()
    {
        // Without a single stop: about 45 s of speech.
        const QString text = QStringLiteral("slowly in and slowly out ").repeated(24);
        const AudioClipPtr whole = speak(english(text));
        QVERIFY(whole != nullptr);
        QVERIFY(m_chunks.size() >= 3);
        QVERIFY(whole->duration() > std::chrono::seconds(15));
    }

    void slowerIsLonger_data() { everyImplementation(); }
    void slowerIsLonger()
    {
        SynthesisRequest request =
            english(QStringLiteral("Breathe out slowly through your mouth."));
        const AudioClipPtr normal = speak(request);
        request.rate = 0.7F;
        const AudioClipPtr slow = speak(request);
        QVERIFY(normal != nullptr && slow != nullptr);
        QVERIFY(slow->samples.size() > normal->samples.size() * 11 / 10);
    }

    void aLanguageItCannotSpeakIsAnError()
    {
        auto &piper = *m_all.at(QStringLiteral("piper"));
        QVERIFY(!piper.supports(Language::Korean));
        piper.start(CheckInId{1}, {QStringLiteral("안녕하세요"), Language::Korean, 1.0F}, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), std::size_t(1), patienceMs);
        QCOMPARE(m_results[0].second.error().code, ErrorCode::LanguageNotSupported);
    }

    void tellsMissingWeights()
    {
        PiperSynthesizer lost(
            std::make_shared<SpeechFiles>(QStringLiteral("/nonexistent"), QString()));
        QSignalSpy finished(&lost, &Synthesizer::finished);
        lost.start(CheckInId{1}, english(QStringLiteral("Hello.")), {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patienceMs);
        const auto result = finished[0][1].value<Result<AudioClipPtr>>();
        QCOMPARE(result.error().code, ErrorCode::ModelMissing);
    }

    // With both voices loaded in one process: the runtime brings an espeak of its own.
    void koreanIsReallySpoken()
    {
        auto &piper = *m_all.at(QStringLiteral("piper"));
        piper.prepare();
        auto &espeak = *m_all.at(QStringLiteral("espeak"));
        const QString sentence = QStringLiteral("오늘은 조금 천천히 숨을 쉬어 볼까요?");
        espeak.start(CheckInId{1}, {sentence, Language::Korean, 1.0F}, {});
        espeak.start(CheckInId{2}, {sentence, Language::English, 1.0F}, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), std::size_t(2), patienceMs);
        const AudioClipPtr korean = m_results[0].second.value();
        const AudioClipPtr spelt = m_results[1].second.value();
        QVERIFY(korean->duration() > std::chrono::milliseconds(1500));
        QVERIFY(korean->duration() < std::chrono::seconds(8));
        // An English voice reads the letters' names: another sound altogether.
        QVERIFY(korean->samples != spelt->samples);
        piper.start(CheckInId{3}, english(QStringLiteral("And English goes on.")), {});
        QTRY_COMPARE_WITH_TIMEOUT(m_results.size(), std::size_t(3), patienceMs);
        QVERIFY(m_results[2].second.has_value());
    }

    void theEnglishVoiceIsUnderstood()
    {
        const SpeechFiles files;
        const auto recognizer = MoonshineModel::load(files, MoonshineSize::Base, 1);
        QVERIFY(recognizer.has_value());
        int errors = 0;
        qsizetype words = 0;
        QStringList misheard;
        for (const char *sentence : {"That sounds like a lot to carry right now.",
                                     "Let your shoulders drop for a minute.",
                                     "Breathe in softly, and let the breath go slowly.",
                                     "You do not have to sort it all out today.",
                                     "If you like, take one slow minute before anything else.",
                                     "Heavy feelings do not need a reason to be real.",
                                     "Come back to the middle and rest your hands in your lap.",
                                     "It is good to hear that today went well.",
                                     "Tilt your head to the left until you feel a gentle stretch.",
                                     "Maybe write down the one thing that matters most.",
                                     "Stay here as long as you wish; there is no hurry.",
                                     "One more round, and then we are done."}) {
            const QString text = QString::fromLatin1(sentence);
            // No two takes of a sentence are the same: one unlucky take does not decide.
            int fewest = std::numeric_limits<int>::max();
            for (int take = 0; take < 2 && fewest > 0; ++take) {
                const std::vector<float> sound = spokenAt16kHz(text);
                QVERIFY(!sound.empty());
                const QString heard = (*recognizer)->decode(sound);
                const int wrong = wordErrors(normalizedWords(text), normalizedWords(heard));
                if (wrong > 0)
                    misheard.append(text + QStringLiteral(" / ") + heard);
                fewest = std::min(fewest, wrong);
            }
            errors += fewest;
            words += normalizedWords(text).size();
        }
        qInfo("%d of %lld words", errors, words);
        QVERIFY2(words > 100 && errors * 20 <= words, qPrintable(misheard.join(u'\n')));
    }

private:
    void everyImplementation()
    {
        QTest::addColumn<QString>("implementation");
        for (const auto &[name, entry] : m_all)
            QTest::newRow(qPrintable(name)) << name;
    }

    bool isOfAService()
    {
        QFETCH(const QString, implementation);
        return implementation == u"openai" || implementation.startsWith(u"google");
    }

    Synthesizer &synthesizer()
    {
        QFETCH(const QString, implementation);
        return *m_all.at(implementation);
    }

    /// What the English voice makes of @p text; empty where it fails.
    std::vector<float> spokenAt16kHz(const QString &text)
    {
        m_all.at(QStringLiteral("piper"))->start(CheckInId{9}, english(text), {});
        if (!QTest::qWaitFor([this] { return m_results.size() == 1; }, patienceMs))
            return {};
        const AudioClipPtr clip = m_results[0].second.value();
        m_results.clear();
        return resample(clip->samples, clip->sampleRateHz, 16'000).value_or(std::vector<float>());
    }

    AudioClipPtr speak(const SynthesisRequest &request)
    {
        m_chunks.clear();
        m_results.clear();
        synthesizer().start(CheckInId{5}, request, {});
        if (!QTest::qWaitFor([this] { return !m_results.empty(); }, patienceMs))
            return nullptr;
        return m_results.size() == 1 ? m_results[0].second.value_or(nullptr) : nullptr;
    }

    std::unique_ptr<VoiceRig> m_rig;
    std::map<QString, std::unique_ptr<Synthesizer>> m_all;
    std::vector<AudioClipPtr> m_chunks;
    std::vector<std::pair<CheckInId, Result<AudioClipPtr>>> m_results;
    std::optional<QObject> m_context;
};

PULSEMATES_TEST(tst_SynthesizerContract)

#include "tst_synthesizercontract.moc"
