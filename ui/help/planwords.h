#pragma once

#include "core/common/error.h"
#include "core/safety/safetyplan.h"

#include <QCoreApplication>
#include <QString>

namespace pulsemates {

/// What a person reads about one section of the plan.
struct PlanSectionWords
{
    QString title;
    QString hint;
    QString example;        ///< shown where the first line is to be written
    QString contactExample; ///< only where there are contacts
    QString lineName;       ///< for assistive technology, with %1 for its number
};

/// The words of the safety plan, in the language of now. Thread: GUI.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::PlanWords)

public:
    [[nodiscard]] static QString title();
    [[nodiscard]] static PlanSectionWords of(PlanSection section);
    /// Why nothing is kept, in one sentence. @p hasFile: there is a plan that cannot be opened now.
    [[nodiscard]] static QString trouble(const Error &error, bool hasFile);
    /// Why the last change is not in the file, in one sentence.
    [[nodiscard]] static QString unsaved(const Error &error);
    /// For names of objects: "warningSigns".
    [[nodiscard]] static QString key(PlanSection section);

private:
    [[nodiscard]] static QString closed(ErrorCode code);
};

} // namespace pulsemates
