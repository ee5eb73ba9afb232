#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace pulsemates {

/// In which languages a help line speaks, in words.
class LanguageWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::LanguageWords)

public:
    /// @p codes as HelpLine has them: "English, others with an interpreter". A language that the
    /// window has no word for stands under its own name.
    [[nodiscard]] static QString of(const QStringList &codes);
};

} // namespace pulsemates
