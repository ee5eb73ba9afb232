#pragma once

#include "core/guidance/breathingpattern.h"
#include "ui/common/card.h"

class QAbstractButton;

namespace pulsemates {

class SegmentedChoice;

/// One breathing pattern: what it is, its rhythm, how long, and Start.
class PatternCard : public Card
{
    Q_OBJECT

public:
    PatternCard(Theme &theme, BreathingPattern pattern, QWidget *parent = nullptr);

    [[nodiscard]] QAbstractButton &startButton() const { return *m_start; }
    [[nodiscard]] bool hasHolds() const { return m_pattern.hasHolds; }
    [[nodiscard]] std::chrono::seconds length() const;

signals:
    void startRequested(const QString &patternId, std::chrono::seconds length);

private:
    [[nodiscard]] QString lengthText(std::chrono::seconds length) const;
    [[nodiscard]] QString rateText() const;
    [[nodiscard]] QLayout *makeFoot();

    BreathingPattern m_pattern;
    SegmentedChoice *m_lengths = nullptr;
    QAbstractButton *m_start = nullptr;
};

} // namespace pulsemates
