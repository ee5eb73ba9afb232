#include "app/servicedesk.h"

#include "app/providerfactoryoffers.h"
#include "core/common/whenfinished.h"
#include "ui/common/errortext.h"
#include "ui/settings/settingspage.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// "a, b, c, …"
QString shortList(const QStringList &names)
{
    constexpr qsizetype mostNames = 6;
    constexpr qsizetype longestName = 48;
    QStringList some;
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        some << (name.size() > longestName ? name.left(longestName) + u'…' : name);
    if (names.size() > mostNames)
        some << QStringLiteral("…");
    return some.join(QStringLiteral(", "));
}

QString chosenModel(ServiceSettings services, ServiceUse use)
{
    return ServiceOffers::choiceOf(services, use).model;
}

} // namespace

ServiceDesk::ServiceDesk(
    ServiceUse use, SettingsPage &page, ServiceKeys &keys, Test test, QObject *parent)
    : QObject(parent)
    , m_use(use)
    , m_keys(keys)
    , m_test(std::move(test))
    , m_shown([&page, use](const ServiceFacts &facts) { page.setServiceFacts(use, facts); })
{
    // The page speaks for all uses.
    const auto mine = [this](auto what) {
        return [this, what](ServiceUse of, auto... arguments) {
            if (of == m_use)
                (this->*what)(arguments...);
        };
    };
    connect(&page, &SettingsPage::serviceWished, this, mine(&ServiceDesk::wish));
    connect(&page, &SettingsPage::keyEntered, this, mine(&ServiceDesk::keepKey));
    connect(&page, &SettingsPage::keyRemoved, this, mine(&ServiceDesk::removeKey));
    connect(&page, &SettingsPage::furtherEntered, this, mine(&ServiceDesk::addPlace));
    connect(&page, &SettingsPage::furtherRemoved, this, mine(&ServiceDesk::removePlace));
    connect(&page, &SettingsPage::testRequested, this, mine(&ServiceDesk::test));
    // Another use may have the same address, and with it the same key.
    connect(&m_keys, &ServiceKeys::changed, this, [this](const QString &origin) {
        if (Place *place = find(origin))
            lookForKey(*place);
    });
    connect(&m_keys, &ServiceKeys::answered, this, [this] {
        for (Place &place : m_places) {
            if (place.unread && place.facts.agreed)
                lookForKey(place);
        }
    });
}

// Whoever switches the first one off ends all of it; a further one is switched by itself.
void ServiceDesk::wish(bool on, int place)
{
    Settings changed = m_settings;
    if (on)
        changed.services.agree(m_use, originAt(place));
    for (std::size_t i = 0; !on && i < m_places.size(); ++i) {
        if (place == 0 || place == int(i))
            changed.services.withdraw(m_use, m_places[i].origin());
    }
    if (m_use == ServiceUse::Coaching && place == 0) // which is what optimized mode is for
        changed.mode = on ? CoachingMode::Optimized : CoachingMode::Fast;
    emit settingsChanged(changed);
}

void ServiceDesk::addPlace(const QString &typed)
{
    m_facts.furtherTrouble = whyNot(typed);
    if (!m_facts.furtherTrouble.isEmpty())
        return show();
    Settings changed = m_settings;
    const QStringList addresses = ServiceOffers::addressesOf(changed.services, m_use);
    ServiceOffers::choiceOf(changed.services, m_use).addresses = addresses + QStringList{typed};
    emit settingsChanged(changed);
}

QString ServiceDesk::whyNot(const QString &typed) const
{
    const auto address = ServiceAddress::parse(typed);
    if (!address)
        return tr("This address cannot be used. It begins with https://, or http:// for a numeric "
                  "address of your own network.");
    const auto same = [&address](const Place &place) {
        return place.origin() == address->origin();
    };
    if (std::ranges::any_of(m_places, same))
        return tr("This address is there already.");
    if (m_places.empty() || qsizetype(m_places.size()) >= ServiceChoice::mostAddresses)
        return tr("There are as many addresses as can be.");
    return {};
}

