#include "ui/help/planfield.h"

#include "ui/common/paragraph.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int leastFieldWidth = 96;
constexpr int fieldPadding = 8; // above and below, at 100 %
constexpr int sidePadding = 10;

} // namespace

PlanField::PlanField(Theme &theme, Look look, TextSize size, qsizetype longest, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_look(look)
    , m_size(size)
    , m_longest(longest)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, &PlanField::keepWithinLimit);
    connect(document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            &PlanField::fit);
    connect(&theme, &Theme::changed, this, &PlanField::dress);
    dress();
}

void PlanField::dress()
{
    const auto weight = m_size > TextSize::Medium ? QFont::DemiBold : QFont::Normal;
    Theme::setFont(*this, m_theme.font(m_size, weight));
    const bool framed = m_look == Look::Empty || hasFocus() || underMouse();
    const int border = hasFocus() ? 2 : 1;
    const QColor edge = hasFocus() ? m_theme.colors().accent : m_theme.colors().control;
    const QString sheet =
        QStringLiteral("QPlainTextEdit { background: %1; border: %2px solid %3; padding: %4px "
                       "%5px; }")
            .arg(framed ? m_theme.colors().surface.name() : QStringLiteral("transparent"))
            .arg(border)
            .arg(framed ? edge.name() : QStringLiteral("transparent"))
            .arg(m_theme.px(fieldPadding) - border)
            .arg(m_theme.px(sidePadding) - border);
    if (sheet != styleSheet())
        setStyleSheet(sheet);
    fit();
}

void PlanField::setWords(const QString &words)
{
    if (words != toPlainText())
        setPlainText(words);
}

void PlanField::setExample(const QString &example)
{
    m_example = keepKoreanWordsWhole(example);
    setAccessibleDescription(example);
    fit();
    viewport()->update();
}

void PlanField::setSize(TextSize size)
{
    if (m_size == size)
        return;
    m_size = size;
    dress();
}

int PlanField::wantedHeight() const
{
    const QFontMetrics metrics(font());
    qreal height = metrics.lineSpacing();
    if (document()->isEmpty() && !m_example.isEmpty()) {
        const QRect room(0, 0, std::max(1, viewport()->width()), QWIDGETSIZE_MAX);
        height = metrics.boundingRect(room, Qt::TextWordWrap, m_example).height();
    } else if (!document()->isEmpty()) {
        height = 0; // lines of another script are higher than those of the font
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            height += document()->documentLayout()->blockBoundingRect(block).height();
    }
    return qCeil(height) + 2 * m_theme.px(fieldPadding);
}

void PlanField::fit()
{
    const int height = wantedHeight();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void PlanField::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    // Qt's own placeholder is half as strong as text under a style sheet: too weak to be read.
    const QTextLayout *first = document()->firstBlock().layout();
    if (!document()->isEmpty() || !first->preeditAreaText().isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.colors().muted);
    painter.drawText(viewport()->rect(), Qt::AlignTop | Qt::TextWordWrap, m_example);
}

QSize PlanField::sizeHint() const
{
    return {m_theme.px(2 * leastFieldWidth), minimumHeight()};
}

QSize PlanField::minimumSizeHint() const
{
    return {leastFieldWidth, minimumHeight()};
}

void PlanField::keepWithinLimit()
{
    fit();
    if (toPlainText().size() <= m_longest)
        return;
    // The newest characters go: what was there before a paste stays.
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(m_longest));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void PlanField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit submitted();
    else if (event->key() == Qt::Key_Escape && document()->isModified())
        emit takenBack();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PlanField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void PlanField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PlanField::enterEvent(QEnterEvent *event)
{
    QPlainTextEdit::enterEvent(event);
    dress();
}

void PlanField::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    dress();
}

void PlanField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    dress();
}

void PlanField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    dress();
}

} // namespace pulsemates
