#pragma once

#include "core/guidance/copylinter.h"
#include "core/guidance/guidancelibrary.h"

namespace pulsemates {

/// A message that may be shown, and why it is not the one that was written.
struct CheckedMessage
{
    GuidanceMessage message; ///< a written one has no id, so that no history takes it for a row
    bool replaced = false;
    QStringList rules; ///< the names of the rules that failed; the log gets them and no word

    friend bool operator==(const CheckedMessage &, const CheckedMessage &) = default;
};

/// The candidate where it passes the copy rules for the mood of @p request; else the cached message
/// that the library chooses for @p request. Pure. Without a linter (its rules did not load) every
/// candidate is replaced, for the rule "rules-missing": what nobody looked at is not shown.
/// The safety screen looks at the candidate before: where it finds anything, nothing written comes
/// here at all. @p gentle: see CopyContext.
[[nodiscard]] CheckedMessage passOrReplace(const QString &candidate,
                                           const CopyLinter *linter,
                                           const GuidanceLibrary &library,
                                           const GuidanceRequest &request,
                                           bool gentle = false);

} // namespace pulsemates
