#include "core/providers/openai/serverquirks.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

ServiceAddress address(const QString &text)
{
    return *ServiceAddress::parse(text);
}

const QString ownComputer = QStringLiteral("http://127.0.0.1:8080");

} // namespace

/// What is asked of whom.
class tst_ServerQuirks : public TestClass
{
    Q_OBJECT

private slots:
    void families_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<ServerFamily>("family");
        const auto row = [](const char *base, ServerFamily family) {
            QTest::newRow(base) << QString::fromLatin1(base) << family;
        };
        row("https://api.openai.com/v1", ServerFamily::OpenAi);
        row("https://api.openai.com.example.org/v1", ServerFamily::Unknown);
        row("http://127.0.0.1:11434/v1", ServerFamily::Ollama);
        row("http://192.168.1.9:1234/v1", ServerFamily::LmStudio);
        row("http://localhost:8000/v1", ServerFamily::Unknown);
        row("http://localhost:8080", ServerFamily::Unknown);
        row("https://example.org:11434/v1", ServerFamily::Unknown);
    }

    void families()
    {
        QFETCH(QString, base);
        QTEST(guessedFamily(address(base)), "family");
    }

    void whatIsAsked_data()
    {
        QTest::addColumn<ServerFamily>("family");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("asked");
        const auto row =
            [](const char *name, ServerFamily family, const char *model, const char *asked) {
                QTest::newRow(name)
                    << family << QString::fromLatin1(model) << QString::fromLatin1(asked);
            };
        row("openai", ServerFamily::OpenAi, "gpt-4o-mini-transcribe", "flac model stream");
        row("openai whisper", ServerFamily::OpenAi, "whisper-1", "flac model verbose");
        row("ollama", ServerFamily::Ollama, "x", "wav model");
        row("vllm", ServerFamily::Vllm, "openai/whisper-large-v3", "wav model");
        row("speaches", ServerFamily::Speaches, "x", "wav model verbose");
        row("whisper.cpp", ServerFamily::WhisperCpp, "", "wav verbose");
        row("unknown", ServerFamily::Unknown, "x", "wav model");
        row("llama.cpp", ServerFamily::LlamaCpp, "x", "nothing");
        row("lm studio", ServerFamily::LmStudio, "x", "nothing");
    }

    void whatIsAsked()
    {
        QFETCH(ServerFamily, family);
        QFETCH(QString, model);
        const auto quirks = ServerQuirks::of(family, address(ownComputer), model);
        QStringList asked{quirks.form == SoundForm::Flac ? QStringLiteral("flac")
                                                         : QStringLiteral("wav")};
        if (quirks.sendsModel)
            asked << QStringLiteral("model");
        if (quirks.streams)
            asked << QStringLiteral("stream");
        if (quirks.verbose)
            asked << QStringLiteral("verbose");
        if (!quirks.transcribes)
            asked = {QStringLiteral("nothing")};
        QTEST(asked.join(u' '), "asked");
        QVERIFY(quirks.plain().isPlain());
        QCOMPARE(quirks.plain().sendsModel, quirks.sendsModel);
        QCOMPARE(quirks.plain().path, quirks.path);
    }

    void whereItIs()
    {
        const auto path = [](ServerFamily family, const char *base) {
            return ServerQuirks::of(family, address(QString::fromLatin1(base)), {}).path;
        };
        const QString usual = QStringLiteral("audio/transcriptions");
        QCOMPARE(path(ServerFamily::OpenAi, "https://api.openai.com/v1"), usual);
        QCOMPARE(path(ServerFamily::WhisperCpp, "http://127.0.0.1:8080"),
                 QStringLiteral("inference"));
        QCOMPARE(path(ServerFamily::WhisperCpp, "http://127.0.0.1:8080/"),
                 QStringLiteral("inference"));
        QCOMPARE(path(ServerFamily::WhisperCpp, "http://127.0.0.1:8080/v1"), usual);
    }

    void ownServersLoadTheirModelFirst()
    {
        const auto own = ServerQuirks::of(
            ServerFamily::Unknown, address(QStringLiteral("http://10.0.0.7/v1")), {});
        QVERIFY(own.timeouts.firstByte >= 120s);
        QVERIFY(own.timeouts.total > own.timeouts.firstByte);
        const auto far = ServerQuirks::of(
            ServerFamily::OpenAi, address(QStringLiteral("https://api.openai.com/v1")), {});
        QCOMPARE(far.timeouts, HttpTimeouts());
        QCOMPARE(far.retry.retries, 2);
    }
};

PULSEMATES_TEST(tst_ServerQuirks)

#include "tst_serverquirks.moc"
