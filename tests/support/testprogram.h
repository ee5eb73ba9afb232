#pragma once

#include "resources/resources.h"
#include "tests/support/audiorig.h"
#include "tests/support/testregistry.h"

#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>
#include <type_traits>

#include <unistd.h>

namespace pulsemates {

/// What main() of a test executable does; returns its exit status.
template <typename Application>
int runTests(int argc, char **argv)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (std::is_base_of_v<QGuiApplication,
                          Application> && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application app(argc, argv);
    Application::setApplicationName(QStringLiteral("pulsemates"));
    QStandardPaths::setTestModeEnabled(true);
    initializeResources();
    return TestRegistry::run(argc, argv);
}

/// The same with a private sound server.
template <typename Application>
int runTestsWithRig(int argc, char **argv)
{
    int failed = 0;
    {
        AudioRig rig; // before the application, which reads PULSE_SERVER
        if (!rig.start()) {
            std::fprintf(stderr, "SKIP: %s\n", qPrintable(rig.whyNot()));
            return TestRegistry::skipped;
        }
        failed = runTests<Application>(argc, argv);
    }
    // Qt's own exit handlers crash in 2 of 100 runs while the server still talks.
    std::fflush(nullptr);
    _exit(failed);
}

} // namespace pulsemates
