#pragma once

#include "core/guidance/guidancelibrary.h"

#include <QStringList>
#include <QTest>

/// The compiled-in library of one language; a test that gets none ends with the reader's complaint.
inline const pulsemates::GuidanceLibrary &loadedLibrary(pulsemates::Language language)
{
    using namespace pulsemates;
    static const auto english = GuidanceLibrary::load(Language::English);
    static const auto korean = GuidanceLibrary::load(Language::Korean);
    const auto &library = language == Language::Korean ? korean : english;
    if (!library)
        qFatal("%s", qPrintable(library.error().detail));
    return *library;
}

inline constexpr std::array bothLanguages{pulsemates::Language::English,
                                          pulsemates::Language::Korean};

template <typename Rows>
[[nodiscard]] QStringList idsOf(const Rows &rows)
{
    QStringList ids;
    for (const auto &row : rows)
        ids << row.id;
    return ids;
}
