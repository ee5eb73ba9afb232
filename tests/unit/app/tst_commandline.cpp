#include "app/commandline.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

/// What was understood, in a word, for a table.
QString asText(const Result<CommandLine> &line)
{
    if (!line)
        return QStringLiteral("wrong");
    QString words;
    if (const auto *window = std::get_if<WindowCommand>(&line->command))
        words = window->demo ? QStringLiteral("window demo") : QStringLiteral("window");
    else if (const auto *turn = std::get_if<CheckInCommand>(&line->command))
        words = QStringLiteral("check-in audio=%1 text=%2%3%4")
                    .arg(turn->audioPath,
                         turn->text,
                         turn->json ? QStringLiteral(" json") : QString(),
                         turn->paced ? QStringLiteral(" paced") : QString());
    else if (const auto *bench = std::get_if<BenchCommand>(&line->command))
        words = QStringLiteral("bench %1 json=%2%3")
                    .arg(bench->arm,
                         bench->jsonPath,
                         bench->quick ? QStringLiteral(" quick") : QString());
    else if (std::holds_alternative<DoctorCommand>(line->command))
        words = QStringLiteral("doctor");
    else if (std::holds_alternative<AnalyzeCommand>(line->command))
        words = QStringLiteral("analyze");
    else
        words = QStringLiteral("help");
    if (line->mode)
        words += QStringLiteral(" mode=") + *line->mode;
    if (line->language)
        words += QStringLiteral(" language=") + languageTag(*line->language);
    return words;
}

} // namespace

class tst_CommandLine : public TestClass
{
    Q_OBJECT

private slots:
    void isUnderstood_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("understood");
        const auto row = [](const char *line, const char *understood) {
            QTest::newRow(*line ? line : "nothing")
                << QString::fromUtf8(line) << QString::fromUtf8(understood);
        };
        row("", "window");
        row("--demo", "window demo");
        row("--mode fast", "window mode=fast");
        row("--mode=anything", "window mode=anything"); // checked with the environment
        row("--language ko", "window language=ko");
        row("--language xx", "wrong");
        row("--language", "wrong");
        row("--nonsense", "wrong");
        row("nonsense", "wrong");
        row("--demo more", "wrong");
        row("check-in --audio a.wav", "check-in audio=a.wav text=");
        row("check-in --audio a.wav --paced --json", "check-in audio=a.wav text= json paced");
        row("check-in --text hello --json", "check-in audio= text=hello json");
        row("check-in --json --text hello --language ko --mode optimized",
            "check-in audio= text=hello json mode=optimized language=ko");
        row("--mode fast check-in --text hello", "check-in audio= text=hello mode=fast");
        row("--language=ko doctor", "doctor language=ko");
        row("check-in", "wrong");
        row("check-in --audio", "wrong");
        row("check-in --json=yes --text hello", "wrong");
        row("check-in --audio a.wav --text hello", "wrong");
        row("check-in --audio a.wav b.wav", "wrong");
        row("check-in --demo --text hello", "wrong");
        row("doctor", "doctor");
        row("doctor --json", "wrong");
        row("analyze", "analyze");
        row("analyze --language ko", "analyze language=ko");
        row("bench local", "bench local json=");
        row("bench local --quick --json out.json", "bench local json=out.json quick");
        row("bench network --quick --json out.json", "bench network json=out.json quick");
        row("bench network --picture out.png", "bench network json=");
        row("bench local --picture out.png", "wrong");
        row("bench", "wrong");
        row("bench cloud", "wrong");
        row("--help", "help");
        row("-h", "help");
        row("check-in --help", "help");
        row("bench --help", "help");
        row("--version", "help");
    }

    void isUnderstood()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, understood);
        const auto parsed = parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(asText(parsed), understood);
        if (!parsed) {
            QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
            QVERIFY(parsed.error().detail.endsWith(u'.'));
            QVERIFY(!parsed.error().detail.endsWith(u".."));
        }
    }

    void wordsMayHoldAnything()
    {
        const auto line = parseCommandLine({QStringLiteral("check-in"),
                                            QStringLiteral("--text"),
                                            QStringLiteral("-- \"so\" 오늘 \n")});
        QVERIFY(line);
        QCOMPARE(std::get<CheckInCommand>(line->command).text, QStringLiteral("-- \"so\" 오늘 \n"));
    }

    void helpNamesEveryCommand()
    {
        const auto line = parseCommandLine({QStringLiteral("--help")});
        const QString text = std::get<HelpCommand>(line->command).text;
        for (const char *name : {"check-in",
                                 "doctor",
                                 "analyze",
                                 "bench local",
                                 "bench network",
                                 "source folder",
                                 "--demo",
                                 "--mode",
                                 "COACHING_MODE",
                                 "PULSEMATES_SECRETS"})
            QVERIFY2(text.contains(QLatin1String(name)), name);
    }
};

PULSEMATES_TEST(tst_CommandLine)
#include "tst_commandline.moc"
