#pragma once

#include "tools/evaluation/statistics.h"

#include <QString>

/// Prints figures with their targets, and keeps in mind whether one was missed.
class Report
{
public:
    void heading(const QString &words);
    void atLeast(const QString &what, const Share &share, double target);
    void atMost(const QString &what, const Share &share, double target);
    void figure(const QString &what, const Share &share); ///< without a target
    void figureAtLeast(const QString &what, double value, double target);

    [[nodiscard]] bool allMet() const { return m_missed == 0; }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    void line(const QString &what, const Share &share, const QString &target, bool met);

    int m_missed = 0;
};
