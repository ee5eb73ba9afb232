#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class BreathCaption;
class PillButton;
class Transport;

/// Below the breathing orb: caption and transport of a check-in, or caption and Done alone.
class UnderBreath : public QWidget
{
    Q_OBJECT

public:
    explicit UnderBreath(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] BreathCaption &caption() { return *m_caption; }
    [[nodiscard]] Transport &transport() { return *m_transport; }
    void setAlone(bool alone); ///< without a check-in

signals:
    void doneRequested();

private:
    BreathCaption *m_caption;
    Transport *m_transport;
    PillButton *m_done;
};

} // namespace pulsemates
