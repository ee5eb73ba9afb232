#pragma once

#include "core/settings/settings.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace pulsemates {

class MicrophonePill;
class ModeSwitch;

/// Above the orb: the microphone, the mode, and the time left while listening.
class CheckInTopBar : public QWidget
{
    Q_OBJECT

public:
    explicit CheckInTopBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] MicrophonePill &microphone() { return *m_microphone; }
    [[nodiscard]] ModeSwitch &mode() { return *m_mode; }
    void showListening(bool listening);
    void showModeSwitch(bool shown);
    void showRemaining(std::chrono::seconds remaining);

private:
    MicrophonePill *m_microphone;
    ModeSwitch *m_mode;
    QLabel *m_remaining;
};

} // namespace pulsemates
