#pragma once

#include "app/onlineservices.h"
#include "core/network/exchangefacts.h"
#include "core/pipeline/jointtranscriber.h"
#include "core/settings/settings.h"

#include <vector>

namespace pulsemates {

/// The recogniser on the network in the program: which one, with which key, and only where
/// optimized mode is on and the person agreed that this service hears them. Nothing is opened
/// before Record, and no key is read before it was agreed to. Another choice counts from the next
/// check-in on; one that is taken back counts at once.
/// Thread: GUI.
class OnlineHearing : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; @p services is not started yet.
    OnlineHearing(JointTranscriber &joint, OnlineServices &services);
    ~OnlineHearing() override;

    void apply(const Settings &settings);
    void refreshKey(const Settings &settings); ///< the key has changed
    /// What the recogniser that is agreed to hears; none where there is none.
    [[nodiscard]] const std::vector<Language> &languages() const { return m_languages; }
    void close(); ///< hands nothing to anybody any more

    /// The service that would hear the person, as "https://api.openai.com:443"; empty where none is
    /// chosen or its address cannot be used.
    [[nodiscard]] static QString originOf(const Settings &settings);

signals:
    /// The recogniser that was chosen hears from the next check-in on.
    void ready();
    void raced(pulsemates::CheckInId id, const pulsemates::HearingOutcome &outcome);
    void exchanged(pulsemates::CheckInId id, const pulsemates::ExchangeFacts &facts);

private:
    void withdraw();
    void readKey(const Settings &settings);
    void takeKey(const Settings &settings, const Secret &key);
    void hand(int reading, const JointTranscriber::Remote &remote);
    void warm();

    JointTranscriber &m_joint; ///< lives in the speech thread
    OnlineServices &m_services;
    QObject *m_home; ///< parent of recognisers, in the network thread
    std::vector<Language> m_languages;
    Settings m_applied;
    bool m_used = false; ///< m_applied was
    bool m_closed = false;
    int m_reading = 0; ///< the newest key that is asked for
};

} // namespace pulsemates
