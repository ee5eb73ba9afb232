#include "core/providers/assemblyai/prerecordedjob.h"
#include "core/providers/assemblyai/prerecordedreader.h"
#include "core/providers/assemblyai/synctranscriber.h"
#include "tests/support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pulsemates;

namespace {

using Status = PrerecordedAnswer::Status;
using Fault = PrerecordedAnswer::Fault;

QByteArray completed(const QByteArray &more)
{
    return "{\"id\":\"a-1\",\"status\":\"completed\",\"text\":\"I am tired.\"" + more + "}";
}

QByteArray sentiments(const QByteArray &list)
{
    return completed(",\"sentiment_analysis_results\":" + list);
}

} // namespace

/// What AssemblyAI's recognisers are asked, and what is read of their answers.
class tst_PrerecordedReader : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsAskedFor()
    {
        const auto asked = [](Language language, bool sentiment) {
            return prerecordedBody({language, QStringLiteral("https://x/1"), sentiment});
        };
        QCOMPARE(asked(Language::English, true),
                 QByteArray("{\"audio_url\":\"https://x/1\",\"language_code\":\"en_us\","
                            "\"sentiment_analysis\":true,"
                            "\"speech_models\":[\"universal-3-5-pro\",\"universal-2\"]}"));
        QVERIFY(!asked(Language::English, false).contains("sentiment"));
        // Korean: universal-2 alone, and no sentiment whoever asks for it.
        QCOMPARE(asked(Language::Korean, true),
                 QByteArray("{\"audio_url\":\"https://x/1\",\"language_code\":\"ko\","
                            "\"speech_models\":[\"universal-2\"]}"));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Status>("status");
        QTest::addColumn<Fault>("fault");
        const auto row = [](const char *name, const QByteArray &body, Status status, Fault fault) {
            QTest::newRow(name) << body << status << fault;
        };
        const auto failed = [](const QByteArray &error) {
            return QByteArray("{\"id\":\"a\",\"status\":\"error\",\"error\":" + error + "}");
        };
        row("queued",
            "{\"id\":\"a\",\"status\":\"queued\",\"text\":null}",
            Status::Underway,
            Fault::None);
        row("processing",
            "{\"id\":\"a\",\"status\":\"processing\"}",
            Status::Underway,
            Fault::None);
        row("completed", completed({}), Status::Completed, Fault::None);
        row("failed", failed("\"Transcoding failed.\""), Status::Failed, Fault::Other);
        row("failed, no reason", failed("null"), Status::Failed, Fault::Other);
        row("too short",
            failed("\"Audio duration is too short.\""),
            Status::Failed,
            Fault::TooShort);
        row("to be tried again",
            failed("\"Server error, developers have been alerted\""),
            Status::Failed,
            Fault::TryAgain);
    }

    void statuses()
    {
        QFETCH(QByteArray, body);
        const auto answer = readPrerecorded(body);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->status, "status");
        QTEST(answer->fault, "fault");
    }

    void wordsAndEvidence()
    {
        const auto answer = readPrerecorded(
            completed(",\"confidence\":0.94,\"words\":[{\"text\":\"I\",\"start\":1e308}],"
                      "\"sentiment_analysis_results\":["
                      "{\"text\":\"I am tired.\",\"start\":240,\"end\":1710,"
                      "\"sentiment\":\"NEGATIVE\",\"confidence\":0.86,\"speaker\":null},"
                      "{\"text\":\"새 날.\",\"sentiment\":\"POSITIVE\",\"confidence\":1},"
                      "{\"text\":\"So so.\",\"sentiment\":\"NEUTRAL\",\"confidence\":0},"
                      "{\"text\":\"New.\",\"sentiment\":\"AMBIGUOUS\",\"confidence\":0.5}]"));
        QVERIFY(answer);
        QCOMPARE(answer->id, QStringLiteral("a-1"));
        QCOMPARE(answer->text, QStringLiteral("I am tired."));
        QCOMPARE(answer->confidence.value_or(0), 0.94);
        const std::vector<SentenceSentiment> expected{{MoodLabel::Negative, 0.86, 8},
                                                      {MoodLabel::Positive, 1.0, 2},
                                                      {MoodLabel::Neutral, 0.0, 4}};
        QVERIFY(answer->sentiments == expected); // a kind that is new is no evidence
    }

    void sentimentsMayBeAbsent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("absent") << completed({});
        QTest::newRow("null") << sentiments("null");
        QTest::newRow("none") << sentiments("[]");
    }

    void sentimentsMayBeAbsent()
    {
        QFETCH(QByteArray, body);
        const auto answer = readPrerecorded(body);
        QVERIFY(answer);
        QVERIFY(answer->sentiments.empty());
        QVERIFY(!answer->confidence);
        QCOMPARE(answer->text, QStringLiteral("I am tired."));
    }

    void hostileAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body;
        };
        row("nothing", "");
        row("words", "Something went wrong");
        row("a page", "<html></html>");
        row("cut", completed({}).chopped(3));
        row("list", "[]");
        row("deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'));
        row("deep inside", completed(",\"x\":" + QByteArray(40, '[') + QByteArray(40, ']')));
        row("huge", completed(",\"x\":\"" + QByteArray(2 * 1024 * 1024, 'a') + "\""));
        row("key twice", completed(",\"text\":\"x\""));
        row("no UTF-8", completed(",\"x\":\"\xC3\x28\""));
        row("no number", completed(",\"confidence\":NaN"));
        row("wild number", completed(",\"confidence\":1e999"));
        row("confidence beyond", completed(",\"confidence\":1.5"));
        row("confidence as text", completed(",\"confidence\":\"0.5\""));
        row("no id", "{\"status\":\"queued\"}");
        row("id as number", "{\"id\":7,\"status\":\"queued\"}");
        row("id that climbs", "{\"id\":\"../upload\",\"status\":\"queued\"}");
        row("id with a query", "{\"id\":\"a?x=1\",\"status\":\"queued\"}");
        row("long id", "{\"id\":\"" + QByteArray(65, 'a') + "\",\"status\":\"queued\"}");
        row("no status", "{\"id\":\"a\"}");
        row("unknown status", "{\"id\":\"a\",\"status\":\"throttled\"}");
        row("text of another type", "{\"id\":\"a\",\"status\":\"completed\",\"text\":[1]}");
        row("text without end",
            "{\"id\":\"a\",\"status\":\"completed\",\"text\":\"" + QByteArray(30'000, 'a') + "\"}");
        row("sentiments of another type", sentiments("{}"));
        row("sentiments of numbers", sentiments("[1,2]"));
        row("sentiment without confidence",
            sentiments("[{\"text\":\"a\",\"sentiment\":\"NEUTRAL\"}]"));
        row("a flood of sentiments",
            sentiments('['
                       + QByteArray("{\"text\":\"a\",\"sentiment\":\"NEUTRAL\",\"confidence\":1},")
                             .repeated(2'001)
                             .chopped(1)
                       + ']'));
    }

    void hostileAnswers()
    {
        QFETCH(QByteArray, body);
        const auto answer = readPrerecorded(body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::AnswerUnreadable);
        QVERIFY(!answer.error().detail.contains(QStringLiteral("tired")));
    }

    void whereTheSoundIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("address");
        QTest::newRow("good") << QByteArray("{\"upload_url\":\"https://cdn/7f3c\",\"x\":1}")
                              << QStringLiteral("https://cdn/7f3c");
        QTest::newRow("none") << QByteArray("{}") << QString();
        QTest::newRow("empty") << QByteArray("{\"upload_url\":\"\"}") << QString();
        QTest::newRow("null") << QByteArray("{\"upload_url\":null}") << QString();
        QTest::newRow("long") << QByteArray("{\"upload_url\":\"" + QByteArray(2'049, 'a') + "\"}")
                              << QString();
        QTest::newRow("lines") << QByteArray("{\"upload_url\":\"a\\r\\nb\"}") << QString();
        QTest::newRow("page") << QByteArray("<html>") << QString();
    }

    void whereTheSoundIs()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, address);
        const auto read = readUpload(body);
        QCOMPARE(read.has_value(), !address.isEmpty());
        QCOMPARE(read.value_or(QString()), address);
    }

    void syncAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("good") << QByteArray("{\"text\":\"I am calm.\",\"confidence\":0.95,"
                                            "\"words\":[],\"audio_duration_ms\":1840}")
                              << QStringLiteral("I am calm.");
        QTest::newRow("no confidence")
            << QByteArray("{\"text\":\"I am calm.\",\"confidence\":null}")
            << QStringLiteral("I am calm.");
        QTest::newRow("silence") << QByteArray("{\"text\":\"\"}") << QStringLiteral("");
        QTest::newRow("no text") << QByteArray("{\"confidence\":0.95}") << QString();
        QTest::newRow("null") << QByteArray("{\"text\":null}") << QString();
        QTest::newRow("twice") << QByteArray("{\"text\":\"a\",\"text\":\"b\"}") << QString();
        QTest::newRow("page") << QByteArray("<html>") << QString();
    }

    void syncAnswers()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const auto read = readSync(body);
        QCOMPARE(read.has_value(), !text.isNull());
        if (read) {
            QCOMPARE(read->settled, text);
            QCOMPARE(read->confidence.has_value(), body.contains("0.95"));
        } else {
            QCOMPARE(read.error().code, ErrorCode::AnswerUnreadable);
        }
    }
};

PULSEMATES_TEST(tst_PrerecordedReader)

#include "tst_prerecordedreader.moc"
