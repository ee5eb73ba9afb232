// Runs the safety screen and the mood over labelled lines and prints what they make of them,
// against the targets. docs/safety.md and docs/mood.md say what the figures show, and what they do
// not.

#include "app/providerfactory.h"
#include "resources/resources.h"
#include "tools/evaluation/moodevaluation.h"
#include "tools/evaluation/safetyevaluation.h"
#include "tools/evaluation/spokenlines.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace pulsemates;

namespace {

constexpr double noiseBelowSpeech = 15; // dB: a fan or a street behind a window

struct Options
{
    std::vector<LineFile> files;
    QStringList ruleFiles; ///< instead of those of the program
    bool misses = false;
    QString spokenPath; ///< where the lines are written as they are heard when they are spoken
};

/// Every second line: rules are written looking at one half, and checked on the other.
void keepHalf(LineFile &file, const QString &half)
{
    std::vector<Line> kept;
    for (std::size_t i = half == u"b" ? 1 : 0; i < file.lines.size(); i += 2)
        kept.push_back(file.lines[i]);
    file.lines = std::move(kept);
}

std::optional<Options> readOptions()
{
    QCommandLineParser parser;
    const QCommandLineOption rules(QStringLiteral("rules"),
                                   QStringLiteral("Rule file to use (one a language)."),
                                   QStringLiteral("file"));
    const QCommandLineOption half(QStringLiteral("half"),
                                  QStringLiteral("Only every second line, a or b."),
                                  QStringLiteral("a|b"));
    const QCommandLineOption misses(QStringLiteral("misses"),
                                    QStringLiteral("Print each line that came out otherwise."));
    const QCommandLineOption speak(
        QStringLiteral("speak"),
        QStringLiteral("Speak the lines of the first file in noise, recognise them, and write them "
                       "as they are heard."),
        QStringLiteral("file"));
    parser.addOptions({rules, half, misses, speak});
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QStringLiteral("JSON Lines with tier or mood; the name ends in "
                                                "-en or -ko."));
    parser.addHelpOption();
    parser.process(*QCoreApplication::instance());
    Options options{{}, parser.values(rules), parser.isSet(misses), parser.value(speak)};
    for (const QString &path : parser.positionalArguments()) {
        auto file = readLines(path);
        if (!file)
            return std::nullopt;
        if (parser.isSet(half))
            keepHalf(*file, parser.value(half));
        options.files.push_back(std::move(*file));
    }
    return options;
}

SafetyScreen screenFor(const QStringList &ruleFiles)
{
    if (ruleFiles.isEmpty())
        return {};
    std::vector<Result<SafetyRules>> rules;
    for (const QString &path : ruleFiles) {
        QFile file(path);
        (void)file.open(QIODevice::ReadOnly);
        rules.push_back(SafetyRules::read(file.readAll(), path));
    }
    return SafetyScreen(std::move(rules));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    initializeResources();
    const auto options = readOptions();
    if (!options || options->files.empty()) {
        std::fprintf(stderr, "No lines to look at. See --help.\n");
        return 2;
    }
    if (!options->spokenPath.isEmpty())
        return writeSpokenLines(options->files.front(), noiseBelowSpeech, options->spokenPath) ? 0
                                                                                               : 1;
    const SafetyScreen screen = screenFor(options->ruleFiles);
    if (!screen.problem().isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(screen.problem()));
        return 1;
    }
    const auto analyzer = makeMoodAnalyzer();
    Report report;
    for (const LineFile &file : options->files) {
        if (!file.isSafety()) {
            evaluateBenign(file, screen, options->misses, report);
            evaluateMood(file, *analyzer, report);
            continue;
        }
        evaluateSafety(file, screen, options->misses, report);
        for (const LineFile &other : options->files) {
            if (!other.isSafety() && other.language == file.language)
                evaluateMonologues(file, other, screen, options->misses, report);
        }
    }
    std::printf("\n%s\n",
                report.allMet()
                    ? "All targets are met."
                    : qPrintable(QStringLiteral("%1 targets are missed.").arg(report.missed())));
    return report.allMet() ? 0 : 1;
}
