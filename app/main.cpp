#include "app/analyzecommand.h"
#include "app/benchcommand.h"
#include "app/checkincommand.h"
#include "app/commandline.h"
#include "app/doctorcommand.h"
#include "app/messagehandler.h"
#include "app/providerfactory.h"
#include "app/standardoutput.h"
#include "app/translation.h"
#include "app/windowapplication.h"
#include "core/settings/coachingmode.h"
#include "core/settings/settingsstore.h"
#include "resources/resources.h"
#include "ui/common/errortext.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextStream>

#include <iostream>
#include <memory>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace pulsemates;

namespace {

constexpr int failed = 1;
constexpr int wrongUse = 2;

struct MainWords
{
    Q_DECLARE_TR_FUNCTIONS(MainWords)
};

/// An application that lives only to say something in the person's language: what is said before
/// the real one begins.
class Spokesman
{
public:
    Spokesman(int &argc, char **argv, Language language)
        : m_application(argc, argv)
    {
        m_words.use(language);
    }

    /// Returns @p status.
    static int complain(const QString &sentence, int status)
    {
        QTextStream(stderr) << "pulsemates: " << sentence << '\n';
        return status;
    }

private:
    QCoreApplication m_application;
    Translation m_words;
};

/// What must hold before anything else runs.
void protectProcess()
{
    // The default backend of Debian crashes without plugins that are not there (audio-rig, fact 6).
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    umask(077); // words and sound are for this person only
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore); // a core file would hold them too
    prctl(PR_SET_DUMPABLE, 0);
}

bool hasDisplay()
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return true;
    const QString display = qEnvironmentVariable("DISPLAY");
    // ":7.0" is a server of this computer; Qt would abort where it is not running.
    static const QRegularExpression local(QStringLiteral("^:([0-9]+)(\\.[0-9]+)?$"));
    const QRegularExpressionMatch match = local.match(display);
    if (match.hasMatch())
        return QFileInfo::exists(QStringLiteral("/tmp/.X11-unix/X") + match.captured(1));
    return !display.isEmpty();
}

/// The language in which a line that is not understood is answered.
Language languageFor(const QStringList &arguments, Language chosen)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--language"));
    const QString tag = at < 0 ? QString() : arguments.value(at + 1);
    return languageFromTag(tag).value_or(chosen);
}

/// What a command needs to begin, whichever it is.
struct Start
{
    int &argc;
    char **argv;
    QStringList arguments = {};
    SettingsStore store = SettingsStore();
    std::vector<Error> problems = {}; ///< of the settings
    Settings settings = {};
};

int printHelp(const Start &start)
{
    const Spokesman spokesman(start.argc, start.argv, start.settings.language);
    const Result<CommandLine> translated = parseCommandLine(start.arguments);
    QTextStream(stdout) << std::get<HelpCommand>(translated->command).text;
    return afterWriting(0);
}

int complainOfLine(const Start &start)
{
    const Language language = languageFor(start.arguments, start.settings.language);
    const Spokesman spokesman(start.argc, start.argv, language);
    return spokesman.complain(parseCommandLine(start.arguments).error().detail, wrongUse);
}

/// The mode goes into the settings; otherwise the exit status.
std::optional<int> chooseMode(Start &start, const std::optional<QString> &given)
{
    std::optional<QString> environment;
    if (qEnvironmentVariableIsSet("COACHING_MODE"))
        environment = qEnvironmentVariable("COACHING_MODE");
    const Result<CoachingMode> mode = chooseCoachingMode({given, environment, start.settings.mode});
    if (mode) {
        start.settings.mode = *mode;
        return std::nullopt;
    }
    const QString place = given ? QStringLiteral("--mode") : QStringLiteral("COACHING_MODE");
    const Spokesman spokesman(start.argc, start.argv, start.settings.language);
    return spokesman.complain(
        MainWords::tr("%1 is \"%2\"; it can be \"fast\" or \"optimized\".")
            .arg(place, given.value_or(environment.value_or(QString())).left(40)),
        wrongUse);
}

int openWindow(Start &start, const WindowCommand &command)
{
    QString noDisplay;
    {
        const Spokesman spokesman(start.argc, start.argv, start.settings.language);
        noDisplay = MainWords::tr("There is no display to open a window on. Without one, try: "
                                  "pulsemates check-in --text \"…\"");
        if (!hasDisplay())
            return spokesman.complain(noDisplay, failed);
    }
    return runWindow(
        start.argc, start.argv, command, noDisplay, start.store, start.settings, start.problems);
}

/// Runs a command that needs no window.
int runPlain(const Start &start, const CommandLine &line)
{
    // Fonts and pictures need a platform, even without a window; never a display that may be gone.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(start.argc, start.argv);
    Translation translation;
    translation.use(start.settings.language);
    for (const Error &problem : start.problems) {
        const ErrorText words = ErrorWords::of(problem);
        QTextStream(stderr) << words.happened << ' ' << words.now << '\n';
    }
    if (const auto *checkIn = std::get_if<CheckInCommand>(&line.command))
        return runCheckIn(*checkIn, start.settings, start.store.path());
    if (std::holds_alternative<DoctorCommand>(line.command))
        return afterWriting(
            runDoctor(std::cout, start.settings, start.problems, QDate::currentDate(), [] {
                return std::shared_ptr<SecretStore>(makeSecretStore());
            }));
    return afterWriting(runAnalyze(
        std::cin, std::cout, *makeMoodAnalyzer(), SafetyScreen(), start.settings.language));
}

int run(int argc, char **argv)
{
    Start start{argc, argv};
    for (int i = 1; i < argc; ++i)
        start.arguments << QString::fromLocal8Bit(argv[i]);
    start.problems = start.store.load();
    start.settings = start.store.current();
    const Result<CommandLine> line = parseCommandLine(start.arguments);
    if (!line)
        return complainOfLine(start);
    if (line->language)
        start.settings.language = *line->language;
    if (std::holds_alternative<HelpCommand>(line->command))
        return printHelp(start);
    if (const std::optional<int> refused = chooseMode(start, line->mode))
        return *refused;
    if (const auto *window = std::get_if<WindowCommand>(&line->command))
        return openWindow(start, *window);
    if (const auto *bench = std::get_if<BenchCommand>(&line->command))
        return runBench(argc, argv, *bench, start.settings);
    return runPlain(start, *line);
}

} // namespace

int main(int argc, char **argv)
{
    protectProcess();
    installMessageHandler();
    initializeResources();
    QCoreApplication::setApplicationName(QStringLiteral("pulsemates"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PULSEMATES_VERSION));
    const int status = run(argc, argv);
    std::cout.flush();
    std::fflush(nullptr);
    // The sound server's client library crashes in exit handlers now and then (audio-rig, fact 8);
    // all of ours is cleaned up by now.
    _exit(status);
}
