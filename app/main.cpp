#include "app/analyzecommand.h"
#include "app/benchcommand.h"
#include "app/checkincommand.h"
#include "app/commandline.h"
#include "app/doctorcommand.h"
#include "app/messagehandler.h"
#include "app/providerfactory.h"
#include "app/translation.h"
#include "app/windowapplication.h"
#include "core/settings/coachingmode.h"
#include "core/settings/settingsstore.h"
#include "resources/resources.h"

#include <QGuiApplication>
#include <QTextStream>

#include <iostream>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace pulsemates;

namespace {

constexpr int wrongUse = 2;

int complain(const QString &sentence)
{
    QTextStream(stderr) << "pulsemates: " << sentence << '\n';
    return wrongUse;
}

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
    return !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Runs a command that needs no window.
int runPlain(const CommandLine &line, const Settings &settings, const std::vector<Error> &problems)
{
    if (const auto *checkIn = std::get_if<CheckInCommand>(&line.command))
        return runCheckIn(*checkIn, settings);
    if (std::holds_alternative<DoctorCommand>(line.command))
        return runDoctor(std::cout, settings, problems);
    return runAnalyze(std::cin, std::cout, *makeMoodAnalyzer(), settings.language);
}

int run(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line)
        return complain(line.error().detail);
    if (const auto *help = std::get_if<HelpCommand>(&line->command)) {
        QTextStream(stdout) << help->text;
        return 0;
    }
    const bool window = std::holds_alternative<WindowCommand>(line->command);
    if (window && !hasDisplay()) {
        QTextStream(stderr) << "pulsemates: There is no display to open a window on. "
                               "Without one, try: pulsemates check-in --text \"…\"\n";
        return 1;
    }

    SettingsStore store;
    const std::vector<Error> problems = store.load();
    Settings settings = store.current();
    if (line->language)
        settings.language = *line->language;
    std::optional<QString> environment;
    if (qEnvironmentVariableIsSet("COACHING_MODE"))
        environment = qEnvironmentVariable("COACHING_MODE");
    const Result<CoachingMode> mode = chooseCoachingMode({line->mode, environment, settings.mode});
    if (!mode)
        return complain(mode.error().detail);
    settings.mode = *mode;
    if (window)
        return runWindow(
            argc, argv, std::get<WindowCommand>(line->command), store, settings, problems);
    if (const auto *bench = std::get_if<BenchCommand>(&line->command))
        return runBench(argc, argv, *bench, settings);
    // Fonts and pictures need a platform, even without a window.
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    Translation translation;
    translation.use(settings.language);
    return runPlain(*line, settings, problems);
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
