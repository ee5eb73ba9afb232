#pragma once

#include <QString>
#include <QStringList>

namespace pulsemates {

/// Takes whole sentences off a text that grows, in English and Korean, whatever pieces it comes in:
/// the sentences are the same as of the text at once. A sentence is out as soon as the sign behind
/// its end is known, so that "3.5", "Dr. Kim" and "at 3 a.m. again" stay together. White space
/// between words becomes one space.
/// Thread: any; one at a time. Bounds: who feeds it bounds the text.
class SentenceSplitter
{
public:
    /// The sentences that @p piece completes.
    [[nodiscard]] QStringList feed(QStringView piece);
    /// The text is over: what is left of it, complete or not. Begins anew.
    [[nodiscard]] QStringList finish();

    /// Letters or signs since the last whole sentence.
    [[nodiscard]] bool isInTheMiddle() const { return !m_rest.trimmed().isEmpty(); }

private:
    QString m_rest;
};

/// All sentences of a whole text.
[[nodiscard]] QStringList splitSentences(const QString &text);

} // namespace pulsemates
