#include "ui/help/languagewords.h"

#include <QLocale>

namespace pulsemates {

namespace {

QString ownName(const QString &code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : locale.nativeLanguageName();
}

} // namespace

QString LanguageWords::of(const QStringList &codes)
{
    QStringList words;
    for (const QString &code : codes) {
        if (code == u"en")
            words << tr("English");
        else if (code == u"ko")
            words << tr("Korean");
        else if (code == u"interpreter")
            words << tr("others with an interpreter");
        else if (code == u"local")
            words << tr("languages of the country");
        else
            words << ownName(code);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace pulsemates
