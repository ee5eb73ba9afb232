#pragma once

#include "tests/gui/window/windowfixture.h"
#include "tests/support/audiorig.h"
#include "tests/support/patience.h"

namespace pulsemates {

/// The real window with a virtual microphone to speak into and a virtual loudspeaker to listen at.
class SpokenWindow : public WindowFixture
{
public:
    explicit SpokenWindow(DesktopBuses buses = {PrivateBus::none(), PrivateBus::none()})
        : WindowFixture(Input::Microphone, {}, Language::English, std::move(buses))
    {
        // How long a voice may take has tests of its own; here it must only come.
        window->engine().speech().setBudget(std::chrono::milliseconds(patienceMs));
    }

    [[nodiscard]] static AudioRig &rig() { return AudioRig::running(); }

    /// Presses the orb and waits until the microphone is heard; tries again where the sound server
    /// has only just come back.
    [[nodiscard]] bool listen();
    /// Says the first @p seconds of @p file of the data folder and goes on running meanwhile.
    void say(const QString &file, double seconds);
    [[nodiscard]] bool hears(const QString &word); ///< on the screen, while listening
    /// Brings the window back to idle from wherever it is.
    [[nodiscard]] bool reset();
    /// Brings devices and server back as they were in the beginning.
    void restoreSound();
    [[nodiscard]] QString state(); ///< for a failed check
};

/// The loudest of @p samples from @p begin on.
[[nodiscard]] float peakOf(const std::vector<float> &samples, std::size_t begin, std::size_t end);

} // namespace pulsemates
