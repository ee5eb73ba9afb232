#pragma once

#include "core/network/serviceaddress.h"
#include "core/settings/settings.h"
#include "ui/settings/servicefacts.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace pulsemates {

/// Which services the settings offer for a use, in the language of now: their names, what they can
/// do, and who gets what.
class ServiceOffers
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::ServiceOffers)

public:
    /// None for messages: any server with the one interface there is.
    [[nodiscard]] static std::vector<ServiceOffer> of(ServiceUse use);
    /// The addresses in the settings, or the usual one of the service that is chosen; not checked.
    /// None where none is chosen.
    [[nodiscard]] static QStringList addressesOf(const ServiceSettings &services, ServiceUse use);
    /// Where the service of @p use is, the first of them; nothing where none is chosen or its
    /// address cannot be used.
    [[nodiscard]] static std::optional<ServiceAddress> placeOf(const ServiceSettings &services,
                                                               ServiceUse use);
    /// All that may be asked for @p use, in the order of the settings: that can be used and were
    /// agreed to. None in fast mode, and none where the first was not.
    [[nodiscard]] static std::vector<ServiceAddress> agreedPlaces(const Settings &settings,
                                                                  ServiceUse use);
    /// The first as "https://api.openai.com:443", or empty.
    [[nodiscard]] static QString originOf(const Settings &settings, ServiceUse use);

    /// Its first address, in whichever mode, was agreed to; without it none is asked.
    [[nodiscard]] static bool mayReachFirst(const ServiceSettings &services, ServiceUse use);
    [[nodiscard]] static ServiceChoice &choiceOf(ServiceSettings &services, ServiceUse use);
    /// "api.openai.com", with its port where that is another than usual: "127.0.0.1:8000".
    [[nodiscard]] static QString nameOf(const ServiceAddress &address);

    /// Without a key of its own, the service of @p use takes at @p place the service account whose
    /// file the environment names.
    [[nodiscard]] static bool
    takesAccount(const ServiceSettings &services, ServiceUse use, const ServiceAddress &place);

private:
    [[nodiscard]] static std::vector<ServiceOffer> recognition();
    [[nodiscard]] static std::vector<ServiceOffer> voices();
};

} // namespace pulsemates
