#pragma once

#include "core/common/error.h"

#include <tl/expected.hpp>

namespace pulsemates {

/// What a fallible call returns: a value, or an Error that says why not.
template <typename T>
using Result = tl::expected<T, Error>;

/// The value of a call that only succeeds or fails. (tl::expected<void> cannot be compared, which
/// signals need.)
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};
using Outcome = Result<Done>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, Stage stage, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), stage});
}

} // namespace pulsemates
