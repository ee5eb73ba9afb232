#include "app/servicedoctor.h"

#include "app/onlineservices.h"
#include "app/providerfactory.h"
#include "app/providerfactoryoffers.h"
#include "core/common/whenfinished.h"
#include "core/network/connectionwarmer.h"
#include "core/pipeline/post.h"
#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLocale>
#include <QTimer>

#include <optional>

namespace pulsemates {

namespace {

struct ServiceDoctorWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceDoctorWords)
};

using Kind = ServiceVerdict::Kind;

QString nameOf(ServiceUse use)
{
    switch (use) {
    case ServiceUse::Recognition:
        return ServiceDoctorWords::tr("service, words");
    case ServiceUse::Voice:
        return ServiceDoctorWords::tr("service, voice");
    case ServiceUse::Coaching:
        break;
    }
    return ServiceDoctorWords::tr("service, messages");
}

/// Nothing where it is used.
std::optional<QString> whyUnused(const Settings &settings, ServiceUse use)
{
    if (settings.mode != CoachingMode::Optimized)
        return ServiceDoctorWords::tr("not used; fast mode asks nobody");
    const bool chosen =
        use == ServiceUse::Coaching
        || (use == ServiceUse::Recognition ? settings.services.recognizer != OnlineRecognizer::None
                                           : settings.services.voice != OnlineVoice::None);
    return chosen ? std::nullopt
                  : std::optional(ServiceDoctorWords::tr("not used; this computer does it"));
}

ServiceVerdict failed(ServiceUse use, const Error &error)
{
    const ErrorText words = ErrorWords::ofService(error);
    return {nameOf(use), Kind::Failed, QString(words.happened + u' ' + words.now).trimmed()};
}

/// Asks one service after the other, each time until it has answered.
class Questions : public QObject
{
public:
    Questions(const Settings &settings,
              const std::shared_ptr<SecretStore> &secrets,
              const ServiceDoctorTimes &times)
        : m_settings(settings)
        , m_times(times)
        , m_services(m_clock, secrets)
    {
        m_services.start();
        m_services.apply(settings);
    }

    ServiceVerdict ask(ServiceUse use, const ServiceAddress &address)
    {
        const SecretStore::Found key = keyFor(address.origin());
        if (!key)
            return failed(use, key.error());
        if (use == ServiceUse::Coaching && !*key && !address.isNear()) // it would only refuse
            return failed(use, {ErrorCode::KeyRefused, {}, Stage::Store});
        return use == ServiceUse::Coaching ? test(address, key->value_or(Secret()))
                                           : reach(use, address, key->has_value());
    }

private:
    template <typename Answer>
    Answer waitFor(std::optional<Answer> &answer, std::chrono::milliseconds deadline, Answer late)
    {
        QTimer limit; // of this question alone
        limit.setSingleShot(true);
        connect(&limit, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        limit.start(deadline);
        while (!answer && limit.isActive())
            m_loop.exec();
        return answer.value_or(std::move(late));
    }

    SecretStore::Found keyFor(const QString &origin)
    {
        std::optional<SecretStore::Found> found;
        QObject asker; // what comes later finds nobody
        whenFinished(m_services.keys().read(origin), &asker, [&](const SecretStore::Found &answer) {
            found = answer;
            m_loop.quit();
        });
        const Error late{ErrorCode::SecretStoreLocked, {}, Stage::App};
        return waitFor(found, m_times.key, SecretStore::Found(tl::unexpected(late)));
    }

    ServiceVerdict test(const ServiceAddress &address, const Secret &key)
    {
        const auto answer = std::make_shared<std::optional<CoachCheck>>();
        post(m_services.client(),
             [this, answer, services = m_settings.services, address, key](HttpClient &client) {
                 checkCoach(
                     client, services, address, key, [this, answer](const CoachCheck &check) {
                         QMetaObject::invokeMethod(
                             this,
                             [this, answer, check] {
                                 *answer = check;
                                 m_loop.quit();
                             },
                             Qt::QueuedConnection);
                     });
             });
        const Error late{ErrorCode::AnswerTimeout, {}, Stage::Coach};
        const CoachCheck check =
            waitFor(*answer, m_times.answer, CoachCheck{tl::unexpected(late), {}});
        ServiceVerdict found = verdictOf(address, check);
        if (check.clockOff
            && (check.outcome || check.outcome.error().code != ErrorCode::ClockWrong))
            found.detail += (check.outcome ? QStringLiteral(". ") : QStringLiteral(" "))
                            + ErrorWords::ofClock();
        return found;
    }

    [[nodiscard]] ServiceVerdict verdictOf(const ServiceAddress &address,
                                           const CoachCheck &check) const
    {
        if (!check.outcome)
            return failed(ServiceUse::Coaching, check.outcome.error());
        return {nameOf(ServiceUse::Coaching),
                Kind::Good,
                ServiceDoctorWords::tr("%1 answers with the model %2, in %3 s",
                                       "an address, a model, seconds as 0.8")
                    .arg(ServiceOffers::nameOf(address),
                         m_settings.services.coach.model,
                         QLocale().toString(double(check.took.count()) / 1000, 'f', 1))};
    }

    ServiceVerdict reach(ServiceUse use, const ServiceAddress &address, bool hasKey)
    {
        std::optional<Result<WarmConnection>> answer;
        QObject asker;
        connect(&m_services.warmer(),
                &ConnectionWarmer::warmed,
                &asker,
                [&](const QString &origin, const Result<WarmConnection> &found) {
                    if (origin != address.origin())
                        return;
                    answer = found;
                    m_loop.quit();
                });
        post(m_services.warmer(), [address](ConnectionWarmer &warmer) { warmer.hold(address); });
        const Error late{ErrorCode::ConnectTimeout, {}, Stage::App};
        const Result<WarmConnection> found =
            waitFor(answer, m_times.answer, Result<WarmConnection>(tl::unexpected(late)));
        post(m_services.warmer(), [address](ConnectionWarmer &warmer) { warmer.release(address); });
        if (!found)
            return failed(use, found.error());
        return {nameOf(use),
                Kind::Good,
                reached(use, address, hasKey).arg(ServiceOffers::nameOf(address))};
    }

    [[nodiscard]] QString reached(ServiceUse use, const ServiceAddress &address, bool hasKey) const
    {
        if (hasKey)
            return ServiceDoctorWords::tr("%1 can be reached, and there is a key");
        if (ServiceOffers::takesAccount(m_settings.services, use, address))
            return ServiceDoctorWords::tr(
                "%1 can be reached; the service account of the environment is used");
        return ServiceDoctorWords::tr("%1 can be reached; no key is kept for it");
    }

    const Settings &m_settings;
    ServiceDoctorTimes m_times;
    SteadyClock m_clock;
    OnlineServices m_services;
    QEventLoop m_loop;
};

/// Asks where it may; nobody, and no key, before.
class Round
{
public:
    Round(const Settings &settings,
          const std::function<std::shared_ptr<SecretStore>()> &openSecrets,
          const ServiceDoctorTimes &times)
        : m_settings(settings)
        , m_openSecrets(openSecrets)
        , m_times(times)
    {}

