#pragma once

#include "core/common/clock.h"
#include "core/pipeline/coachingcommands.h"

#include <QStringList>

#include <optional>

namespace pulsemates {

/// A message on its way: the request, and perhaps a hedge beside it; whichever gives the first
/// token makes the message. A value; the machine moves it.
struct CoachingExchange
{
    struct Attempt
    {
        coaching::RequestNumber number = 0;
        MonotonicTime sentAt{};
        bool hedge = false;
        bool open = true;
        bool spoke = false; ///< its first token came
        int tokens = 0;
    };
    enum class Use {
        Undecided,    ///< asked for ahead; the words are not final
        Whole,        ///< the person waits for it
        FirstSentence ///< the person waits for that; the rest is asked for anew
    };

    coaching::Purpose purpose = coaching::Purpose::Ahead;
    Use use = Use::Undecided;
    CoachingBasis basis;
    std::vector<Attempt> attempts; ///< one or two
    QStringList sentences;         ///< that came and were not taken yet
    /// What it wrote asks for help: told once it is known that it answers to the final words.
    std::optional<SafetyFinding> alarm{};
    bool used = false;   ///< some of it was shown
    bool ended = false;  ///< complete
    bool paused = false; ///< it is not read on

    [[nodiscard]] Attempt *find(coaching::RequestNumber number)
    {
        for (Attempt &attempt : attempts) {
            if (attempt.number == number && attempt.open)
                return &attempt;
        }
        return nullptr;
    }
    [[nodiscard]] bool isSilent() const
    {
        for (const Attempt &attempt : attempts) {
            if (attempt.spoke)
                return false;
        }
        return true;
    }
    [[nodiscard]] bool isOpen() const
    {
        for (const Attempt &attempt : attempts) {
            if (attempt.open)
                return true;
        }
        return false;
    }
    [[nodiscard]] int tokens() const
    {
        int all = 0;
        for (const Attempt &attempt : attempts)
            all += attempt.tokens;
        return all;
    }
};

} // namespace pulsemates
