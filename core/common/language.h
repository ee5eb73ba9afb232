#pragma once

#include <QString>

#include <optional>

namespace pulsemates {

/// A language the program speaks and understands completely.
enum class Language { English, Korean };

/// BCP 47 tags: "en", "ko".
[[nodiscard]] inline QString languageTag(Language language)
{
    return language == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

/// Reads "en", "en-US", "ko_KR"; nothing for any other language.
[[nodiscard]] inline std::optional<Language> languageFromTag(const QString &tag)
{
    const QString primary = tag.left(2).toLower();
    const bool whole = tag.size() == 2 || (tag.size() > 2 && (tag[2] == u'-' || tag[2] == u'_'));
    if (whole && primary == u"en")
        return Language::English;
    if (whole && primary == u"ko")
        return Language::Korean;
    return std::nullopt;
}

} // namespace pulsemates
