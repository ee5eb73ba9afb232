#include "app/windowapplication.h"

#include "app/bench/windowprobe.h"
#include "app/messagehandler.h"
#include "app/window.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QThreadPool>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace pulsemates {

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe[0], &byte, 1);
}

/// SIGTERM, SIGINT and SIGHUP close the window as a person would: through the event loop.
void quitOnSignals(QApplication &application)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
}

} // namespace

int runWindow(int &argc,
              char **argv,
              const WindowCommand &command,
              const QString &noDisplay,
              SettingsStore &store,
              const Settings &settings,
              const std::vector<Error> &problems)
{
    setFatalSentence(noDisplay);
    QApplication application(argc, argv);
    setFatalSentence({});
    QApplication::setApplicationDisplayName(QStringLiteral("PulseMates"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.pulsemates.PulseMates"));
    quitOnSignals(application);
    auto window = std::make_unique<Window>(application, store, settings, command.demo);
    window->tell(problems);
    if (WindowProbe::isWanted())
        new WindowProbe(*window, window.get());
    window->show();
    const int status = QApplication::exec();
    if (!window->shutDown())
        _exit(status); // a call into the sound server hangs: nothing of ours may be destroyed under
                       // it
    window.reset();
    // A bus of the desktop that takes a connection and never answers is waited for by its library
    // for 25 s; nobody who closed the window does.
    if (!QThreadPool::globalInstance()->waitForDone(1000))
        _exit(status);
    return status;
}

} // namespace pulsemates
