#include "app/helparea.h"

#include "app/providerfactory.h"
#include "core/settings/memorysecretstore.h"
#include "ui/help/helppanel.h"
#include "ui/help/safetyplanpage.h"
#include "ui/help/safetyplanpresenter.h"

#include <utility>

namespace pulsemates {

PlanPlace PlanPlace::ofThisComputer()
{
    return {makeSecretStore(), PlanFile::defaultPath()};
}

PlanPlace PlanPlace::nowhere()
{
    return {std::make_shared<MemorySecretStore>(), QString()};
}

HelpArea::HelpArea(Theme &theme, const HelpLines &lines, PlanPlace place, QThreadPool &storage)
    : m_secrets(std::move(place.secrets))
    , m_keeper(*m_secrets, storage, place.path)
    , m_panel(new HelpPanel(theme, lines))
    , m_plan(new SafetyPlanPage(theme))
    , m_presenter(std::make_unique<SafetyPlanPresenter>(
          SafetyPlanPresenter::Parts{theme, *m_plan, m_keeper, m_dialogs, storage}))
{
    setObjectName(QStringLiteral("helpArea"));
    addWidget(m_panel);
    addWidget(m_plan);
    connect(m_panel, &HelpPanel::planRequested, this, &HelpArea::showPlan);
    connect(m_plan, &SafetyPlanPage::backRequested, this, &HelpArea::showLines);
}

HelpArea::~HelpArea() = default;

void HelpArea::showLines()
{
    setCurrentWidget(m_panel);
    m_panel->setFocus(Qt::OtherFocusReason);
}

void HelpArea::showPlan()
{
    setCurrentWidget(m_plan);
    m_plan->setFocus(Qt::OtherFocusReason);
}

void HelpArea::flush()
{
    m_presenter->flush();
}

} // namespace pulsemates
