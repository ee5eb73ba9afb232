// main() of the test executables that hear and speak: a private sound server for each.
#include "tests/support/testprogram.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    return pulsemates::runTestsWithRig<QCoreApplication>(argc, argv);
}
