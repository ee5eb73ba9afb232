#pragma once

#include "core/providers/moodanalyzer.h"
#include "tools/evaluation/lines.h"
#include "tools/evaluation/report.h"

/// What the mood of labelled check-in lines is said to be: macro-recall, negative read as positive,
/// the confusion matrix (docs/mood.md).
void evaluateMood(const LineFile &file, const pulsemates::MoodAnalyzer &analyzer, Report &report);
