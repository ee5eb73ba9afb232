// main() of the test executables that drive the real window with a private sound server.
#include "tests/support/testprogram.h"

#include <QApplication>

int main(int argc, char **argv)
{
    return pulsemates::runTestsWithRig<QApplication>(argc, argv);
}
