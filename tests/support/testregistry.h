#pragma once

#include "tests/support/testclass.h"

#include <functional>
#include <memory>

namespace pulsemates {

/// The test classes of one executable. Two cores link few executables faster than many small ones;
/// ctest still runs every class by itself: `tst_unit_common --class tst_SpscRing`.
class TestRegistry
{
public:
    using Factory = std::function<std::unique_ptr<TestClass>()>;

    static bool add(const char *name, Factory factory);

    static constexpr int skipped = 77; ///< what ctest shows as "Skipped"

    /// Runs the class named by --class, or all. Returns the number of failed ones; skipped when
    /// none failed and a test went without something that noteMissing() told of.
    static int run(int argc, char **argv);
    static void noteMissing(); ///< what the running test needs is not there
};

} // namespace pulsemates

#define PULSEMATES_TEST(Class)                                                                     \
    static const bool registered##Class =                                                          \
        pulsemates::TestRegistry::add(#Class, [] { return std::make_unique<Class>(); });
