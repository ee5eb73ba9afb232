#pragma once

#include "app/serviceplacement.h"
#include "core/network/exchangefacts.h"
#include "core/pipeline/jointtranscriber.h"
#include "core/settings/settings.h"

#include <functional>
#include <vector>

namespace pulsemates {

/// The recogniser on the network in the program: which one, with which key, and only where
/// optimized mode is on and the person agreed that this service hears them. Of several addresses
/// the way is measured; no sound leaves before Record, and no key is read before it was agreed to.
/// Another choice, and another address of the same service, counts from the next check-in on; one
/// that is taken back counts at once.
/// Thread: GUI.
class OnlineHearing : public QObject
{
    Q_OBJECT

public:
    /// The two outlive it; @p services is not started yet.
    OnlineHearing(JointTranscriber &joint,
                  OnlineServices &services,
                  std::unique_ptr<Placement> placement);
    ~OnlineHearing() override;

    void apply(const Settings &settings);
    void refreshKey() { m_places.refreshKey(); } ///< the key has changed
    [[nodiscard]] ServicePlacement &places() { return m_places; }
    /// False: somebody speaks or waits, nothing is measured.
    void setIdle(bool idle) { m_places.setIdle(idle); }
    /// What the recogniser that is agreed to hears; none where there is none.
    [[nodiscard]] const std::vector<Language> &languages() const { return m_languages; }
    /// The origin that is asked, of those that were agreed to; else empty.
    [[nodiscard]] QString addressInUse() const
    {
        return m_address ? m_address->origin() : QString();
    }
    void close(); ///< hands nothing to anybody any more

signals:
    /// The recogniser that was chosen hears from the next check-in on.
    void ready();
    void raced(pulsemates::CheckInId id, const pulsemates::HearingOutcome &outcome);
    void exchanged(pulsemates::CheckInId id, const pulsemates::ExchangeFacts &facts);

private:
    void withdraw();
    /// In the network thread, which nothing holds up: the speech thread may be in a decode.
    void cutOffAllBut(const std::function<bool(const QString &origin)> &may);
    void make(const ServiceAddress &address, const SecretStore::Found &key);
    void hand(int making, const ServiceAddress &address, const JointTranscriber::Remote &remote);
    void noteMute(const QString &origin);
    void warm();

    JointTranscriber &m_joint; ///< lives in the speech thread
    OnlineServices &m_services;
    ServicePlacement m_places;
    QObject *m_home; ///< parent of recognisers, in the network thread
    std::vector<Language> m_languages;
    Settings m_applied;
    bool m_used = false; ///< m_applied was
    bool m_closed = false;
    std::optional<ServiceAddress> m_address; ///< of the recogniser that was handed over
    int m_making = 0;                        ///< the newest that is made
};

} // namespace pulsemates
