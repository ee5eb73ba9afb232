#include "ui/common/wordlines.h"

#include <QFontMetrics>

namespace pulsemates {

QStringList wordLines(const QString &text, const QFontMetrics &metrics, int room)
{
    QStringList lines;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines << word;
    }
    return lines;
}

} // namespace pulsemates
