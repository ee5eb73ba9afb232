#pragma once

#include "app/onlineservices.h"
#include "core/network/placement.h"
#include "core/settings/memorysecretstore.h"

#include <QMutex>
#include <QStringList>

#include <map>

namespace pulsemates {

/// The services of the program with a Placement whose measurements a test gives: what has no way
/// here is not measured.
struct PlacesRig
{
    std::unique_ptr<Placement> placement()
    {
        const auto probe = [this](const ServiceAddress &address,
                                  std::chrono::milliseconds,
                                  const Placement::Found &found) {
            {
                const QMutexLocker lock(&mutex);
                measured << address.origin();
            }
            if (const auto way = ways.find(address.origin()); way != ways.end())
                found(MonotonicTime(way->second));
        };
        return std::make_unique<Placement>(clock, Placement::Times{}, probe);
    }
    void keepKey(const QString &origin, const QByteArray &key) const
    {
        (void)secrets->write(ServiceKeys::nameOf(origin), Secret(key));
    }
    [[nodiscard]] QStringList measuredOrigins()
    {
        const QMutexLocker lock(&mutex);
        return measured;
    }

    SteadyClock clock;
    std::shared_ptr<MemorySecretStore> secrets = std::make_shared<MemorySecretStore>();
    OnlineServices services{clock, secrets};
    std::map<QString, std::chrono::milliseconds> ways; ///< by origin; before services.start()
    QMutex mutex;
    QStringList measured;
};

} // namespace pulsemates
