// main() of the test executables that drive real widgets.
#include "tests/support/testprogram.h"

#include <QApplication>

int main(int argc, char **argv)
{
    return pulsemates::runTests<QApplication>(argc, argv);
}
