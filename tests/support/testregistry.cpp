#include "tests/support/testregistry.h"

#include <QTest>

#include <map>

namespace pulsemates {

namespace {

std::map<QString, TestRegistry::Factory> &factories()
{
    static std::map<QString, TestRegistry::Factory> all;
    return all;
}

bool isSomethingMissing = false;

} // namespace

void TestRegistry::noteMissing()
{
    isSomethingMissing = true;
}

bool TestRegistry::add(const char *name, Factory factory)
{
    return factories().emplace(QString::fromLatin1(name), std::move(factory)).second;
}

int TestRegistry::run(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QString wanted;
    if (const auto at = arguments.indexOf(u"--class"); at > 0 && at + 1 < arguments.size()) {
        wanted = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }
    if (!wanted.isEmpty() && !factories().contains(wanted)) {
        qCritical("no test class of this name");
        return 1;
    }
    int failed = 0;
    for (const auto &[name, factory] : factories()) {
        if (wanted.isEmpty() || name == wanted)
            failed += QTest::qExec(factory().get(), arguments) != 0 ? 1 : 0;
    }
    return failed == 0 && isSomethingMissing ? skipped : failed;
}

} // namespace pulsemates
