#pragma once

#include "core/settings/servicekeys.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

namespace pulsemates {

/// What the service writes.
inline const QString writtenInEnglish = QStringLiteral(
    "That sounds like a long day to carry home. You kept going, and you may set it down now. If "
    "you like, let one slow breath out.");

/// The window with a service on loopback that has been agreed to and has its key.
struct CoachedWindow : WindowFixture
{
    /// @p before: addresses that stand before the service's own, agreed to as well.
    explicit CoachedWindow(const QStringList &before = {})
    {
        service.setWords(writtenInEnglish);
        options.firstSentence = std::chrono::milliseconds(patienceMs / 2); // a loaded machine
        if (!server.start({}))
            qFatal("the server did not start");
        address = server.url().toString() + QStringLiteral("/v1");
        origin = server.url().toString();
        Settings chosen = store.current();
        chosen.mode = CoachingMode::Optimized;
        chosen.services.coach.addresses = before + QStringList{address};
        for (const QString &each : chosen.services.coach.addresses)
            chosen.services.agree(ServiceUse::Coaching, ServiceAddress::parse(each)->origin());
        (void)secrets->write(ServiceKeys::nameOf(origin), Secret(service.key()));
        (void)store.save(chosen);
        onOpen = [this] { listen(); };
        restart();
        // The key is read from the store, which answers by itself.
        if (!QTest::qWaitFor([this] { return ready; }, patienceMs))
            qFatal("no key");
    }

    void listen()
    {
        ready = false;
        OnlineCoaching *coaching = window->engine().coaching();
        QObject::connect(coaching, &OnlineCoaching::ready, coaching, [this] { ready = true; });
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
    QString address;
    QString origin;
    bool ready = false;
};

} // namespace pulsemates
