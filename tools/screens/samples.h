#pragma once

#include "core/guidance/breathclock.h"
#include "core/pipeline/checkin.h"

namespace pulsemates {

/// Values for pictures, in one language. They are examples and are shown nowhere else.
class Samples
{
public:
    explicit Samples(Language language)
        : m_korean(language == Language::Korean)
    {}

    [[nodiscard]] CheckIn idle() const;
    [[nodiscard]] CheckIn listening() const;
    [[nodiscard]] CheckIn guiding() const;
    [[nodiscard]] WrittenMessage written() const; ///< as a service might
    [[nodiscard]] GuidanceMessage reply() const;  ///< to the answer of the person
    [[nodiscard]] GuidanceMessage emergency() const;
    [[nodiscard]] CheckIn trouble(ErrorCode code) const;
    [[nodiscard]] BreathMoment breath() const;
    [[nodiscard]] QString microphone() const;

private:
    [[nodiscard]] Guidance guidance() const;
    [[nodiscard]] BreathingPattern pattern() const;
    [[nodiscard]] StretchRoutine routine() const;

    bool m_korean;
};

} // namespace pulsemates
