// main() of the test executables that drive real widgets.
#include "resources/resources.h"
#include "tests/support/testregistry.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("pulsemates"));
    QStandardPaths::setTestModeEnabled(true);
    initializeResources();
    return pulsemates::TestRegistry::run(argc, argv);
}
