#include "ui/latency/figurerows.h"

#include "ui/common/paragraph.h"
#include "ui/latency/latencywords.h"

#include <QGridLayout>

namespace pulsemates {

namespace {

constexpr int columnGap = 12;
constexpr int rowGap = 2;
constexpr int nameShare = 2; // of five: figures in words are the longer ones
constexpr int figureShare = 3;

} // namespace

FigureRows::FigureRows(Theme &theme, const std::vector<Row> &rows, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(rowGap);
    grid->setColumnStretch(0, nameShare);
    grid->setColumnStretch(1, figureShare);
    for (const Row &row : rows) {
        const QFont::Weight weight = row.prominent ? QFont::DemiBold : QFont::Normal;
        const ColorRole role = row.prominent ? &ThemeColors::text : &ThemeColors::muted;
        auto *name = new Paragraph(theme, TextSize::Small, role, weight);
        auto *figure = new Paragraph(theme, TextSize::Small, &ThemeColors::text, weight);
        // "check-" would be a line of its own in large type.
        name->setText(QString(row.name).replace(u'-', QChar(0x2011)));
        figure->setObjectName(row.key + QStringLiteral("FigureLabel"));
        figure->setAlignment(Qt::AlignRight);
        const int line = int(m_rows.size());
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(figure, line, 1, Qt::AlignTop);
        m_rows.push_back({name, figure});
        setFigure(std::size_t(line), {});
    }
}

void FigureRows::setFigure(std::size_t row, const QString &text)
{
    Pair &pair = m_rows.at(row);
    pair.shown = !text.isEmpty();
    pair.figure->setText(text);
    pair.figure->setAccessibleName(
        tr("%1: %2", "a name and its figure").arg(pair.name->text(), text));
    pair.name->setVisible(pair.shown);
    pair.figure->setVisible(pair.shown);
}

QString FigureRows::spoken() const
{
    QStringList sentences;
    for (const Pair &pair : m_rows) {
        if (pair.shown)
            sentences << LatencyWords::ended(pair.figure->accessibleName());
    }
    return sentences.join(u' ');
}

} // namespace pulsemates
