#include "core/settings/servicesettings.h"

namespace pulsemates {

namespace {

QString line(ServiceUse use, const QString &origin)
{
    return serviceUseName(use) + u' ' + origin;
}

} // namespace

QString serviceUseName(ServiceUse use)
{
    switch (use) {
    case ServiceUse::Recognition:
        return QStringLiteral("recognition");
    case ServiceUse::Coaching:
        return QStringLiteral("coaching");
    case ServiceUse::Voice:
        break;
    }
    return QStringLiteral("voice");
}

bool ServiceSettings::mayReach(ServiceUse use, const QString &origin) const
{
    return !origin.isEmpty() && agreed.contains(line(use, origin));
}

void ServiceSettings::agree(ServiceUse use, const QString &origin)
{
    if (origin.isEmpty() || mayReach(use, origin))
        return;
    agreed << line(use, origin);
    if (agreed.size() > mostAgreed)
        agreed.removeFirst(); // the oldest is asked about again
}

void ServiceSettings::withdraw(ServiceUse use, const QString &origin)
{
    agreed.removeAll(line(use, origin));
}

} // namespace pulsemates
