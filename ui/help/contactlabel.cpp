#include "ui/help/contactlabel.h"

#include <QFontMetrics>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace pulsemates {

namespace {

QStringList piecesOf(const QString &address)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, address);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0;
         from = to, to = finder.toNextBoundary())
        pieces << address.mid(from, to - from);
    return pieces;
}

} // namespace

ContactLabel::ContactLabel(const QString &contact, const QFont &font, bool breaks, QWidget *parent)
    : QLabel(contact, parent)
    , m_wanted(font)
    , m_pieces(breaks ? piecesOf(contact) : QStringList{contact})
{
    setTextFormat(Qt::PlainText);
    setWordWrap(breaks);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(font);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ContactLabel::sized(int pixels) const
{
    QFont font = m_wanted;
    font.setPixelSize(pixels);
    return font;
}

int ContactLabel::longestPiece(const QFont &font) const
{
    const QFontMetrics metrics(font);
    int longest = 0;
    for (const QString &piece : m_pieces)
        longest = std::max(longest, metrics.horizontalAdvance(piece));
    return longest + 2;
}

QFont ContactLabel::fontFor(int width) const
{
    // Half the size is as large as the words beside it: less is not read.
    for (int pixels = m_wanted.pixelSize(); pixels > m_wanted.pixelSize() / 2; --pixels) {
        if (longestPiece(sized(pixels)) <= width)
            return sized(pixels);
    }
    return sized(m_wanted.pixelSize() / 2);
}

int ContactLabel::heightForWidth(int width) const
{
    const QRect room(0, 0, width, QWIDGETSIZE_MAX);
    const int flags = wordWrap() ? Qt::TextWordWrap : 0;
    return QFontMetrics(fontFor(width)).boundingRect(room, flags, text()).height();
}

QSize ContactLabel::sizeHint() const
{
    const QFontMetrics metrics(m_wanted);
    return {metrics.horizontalAdvance(text()) + 2, metrics.height()};
}

QSize ContactLabel::minimumSizeHint() const
{
    const QFont least = sized(m_wanted.pixelSize() / 2);
    return {longestPiece(least), QFontMetrics(least).height()};
}

void ContactLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    const QFont fitting = fontFor(width());
    if (fitting.pixelSize() != font().pixelSize())
        setFont(fitting);
}

} // namespace pulsemates
