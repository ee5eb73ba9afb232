#include "app/writtenrun.h"

#include "app/providerfactoryoffers.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>

namespace pulsemates {

std::optional<QString> WrittenRun::whyNot(const Settings &settings)
{
    if (ServiceOffers::mayReachFirst(settings.services, ServiceUse::Coaching))
        return std::nullopt;
    const QString origin = OnlineCoaching::originOf(settings);
    if (origin.isEmpty())
        return tr("The address of the service in the settings cannot be used, so this computer "
                  "answers alone; see Settings, Messages written by AI.");
    return tr("Nobody has agreed yet that %1 gets your words, so this computer answers alone; "
              "you can agree in the window, under Settings, Messages written by AI.")
        .arg(QUrl(origin).host());
}

WrittenRun::WrittenRun(OnlineCoaching &coaching)
    : m_coaching(coaching)
{
    connect(&coaching.stage(),
            &CoachingStage::failed,
            this,
            [this](CheckInId /*id*/, const Error &error) { m_problem = error; });
}

void WrittenRun::waitForKey()
{
    QEventLoop loop;
    connect(&m_coaching, &OnlineCoaching::ready, &loop, &QEventLoop::quit);
    QTimer::singleShot(keyWait, &loop, [this, &loop] {
        m_problem = Error{ErrorCode::SecretStoreLocked, {}, Stage::Coach};
        loop.quit();
    });
    loop.exec();
}

} // namespace pulsemates
