// Which signal of which card becomes which signal of the page.

#include "ui/checkin/checkinpage.h"

#include "ui/checkin/checkinstage.h"
#include "ui/checkin/checkintopbar.h"
#include "ui/checkin/idlepanel.h"
#include "ui/checkin/listeningpanel.h"
#include "ui/checkin/modeswitch.h"
#include "ui/checkin/orb.h"
#include "ui/checkin/troublepanel.h"
#include "ui/checkin/undobar.h"
#include "ui/common/livelabel.h"
#include "ui/guidance/breathadvice.h"
#include "ui/guidance/guidancepanel.h"
#include "ui/guidance/messagecard.h"
#include "ui/guidance/offerline.h"
#include "ui/guidance/stretchcard.h"
#include "ui/guidance/underbreath.h"
#include "ui/guidance/wordscard.h"
#include "ui/playback/transport.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace pulsemates {

void CheckInPage::connectPanels()
{
    connect(m_orb, &Orb::clicked, this, &CheckInPage::pressOrb);
    connect(m_orb, &Orb::approached, this, &CheckInPage::approached);
    connect(m_orb, &Orb::left, this, &CheckInPage::left);
    connect(&m_bar->mode(), &ModeSwitch::modeChosen, this, &CheckInPage::modeChosen);
    connect(m_idle, &IdlePanel::breatheRequested, this, &CheckInPage::breatheRequested);
    connect(m_idle, &IdlePanel::textSubmitted, this, &CheckInPage::textSubmitted);
    connect(m_idle, &IdlePanel::editorToggled, this, &CheckInPage::showState);
    connect(m_listening, &ListeningPanel::stopRequested, this, &CheckInPage::stopRequested);
    connect(m_listening, &ListeningPanel::stopNear, this, &CheckInPage::stopNear);
    connect(m_listening, &ListeningPanel::discardRequested, this, &CheckInPage::discardRequested);
    connect(m_listening, &ListeningPanel::told, m_live, &LiveLabel::announce);
    connect(m_trouble, &TroublePanel::retryRequested, this, &CheckInPage::retryRequested);
    connect(m_trouble, &TroublePanel::goOnRequested, this, &CheckInPage::goOnRequested);
    connect(m_trouble, &TroublePanel::recordRequested, this, &CheckInPage::recordRequested);
    connect(m_trouble, &TroublePanel::breatheRequested, this, &CheckInPage::breatheRequested);
    connect(m_trouble, &TroublePanel::typeRequested, this, &CheckInPage::openTyping);
    const BreathAdvice &advice = m_underBreath->advice();
    connect(&advice, &BreathAdvice::groundingChosen, this, &CheckInPage::groundingChosen);
    connect(&advice, &BreathAdvice::groundingShown, m_stage, &CheckInStage::rearrange);
    // What to look for must be in sight: with large text it begins below the fold.
    connect(&advice, &BreathAdvice::groundingChosen, this, [this, &advice](bool grounding) {
        QTimer::singleShot(0, this, [this, &advice, grounding] {
            const int top = grounding ? advice.mapTo(m_stage, QPoint(0, 0)).y() : 0;
            m_scroll->verticalScrollBar()->setValue(top);
        });
    });
    connect(m_undo, &UndoBar::undoRequested, this, &CheckInPage::undoRequested);
    const Transport &transport = m_underBreath->transport();
    connect(&transport, &Transport::pauseToggled, this, &CheckInPage::speechPauseToggled);
    connect(&transport, &Transport::replayRequested, this, &CheckInPage::replayRequested);
    connect(&transport, &Transport::volumeChanged, this, &CheckInPage::volumeChanged);
    connect(&transport, &Transport::muteToggled, this, &CheckInPage::muteToggled);
}

void CheckInPage::connectGuidance()
{
    MessageCard &message = m_guidance->message();
    StretchCard &stretch = m_guidance->stretch();
    connect(&message, &MessageCard::moodCorrected, this, &CheckInPage::moodCorrected);
    connect(&message, &MessageCard::painted, this, &CheckInPage::painted);
    connect(&message, &MessageCard::lateOpened, this, &CheckInPage::lateOpened);
    connect(&m_guidance->words(), &WordsCard::wordsEdited, this, &CheckInPage::wordsEdited);
    connect(&stretch, &StretchCard::backRequested, this, &CheckInPage::stretchBackRequested);
    connect(&stretch, &StretchCard::pauseToggled, this, &CheckInPage::stretchPauseToggled);
    connect(&stretch, &StretchCard::skipRequested, this, &CheckInPage::stretchSkipRequested);
    connect(&stretch, &StretchCard::gentlerRequested, this, &CheckInPage::stretchGentlerRequested);
    connect(&stretch, &StretchCard::stepBegan, m_live, &LiveLabel::announce);
    connect(m_guidance, &GuidancePanel::told, m_live, &LiveLabel::announce);
    connect(m_guidance, &GuidancePanel::goOnRequested, this, &CheckInPage::goOnRequested);
    connect(m_guidance, &GuidancePanel::retryRequested, this, &CheckInPage::retryRequested);
    connect(m_guidance, &GuidancePanel::helpRequested, this, &CheckInPage::helpRequested);
    connect(m_support, &OfferLine::accepted, this, &CheckInPage::helpRequested);
    connect(
        m_guidance, &GuidancePanel::alternativeAccepted, this, &CheckInPage::alternativeAccepted);
    connect(
        m_guidance, &GuidancePanel::newCheckInRequested, this, &CheckInPage::newCheckInRequested);
    connect(m_guidance, &GuidancePanel::doneRequested, this, &CheckInPage::doneRequested);
    connect(m_guidance, &GuidancePanel::resized, m_stage, &CheckInStage::rearrange);
}

QLayout *CheckInPage::buildSupport(Theme &theme)
{
    m_support = new OfferLine(
        theme, Icon::Lifebuoy, QStringLiteral("support"), this, OfferLine::Weight::Urgent);
    auto *place = new QVBoxLayout;
    place->setContentsMargins(24, 12, 24, 0);
    place->addWidget(m_support);
    return place;
}

void CheckInPage::showSupport(const QString &sentence)
{
    m_supportWords = sentence;
    m_support->showOffer(sentence, tr("Get help now"));
}

void CheckInPage::endGrounding()
{
    m_underBreath->advice().close();
}

void CheckInPage::setCoached(bool coached)
{
    m_bar->mode().setCoached(coached);
    m_guidance->message().setCoached(coached);
}

} // namespace pulsemates
