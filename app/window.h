#pragma once

#include "app/calibrator.h"
#include "app/demorecordings.h"
#include "app/desktoplink.h"
#include "app/engine.h"
#include "app/helpdesk.h"
#include "app/latencydesk.h"
#include "app/settingswriter.h"
#include "app/sidepages.h"
#include "app/translation.h"
#include "core/metrics/latencyhistory.h"
#include "core/settings/choicefile.h"
#include "core/settings/settingsstore.h"
#include "ui/checkin/checkinpresenter.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace pulsemates {

class CheckInPage;
class LatencyModel;
class LatencyPanel;
class NoticeBar;

/// The composition root of the window: pages, presenter, engine and settings, joined.
/// Everything that is not needed for the first frame is made after it.
/// Thread: GUI.
class Window : public QObject
{
    Q_OBJECT

public:
    /// @p options say where sound comes from; a demo chooses its own recordings. @p buses opens
    /// what the desktop talks on, after the first frame. @p plan: where the safety plan is kept.
    Window(QApplication &application,
           SettingsStore &store,
           const Settings &settings,
           bool demo,
           EngineOptions options = {},
           DesktopBuses::Opener buses = DesktopBuses::ofThisLogin,
           PlanPlace plan = PlanPlace::ofThisComputer());
    ~Window() override;

    [[nodiscard]] MainWindow &mainWindow() { return *m_window; }
    [[nodiscard]] Engine &engine() { return *m_engine; }
    void show();
    /// Says in plain words what went wrong beside the check-in: settings set aside, a full disk.
    void tell(const std::vector<Error> &problems);
    /// Ends all work; false when something hung.
    bool shutDown(std::chrono::milliseconds longest = std::chrono::seconds(3));

signals:
    void firstFrame();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePages(const PlanPlace &plan);
    void makeCheckInPage(); ///< in the language of now; takes a running check-in over
    void connectPages();
    void connectEngine();
    void connectDesktop();
    void tellOutputMoved(const QString &name);
    void tellStorage(const Error &error); ///< once: it does not get better by being repeated
    void afterFirstFrame();
    void setSettings(const Settings &given); ///< applied at once, and kept
    /// Fast, and said so, where nobody has been agreed to who may write messages.
    [[nodiscard]] Settings asAgreed(Settings settings);
    void apply(const Settings &settings);
    void calibrate();
    void onCompleted(const CheckIn &checkIn);
    void keepChoices();   ///< for the next start
    void noteRulesRead(); ///< the rules for exercises have been shown in full
    void nextRecording();
    void showMicrophone(const QList<AudioDevice> &inputs);
    void followShown();

    SettingsStore &m_store;
    // What the command line or the environment says holds for this run, until the person chooses.
    bool m_languageGiven;
    bool m_modeGiven;
    Settings m_settings;
    bool m_demo;
    Theme m_theme;
    Translation m_translation;
    std::unique_ptr<DemoRecordings> m_recordings;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<CheckInPresenter> m_presenter;
    std::unique_ptr<SidePages> m_side;
    std::unique_ptr<HelpDesk> m_helpDesk;
    LatencyHistory m_latency;
    ChoiceFile m_choices;
    GuidanceHistory m_keptChoices;
    QThreadPool m_storage; ///< one thread: writes in their order
    SettingsWriter m_settingsWriter;
    std::unique_ptr<LatencyModel> m_model;
    std::unique_ptr<LatencyDesk> m_latencyDesk;
    DesktopLink m_desktop;
    std::unique_ptr<Calibrator> m_calibrator;
    QList<AudioDevice> m_microphones;
    QTimer m_figuresDue;
    CheckInPage *m_checkIn = nullptr;
    LatencyPanel *m_panel = nullptr;
    NoticeBar *m_notice = nullptr;
    bool m_firstFrameDone = false;
    bool m_storageTold = false;
};

} // namespace pulsemates
