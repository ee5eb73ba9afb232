#pragma once

#include "core/common/result.h"
#include "core/safety/safetyplan.h"

#include <QFont>
#include <QString>

#include <array>
#include <memory>

class QTextDocument;

namespace pulsemates {

/// A plan on paper: for the printer, as PDF, as plain text. Sections without a line show their hint
/// and leave room to write by hand.
/// Thread: make it in the GUI's, for its words; everything after may be in any one thread.
class PlanDocument
{
public:
    PlanDocument(const SafetyPlan &plan, const QFont &font);

    [[nodiscard]] QString text() const;
    [[nodiscard]] std::unique_ptr<QTextDocument> document() const;
    [[nodiscard]] QByteArray pdf() const; ///< A4

    /// Writes PDF or plain text by the end of @p path. The file is for its owner alone, and not
    /// encrypted. Blocks.
    /// Errors: InvalidInput (neither .pdf nor .txt), StorageUnwritable, DiskFull.
    [[nodiscard]] Outcome writeTo(const QString &path) const;

private:
    struct Section
    {
        QString title;
        QString hint;
        std::vector<PlanEntry> entries;
    };

    QFont m_font;
    QString m_title;
    QString m_foot;
    std::vector<Section> m_sections;
};

} // namespace pulsemates
