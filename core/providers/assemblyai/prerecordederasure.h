#pragma once

#include "core/common/result.h"
#include "core/network/requestid.h"
#include "core/providers/hearing/remoteservice.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace pulsemates {

class HttpClient;

struct ErasureOptions
{
    std::chrono::milliseconds first{2'000}; ///< before the second try; doubled each time
    std::chrono::milliseconds longest{30'000};
    int tries = 6; ///< a job that is under way may not be deletable yet
};

/// Deletes transcripts at the service, one after the other, and then itself. It belongs to the
/// client, so that it outlives the recogniser and the check-in.
/// Thread: the network's. Nobody waits for it; done() is told at the end.
class PrerecordedErasure : public QObject
{
    Q_OBJECT

public:
    PrerecordedErasure(HttpClient &client,
                       RemoteService service,
                       QStringList ids,
                       const ErasureOptions &options);

signals:
    void done(bool allErased);

private:
    void tryNext();
    void take(const Outcome &outcome);

    HttpClient &m_client;
    RemoteService m_service;
    QStringList m_ids; ///< that are still there
    ErasureOptions m_options;
    QTimer m_wait;
    int m_tried = 0; ///< the first of them
    bool m_allErased = true;
};

} // namespace pulsemates
