#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <functional>

namespace pulsemates {

/// Calls @p take with pieces of @p whole that end at random places: bytes or characters.
template <typename View>
void inAnyPieces(View whole, const std::function<void(View)> &take)
{
    while (!whole.isEmpty()) {
        const auto most = *rc::gen::element<qsizetype>(1, 3, 40, 4000);
        const auto length =
            *rc::gen::inRange<qsizetype>(1, std::min<qsizetype>(whole.size(), most) + 1);
        take(whole.first(length));
        whole = whole.sliced(length);
    }
}

} // namespace pulsemates
