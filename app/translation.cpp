#include "app/translation.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsemates {

void Translation::use(Language language)
{
    const QLocale locale(language == Language::Korean ? QLocale::Korean : QLocale::English);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_words);
    // English has a catalogue too: it holds the plurals.
    if (m_words.load(QStringLiteral(":/i18n/pulsemates_%1.qm").arg(languageTag(language))))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace pulsemates
