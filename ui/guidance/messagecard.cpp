#include "ui/guidance/messagecard.h"

#include "ui/common/chip.h"
#include "ui/common/paragraph.h"
#include "ui/guidance/moodwords.h"
#include "ui/guidance/writtenplace.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>

namespace pulsemates {

MessageCard::MessageCard(Theme &theme, const Clock &clock, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_clock(clock)
    , m_chip(new Chip(theme, {}, this))
    , m_source(new QLabel(this))
    , m_message(new Paragraph(theme, TextSize::Large, &ThemeColors::text, QFont::Normal, this))
    , m_reply(new Paragraph(theme, TextSize::Large, &ThemeColors::text, QFont::Normal, this))
    , m_written(new WrittenPlace(theme, this))
{
    setObjectName(QStringLiteral("messageCard"));
    m_chip->setObjectName(QStringLiteral("moodChip"));
    m_source->setObjectName(QStringLiteral("sourceLabel"));
    m_source->setTextFormat(Qt::PlainText);
    theme.dress(m_source, TextSize::Small, &ThemeColors::muted);
    m_message->setObjectName(QStringLiteral("messageLabel"));
    m_message->setTextInteractionFlags(Qt::NoTextInteraction);
    m_reply->setObjectName(QStringLiteral("replyLabel"));
    m_reply->hide();
    m_written->hide();
    makeMenu();
    connect(m_written, &WrittenPlace::told, this, &MessageCard::told);
    connect(m_written, &WrittenPlace::opened, this, &MessageCard::lateOpened);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(-Theme::focusMargin); // the chip begins where the words do
    row->addWidget(m_chip);
    row->addStretch();
    row->addWidget(m_source);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_reply);
    column->addWidget(m_written);
}

void MessageCard::makeMenu()
{
    auto *menu = new QMenu;
    menu->setObjectName(QStringLiteral("moodMenu"));
    QAction *title = menu->addAction(tr("How does it feel to you?"));
    title->setEnabled(false);
    auto *group = new QActionGroup(menu);
    // From heavy to light; mixed last.
    for (MoodLabel label :
         {MoodLabel::Negative, MoodLabel::Neutral, MoodLabel::Positive, MoodLabel::Mixed}) {
        QAction *action = menu->addAction(MoodWords::choice(label));
        action->setObjectName(QStringLiteral("mood-") + moodLabelName(label));
        action->setCheckable(true);
        group->addAction(action);
        m_choices[label] = action;
        connect(action, &QAction::triggered, this, [this, label] { emit moodCorrected(label); });
    }
    m_chip->setMenu(menu);
}

void MessageCard::showGuidance(const CheckIn &checkIn)
{
    showMood(checkIn.mood.value_or(Mood{}));
    if (!checkIn.guidance)
        return clear();
    m_reply->setText(checkIn.reply ? checkIn.reply->text : QString());
    m_reply->setVisible(checkIn.reply.has_value());
    m_written->setVisible(m_coached && checkIn.mode == CoachingMode::Optimized);
    m_written->showCheckIn(checkIn);
    const QString &text = checkIn.guidance->message.text;
    if (m_shown == checkIn.id && m_message->text() == text)
        return;
    m_shown = checkIn.id;
    m_unpainted = true;
    m_message->setText(text);
    m_source->setText(checkIn.guidance->source == u"cached" ? tr("on this computer")
                                                            : tr("written by AI"));
    update();
    // After what is painted for this change.
    QTimer::singleShot(0, this, &MessageCard::tellUnseen);
}

// With large text the message begins below what is seen at once: the breath and its stop rule come
// first. Then they are the guidance that is on the screen, and nobody waits for a look further
// down.
void MessageCard::tellUnseen()
{
    if (!m_unpainted)
        return;
    if (!isVisible()) { // behind another page: when somebody comes back is no wait for the program
        m_unpainted = false;
    } else if (visibleRegion().isEmpty()) {
        m_unpainted = false;
        emit painted(m_shown, m_clock.now());
    }
}

void MessageCard::showMood(const Mood &mood)
{
    m_chip->setText(MoodWords::chip(mood));
    m_chip->setAccessibleName(tr("Mood: %1. Opens a menu to correct it.").arg(m_chip->text()));
    m_chip->updateGeometry();
    const bool certain = !mood.uncertain || mood.source == u"person";
    for (const auto &[label, action] : m_choices)
        action->setChecked(certain && label == mood.label);
}

void MessageCard::clear()
{
    m_shown = {};
    m_unpainted = false;
    m_message->clear();
    m_reply->hide();
    m_written->hide();
    m_written->showCheckIn({});
}

void MessageCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_unpainted)
        return;
    m_unpainted = false;
    // Runs after this frame has been flushed: what is measured has been on the screen.
    QMetaObject::invokeMethod(
        this, [this, id = m_shown] { emit painted(id, m_clock.now()); }, Qt::QueuedConnection);
}

} // namespace pulsemates
