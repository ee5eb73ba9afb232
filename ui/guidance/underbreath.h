#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class BreathAdvice;
class BreathCaption;
class Transport;

/// Below the breathing orb of a check-in: caption, advice and transport.
class UnderBreath : public QWidget
{
    Q_OBJECT

public:
    explicit UnderBreath(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] BreathCaption &caption() { return *m_caption; }
    [[nodiscard]] Transport &transport() { return *m_transport; }
    [[nodiscard]] BreathAdvice &advice() { return *m_advice; }

private:
    BreathCaption *m_caption;
    Transport *m_transport;
    BreathAdvice *m_advice;
};

} // namespace pulsemates
