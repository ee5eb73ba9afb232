#pragma once

#include "core/providers/transcript.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace pulsemates {

/// Words that may still change, told at most every `interval`, however often a service changes its
/// mind: each telling is looked at by the safety screen and drawn, in threads that have other work.
/// The first are told at once, the latest always in the end; those between are left out.
/// Thread: its parent's. Tells in change(), in flush(), and by itself later.
class SparsePartials
{
public:
    static constexpr std::chrono::milliseconds interval{50};

    /// @p make: the words as they are, asked for only when they are told. @p tell: may end or begin
    /// a check-in. Both are called as long as this lives, in a member of @p parent.
    SparsePartials(QObject *parent,
                   std::function<Transcript()> make,
                   std::function<void(const Transcript &)> tell);

    void change(); ///< the words may be others now
    /// Tells what has not been told: call it while the words are there, before an end is told.
    void flush();
    void reset(); ///< an end: nothing is due any more

private:
    void tellNow();

    QTimer m_rest;
    std::function<Transcript()> m_make;
    std::function<void(const Transcript &)> m_tell;
    Transcript m_last;
    bool m_due = false;
};

} // namespace pulsemates
