// main() of the test executables without a window.
#include "resources/resources.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pulsemates"));
    QStandardPaths::setTestModeEnabled(true);
    initializeResources();
    return pulsemates::TestRegistry::run(argc, argv);
}
