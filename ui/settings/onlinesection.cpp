#include "ui/settings/onlinesection.h"

#include "ui/common/paragraph.h"

#include <QComboBox>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int longestOffer = 28; // characters of a name that is read whole

} // namespace

void OnlineSection::addChoice(const QString &name, const QString &title, const QString &explanation)
{
    m_combo = makeCombo(qUtf8Printable(name + QStringLiteral("ServiceCombo")), title);
    m_combo->setMinimumContentsLength(longestOffer);
    connect(m_combo, &QComboBox::activated, this, &OnlineSection::take);
    addRow(title, explanation, m_combo);
    m_about = makeLine(name + QStringLiteral("AboutLabel"));
    addWidget(m_about);
}

void OnlineSection::setOffers(const std::vector<ServiceOffer> &offers)
{
    m_offers = offers;
    m_combo->clear();
    m_combo->addItem(tr("None: this computer alone"), 0);
    for (const ServiceOffer &offer : m_offers)
        m_combo->addItem(offer.name, offer.choice);
    showSettings();
}

const ServiceOffer &OnlineSection::offer() const
{
    static const ServiceOffer none{};
    const auto found = std::ranges::find(m_offers, chosen(), &ServiceOffer::choice);
    return found != m_offers.end() ? *found : none;
}

QString OnlineSection::aboutOffer() const
{
    const QStringList &known = offer().models;
    if (known.isEmpty() || choice().model.isEmpty() || known.contains(choice().model))
        return offer().about;
    return offer().about + u' '
           + tr(
               "PulseMates does not know the model that is set below: the usual one is used in its "
               "place.");
}

// With its usual address and model: those of another service would be sent where they mean nothing.
void OnlineSection::take(int index)
{
    const int choice = m_combo->itemData(index).toInt();
    if (choice == chosen())
        return;
    Settings changed = settings();
    choose(changed, choice);
    commit(changed);
    showSettings();
}

void OnlineSection::showSettings()
{
    const bool any = chosen() != 0;
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(chosen())));
    m_about->setText(aboutOffer());
    m_about->setVisible(any);
    setModelShown(!offer().model.isEmpty(), offer().model);
    setTestShown(offer().tests);
    setChosen(any);
    showOffer();
    ServiceSection::showSettings();
}

} // namespace pulsemates
