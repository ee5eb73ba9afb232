#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace pulsemates {

/// Hands the result of @p future to @p handler on the thread of @p context, or to nobody when
/// @p context is gone by then. QFuture::then() promises the same, but asserts in Qt 6.4 that its
/// context still lives when the work ends.
/// Thread: call it on that of @p context. Errors: work that was cancelled or has thrown has no
/// result; nobody is called.
template <typename Value, typename Handler>
void whenFinished(const QFuture<Value> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace pulsemates