    ServiceVerdict verdict(ServiceUse use, const QString &text)
    {
        const auto address = ServiceAddress::parse(text);
        if (!address)
            return failed(use, address.error());
        if (!m_settings.services.mayReach(use, address->origin()))
            return {nameOf(use),
                    Kind::Unused,
                    ServiceDoctorWords::tr("not used; nobody has agreed to %1 yet")
                        .arg(ServiceOffers::nameOf(*address))};
        if (!m_questions)
            m_questions.emplace(m_settings, m_openSecrets(), m_times);
        return m_questions->ask(use, *address);
    }

private:
    const Settings &m_settings;
    const std::function<std::shared_ptr<SecretStore>()> &m_openSecrets;
    ServiceDoctorTimes m_times;
    std::optional<Questions> m_questions;
};

/// Which of several it is that fails: the others say so by themselves.
QString named(const QString &text, const ServiceVerdict &verdict)
{
    const auto address = ServiceAddress::parse(text);
    if (verdict.kind != Kind::Failed)
        return verdict.detail;
    return (address ? ServiceOffers::nameOf(*address) : text) + QStringLiteral(": ")
           + verdict.detail;
}

} // namespace

std::vector<ServiceVerdict>
checkServices(const Settings &settings,
              const std::function<std::shared_ptr<SecretStore>()> &openSecrets,
              const ServiceDoctorTimes &times)
{
    std::vector<ServiceVerdict> verdicts;
    Round round(settings, openSecrets, times);
    for (const ServiceUse use :
         {ServiceUse::Coaching, ServiceUse::Recognition, ServiceUse::Voice}) {
        if (const auto unused = whyUnused(settings, use)) {
            verdicts.push_back({nameOf(use), Kind::Unused, *unused});
            continue;
        }
        QStringList addresses = ServiceOffers::addressesOf(settings.services, use);
        if (addresses.isEmpty())
            addresses << QString();
        for (const QString &text : std::as_const(addresses)) {
            verdicts.push_back(round.verdict(use, text));
            if (addresses.size() > 1)
                verdicts.back().detail = named(text, verdicts.back());
        }
    }
    return verdicts;
}

} // namespace pulsemates
