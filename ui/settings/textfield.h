#pragma once

#include "ui/common/theme.h"

#include <QLineEdit>

namespace pulsemates {

/// A line to type an address, a name or a key into: wide enough to read one in where there is room,
/// narrower where there is none.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    TextField(Theme &theme, const QString &name, const QString &title, int mostCharacters);

    [[nodiscard]] QSize sizeHint() const override;

private:
    Theme &m_theme;
};

} // namespace pulsemates
