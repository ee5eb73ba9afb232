#include "core/settings/secretstore.h"

#include <algorithm>

namespace pulsemates {

tl::unexpected<Error> SecretStore::unusable()
{
    return fail(ErrorCode::InvalidInput, Stage::Store, QStringLiteral("no name, or no secret"));
}

bool SecretStore::isName(const QString &name)
{
    constexpr qsizetype longest = 64;
    const auto belongs = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !name.isEmpty() && name.size() <= longest && std::ranges::all_of(name, belongs);
}

} // namespace pulsemates
