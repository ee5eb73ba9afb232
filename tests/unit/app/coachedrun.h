#pragma once

#include "core/settings/environmentsecretstore.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settingsstore.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/unit/app/programrun.h"

namespace pulsemates {

/// The program in optimized mode with a service on loopback, its key in the environment.
class CoachedRun : public ProgramRun
{
public:
    enum class Agreed { No, Yes };

    explicit CoachedRun(Agreed agreed = Agreed::Yes, int requestsADay = 100)
    {
        service.setWords(words());
        if (!server.start({}))
            qFatal("the server did not start");
        const QString origin = server.url().toString();
        Settings settings;
        settings.mode = CoachingMode::Optimized;
        settings.services.coach.addresses = QStringList{origin + QStringLiteral("/v1")};
        settings.services.coachRequestsADay = requestsADay;
        if (agreed == Agreed::Yes)
            settings.services.agree(ServiceUse::Coaching, origin);
        set(QStringLiteral("PULSEMATES_SECRETS"), QStringLiteral("environment"));
        setKey(QString::fromUtf8(service.key()));
        if (!SettingsStore(home() + QStringLiteral("/.config/pulsemates")).save(settings))
            qFatal("no settings");
    }

    /// What the person says.
    static QString said() { return QStringLiteral("It was a long day at work and I am tired"); }
    /// What the service writes.
    static QString words()
    {
        return QStringLiteral("That sounds like a long day to carry home. You kept going, and you "
                              "may set it down now.");
    }
    void setKey(const QString &key)
    {
        const QString origin = server.url().toString();
        set(QString::fromUtf8(EnvironmentSecretStore::variable(ServiceKeys::nameOf(origin))), key);
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
};

} // namespace pulsemates
