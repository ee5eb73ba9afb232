#include "ui/checkin/troublepanel.h"

#include "ui/common/errortext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

namespace {

// With these the same recording would give the same answer.
bool recordingIsNoUse(ErrorCode code)
{
    return code == ErrorCode::NothingHeard || code == ErrorCode::TooShort
           || code == ErrorCode::LanguageNotSupported;
}

} // namespace

TroublePanel::TroublePanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_happened(new Paragraph(theme, TextSize::Large, &ThemeColors::text, QFont::Medium, this))
    , m_now(new Paragraph(theme, TextSize::Medium, &ThemeColors::muted, QFont::Normal, this))
    , m_retry(new PillButton(theme, PillButton::Kind::Primary, tr("Try again"), this))
    , m_goOn(new PillButton(theme, PillButton::Kind::Primary, tr("Go on with it"), this))
    , m_record(new PillButton(theme, PillButton::Kind::Paper, tr("New recording"), this))
    , m_type(new PillButton(theme, PillButton::Kind::Paper, tr("Type instead"), this))
    , m_breathe(new PillButton(theme, PillButton::Kind::Paper, tr("Just breathe"), this))
{
    setObjectName(QStringLiteral("troublePanel"));
    m_happened->setObjectName(QStringLiteral("troubleLabel"));
    m_now->setObjectName(QStringLiteral("troubleAdviceLabel"));
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setAccessibleName(tr("Try again with the same recording"));
    m_retry->setToolTip(m_retry->accessibleName());
    m_goOn->setObjectName(QStringLiteral("troubleGoOnButton"));
    m_record->setObjectName(QStringLiteral("newRecordingButton"));
    m_type->setObjectName(QStringLiteral("troubleTypeButton"));
    m_breathe->setObjectName(QStringLiteral("troubleBreatheButton"));
    m_retry->setIconName(Icon::Replay);
    m_record->setIconName(Icon::Mic);
    m_type->setIconName(Icon::Keyboard);
    m_breathe->setIconName(Icon::Leaf);
    arrange();
    connect(m_retry, &PillButton::clicked, this, &TroublePanel::retryRequested);
    connect(m_goOn, &PillButton::clicked, this, &TroublePanel::goOnRequested);
    connect(m_record, &PillButton::clicked, this, &TroublePanel::recordRequested);
    connect(m_type, &PillButton::clicked, this, &TroublePanel::typeRequested);
    connect(m_breathe, &PillButton::clicked, this, &TroublePanel::breatheRequested);
}

void TroublePanel::arrange()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (Paragraph *label : {m_happened, m_now}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addSpacing(12);
    auto *ways = new FlowLayout(4, 4);
    for (PillButton *button : {m_goOn, m_retry, m_record, m_type, m_breathe})
        ways->addWidget(button);
    column->addLayout(ways);
}

void TroublePanel::showTrouble(const CheckIn &checkIn)
{
    if (checkIn.triedAgain)
        return showTriedAgain();
    const ErrorCode code = checkIn.error ? checkIn.error->code : ErrorCode::Internal;
    const ErrorText words = ErrorWords::of(code);
    m_happened->setText(words.happened);
    m_now->setText(words.now);
    m_retry->setEnabled(true);
    m_goOn->setVisible(checkIn.canGoOn);
    m_retry->setVisible(!checkIn.typed && checkIn.recorded.count() > 0 && !recordingIsNoUse(code));
    m_retry->setKind(checkIn.canGoOn ? PillButton::Kind::Paper : PillButton::Kind::Primary);
    m_record->setVisible(code != ErrorCode::LanguageNotSupported);
}

Orb::Invitation TroublePanel::firstWay() const
{
    if (!m_goOn->isHidden())
        return Orb::Invitation::GoOn;
    if (!m_retry->isHidden())
        return Orb::Invitation::TryAgain;
    return m_record->isHidden() ? Orb::Invitation::Write : Orb::Invitation::Speak;
}

void TroublePanel::pressFirst()
{
    switch (firstWay()) { // a button that is switched off does nothing
    case Orb::Invitation::GoOn:
        return m_goOn->click();
    case Orb::Invitation::TryAgain:
        return m_retry->click();
    case Orb::Invitation::Speak:
        return m_record->click();
    case Orb::Invitation::Write:
        return m_type->click();
    }
}

void TroublePanel::showTriedAgain()
{
    m_happened->setText(tr("Going through your recording once more."));
    m_now->setText(tr("This takes a moment. You can breathe meanwhile, or type."));
    m_retry->setEnabled(false);
    m_retry->show();
    m_goOn->hide();
    m_record->hide();
}

QString TroublePanel::sentence() const
{
    return m_happened->text() + u' ' + m_now->text();
}

} // namespace pulsemates
