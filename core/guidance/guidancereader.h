#pragma once

#include "core/common/checkedjson.h"
#include "core/guidance/guidancelibrary.h"

namespace pulsemates {

/// The files of one language, as bytes.
struct GuidanceFiles
{
    QByteArray patterns;
    QByteArray stretches;
    QByteArray patternWords;
    QByteArray stretchWords;
    QByteArray messages;
    QByteArray words;
};

/// Turns the files of resources/guidance into a library and checks every type, bound and reference.
/// Errors: Internal; the detail names file, place and problem of the first.
class GuidanceReader
{
public:
    explicit GuidanceReader(Language language);

    /// The files compiled into the program.
    [[nodiscard]] Result<GuidanceFiles> compiledIn() const;
    [[nodiscard]] Result<GuidanceLibrary> read(const GuidanceFiles &files);

private:
    [[nodiscard]] CheckedJson parse(const QByteArray &bytes, const QString &name);
    [[nodiscard]] CheckedJson parseWords(const QByteArray &bytes, const QString &name);
    [[nodiscard]] std::vector<GuidanceLibrary::MessageRow>
    readMessages(const CheckedJson &json) const;
    [[nodiscard]] GuidanceLibrary::MessageRow readMessage(const CheckedJson &item) const;

    Language m_language;
    QString m_problem;
};

} // namespace pulsemates
