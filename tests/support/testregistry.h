#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace pulsemates {

/// The test classes of one executable. Two cores link few executables faster than many small ones;
/// ctest still runs every class by itself: `tst_unit_common --class tst_SpscRing`.
class TestRegistry
{
public:
    using Factory = std::function<std::unique_ptr<QObject>()>;

    static bool add(const char *name, Factory factory);

    /// Runs the class named by --class, or all; returns the number of failed ones.
    static int run(int argc, char **argv);
};

} // namespace pulsemates

#define PULSEMATES_TEST(Class)                                                                     \
    static const bool registered##Class =                                                          \
        pulsemates::TestRegistry::add(#Class, [] { return std::make_unique<Class>(); });
