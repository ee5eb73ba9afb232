#pragma once

#include "core/common/result.h"
#include "ui/common/dialogservice.h"
#include "ui/latency/latencypanel.h"

#include <QObject>

class QThreadPool;

namespace pulsemates {

/// "Save these figures…": asks where, and writes them as JSON in a worker. Thread: GUI.
class LatencySaver : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LatencyPanel &panel;
        const LatencyModel &model;
        DialogService &dialogs;
        QThreadPool &storage;
    };

    explicit LatencySaver(const Parts &parts, QObject *parent = nullptr); ///< all outlive it

signals:
    void told(const QString &sentence); ///< where they are now, or why they are nowhere

private:
    void choose();
    void saveTo(const QString &path);
    void tell(const QString &path, const Outcome &saved);

    Parts m_parts;
};

} // namespace pulsemates
