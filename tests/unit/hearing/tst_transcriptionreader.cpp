#include "core/providers/openai/transcriptionreader.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <array>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// So many frames without and with a voice in turn, beginning without.
void fill(GatheredSound &sound, std::initializer_list<int> frames)
{
    const std::array<float, AudioFrame::samplesPerFrame> frame{};
    bool voice = false;
    for (const int count : frames) {
        for (int i = 0; i < count; ++i)
            (void)sound.add(frame, voice);
        voice = !voice;
    }
}

HeardText::Segment segment(int fromMs, int toMs, const char *text, double noSpeech)
{
    return {std::chrono::milliseconds(fromMs),
            std::chrono::milliseconds(toMs),
            QString::fromUtf8(text),
            noSpeech};
}

} // namespace

/// Answers of OpenAI-compatible servers, and words that were invented on silence.
class tst_TranscriptionReader : public TestClass
{
    Q_OBJECT

private slots:
    void plainAnswers()
    {
        const auto heard =
            readTranscription("{\"text\":\"오늘은 조금 "
                              "지쳤어요.\",\"usage\":{\"type\":\"tokens\",\"input_tokens\":31}}");
        QVERIFY(heard);
        QCOMPARE(heard->text, QStringLiteral("오늘은 조금 지쳤어요."));
        QVERIFY(heard->segments.empty());
        QCOMPARE(readTranscription("{\"text\":\"\"}")->text, QString());
        QCOMPARE(readTranscription("{\"text\":\" I am\\n\"}")->text, QStringLiteral(" I am\n"));
    }

    void verboseAnswers()
    {
        const auto heard = readTranscription(
            "{\"task\":\"transcribe\",\"language\":\"english\",\"duration\":2.4,\"text\":\"I am "
            "tired.\",\"segments\":[{\"id\":0,\"seek\":0,\"start\":0.5,\"end\":2.4,\"text\":\" I "
            "am "
            "tired.\",\"tokens\":[50364],\"avg_logprob\":-0.21,\"no_speech_prob\":0.02},"
            "{\"start\":2.5,\"end\":3,\"text\":\"Yes.\"}]}");
        QVERIFY(heard);
        QCOMPARE(heard->segments.size(), std::size_t(2));
        QCOMPARE(heard->segments[0].from, 500ms);
        QCOMPARE(heard->segments[0].to, 2400ms);
        QCOMPARE(heard->segments[0].noSpeech, 0.02);
        QCOMPARE(heard->segments[1].noSpeech, 0.0); // where it says nothing, somebody spoke
    }

    void hostileAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body;
        };
        const auto segments = [](const QByteArray &list) {
            return QByteArray("{\"text\":\"tired\",\"segments\":" + list + "}");
        };
        row("nothing", "");
        row("words", "tired");
        row("a page", "<!doctype html><p>tired");
        row("no text", "{}");
        row("null", "{\"text\":null}");
        row("a list", "{\"text\":[\"tired\"]}");
        row("cut", "{\"text\":\"tired");
        row("key twice", "{\"text\":\"tired\",\"text\":\"calm\"}");
        row("no UTF-8", "{\"text\":\"\xC3\x28\"}");
        row("half a character", "{\"text\":\"\\ud83d\"}");
        row("long", "{\"text\":\"" + QByteArray(20'001, 'a') + "\"}");
        row("deep", "{\"text\":\"tired\",\"x\":" + QByteArray(20, '[') + QByteArray(20, ']') + "}");
        row("segments of another type", segments("7"));
        row("segment of another type", segments("[7]"));
        row("segment without times", segments("[{\"text\":\"tired\"}]"));
        row("times before the start", segments("[{\"text\":\"a\",\"start\":-1,\"end\":2}]"));
        row("times beyond a day", segments("[{\"text\":\"a\",\"start\":0,\"end\":1e300}]"));
        row("likelihood beyond",
            segments("[{\"text\":\"a\",\"start\":0,\"end\":1,\"no_speech_prob\":2}]"));
    }

    void hostileAnswers()
    {
        QFETCH(QByteArray, body);
        const auto heard = readTranscription(body);
        QVERIFY(!heard);
        QCOMPARE(heard.error().code, ErrorCode::AnswerUnreadable);
        QVERIFY(!heard.error().detail.contains(QStringLiteral("tired")));
    }

    void inventedSegmentsGo_data()
    {
        QTest::addColumn<double>("noSpeech");
        QTest::addColumn<int>("voicedFrames"); // of the second sentence
        QTest::addColumn<QString>("text");
        const QString both = QStringLiteral("whole");
        QTest::newRow("spoken") << 0.02 << 50 << both;
        QTest::newRow("likely silence, and no voice") << 0.93 << 0 << QStringLiteral("I am tired.");
        QTest::newRow("likely silence, a click") << 0.93 << 5 << QStringLiteral("I am tired.");
        // Nobody's words are lost: where a voice was heard, they stay.
        QTest::newRow("likely silence, but a voice") << 0.93 << 6 << both;
        QTest::newRow("no voice, but no likely silence") << 0.59 << 0 << both;
    }

    void inventedSegmentsGo()
    {
        QFETCH(double, noSpeech);
        QFETCH(int, voicedFrames);
        GatheredSound sound;
        fill(sound, {0, 50, 200, voicedFrames, 200});
        const HeardText heard{QStringLiteral("whole"),
                              {segment(0, 1'000, "I am tired.", 0.01),
                               segment(4'800, 5'200, "Thank you for watching.", noSpeech)}};
        QTEST(spokenText(heard, sound), "text");
    }

    void nothingButInventionIsSilence()
    {
        GatheredSound sound;
        fill(sound, {300, 10});
        QCOMPARE(spokenText({QStringLiteral("Thank you."), {segment(0, 2'000, "Thank you.", 0.9)}},
                            sound),
                 QString());
        QCOMPARE(spokenText({QStringLiteral("Thank you."), {}}, sound),
                 QStringLiteral("Thank you."));
    }
};

PULSEMATES_TEST(tst_TranscriptionReader)

#include "tst_transcriptionreader.moc"
