// The lock-free parts under real threads: run by the tsan preset, and by every other one as a plain
// test.
#include "core/common/checkinid.h"
#include "core/common/spscring.h"
#include "core/pipeline/checkinmachine.h"

#include <array>
#include <cstdio>
#include <random>
#include <thread>
#include <vector>

using namespace pulsemates;

namespace {

int failures = 0;

void check(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "FAILED: %s\n", what);
        ++failures;
    }
}

void ringKeepsOrderUnderLoad()
{
    struct Frame
    {
        std::array<int, 32> values{};
    };
    SpscRing<Frame, 16> ring;
    constexpr int count = 50'000;
    std::thread producer([&ring] {
        for (int i = 0; i < count;) {
            Frame frame;
            frame.values.fill(i);
            if (ring.push(frame))
                ++i;
            else
                std::this_thread::yield();
        }
    });
    bool whole = true;
    for (int expected = 0; expected < count;) {
        Frame frame;
        if (!ring.pop(frame)) {
            std::this_thread::yield();
            continue;
        }
        for (const int value : frame.values)
            whole = whole && value == expected;
        ++expected;
    }
    producer.join();
    check(whole, "a frame arrives whole and in order");
}

void epochAcceptsOneCheckInAtATime()
{
    Epoch epoch;
    std::atomic<int> accepted{0};
    std::atomic<bool> go{true};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (go.load(std::memory_order_acquire)) {
                const CheckInId id = epoch.current();
                accepted += epoch.accepts(id) ? 1 : 0;
            }
        });
    }
    CheckInId last;
    for (int i = 0; i < 10'000; ++i)
        last = epoch.begin();
    go.store(false, std::memory_order_release);
    for (std::thread &reader : readers)
        reader.join();
    check(last.value == 10'000, "every begin() gives a new id");
    check(epoch.accepts(last) && !epoch.accepts({last.value - 1}), "only the last id is current");
}

void machineNeverStrands()
{
    // From wherever random events lead, "new" and "discard" lead back to Idle.
    using namespace checkin;
    std::mt19937 random(20261125);
    std::uniform_int_distribution<int> pick(0, static_cast<int>(Event::GoOnRequested));
    for (int round = 0; round < 20'000; ++round) {
        State state;
        for (int i = 0; i < 12; ++i)
            state = reduce(state, static_cast<Event>(pick(random))).state;
        for (const Event event :
             {Event::DiscardRequested, Event::DiscardExpired, Event::NewRequested})
            state = reduce(state, event).state;
        if (state.phase != Phase::Idle) {
            check(false, "every phase has a way back to Idle");
            return;
        }
    }
}

} // namespace

int main()
{
    ringKeepsOrderUnderLoad();
    epochAcceptsOneCheckInAtATime();
    machineNeverStrands();
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
