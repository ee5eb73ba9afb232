#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace pulsemates {

class Paragraph;

/// Small rows of a name at the left and a figure in words at the right. Both wrap.
class FigureRows : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString key; ///< the figure is found as "keyFigureLabel"
        QString name;
        bool prominent = false; ///< it stands out from the others
    };

    FigureRows(Theme &theme, const std::vector<Row> &rows, QWidget *parent = nullptr);

    /// An empty text hides the row.
    void setFigure(std::size_t row, const QString &text);
    /// All that can be read, as sentences.
    [[nodiscard]] QString spoken() const;

private:
    struct Pair
    {
        Paragraph *name;
        Paragraph *figure;
        bool shown = false;
    };

    std::vector<Pair> m_rows;
};

} // namespace pulsemates
