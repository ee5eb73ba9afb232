#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace pulsemates {

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineWords)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return fail(ErrorCode::InvalidInput, Stage::App, sentence);
}

QString overview()
{
    return CommandLineWords::tr(
        "PulseMates: say how you feel, and breathe.\n"
        "\n"
        "Usage:\n"
        "  pulsemates [--demo] [--mode fast|optimized] [--language en|ko]\n"
        "      Opens the window; --demo speaks bundled recordings in place of a microphone.\n"
        "  pulsemates check-in --audio FILE [--paced] [--json]\n"
        "  pulsemates check-in --text \"…\" [--json]\n"
        "      One check-in without a window; --paced feeds the file at the speed of speech.\n"
        "      Takes --mode and --language as well; --mode optimized needs a service that was\n"
        "      agreed to in the window, else it ends with 1.\n"
        "  pulsemates doctor\n"
        "      Checks sound, models, storage and the services in use, one line each.\n"
        "  pulsemates analyze\n"
        "      Reads JSON Lines {\"text\",\"language\"}, writes {\"mood\",\"safety\"} in the same "
        "order.\n"
        "  pulsemates bench local [--json FILE] [--quick] [--only NAME,…]\n"
        "      Measures speed and memory on this computer.\n"
        "  pulsemates bench network [--json FILE] [--picture FILE] [--quick] [--only NAME,…]\n"
        "      Measures what services on the network cost, against servers on this computer.\n"
        "      Needs the source folder that the program was built in.\n"
        "  pulsemates --help, --version\n"
        "\n"
        "COACHING_MODE=fast|optimized is taken where --mode is not given;\n"
        "PULSEMATES_SECRETS=environment reads keys from the environment, not from the\n"
        "password store.\n"
        "Results go to standard output, messages to standard error.\n"
        "Exit status: 0 done, 1 failed, 2 wrong use.\n");
}

/// The options every command takes and those of its own.
class Arguments
{
public:
    explicit Arguments(const QStringList &arguments)
        : m_arguments(arguments)
    {
        m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
        addValue(QStringLiteral("mode"));
        addValue(QStringLiteral("language"));
        m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, {}});
        m_parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, {}});
    }

    void addValue(const QString &name) { m_parser.addOption({name, {}, name}); }
    void addFlag(const QString &name) { m_parser.addOption({name, {}}); }

    [[nodiscard]] Outcome parse(qsizetype mostPositional)
    {
        if (!m_parser.parse(QStringList{QStringLiteral("pulsemates")} + m_arguments))
            return refusal(whatIsWrong());
        if (m_parser.positionalArguments().size() > mostPositional) {
            return refusal(CommandLineWords::tr("\"%1\" is not understood here.")
                               .arg(m_parser.positionalArguments().at(mostPositional)));
        }
        return Done{};
    }

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

private:
    /// In the person's language: the parser's own sentences are English.
    [[nodiscard]] QString whatIsWrong() const
    {
        if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty())
            return CommandLineWords::tr("There is no option \"%1\" here; see pulsemates --help.")
                .arg(unknown.first());
        if (const QString &last = m_arguments.last(); last.startsWith(u'-') && !last.contains(u'='))
            return CommandLineWords::tr("%1 needs a value; see pulsemates --help.").arg(last);
        return CommandLineWords::tr("An option was given a value that it does not take.");
    }

    QStringList m_arguments;
    QCommandLineParser m_parser;
};

Result<CommandLine> withCommon(const Arguments &arguments, Command command)
{
    CommandLine line;
    line.command = std::move(command);
    if (arguments.has(QStringLiteral("mode")))
        line.mode = arguments.value(QStringLiteral("mode"));
    if (arguments.has(QStringLiteral("language"))) {
        const QString tag = arguments.value(QStringLiteral("language"));
        line.language = languageFromTag(tag);
        if (!line.language)
            return refusal(
                CommandLineWords::tr("The language \"%1\" is not known; use en or ko.").arg(tag));
    }
    if (arguments.has(QStringLiteral("help")))
        line.command = HelpCommand{overview()};
    else if (arguments.has(QStringLiteral("version")))
        line.command = HelpCommand{QStringLiteral("pulsemates " PULSEMATES_VERSION "\n")};
    return line;
}

