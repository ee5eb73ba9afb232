#include "app/standardoutput.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <iostream>

namespace pulsemates {

namespace {

struct OutputWords
{
    Q_DECLARE_TR_FUNCTIONS(OutputWords)
};

} // namespace

int afterWriting(int status)
{
    std::cout.flush();
    const bool flushed = std::fflush(stdout) == 0;
    if (flushed && std::cout && std::ferror(stdout) == 0)
        return status;
    QTextStream(stderr) << OutputWords::tr(
        "The answer could not be written. Check that there is space where it goes, and try again.")
                        << '\n';
    return 1;
}

} // namespace pulsemates
