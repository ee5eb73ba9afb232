#include "app/serviceoffice.h"

#include "app/providerfactorycheck.h"
#include "app/providerfactoryoffers.h"
#include "core/common/whenfinished.h"
#include "core/network/tlschoice.h"
#include "core/pipeline/post.h"
#include "ui/common/errortext.h"
#include "ui/settings/settingspage.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace pulsemates {

ServiceOffice::ServiceOffice(SettingsPage &page,
                             OnlineCoaching &coaching,
                             QThreadPool &storage,
                             QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_coaching(coaching)
    , m_storage(storage)
{
    m_page.setOffers(&ServiceOffers::of);
    addDesk(ServiceUse::Coaching,
            [this](const Settings &settings,
                   const ServiceAddress &address,
                   QObject *context,
                   const ServiceDesk::Tested &done) {
                m_coaching.check(settings, address, context, done);
            });
    for (const ServiceUse use : {ServiceUse::Recognition, ServiceUse::Voice})
        addDesk(use,
                [this, use](const Settings &settings,
                            const ServiceAddress &address,
                            QObject *context,
                            const ServiceDesk::Tested &done) {
                    check(settings, use, address, context, done);
                });
    connect(&m_coaching.keys(), &ServiceKeys::changed, this, [this](const QString &origin) {
        m_coaching.refreshKey();
        emit keyChanged(origin);
    });
    connect(&m_coaching, &OnlineCoaching::daysChanged, this, [this] {
        m_desks.at(ServiceUse::Coaching)->setToday(m_coaching.today());
    });
}

void ServiceOffice::addDesk(ServiceUse use, ServiceDesk::Test test)
{
    m_desks[use] = std::make_unique<ServiceDesk>(use, m_page, m_coaching.keys(), std::move(test));
    connect(
        m_desks[use].get(), &ServiceDesk::settingsChanged, this, &ServiceOffice::settingsChanged);
}

void ServiceOffice::check(const Settings &settings,
                          ServiceUse use,
                          const ServiceAddress &address,
                          QObject *context,
                          const ServiceDesk::Tested &done)
{
    // Through the desk's thread on both ways: it may be gone by then, and so may the page.
    const auto tell = [context = QPointer(context), done](const CoachCheck &found) {
        QMetaObject::invokeMethod(
            qApp,
            [context, done, found] {
                if (context)
                    done(found);
            },
            Qt::QueuedConnection);
    };
    if (!settings.services.mayReach(use, address.origin()))
        return tell({fail(ErrorCode::Cancelled, Stage::App)});
    const auto ask = [this, services = settings.services, use, address](
                         const Secret &key,
                         const std::function<void(const CoachCheck &)> &checked) {
        post(m_coaching.services().client(),
             [services, use, address, key, checked](HttpClient &client) {
                 checkService(client, services, use, address, key, checked);
             });
    };
    whenFinished(m_coaching.keys().read(address.origin()),
                 context,
                 [this, services = settings.services, use, address, ask, tell](
                     const SecretStore::Found &key) {
                     // It may have been taken back while the store asked for its password.
                     if (m_coaching.isClosed()
                         || !m_settings.services.mayReach(use, address.origin()))
                         return tell({fail(ErrorCode::Cancelled, Stage::App)});
                     checkWithKey(services, use, address, key, ask, tell);
                 });
}

bool ServiceOffice::mayCoach(const Settings &settings) const
{
    return m_desks.at(ServiceUse::Coaching)->mayUse(settings);
}

void ServiceOffice::apply(const Settings &settings)
{
    m_settings = settings;
    m_desks.at(ServiceUse::Coaching)->setToday(m_coaching.today());
    for (const auto &[use, desk] : m_desks)
        desk->apply(settings);
    lookAtAuthorities(settings.services.authorities);
}

void ServiceOffice::lookAtAuthorities(const QString &path)
{
    if (path == m_authorities)
        return;
    m_authorities = path;
    ++m_looked;
    m_page.setAuthoritiesState({});
    if (path.isEmpty())
        return;
    const auto look = [path]() -> Outcome {
        const Result<TlsChoice> tls = TlsChoice::withAuthorities(path);
        return tls ? Outcome(Done{}) : tl::unexpected<Error>(tls.error());
    };
    whenFinished(QtConcurrent::run(&m_storage, look),
                 this,
                 [this, looked = m_looked](const Outcome &usable) {
                     if (looked == m_looked)
                         tellAuthorities(usable);
                 });
}

void ServiceOffice::tellAuthorities(const Outcome &usable)
{
    m_page.setAuthoritiesState(usable
                                   ? tr("The certificates in this file are trusted, too.")
                                   : ErrorWords::ofCertificates(usable.error()).happened + u' '
                                         + tr("Only the authorities of the system are trusted."));
}

} // namespace pulsemates
