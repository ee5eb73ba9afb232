#include "ui/guidance/writtenplace.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int leastHeight = 96; // two lines and where they come from

} // namespace

WrittenPlace::WrittenPlace(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new QLabel)
    , m_text(new Paragraph(theme, TextSize::Large, &ThemeColors::text))
    , m_more(new PillButton(theme, PillButton::Kind::Paper, tr("Read the message written for you")))
    , m_none(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
{
    setObjectName(QStringLiteral("personalMessagePlace"));
    m_source->setObjectName(QStringLiteral("writtenSourceLabel"));
    m_source->setText(tr("written by AI"));
    theme.dress(m_source, TextSize::Small, &ThemeColors::muted);
    m_text->setObjectName(QStringLiteral("writtenLabel"));
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_more->setObjectName(QStringLiteral("writtenMoreButton"));
    m_more->allowWrapping();
    m_none->setObjectName(QStringLiteral("writtenNoneLabel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text);
    column->addWidget(m_source);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_none);
    column->addStretch();
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        showText(m_offered);
        emit opened();
    });
    showCheckIn({});
}

void WrittenPlace::showText(const QString &text)
{
    const bool any = !text.isEmpty();
    if (any && m_text->text() != text) {
        m_text->setText(text);
        emit came(text);
    }
    m_text->setVisible(any);
    m_source->setVisible(any);
    m_more->hide();
    m_none->hide();
}

void WrittenPlace::showCheckIn(const CheckIn &checkIn)
{
    if (checkIn.id != m_shown) {
        m_shown = checkIn.id;
        m_awaited = false;
        m_offered.clear();
        m_text->setText({});
    }
    setMinimumHeight(m_theme.px(leastHeight));
    m_awaited = m_awaited || checkIn.awaitsWritten;
    if (checkIn.written && !checkIn.written->offered)
        return showText(checkIn.written->text());
    if (!m_offered.isEmpty() && !m_text->text().isEmpty() && checkIn.written)
        return; // it is being read
    m_offered = checkIn.written ? checkIn.written->text() : QString();
    if (!checkIn.written)
        m_text->setText({});
    showText({});
    m_more->setVisible(!m_offered.isEmpty());
    m_none->setText(checkIn.writtenLimited
                        ? tr("As many messages as you allow for a day have been asked for. What "
                             "stands above is from this computer.")
                        : tr("No message came in time. What stands above is from this computer."));
    m_none->setVisible((m_awaited || checkIn.writtenLimited) && !checkIn.awaitsWritten
                       && !checkIn.written);
}

} // namespace pulsemates
