#include "ui/guidance/guidancepanel.h"

#include "core/pipeline/guidanceplan.h"
#include "ui/common/paintlater.h"
#include "ui/common/pillbutton.h"
#include "ui/guidance/messagecard.h"
#include "ui/guidance/offerline.h"
#include "ui/guidance/stretchcard.h"
#include "ui/guidance/wordscard.h"

#include <QHBoxLayout>
#include <QLabel>

namespace pulsemates {

GuidancePanel::GuidancePanel(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageCard(theme, clock, this))
    , m_alarm(new OfferLine(
          theme, Icon::Lifebuoy, QStringLiteral("alarm"), this, OfferLine::Weight::Urgent))
    , m_notice(new OfferLine(theme, Icon::Info, QStringLiteral("notice"), this))
    , m_stretch(new StretchCard(theme, this))
    , m_words(new WordsCard(theme, this))
    , m_alternative(new OfferLine(theme, Icon::Leaf, QStringLiteral("alternative"), this))
    , m_still(new QLabel(tr("Still listening. Go on if you like."), this))
    , m_newCheckIn(new PillButton(theme, PillButton::Kind::Paper, tr("New check-in"), this))
    , m_done(new PillButton(theme, PillButton::Kind::Paper, tr("Done"), this))
    , m_afterMessage(new PaintLater(this))
{
    setObjectName(QStringLiteral("guidancePanel"));
    setAttribute(Qt::WA_StaticContents); // only the cards that changed are painted
    m_newCheckIn->setObjectName(QStringLiteral("newCheckInButton"));
    m_newCheckIn->setIconName(Icon::Mic);
    m_done->setObjectName(QStringLiteral("doneButton"));
    m_still->setObjectName(QStringLiteral("stillListeningLabel"));
    m_still->setTextFormat(Qt::PlainText);
    theme.dress(m_still, TextSize::Base, &ThemeColors::muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addStretch();
    row->addWidget(m_still);
    row->addWidget(m_newCheckIn);
    row->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *card : std::initializer_list<QWidget *>{
             m_alarm, m_message, m_notice, m_stretch, m_words, m_alternative})
        column->addWidget(card);
    column->addLayout(row);

    connect(m_alarm, &OfferLine::accepted, this, &GuidancePanel::helpRequested);
    connect(m_alarm, &OfferLine::told, this, &GuidancePanel::told);
    connect(m_notice, &OfferLine::accepted, this, [this] {
        if (m_noticeRetries)
            emit retryRequested();
        else
            emit goOnRequested();
    });
    connect(m_notice, &OfferLine::told, this, &GuidancePanel::told);
    connect(m_alternative, &OfferLine::told, this, &GuidancePanel::told);
    connect(m_alternative, &OfferLine::accepted, this, &GuidancePanel::alternativeAccepted);
    connect(m_newCheckIn, &PillButton::clicked, this, &GuidancePanel::newCheckInRequested);
    connect(m_done, &PillButton::clicked, this, &GuidancePanel::doneRequested);
    connect(m_message, &MessageCard::told, this, &GuidancePanel::told);
    connect(m_words, &WordsCard::resized, this, &GuidancePanel::resized);
    connect(m_message, &MessageCard::painted, m_afterMessage, &PaintLater::release);
}

void GuidancePanel::showCheckIn(const CheckIn &checkIn)
{
    const bool first = !isVisible();
    showAlarm(checkIn);
    m_message->setVisible(checkIn.guidance && !checkIn.guidance->message.text.isEmpty());
    m_message->showGuidance(checkIn);
    const QString routine = checkIn.guidance ? checkIn.guidance->stretch.id : QString();
    if (checkIn.guidance && (m_shown != checkIn.id || m_routine != routine)) {
        m_shown = checkIn.id;
        m_routine = routine;
        m_stretch->showRoutine(checkIn.guidance->stretch);
    }
    m_stretch->setVisible(checkIn.guidance && checkIn.bodyAlarm != BodyAlarm::Named
                          && !checkIn.guidance->stretch.steps.empty());
    m_words->showWords(checkIn);
    showNotice(checkIn);
    showAlternative(checkIn);
    showFoot(checkIn.softEnded);
    if (first && !m_message->isHidden() && m_message->awaitsPaint())
        paintRestLater();
}

// The frame after Stop is the breath and the message. With every card in it, it would take the
// window's thread longer than 5 ms.
void GuidancePanel::paintRestLater()
{
    m_afterMessage->hold({m_stretch, m_words, m_still, m_newCheckIn, m_done});
}

void GuidancePanel::showFoot(bool stillListening)
{
    // The recording goes on after a soft end: no way leads out of it that would lose it.
    m_still->setFixedHeight(m_done->sizeHint().height()); // no jump when the buttons come
    m_still->setVisible(stillListening);
    m_newCheckIn->setVisible(!stillListening);
    m_done->setVisible(!stillListening);
}

void GuidancePanel::showAlarm(const CheckIn &checkIn)
{
    if (checkIn.bodyAlarm == BodyAlarm::None)
        return m_alarm->showOffer({});
    const bool said =
        checkIn.guidance && checkIn.guidance->message.id == GuidancePlan::emergencyMessage;
    m_alarm->showOffer(said ? tr("Emergency numbers and help lines are one press away.")
                            : m_emergency,
                       tr("Get help now"));
}

void GuidancePanel::showNotice(const CheckIn &checkIn)
{
    m_noticeRetries = checkIn.notice == CheckInNotice::WordsUnsure;
    switch (checkIn.notice) {
    case CheckInNotice::None:
        return m_notice->showOffer({});
    case CheckInNotice::LimitReached:
        return m_notice->showOffer(tr("The minute is full. All of what you said counts."));
    case CheckInNotice::FileTruncated:
        return m_notice->showOffer(
            tr("The recording is longer than a minute. Its first 60 seconds are used."));
    case CheckInNotice::FileCutOff:
        return m_notice->showOffer(
            tr("The recording breaks off before its end. What is there is used."));
    case CheckInNotice::MicrophoneLost:
        return m_notice->showOffer(brokenSentence(checkIn),
                                   checkIn.canGoOn ? tr("Go on with it") : QString());
    case CheckInNotice::SoundLost:
        return m_notice->showOffer(tr("This computer was too busy to keep all of what you said. "
                                      "You can correct the words below."));
    case CheckInNotice::VoiceFailed:
        return m_notice->showOffer(tr("This message could not be spoken. You can read it here."));
    case CheckInNotice::WordsUnsure:
        break;
    }
    if (checkIn.lookingAgain)
        return m_notice->showOffer(tr("Going through your recording once more."));
    m_notice->showOffer(tr("I may have missed your last words. You can correct them below."),
                        checkIn.canTryAgain ? tr("Try again") : QString());
}

QString GuidancePanel::brokenSentence(const CheckIn &checkIn)
{
    switch (checkIn.brokenBy.value_or(ErrorCode::MicrophoneLost)) {
    case ErrorCode::MicrophoneStalled:
        return tr("No more sound came from the microphone. What you said is kept.");
    case ErrorCode::SoundServerGone:
        return tr("The sound system of this computer stopped. What you said is kept.");
    case ErrorCode::SoundStuck:
        return tr("The sound system no longer answers. What you said is kept; close PulseMates and "
                  "open it again to record.");
    default:
        return tr("The microphone was disconnected. What you said is kept.");
    }
}

void GuidancePanel::showAlternative(const CheckIn &checkIn)
{
    if (!checkIn.alternative)
        return m_alternative->showOffer({});
    // The one that differs from what runs; where both do, the breath.
    const bool otherBreath =
        !checkIn.guidance || checkIn.guidance->breathing.id != checkIn.alternative->breathing.id;
    m_alternative->showOffer(
        otherBreath
            ? tr("Another exercise may fit better now: %1.")
                  .arg(checkIn.alternative->breathing.title)
            : tr("Another stretch may fit better now: %1.").arg(checkIn.alternative->stretch.title),
        tr("Try it"));
}

} // namespace pulsemates
