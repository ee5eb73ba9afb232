#pragma once

#include "core/common/clock.h"

namespace pulsemates {

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] MonotonicTime now() const override { return m_now; }
    void advance(MonotonicTime by) { m_now += by; }

private:
    MonotonicTime m_now{std::chrono::seconds(1000)};
};

} // namespace pulsemates
