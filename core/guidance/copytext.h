#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace pulsemates {

/// Where something stands: UTF-16 units of the text's composed form (NFC).
struct CopyPlace
{
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const CopyPlace &, const CopyPlace &) = default;
};

/// A letter or digit as it is compared: small, without accents, and how far it stands from the one
/// before.
struct CopyLetter
{
    enum class Gap { None, Joined, Space, Sentence };

    char32_t letter = 0;
    CopyPlace place;
    Gap before = Gap::None;   ///< Joined: an apostrophe, a hyphen or another sign without a space
    qsizetype wordLength = 0; ///< letters of the word it stands in
};

/// Something that may be looked for. It stands from the start of a word to the end of one; "*" at
/// an end lifts that: "promise*", "*약속해*".
struct CopyPhrase
{
    QString text;
    std::vector<CopyLetter> letters;
    bool opensInside = false;
    bool endsInside = false;

    [[nodiscard]] static CopyPhrase of(const QString &text);
};

/// A text made ready for the rules: sentences, and letters that padding, apostrophes, hyphens,
/// accents, invisible signs and capital letters do not change. Pure.
class CopyText
{
public:
    explicit CopyText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; } ///< composed
    [[nodiscard]] const std::vector<CopyLetter> &letters() const { return m_letters; }

    /// Each with its closing signs, without the space around it.
    [[nodiscard]] const std::vector<CopyPlace> &sentences() const { return m_sentences; }
    [[nodiscard]] QStringView at(const CopyPlace &place) const;

    /// The first place of the phrase. Spaces between its words count for nothing; one inside a word
    /// does where a single letter stands alone ("j u s t"). Never across the end of a sentence.
    [[nodiscard]] std::optional<CopyPlace> find(const CopyPhrase &phrase) const;

private:
    QString m_text;
    std::vector<CopyLetter> m_letters;
    std::vector<CopyPlace> m_sentences;
};

} // namespace pulsemates
