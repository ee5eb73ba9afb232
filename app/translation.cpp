#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace pulsemates {

void Translation::use(Language language)
{
    const QLocale locale(language == Language::Korean ? QLocale::Korean : QLocale::English);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_toolkit);
    if (m_toolkit.load(QStringLiteral("qtbase_%1").arg(languageTag(language)),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    // English has a catalogue too: it holds the plurals.
    if (m_words.load(QStringLiteral(":/i18n/pulsemates_%1.qm").arg(languageTag(language))))
        QCoreApplication::installTranslator(&m_words);
}

} // namespace pulsemates
