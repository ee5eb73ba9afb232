#pragma once

#include "ui/settings/onlinesection.h"

namespace pulsemates {

/// A service that speaks in place of the voice of this computer.
class OnlineVoiceSection : public OnlineSection
{
    Q_OBJECT

public:
    explicit OnlineVoiceSection(Theme &theme, QWidget *parent = nullptr);

protected:
    [[nodiscard]] int chosen() const override { return int(settings().services.voice); }
    void choose(Settings &settings, int choice) const override;
    void showOffer() override;

private:
    TextField *m_voice;
    QWidget *m_voiceRow = nullptr;
};

} // namespace pulsemates
