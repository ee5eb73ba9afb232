#include "ui/settings/textfield.h"

namespace pulsemates {

namespace {

constexpr int readableWidth = 240; // of an address

} // namespace

TextField::TextField(Theme &theme, const QString &name, const QString &title, int mostCharacters)
    : m_theme(theme)
{
    setObjectName(name);
    setAccessibleName(title);
    setMaxLength(mostCharacters);
}

QSize TextField::sizeHint() const
{
    return {m_theme.px(readableWidth), QLineEdit::sizeHint().height()};
}

} // namespace pulsemates
