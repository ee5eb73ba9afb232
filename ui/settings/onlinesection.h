#pragma once

#include "ui/settings/servicesection.h"

namespace pulsemates {

/// A use that can be given to one of several services, or to none: which one, and all that a
/// ServiceSection has for the one that is chosen.
class OnlineSection : public ServiceSection
{
    Q_OBJECT

public:
    using ServiceSection::ServiceSection;

    /// What there is to choose from, beside none, which is 0.
    void setOffers(const std::vector<ServiceOffer> &offers);

protected:
    void addChoice(const QString &name, const QString &title, const QString &explanation);
    void showSettings() override;
    [[nodiscard]] QString whatIsSent() const override { return offer().sent; }
    [[nodiscard]] QString usualAddress() const override { return offer().address; }

    /// The one that is chosen; an empty one for none.
    [[nodiscard]] const ServiceOffer &offer() const;
    [[nodiscard]] virtual int chosen() const = 0;
    virtual void choose(Settings &settings, int choice) const = 0;
    /// Rows beside the common ones.
    virtual void showOffer() {}

private:
    void take(int index);
    [[nodiscard]] QString aboutOffer() const;

    std::vector<ServiceOffer> m_offers;
    QComboBox *m_combo = nullptr;
    Paragraph *m_about = nullptr;
};

} // namespace pulsemates
