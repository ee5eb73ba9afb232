#pragma once

#include "core/settings/secretstore.h"
#include "core/settings/settings.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace pulsemates {

/// What `pulsemates doctor` says of one use of a service.
struct ServiceVerdict
{
    enum class Kind { Good, Unused, Failed };

    QString name;
    Kind kind = Kind::Unused;
    QString detail; ///< a sentence or two; never a key
};

/// How long is waited; the timers of the network end everything sooner.
struct ServiceDoctorTimes
{
    std::chrono::milliseconds key{5'000};
    std::chrono::milliseconds answer{90'000};
};

/// Looks whether the services in use answer, each address with a verdict of its own: messages by
/// *Test connection*, the others by opening a connection. Only what optimized mode uses and was
/// agreed to is asked; in fast mode nothing is opened, and @p openSecrets is not called.
/// Runs an event loop for as long as the timers of the network last. Thread: the main thread.
[[nodiscard]] std::vector<ServiceVerdict>
checkServices(const Settings &settings,
              const std::function<std::shared_ptr<SecretStore>()> &openSecrets,
              const ServiceDoctorTimes &times = {});

} // namespace pulsemates
