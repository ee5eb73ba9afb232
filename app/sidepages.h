#pragma once

#include "app/engine.h"
#include "app/helparea.h"
#include "app/packloader.h"
#include "app/serviceoffice.h"
#include "core/understanding/helpwords.h"
#include "ui/shell/mainwindow.h"

#include <QObject>

#include <optional>

class QStackedWidget;

namespace pulsemates {

class ExercisesPage;
class PracticePage;
class SettingsPage;

/// The pages beside the check-in: exercises with their pacer, help, settings; made and joined with
/// the engine. Thread: GUI.
class SidePages : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Theme &theme;
        MainWindow &window;
        Engine &engine;
        QThreadPool &storage;
        PlanPlace plan;
    };
    explicit SidePages(const Parts &parts, QObject *parent = nullptr);

    void apply(const Settings &settings);
    void justBreathe();              ///< one minute of the gentlest pattern, without a check-in
    void follow(Page page);          ///< what the person looks at now
    void offerHelp(SafetyTier tier); ///< the panel as words ask for it; Normal: as asked for
    [[nodiscard]] QString supportSentence() const; ///< for the card above a check-in
    /// Somebody may write messages, as it was agreed to.
    [[nodiscard]] bool isCoached(const Settings &settings) const;
    /// The same; else the person is led to where it is agreed to.
    [[nodiscard]] bool mayCoach(const Settings &settings);
    [[nodiscard]] HelpArea &help() { return *m_help; }

signals:
    void settingsChanged(const pulsemates::Settings &settings);
    void languageConfirmed(); ///< the one in force was chosen again: it is meant to stay
    void practiceStarted();   ///< whatever else plays ends
    void breathEnded();       ///< somebody breathed beside the stop rules

private:
    void connectExercises();
    void connectHelp();
    void connectSettings(QThreadPool &storage);
    void startBreathing(const QString &patternId, std::chrono::seconds length);
    /// @p noInput: why no microphone is listed.
    void showDevices(const QList<AudioDevice> &inputs,
                     const QList<AudioDevice> &outputs,
                     const std::optional<Error> &noInput);
    void showFacts();
    void showPack();
    void openOutput(bool open);

    MainWindow &m_window;
    Engine &m_engine;
    Settings m_settings;
    const HelpLines m_lines;
    PackLoader m_packs;
    QStackedWidget *m_exerciseArea;
    ExercisesPage *m_exercises;
    PracticePage *m_practice;
    HelpArea *m_help;
    SafetyTier m_helpTier = SafetyTier::Normal;
    SettingsPage *m_settingsPage;
    std::unique_ptr<ServiceOffice> m_services; ///< none: nobody is ever asked
};

} // namespace pulsemates
