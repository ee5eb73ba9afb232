#include "ui/help/packwords.h"

namespace pulsemates {

namespace {

constexpr qsizetype longestPlace = 120; // the detail may name what the file holds

} // namespace

QString PackWords::of(const Result<HelpPack> &pack, Language language)
{
    if (!pack)
        return problem(pack.error());
    if (pack->isEmpty())
        return {};
    return tr("%1, %n line(s)", nullptr, int(pack->lines(language).size()))
        .arg(pack->organisation(language));
}

QString PackWords::problem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileTooLarge:
        return tr("The file is larger than 64 KB, so it is no organisation pack.");
    case ErrorCode::FileDamaged:
        return tr("The file is no organisation pack (%1).").arg(error.detail.left(longestPlace));
    default:
        return tr("The file of the organisation pack cannot be read.");
    }
}

} // namespace pulsemates
