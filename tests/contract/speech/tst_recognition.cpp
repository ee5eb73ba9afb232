#include "core/providers/local/moonshinetranscriber.h"
#include "core/providers/local/silerodetector.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"
#include "tests/support/threadclock.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace pulsemates;

namespace {

void stopSoonAfterTheLastWord(std::vector<float> &sound)
{
    const auto isVoice = [](float sample) { return std::abs(sample) > 0.02F; };
    const auto last = std::find_if(sound.rbegin(), sound.rend(), isVoice);
    sound.erase(last.base(), sound.end());
    sound.resize(sound.size() + AudioFrame::sampleRateHz / 4);
}

} // namespace

/// The words that the shipped recogniser hears in real recordings.
class tst_Recognition : public TestClass
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        PULSEMATES_NEEDS_DATA();
        m_files = std::make_shared<SpeechFiles>();
        m_detector = std::make_unique<SileroDetector>(m_files);
        QVERIFY(m_detector->load().has_value());
        m_transcriber = std::make_unique<MoonshineTranscriber>(m_files, m_clock);
        m_transcriber->prepare(); // while models load, sound waits, and then comes at once
    }

    void readsEnglishWithFewErrors()
    {
        int errors = 0;
        int words = 0;
        for (const ReferenceTranscript &reference : referenceTranscripts()) {
            if (reference.language != QStringLiteral("en"))
                continue;
            const Transcription heard = transcribe(reference.file);
            QVERIFY2(heard.partials.size() < 25, "a file read at once needs no unsettled words");
            for (const Transcript &partial : heard.partials)
                QVERIFY(partial.unsettled.isEmpty());
            const QStringList spoken = normalizedWords(reference.words);
            const int wrong = wordErrors(spoken, normalizedWords(heard.results[0]->settled));
            qInfo("%s: %d of %lld", qPrintable(reference.file), wrong, spoken.size());
            errors += wrong;
            words += static_cast<int>(spoken.size());
        }
        QVERIFY(words > 200);
        const double rate = 100.0 * errors / words;
        qInfo("word error rate %.2f %% (%d of %d)", rate, errors, words);
        QVERIFY(rate <= 8.0);
    }

    /// At the speed of speech, and with Stop a quarter of a second after the last word: nothing
    /// that was read in a hurry may stay.
    void wordsAreRightAlsoForWhoStopsAtOnce()
    {
        int errors = 0;
        int words = 0;
        for (const ReferenceTranscript &reference : referenceTranscripts()) {
            std::vector<float> sound = readRecording(reference.file);
            if (reference.language != QStringLiteral("en") || sound.size() > 30 * 16'000)
                continue;
            stopSoonAfterTheLastWord(sound);
            const QStringList spoken = normalizedWords(reference.words);
            const QStringList heard = normalizedWords(transcribePaced(sound));
            qInfo("%s: %d of %lld",
                  qPrintable(reference.file),
                  wordErrors(spoken, heard),
                  spoken.size());
            errors += wordErrors(spoken, heard);
            words += static_cast<int>(spoken.size());
        }
        QVERIFY(words > 80);
        qInfo("%d of %d wrong", errors, words);
        QVERIFY(errors * 100 <= words * 8);
    }

    void longSpeechLosesAndRepeatsNoSentence()
    {
        const Transcription heard = transcribe(QStringLiteral("long60.flac"));
        QCOMPARE(wrongSentenceOfTheMinute(normalizedWords(heard.results[0]->settled)), QString());
    }

private:
    QString transcribePaced(std::span<const float> sound)
    {
        ThreadClock clock;
        MoonshineTranscriber transcriber(m_files, clock);
        transcriber.prepare();
        QString words;
        connect(&transcriber, &Transcriber::finished, this, [&](CheckInId, const auto &result) {
            words = result ? result->settled : QString();
        });
        m_detector->reset();
        transcriber.start({1}, Language::English, {});
        MonotonicTime due = clock.now();
        constexpr std::size_t frame = AudioFrame::samplesPerFrame;
        for (std::size_t at = 0; at + frame <= sound.size(); at += frame) {
            due += AudioFrame::duration;
            clock.waitUntil(due);
            const auto samples = sound.subspan(at).first<frame>();
            transcriber.push({1}, samples, m_detector->accept(samples));
        }
        transcriber.finish({1});
        return words;
    }

    Transcription transcribe(const QString &file)
    {
        Transcription heard =
            transcribeAtOnce(*m_transcriber, *m_detector, readRecording(file), CheckInId{++m_next});
        if (heard.results.size() != 1 || !heard.results[0])
            qFatal("no result for %s", qPrintable(file));
        return heard;
    }

    SteadyClock m_clock;
    std::shared_ptr<SpeechFiles> m_files;
    std::unique_ptr<SileroDetector> m_detector;
    std::unique_ptr<MoonshineTranscriber> m_transcriber;
    std::uint64_t m_next = 0;
};

PULSEMATES_TEST(tst_Recognition)

#include "tst_recognition.moc"
