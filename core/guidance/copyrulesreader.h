#pragma once

#include "core/common/result.h"
#include "core/guidance/copyrules.h"

#include <QByteArray>

namespace pulsemates {

/// Reads the copy rules of one language and checks every type, bound and name.
namespace copyrulesreader {

/// The rules compiled into the program; initializeResources() comes first.
/// Errors: as read().
[[nodiscard]] Result<CopyRules> compiledIn(Language language);

/// Errors: Internal; the detail names the place and the problem of the first.
[[nodiscard]] Result<CopyRules> read(const QByteArray &bytes, Language language);

} // namespace copyrulesreader

} // namespace pulsemates