Result<CommandLine> parseWindow(const QStringList &rest)
{
    Arguments arguments(rest);
    arguments.addFlag(QStringLiteral("demo"));
    if (const Outcome parsed = arguments.parse(0); !parsed)
        return tl::unexpected<Error>(parsed.error());
    return withCommon(arguments, WindowCommand{arguments.has(QStringLiteral("demo"))});
}

Result<CommandLine> parseCheckIn(const QStringList &rest)
{
    Arguments arguments(rest);
    for (const auto *name : {"audio", "text"})
        arguments.addValue(QString::fromLatin1(name));
    for (const auto *name : {"json", "paced"})
        arguments.addFlag(QString::fromLatin1(name));
    if (const Outcome parsed = arguments.parse(0); !parsed)
        return tl::unexpected<Error>(parsed.error());
    const bool audio = arguments.has(QStringLiteral("audio"));
    const bool text = arguments.has(QStringLiteral("text"));
    if (audio == text && !arguments.has(QStringLiteral("help")))
        return refusal(CommandLineWords::tr("check-in needs either --audio FILE or --text \"…\"."));
    return withCommon(arguments,
                      CheckInCommand{.audio = audio,
                                     .audioPath = arguments.value(QStringLiteral("audio")),
                                     .text = arguments.value(QStringLiteral("text")),
                                     .json = arguments.has(QStringLiteral("json")),
                                     .paced = arguments.has(QStringLiteral("paced"))});
}

Result<CommandLine> parseBench(const QStringList &rest)
{
    Arguments arguments(rest);
    arguments.addValue(QStringLiteral("json"));
    arguments.addValue(QStringLiteral("only"));
    arguments.addValue(QStringLiteral("picture"));
    arguments.addFlag(QStringLiteral("quick"));
    if (const Outcome parsed = arguments.parse(1); !parsed)
        return tl::unexpected<Error>(parsed.error());
    const QString arm = arguments.positional().value(0);
    if (arm != u"local" && arm != u"network" && !arguments.has(QStringLiteral("help")))
        return refusal(CommandLineWords::tr("bench needs the name of an arm: local or network."));
    if (arm == u"local" && arguments.has(QStringLiteral("picture")))
        return refusal(CommandLineWords::tr("--picture is for bench network."));
    return withCommon(arguments,
                      BenchCommand{.arm = arm,
                                   .jsonPath = arguments.value(QStringLiteral("json")),
                                   .picturePath = arguments.value(QStringLiteral("picture")),
                                   .only = arguments.value(QStringLiteral("only")),
                                   .quick = arguments.has(QStringLiteral("quick"))});
}

/// Behind the options that every command takes; past the end for the window.
qsizetype placeOfCommand(const QStringList &arguments)
{
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-'))
        at += arguments[at] == u"--mode" || arguments[at] == u"--language" ? 2 : 1;
    return std::min(at, arguments.size());
}

template <typename Plain>
Result<CommandLine> parsePlain(const QStringList &rest)
{
    Arguments arguments(rest);
    if (const Outcome parsed = arguments.parse(0); !parsed)
        return tl::unexpected<Error>(parsed.error());
    return withCommon(arguments, Plain{});
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const qsizetype at = placeOfCommand(arguments);
    const QString command = arguments.value(at);
    QStringList rest = arguments;
    rest.remove(at, command.isEmpty() ? 0 : 1);
    if (command == u"check-in")
        return parseCheckIn(rest);
    if (command == u"doctor")
        return parsePlain<DoctorCommand>(rest);
    if (command == u"analyze")
        return parsePlain<AnalyzeCommand>(rest);
    if (command == u"bench")
        return parseBench(rest);
    if (command.isEmpty())
        return parseWindow(rest);
    return refusal(
        CommandLineWords::tr("There is no command \"%1\"; see pulsemates --help.").arg(command));
}

} // namespace pulsemates