// Its consent goes with it: whoever enters it again is asked again.
void ServiceDesk::removePlace(int place)
{
    const QString origin = originAt(place);
    Settings changed = m_settings;
    QStringList addresses = ServiceOffers::addressesOf(changed.services, m_use);
    if (place < 1 || place >= addresses.size())
        return;
    addresses.removeAt(place);
    ServiceOffers::choiceOf(changed.services, m_use).addresses = addresses;
    const auto same = [&origin](const Place &one) { return one.origin() == origin; };
    if (std::ranges::count_if(m_places, same) == 1)
        changed.services.withdraw(m_use, origin);
    m_facts.furtherTrouble.clear();
    emit settingsChanged(changed);
}

bool ServiceDesk::mayUse(const Settings &settings) const
{
    return ServiceOffers::mayReachFirst(settings.services, m_use);
}

ServiceDesk::Place *ServiceDesk::find(const QString &origin)
{
    const auto found = std::ranges::find(m_places, origin, &Place::origin);
    return !origin.isEmpty() && found != m_places.end() ? &*found : nullptr;
}

QString ServiceDesk::originAt(int place) const
{
    return place >= 0 && place < int(m_places.size()) ? m_places[std::size_t(place)].origin()
                                                      : QString();
}

// What is known of an address stays with it, wherever it stands.
std::vector<ServiceDesk::Place> ServiceDesk::placesOf(const Settings &settings) const
{
    std::vector<Place> places;
    for (const QString &text : ServiceOffers::addressesOf(settings.services, m_use)) {
        const auto address = ServiceAddress::parse(text);
        Place place;
        place.facts.address = text;
        if (address) {
            const auto before = std::ranges::find(m_places, address->origin(), &Place::origin);
            if (before != m_places.end())
                place = *before;
            place.fresh = before == m_places.end();
            place.address = *address;
            place.facts.address = text;
            place.facts.host = address->host();
        }
        places.push_back(place);
    }
    return places;
}

void ServiceDesk::apply(const Settings &settings)
{
    std::vector<Place> places = placesOf(settings);
    const bool same = std::ranges::equal(m_places, places, {}, &Place::origin, &Place::origin);
    const auto asAgreed = [&](const Place &place) {
        return place.facts.agreed == settings.services.mayReach(m_use, place.origin());
    };
    if (!same || !std::ranges::all_of(places, asAgreed)
        || chosenModel(settings.services, m_use) != chosenModel(m_settings.services, m_use)) {
        ++m_tests; // of another service, or of one that may not be asked any more
        m_facts.test.clear();
        m_facts.testing = false;
    }
    if (!same)
        m_facts.furtherTrouble.clear();
    m_places = std::move(places);
    const bool atStart = !std::exchange(m_applied, true);
    for (Place &place : m_places)
        applyTo(place, settings, atStart);
    m_settings = settings;
    show();
}

// Fast mode reads no key, but for somebody who has just agreed.
void ServiceDesk::applyTo(Place &place, const Settings &settings, bool atStart)
{
    const bool agreed = settings.services.mayReach(m_use, place.origin());
    const bool before = std::exchange(place.facts.agreed, agreed);
    const bool agreedNow = agreed && !before;
    const bool optimized = settings.mode == CoachingMode::Optimized;
    const bool optimizedNow = optimized && m_settings.mode != CoachingMode::Optimized;
    if (agreed && (optimized ? place.fresh || agreedNow || optimizedNow : agreedNow && !atStart))
        lookForKey(place);
    else if (agreed && place.facts.key.isEmpty() && !m_keys.isReadOnly())
        place.facts.hasKey = true; // perhaps: it can be removed without a look
}

void ServiceDesk::show()
{
    const PlaceFacts first = m_places.empty() ? PlaceFacts{} : m_places.front().facts;
    m_facts.host = first.host;
    m_facts.agreed = first.agreed;
    m_facts.key = first.key;
    m_facts.hasKey = first.hasKey;
    m_facts.further.clear();
    for (std::size_t i = 1; i < m_places.size(); ++i)
        m_facts.further.push_back(m_places[i].facts);
    m_shown(m_facts);
}

void ServiceDesk::setToday(const RequestDay &today)
{
    if (today == m_facts.today)
        return;
    m_facts.today = today;
    show();
}

