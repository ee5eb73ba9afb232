#include "ui/guidance/writtenplace.h"

#include "ui/common/errortext.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int gapAbove = 8;
constexpr int gap = 4;

} // namespace

WrittenPlace::WrittenPlace(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(new QLabel)
    , m_text(new Paragraph(theme, TextSize::Large, &ThemeColors::text))
    , m_more(new PillButton(theme, PillButton::Kind::Paper, tr("Read the message written for you")))
    , m_pending(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_none(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_longest(new Paragraph(theme, TextSize::Large, &ThemeColors::text, QFont::Normal, this))
{
    setObjectName(QStringLiteral("personalMessagePlace"));
    m_source->setObjectName(QStringLiteral("writtenSourceLabel"));
    m_source->setText(tr("written by AI"));
    theme.dress(m_source, TextSize::Small, &ThemeColors::muted);
    m_text->setObjectName(QStringLiteral("writtenLabel"));
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_longest->setText(tr("That sounds like a long day to carry home, and it makes sense that you "
                          "are tired. You kept going through all of it, and you may set it down "
                          "now. If you like, let one slow breath out, or leave it for now.",
                          "never shown: as long as a written message usually is"));
    m_longest->hide();
    m_more->setObjectName(QStringLiteral("writtenMoreButton"));
    m_more->allowWrapping();
    m_pending->setObjectName(QStringLiteral("writtenAwaitedLabel"));
    m_pending->setText(tr("A message for you is being written."));
    m_none->setObjectName(QStringLiteral("writtenNoneLabel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapAbove, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_text);
    column->addWidget(m_source);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_pending);
    column->addWidget(m_none);
    column->addStretch();
    connect(m_more, &QAbstractButton::clicked, this, &WrittenPlace::open);
    showCheckIn({});
}

void WrittenPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepRoom();
}

void WrittenPlace::keepRoom()
{
    const int whole =
        gapAbove + m_longest->heightForWidth(width()) + gap + m_source->sizeHint().height();
    setMinimumHeight(m_limited ? 0 : whole);
}

void WrittenPlace::open()
{
    m_text->setText(m_offered);
    m_text->show();
    if (m_more->hasFocus()) // it goes: a second press must reach nothing else
        m_text->setFocus(Qt::OtherFocusReason);
    showText(m_offered);
    emit told(m_offered);
    m_told = m_offered;
    emit opened();
}

void WrittenPlace::showText(const QString &text)
{
    const bool any = !text.isEmpty();
    if (any)
        m_text->setText(text);
    m_text->setVisible(any);
    m_source->setVisible(any);
    m_more->hide();
    m_pending->hide();
    m_none->hide();
}

void WrittenPlace::showCheckIn(const CheckIn &checkIn)
{
    if (checkIn.id != m_shown) {
        m_shown = checkIn.id;
        m_awaited = false;
        m_offered.clear();
        m_whyNone.clear();
        m_told.clear();
        m_text->setText({});
    }
    m_limited = checkIn.writtenLimited;
    keepRoom();
    m_awaited = m_awaited || checkIn.awaitsWritten;
    if (checkIn.written && !checkIn.written->offered) {
        showText(checkIn.written->text());
        return tellNews(checkIn);
    }
    if (!m_offered.isEmpty() && !m_text->text().isEmpty() && checkIn.written)
        return; // it is being read
    m_offered = checkIn.written ? checkIn.written->text() : QString();
    if (!checkIn.written)
        m_text->setText({});
    showText({});
    m_more->setVisible(!m_offered.isEmpty());
    // For who looks only: a screen reader is told of the message itself.
    m_pending->setVisible(checkIn.awaitsWritten && !checkIn.written);
    showNone(checkIn);
    tellNews(checkIn);
}

// What has been read stays, whatever becomes known of it later.
void WrittenPlace::showNone(const CheckIn &checkIn)
{
    const bool none =
        (m_awaited || checkIn.writtenLimited) && !checkIn.awaitsWritten && !checkIn.written;
    m_none->setVisible(none);
    if (!none)
        return m_whyNone.clear();
    if (!m_whyNone.isEmpty())
        return;
    const std::optional<Error> &error = checkIn.writtenError;
    if (checkIn.writtenLimited) {
        m_whyNone = tr("As many messages as you allow for a day have been asked for. What "
                       "stands above is from this computer.");
    } else if (!error) {
        m_whyNone = tr("No message came in time. What stands above is from this computer.");
    } else if (error->stage == Stage::Safety) {
        m_whyNone = tr("A message was written that PulseMates does not show. What stands above is "
                       "from this computer.");
    } else {
        const ErrorText words = ErrorWords::ofService(*error);
        m_whyNone = tr("No message was written: %1 %2", "two whole sentences")
                        .arg(words.happened, words.now);
    }
    m_none->setText(m_whyNone);
}

// A screen reader would be heard by the microphone: what comes before is told after it.
void WrittenPlace::tellNews(const CheckIn &checkIn)
{
    if (checkIn.softEnded || !isVisibleTo(parentWidget()))
        return;
    const QString shown = !m_text->isHidden()   ? m_text->text()
                          : !m_more->isHidden() ? m_more->text()
                          : !m_none->isHidden() ? m_none->text()
                                                : QString();
    if (shown.isEmpty() || shown == m_told)
        return;
    const bool grows = !m_told.isEmpty() && shown.startsWith(m_told);
    emit told(grows ? shown.mid(m_told.size()).trimmed() : shown);
    m_told = shown;
}

} // namespace pulsemates
