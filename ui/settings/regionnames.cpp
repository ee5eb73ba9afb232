#include "ui/settings/regionnames.h"

namespace pulsemates {

QStringList RegionNames::codes()
{
    return {QStringLiteral("US"),
            QStringLiteral("KR"),
            QStringLiteral("GB"),
            QStringLiteral("IE"),
            QStringLiteral("EU"),
            QStringLiteral("other")};
}

QString RegionNames::of(const QString &code)
{
    if (code == u"US")
        return tr("United States");
    if (code == u"KR")
        return tr("Korea");
    if (code == u"GB")
        return tr("United Kingdom");
    if (code == u"IE")
        return tr("Ireland");
    if (code == u"EU")
        return tr("European Union");
    return tr("Another country");
}

} // namespace pulsemates
