#pragma once

#include "core/safety/safetyplankeeper.h"
#include "core/understanding/helplines.h"
#include "ui/common/desktopdialogs.h"

#include <QStackedWidget>

#include <memory>

class QThreadPool;

namespace pulsemates {

class HelpPanel;
class SafetyPlanPage;
class SafetyPlanPresenter;
class Theme;

/// Where the safety plan is kept. Tests keep it elsewhere.
struct PlanPlace
{
    std::shared_ptr<SecretStore> secrets;
    QString path;

    [[nodiscard]] static PlanPlace ofThisComputer();
    [[nodiscard]] static PlanPlace nowhere(); ///< a demonstration keeps nothing of anybody
};

/// What stands behind "Get help now": the help lines and, one step from them, the safety plan.
/// Nothing of the plan is touched before the person opens it. Thread: GUI.
class HelpArea : public QStackedWidget
{
    Q_OBJECT

public:
    /// @p storage must outlive the area.
    HelpArea(Theme &theme, const HelpLines &lines, PlanPlace place, QThreadPool &storage);
    ~HelpArea() override;

    [[nodiscard]] HelpPanel &panel() { return *m_panel; }
    void showLines(); ///< help lines come first, whatever was shown the last time
    void flush();     ///< the program ends
    /// The secret store of the system still owes an answer.
    [[nodiscard]] bool isWaiting() const { return m_secrets->isWaiting(); }

private:
    void showPlan();

    std::shared_ptr<SecretStore> m_secrets;
    SafetyPlanKeeper m_keeper;
    DesktopDialogs m_dialogs;
    HelpPanel *m_panel;
    SafetyPlanPage *m_plan;
    std::unique_ptr<SafetyPlanPresenter> m_presenter;
};

} // namespace pulsemates
