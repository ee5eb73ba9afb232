#include "ui/checkin/undobar.h"

#include "ui/common/flowlayout.h"
#include "ui/common/pairlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QEvent>
#include <QLabel>
#include <QShortcut>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int margin = 20; // to the edges of the page
constexpr int gap = 16;

} // namespace

UndoBar::UndoBar(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_label(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Medium, this))
    , m_seconds(new QLabel(this))
    , m_undo(new PillButton(theme, PillButton::Kind::Paper, tr("Undo"), this))
    , m_key(new QShortcut(QKeySequence::Undo, parent ? parent : this))
{
    setObjectName(QStringLiteral("undoBar"));
    setContentsMargins(20, 8, 12, 11);
    m_label->setText(tr("Recording discarded."));
    m_seconds->setObjectName(QStringLiteral("undoSecondsLabel"));
    m_seconds->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    theme.dress(m_seconds, TextSize::Base, &ThemeColors::muted);
    auto *way = new QWidget(this);
    auto *back = new FlowLayout(gap, 0, Qt::AlignLeft);
    way->setLayout(back);
    back->addWidget(m_seconds);
    back->addWidget(m_undo);
    auto *row = new PairLayout(gap, this);
    const auto measure = [this, row] { row->setLeastFirst(m_label->sizeHint().width()); };
    connect(&theme, &Theme::changed, row, measure);
    measure();
    row->addWidget(m_label);
    row->addWidget(way);
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
        const int width = std::min(sizeHint().width(), parent->width() - 2 * margin);
        const int height = layout()->totalHeightForWidth(width);
        setGeometry(
            (parent->width() - width) / 2, parent->height() - height - margin, width, height);
    }
}

bool UndoBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isVisible()) // another size of the text
        place();
    return Card::event(event);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && isVisible() && event->type() == QEvent::Resize)
        place();
    return Card::eventFilter(watched, event);
}

} // namespace pulsemates
