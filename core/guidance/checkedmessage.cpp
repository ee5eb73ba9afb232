#include "core/guidance/checkedmessage.h"

namespace pulsemates {

CheckedMessage passOrReplace(const QString &candidate,
                             const CopyLinter *linter,
                             const GuidanceLibrary &library,
                             const GuidanceRequest &request,
                             bool gentle)
{
    CheckedMessage checked;
    const QString text = candidate.trimmed();
    if (linter == nullptr) {
        checked.rules = QStringList{QStringLiteral("rules-missing")};
    } else {
        const CopyContext context{request.mood, request.uncertain, gentle, CopyKind::Message};
        checked.rules = brokenRules(linter->lint(text, context));
    }
    checked.replaced = !checked.rules.isEmpty();
    if (checked.replaced) {
        checked.message = library.choose(request).message;
        return checked;
    }
    const CopyText copy(text);
    checked.message.text = copy.text();
    checked.message.opener = copy.at(copy.sentences().front()).toString();
    return checked;
}

} // namespace pulsemates
