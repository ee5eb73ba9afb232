// main() of the test executables without a window.
#include "tests/support/testprogram.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    return pulsemates::runTests<QCoreApplication>(argc, argv);
}
