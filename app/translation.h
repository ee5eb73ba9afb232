#pragma once

#include "core/common/language.h"

#include <QTranslator>

namespace pulsemates {

/// The words of the program in one language; changed while it runs. Thread: GUI.
class Translation
{
public:
    void use(Language language);

private:
    QTranslator m_toolkit; ///< Qt's own: context menus
    QTranslator m_words;
};

} // namespace pulsemates
