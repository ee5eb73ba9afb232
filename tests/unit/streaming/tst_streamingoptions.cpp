#include "core/network/httprequest.h"
#include "core/providers/assemblyai/streamingoptions.h"
#include "tests/support/testregistry.h"

#include <QTest>
#include <QUrlQuery>

using namespace pulsemates;

/// The query of a session, model by model, and which languages a model hears.
class tst_StreamingOptions : public TestClass
{
    Q_OBJECT

private slots:
    void queries_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, StreamingModel model, const char *query) {
            QTest::newRow(name) << int(model) << QString::fromLatin1(query);
        };
        row("English",
            StreamingModel::English,
            "speech_model=universal-streaming-english&sample_rate=16000&encoding=pcm_s16le"
            "&format_turns=true&end_of_turn_confidence_threshold=0.7&min_turn_silence=800"
            "&max_turn_silence=3600&inactivity_timeout=30");
        row("Multilingual",
            StreamingModel::Multilingual,
            "speech_model=universal-streaming-multilingual&sample_rate=16000&encoding=pcm_s16le"
            "&format_turns=true&end_of_turn_confidence_threshold=0.7&min_turn_silence=800"
            "&max_turn_silence=3600&language_detection=true&inactivity_timeout=30");
        row("u3",
            StreamingModel::U3Realtime,
            "speech_model=u3-rt-pro&sample_rate=16000&encoding=pcm_s16le"
            "&language_codes=%5B%22en%22%5D&inactivity_timeout=30");
        row("3.5",
            StreamingModel::U35Pro,
            "speech_model=universal-3-5-pro&sample_rate=16000&encoding=pcm_s16le"
            "&language_codes=%5B%22en%22%5D&inactivity_timeout=30");
        row("Whisper",
            StreamingModel::Whisper,
            "speech_model=whisper-rt&sample_rate=16000&encoding=pcm_s16le"
            "&format_turns=true&language_detection=true&inactivity_timeout=30");
    }

    void queries()
    {
        QFETCH(const int, model);
        AssemblyAiStreamingOptions options;
        options.model = StreamingModel(model);
        QTEST(streamingQuery(options, Language::English), "query");
    }

    void languages_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<bool>("korean");
        QTest::newRow("English") << int(StreamingModel::English) << false;
        QTest::newRow("Multilingual") << int(StreamingModel::Multilingual) << false;
        QTest::newRow("u3") << int(StreamingModel::U3Realtime) << false;
        QTest::newRow("3.5") << int(StreamingModel::U35Pro) << false;
        QTest::newRow("Whisper") << int(StreamingModel::Whisper) << true;
    }

    void languages()
    {
        QFETCH(const int, model);
        QVERIFY(hears(StreamingModel(model), Language::English));
        QTEST(hears(StreamingModel(model), Language::Korean), "korean");
    }

    void keytermsAreAListInJson()
    {
        AssemblyAiStreamingOptions options;
        options.keyterms = {QStringLiteral("box breathing"),
                            QStringLiteral("\"&=조금"),
                            QString(),
                            QString(51, u'x')};
        const QString query = streamingQuery(options, Language::English);
        QCOMPARE(
            QUrlQuery(query).queryItemValue(QStringLiteral("keyterms_prompt"), QUrl::FullyDecoded),
            QStringLiteral("[\"box breathing\",\"\\\"&=조금\"]"));
        QCOMPARE(QUrlQuery(query).queryItems().size(), 9);
    }

    void manyKeytermsStillFit()
    {
        AssemblyAiStreamingOptions options;
        for (int i = 0; i < 500; ++i)
            options.keyterms << QStringLiteral("조금 쉬어 가는 말 %1").arg(i);
        const QString query = streamingQuery(options, Language::English);
        QVERIFY(query.contains(u"keyterms_prompt="));
        HttpRequest request;
        request.base = options.base;
        request.path = QStringLiteral("v3/ws");
        request.query = query;
        QVERIFY(checkRequest(request).has_value());
    }
};

PULSEMATES_TEST(tst_StreamingOptions)

#include "tst_streamingoptions.moc"
