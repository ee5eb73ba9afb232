#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// The drawing of a move on a round of paper.
class MoveDrawing : public QWidget
{
    Q_OBJECT

public:
    /// @p diameter: in pixels at 100 %. @p path: of the SVG in the resources.
    MoveDrawing(Theme &theme, const QString &path, int diameter, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPixmap drawing(int side) const;

    Theme &m_theme;
    QString m_path;
    int m_diameter;
};

} // namespace pulsemates
