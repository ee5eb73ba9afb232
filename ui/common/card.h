#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// A sheet of paper with rounded corners; put a layout without margins into it.
class Card : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Raised, ///< surface with the faintest shadow
        Flat    ///< an edge on the background
    };

    explicit Card(Theme &theme, Kind kind = Kind::Raised, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

    Theme &m_theme;

private:
    Kind m_kind;
};

} // namespace pulsemates
