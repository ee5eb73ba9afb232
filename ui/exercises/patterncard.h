#pragma once

#include "core/guidance/breathingpattern.h"
#include "ui/common/card.h"

namespace pulsemates {

class SegmentedChoice;

/// One breathing pattern: what it is, its rhythm, how long, and Start.
class PatternCard : public Card
{
    Q_OBJECT

public:
    PatternCard(Theme &theme, BreathingPattern pattern, QWidget *parent = nullptr);

    [[nodiscard]] std::chrono::seconds length() const;

signals:
    void startRequested(const QString &patternId, std::chrono::seconds length);

private:
    [[nodiscard]] QString lengthText(std::chrono::seconds length) const;
    [[nodiscard]] QString rateText() const;
    [[nodiscard]] QLayout *makeFoot();

    BreathingPattern m_pattern;
    SegmentedChoice *m_lengths = nullptr;
};

} // namespace pulsemates
