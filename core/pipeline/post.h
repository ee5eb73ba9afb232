#pragma once

#include <QMetaObject>

#include <utility>

namespace pulsemates {

/// Runs @p call on @p part in the thread @p part lives in, through its event loop; never waits.
/// @p part must outlive the call: the composition root stops threads before it destroys what lives
/// in them.
template <typename Part, typename Call>
void post(Part &part, Call &&call)
{
    QMetaObject::invokeMethod(
        &part,
        [&part, call = std::forward<Call>(call)]() mutable { call(part); },
        Qt::QueuedConnection);
}

} // namespace pulsemates
