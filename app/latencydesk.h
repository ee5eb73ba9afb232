#pragma once

#include "app/engine.h"
#include "core/pipeline/servicefigures.h"
#include "ui/common/desktopdialogs.h"
#include "ui/latency/latencysaver.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace pulsemates {

struct WarmConnection;

/// Joins the latency panel with what the network does: connection, costs, and the file of all
/// figures. Thread: GUI.
class LatencyDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        LatencyPanel &panel;
        LatencyModel &model;
        Engine &engine;
        QThreadPool &storage;
        DialogService *dialogs = nullptr; ///< those of the desktop where there are none
    };

    explicit LatencyDesk(const Parts &parts, QObject *parent = nullptr); ///< all outlive it

    void apply(const Settings &settings);

signals:
    void told(const QString &sentence); ///< a file was written, or was not

private:
    void follow(OnlineCoaching &coaching, OnlineServices &services);
    void followHearing(OnlineHearing &hearing);
    void followVoice(SpeechLibrary &voices);
    void lookAtAddresses();
    void noteWarmed(const QString &origin, const Result<WarmConnection> &found);
    void showSoon(); ///< not in the frame that something happens in
    void show();

    LatencyModel &m_model;
    Engine &m_engine;
    DesktopDialogs m_desktop;
    std::unique_ptr<LatencySaver> m_saver;
    ServiceFigures m_figures;
    QString m_first;  ///< the origin of the first address of the coach; empty: none
    QString m_origin; ///< of the address that is asked; empty: none
    QString m_firstHearing;
    QString m_hearingOrigin;
    QString m_firstVoice;
    QString m_voiceOrigin;
    CheckInId m_raced;     ///< whose words m_figures.hearing.heardBy is of
    CheckInId m_completed; ///< the one that is shown
    QTimer m_due;
};

} // namespace pulsemates
