#pragma once

#include "core/pipeline/coachingevents.h"

namespace pulsemates::coaching {

enum class Purpose {
    Ahead, ///< may be thrown away
    Final, ///< with the final words
    Rest,  ///< with the final words, going on from the sentence that is shown
    Hedge  ///< the same as one that is silent, over another connection
};

struct SendRequest
{
    CheckInId id;
    RequestNumber request = 0;
    Purpose purpose = Purpose::Ahead;
    CoachingBasis basis;
    QString shown; ///< what the person reads already; empty but for the rest
};
struct CancelRequest ///< not waited for; what still comes of it is dropped
{
    CheckInId id;
    RequestNumber request = 0;
};
struct PauseReading ///< two sentences made ahead are enough
{
    CheckInId id;
    RequestNumber request = 0;
};
struct ResumeReading
{
    CheckInId id;
    RequestNumber request = 0;
};
struct ShowSentence ///< below the one before; never taken back but by TakeBack
{
    CheckInId id;
    int index = 0;
    QString text;
    RequestNumber request = 0; ///< that wrote it
};
struct ShowMore ///< a whole message that came too late, offered beside the prepared one
{
    CheckInId id;
    QString text;
};
struct KeepCached ///< the prepared message is final
{
    CheckInId id;
    bool limited = false; ///< one would have been asked for, but no more requests may be sent
};
struct TakeBack ///< rule 1: everything a service wrote leaves the screen
{
    CheckInId id;
};
struct RaiseHelp ///< what was written for these very words asks for help
{
    CheckInId id;
    SafetyFinding finding;
};

using Command = std::variant<SendRequest,
                             CancelRequest,
                             PauseReading,
                             ResumeReading,
                             ShowSentence,
                             ShowMore,
                             KeepCached,
                             TakeBack,
                             RaiseHelp>;
using Commands = std::vector<Command>;

} // namespace pulsemates::coaching
