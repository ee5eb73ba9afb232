#include "ui/checkin/undobar.h"

#include "ui/common/pillbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>

namespace pulsemates {

UndoBar::UndoBar(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_label(new QLabel(tr("Recording discarded."), this))
    , m_seconds(new QLabel(this))
    , m_undo(new PillButton(theme, PillButton::Kind::Paper, tr("Undo"), this))
    , m_key(new QShortcut(QKeySequence::Undo, parent ? parent : this))
{
    setObjectName(QStringLiteral("undoBar"));
    setContentsMargins(20, 8, 12, 11);
    m_seconds->setObjectName(QStringLiteral("undoSecondsLabel"));
    m_seconds->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    theme.dress(m_label, TextSize::Base, &ThemeColors::text, QFont::Medium);
    theme.dress(m_seconds, TextSize::Base, &ThemeColors::muted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_label);
    row->addWidget(m_seconds);
    row->addWidget(m_undo);
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_key->setContext(Qt::WindowShortcut);
    m_key->setEnabled(false); // a field for typing has an undo of its own
    connect(m_undo, &PillButton::clicked, this, &UndoBar::undoRequested);
    connect(m_key, &QShortcut::activated, this, &UndoBar::undoRequested);
    if (parent)
        parent->installEventFilter(this);
    hide();
}

void UndoBar::showSeconds(int seconds)
{
    m_seconds->setText(tr("%1 s").arg(seconds));
    setVisible(seconds > 0);
    m_key->setEnabled(seconds > 0);
    if (seconds > 0)
        raise();
    place();
}

void UndoBar::place()
{
    if (const QWidget *parent = parentWidget()) {
        adjustSize();
        move((parent->width() - width()) / 2, parent->height() - height() - 20);
    }
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return Card::eventFilter(watched, event);
}

} // namespace pulsemates