// The password store may ask the person for its password: not before somebody wants something.
void ServiceDesk::lookForKey(Place &place)
{
    place.asked = ++m_asked;
    place.unread = false;
    whenFinished(m_keys.readKept(place.origin()),
                 this,
                 [this, origin = place.origin(), asked = place.asked](
                     const SecretStore::Found &found) { tellKey(origin, asked, found); });
}

void ServiceDesk::tellKey(const QString &origin, int asked, const SecretStore::Found &found)
{
    Place *place = find(origin);
    if (!place || place->asked != asked)
        return;
    place->facts.hasKey = found && *found && !m_keys.isReadOnly();
    place->unread = !found;
    if (!found && !m_keys.isInEnvironment(origin))
        return tellTrouble(origin, found.error());
    place->facts.key = keptKey(*place, found);
    show();
}

QString ServiceDesk::keptKey(const Place &place, const SecretStore::Found &found) const
{
    if (found && *found && !m_keys.isReadOnly())
        return tr("A key is kept in the password store.");
    if ((found && *found) || m_keys.isInEnvironment(place.origin()))
        return tr("The key of the environment is used.");
    if (ServiceOffers::takesAccount(m_settings.services, m_use, *place.address))
        return tr("The service account of the environment is used.");
    return tr("No key is kept for this address.");
}

void ServiceDesk::tellTrouble(const QString &origin, const Error &error)
{
    Place *place = find(origin);
    if (!place)
        return;
    const ErrorText words = ErrorWords::ofService(error);
    place->facts.key = words.happened + u' ' + words.now;
    show();
}

void ServiceDesk::keepKey(const QString &key, int place)
{
    const QString origin = originAt(place);
    if (origin.isEmpty())
        return;
    whenFinished(
        m_keys.write(origin, Secret(key.toUtf8())), this, [this, origin](const Outcome &kept) {
            if (!kept)
                tellTrouble(origin, kept.error());
        });
}

void ServiceDesk::removeKey(int place)
{
    const QString origin = originAt(place);
    if (origin.isEmpty())
        return;
    whenFinished(m_keys.remove(origin), this, [this, origin](const Outcome &removed) {
        if (!removed)
            tellTrouble(origin, removed.error());
    });
}

void ServiceDesk::test()
{
    if (!m_test)
        return;
    ++m_tests;
    m_lines.clear();
    std::vector<ServiceAddress> asked;
    for (const Place &place : m_places) {
        if (!place.address || !place.facts.agreed)
            continue;
        asked.push_back(*place.address);
        m_lines.push_back({ServiceOffers::nameOf(*place.address)});
    }
    showTest();
    for (std::size_t line = 0; line < asked.size(); ++line)
        m_test(
            m_settings, asked[line], this, [this, line, number = m_tests](const CoachCheck &check) {
                if (number == m_tests)
                    takeTest(line, check);
            });
}

void ServiceDesk::takeTest(std::size_t line, const CoachCheck &check)
{
    const QStringList &models = check.models;
    if (check.outcome) {
        m_lines[line].found =
            tr("It answers, in %1 s.", "seconds, as 0.8")
                .arg(QLocale().toString(double(check.took.count()) / 1000, 'f', 1));
    } else {
        const ErrorText words = ErrorWords::ofService(check.outcome.error());
        m_lines[line].found = words.happened + u' ' + words.now;
    }
    // It may take a name that it does not list: no failure, but worth knowing before a check-in.
    if (!models.isEmpty())
        m_lines[line].found +=
            u' '
            + tr("The model in the settings is not in its list: %1.", "names of models")
                  .arg(shortList(models));
    if (check.clockOff && (check.outcome || check.outcome.error().code != ErrorCode::ClockWrong))
        m_lines[line].found += u' ' + ErrorWords::ofClock();
    showTest();
}

void ServiceDesk::showTest()
{
    QStringList lines;
    m_facts.testing = false;
    for (const Line &line : m_lines) {
        m_facts.testing = m_facts.testing || line.found.isEmpty();
        const QString found = line.found.isEmpty() ? tr("Asking…") : line.found;
        lines << (m_lines.size() > 1 ? line.name + QStringLiteral(": ") + found : found);
    }
    m_facts.test = lines.join(u'\n');
    show();
}

} // namespace pulsemates
