#pragma once

#include "core/common/checkinid.h"
#include "core/providers/synthesizer.h"

#include <QMetaType>

namespace pulsemates {

/// Who is asked first for the sound of a text, where a voice of a service was chosen. Without one
/// all three are the same.
enum class SpokenBy {
    ThisComputer, ///< nobody else: words of exercises
    Quickest,     ///< what either has made before; made anew by the service
    Service       ///< this computer only where the service fails
};

/// How a text comes to its sound.
struct SpeechManner
{
    SpokenBy by = SpokenBy::ThisComputer;
    /// The voice of the text before it, as Synthesizer::name() says it: the same goes on.
    QString like{};
    /// Written for one person: neither looked for in the store nor kept there.
    bool personal = false;
    /// The store does not tell that it was needed: looked for there without a mark of it, and not
    /// put there where it was not made ahead.
    bool unnoted = false;
    /// Among whose figures an exchange with a service for it belongs; none: nobody's.
    CheckInId checkIn{};
};

/// One text to have as sound.
struct SpeechOrder
{
    CheckInId ticket; ///< chosen by the caller; comes back with the sound
    SynthesisRequest request;
    bool urgent = true; ///< false: made in idle time
    SpeechManner manner{};
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::SpeechOrder)
