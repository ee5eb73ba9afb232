#include "app/helpdesk.h"

#include <utility>

namespace pulsemates {

HelpDesk::HelpDesk(
    CheckInPipeline &pipeline, SidePages &side, MainWindow &window, Today today, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_side(side)
    , m_window(window)
    , m_today(std::move(today))
{
    connect(&pipeline, &CheckInPipeline::helpRaised, this, &HelpDesk::raise);
    connect(&pipeline, &CheckInPipeline::changed, this, &HelpDesk::renewCard);
    connect(&window, &MainWindow::pageShown, this, &HelpDesk::follow);
}

void HelpDesk::setSettings(const Settings &settings)
{
    m_settings = settings;
    renewCard();
}

void HelpDesk::raise(const CheckIn &checkIn)
{
    m_helpDay = m_today();
    m_side.offerHelp(checkIn.safety.tier);
    m_window.showPage(Page::Help);
}

void HelpDesk::follow(Page page)
{
    if (page == Page::Help)
        return;
    m_side.offerHelp(SafetyTier::Normal); // opened again, it was asked for
    if (page == Page::CheckIn)
        m_pipeline.leaveHelp(); // by whatever way: nobody is held there
}

void HelpDesk::renewCard()
{
    const CheckIn &checkIn = m_pipeline.checkIn();
    const bool near =
        checkIn.state == CheckInState::Guiding && checkIn.safety.tier >= SafetyTier::Support;
    const bool wanted = near || (m_helpDay.isValid() && m_helpDay == m_today());
    const QString sentence = wanted ? m_side.supportSentence() : QString();
    if (std::exchange(m_card, sentence) != sentence)
        emit cardChanged(sentence);
}

} // namespace pulsemates
