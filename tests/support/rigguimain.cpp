// main() of the test executables that drive the real window with a private sound server.
#include "resources/resources.h"
#include "tests/support/audiorig.h"
#include "tests/support/testregistry.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

#include <unistd.h>

int main(int argc, char **argv)
{
    constexpr int skipped = 77; // what ctest shows as "Skipped"
    int failed = 0;
    {
        pulsemates::AudioRig rig; // before the application, which reads PULSE_SERVER
        if (!rig.start()) {
            std::fprintf(stderr, "SKIP: %s\n", qPrintable(rig.whyNot()));
            return skipped;
        }
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication app(argc, argv);
        QApplication::setApplicationName(QStringLiteral("pulsemates"));
        QStandardPaths::setTestModeEnabled(true);
        initializeResources();
        failed = pulsemates::TestRegistry::run(argc, argv);
    }
    // Qt's own exit handlers crash in 2 of 100 runs while the server still talks.
    std::fflush(nullptr);
    _exit(failed);
}
