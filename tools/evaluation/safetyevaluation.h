#pragma once

#include "core/understanding/safety/safetyscreen.h"
#include "tools/evaluation/lines.h"
#include "tools/evaluation/report.h"

/// What the screen makes of labelled lines, set by set, against the targets (docs/safety.md).
void evaluateSafety(const LineFile &file,
                    const pulsemates::SafetyScreen &screen,
                    bool showMisses,
                    Report &report);

/// One risky line among 8 to 20 check-in lines, and as many without: from a fixed seed.
void evaluateMonologues(const LineFile &safety,
                        const LineFile &checkIns,
                        const pulsemates::SafetyScreen &screen,
                        bool showMisses,
                        Report &report);

/// How often lines that carry no tier are answered with a card or with help.
void evaluateBenign(const LineFile &checkIns,
                    const pulsemates::SafetyScreen &screen,
                    bool showMisses,
                    Report &report);
