#include "ui/common/paragraph.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr char16_t wordJoiner = u'\u2060';
constexpr int longestWhole = 160;    // a longer word may be broken
constexpr int widestHint = 640;      // a line longer than this is hard to read
constexpr qsizetype mostWidths = 16; // while a window is drawn larger, each width is asked once

bool isHangul(QChar character)
{
    return character.script() == QChar::Script_Hangul;
}

// Where text.at(position) went after keepKoreanWordsWhole.
qsizetype positionAfterJoining(const QString &text, qsizetype position)
{
    return keepKoreanWordsWhole(text.left(position)).size();
}

} // namespace

QString keepKoreanWordsWhole(const QString &text)
{
    QString result;
    result.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && !text[i].isSpace() && !text[i - 1].isSpace()
            && (isHangul(text[i]) || isHangul(text[i - 1])))
            result += wordJoiner;
        result += text[i];
    }
    return result;
}

Paragraph::Paragraph(
    Theme &theme, TextSize size, ColorRole role, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    theme.dress(this, size, role, weight);
}

void Paragraph::setMutedFrom(qsizetype position)
{
    if (m_mutedFrom == position)
        return;
    m_mutedFrom = position;
    update();
}

void Paragraph::reserveFor(const QStringList &sentences)
{
    m_reserved = sentences;
    m_measures.reset();
    updateGeometry();
}

int Paragraph::lineStep() const
{
    return qCeil(font().pixelSize() * Theme::lineHeight);
}

const QTextLayout &Paragraph::layOut(int width) const
{
    Measures &known = measures();
    if (known.brokenAt == width && known.alignment == alignment())
        return known.layout;
    breakLines(known.layout, width);
    known.brokenAt = width;
    known.alignment = alignment();
    return known.layout;
}

void Paragraph::breakLines(QTextLayout &layout, int width) const
{
    QTextOption option(alignment());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (qreal y = 0;; y += lineStep()) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, y + (lineStep() - line.height()) / 2});
    }
    layout.endLayout();
}

Paragraph::Measures &Paragraph::measures() const
{
    if (!m_measures || m_measures->text != text() || m_measures->font != font()) {
        m_measures = std::make_unique<Measures>();
        m_measures->text = text();
        m_measures->font = font();
        m_measures->layout.setText(keepKoreanWordsWhole(text()));
        m_measures->layout.setFont(font());
        m_measures->layout.setCacheEnabled(true);
    }
    return *m_measures;
}

int Paragraph::linesFor(int width) const
{
    QHash<int, int> &known = measures().lines;
    if (const auto found = known.constFind(width); found != known.cend())
        return *found;
    if (known.size() >= mostWidths)
        known.clear();
    int lines = layOut(width).lineCount();
    for (const QString &sentence : m_reserved) {
        QTextLayout layout(keepKoreanWordsWhole(sentence), font());
        breakLines(layout, width);
        lines = std::max(lines, layout.lineCount());
    }
    return *known.insert(width, lines);
}

int Paragraph::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int lines = std::max(1, linesFor(width - margins.left() - margins.right()));
    if (m_tailLines > 0)
        lines = std::min(lines, m_tailLines);
    return lines * lineStep() + margins.top() + margins.bottom();
}

QSize Paragraph::sizeHint() const
{
    std::optional<int> &natural = measures().natural;
    if (!natural) {
        const QFontMetricsF metrics(font());
        natural = qCeil(metrics.horizontalAdvance(measures().layout.text())) + 2;
    }
    const int width = std::min(*natural, m_theme.px(widestHint));
    return {width, heightForWidth(width)};
}

QSize Paragraph::minimumSizeHint() const
{
    // A layout asks heightForWidth; the least width holds the longest word up to a point.
    std::optional<int> &longest = measures().longestWord;
    if (!longest) {
        const QFontMetricsF metrics(font());
        qreal widest = 0;
        const QStringList words = text().split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            widest = std::max(widest, metrics.horizontalAdvance(word));
        longest = qCeil(widest);
    }
    const int most = m_breaksWords ? longestWhole : m_theme.px(longestWhole);
    return {std::min(*longest, most) + 2, lineStep()};
}

void Paragraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QTextLayout &layout = layOut(area.width());
    QList<QTextLayout::FormatRange> ranges;
    if (m_mutedFrom >= 0 && m_mutedFrom < text().size()) {
        QTextLayout::FormatRange range;
        range.start = int(positionAfterJoining(text(), m_mutedFrom));
        range.length = int(layout.text().size()) - range.start;
        range.format.setForeground(m_theme.color(&ThemeColors::muted));
        ranges << range;
    }
    int hidden = 0;
    if (m_tailLines > 0)
        hidden = std::max(0, layout.lineCount() - m_tailLines);
    const int shown = std::min(layout.lineCount(), layout.lineCount() - hidden) * lineStep();
    qreal top = area.top() - hidden * lineStep();
    if (alignment() & Qt::AlignVCenter)
        top += (area.height() - shown) / 2.0;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setClipRect(area);
    layout.draw(&painter, {qreal(area.left()), top}, ranges);
}

} // namespace pulsemates
