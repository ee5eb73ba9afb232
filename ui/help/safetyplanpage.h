#pragma once

#include "core/safety/safetyplan.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace pulsemates {

class CappedLayout;
class LiveLabel;
class Paragraph;
class PillButton;
class PlanFoot;
class PlanNotice;
class PlanSectionCard;

/// The person's safety plan, read and written in the same place. It saves by itself and says so
/// quietly; the way back to the help lines is always on top. Plain and still like the help lines.
class SafetyPlanPage : public QWidget
{
    Q_OBJECT

public:
    explicit SafetyPlanPage(Theme &theme, QWidget *parent = nullptr);

    void showPlan(const SafetyPlan &plan);
    [[nodiscard]] const SafetyPlan &plan() const { return m_plan; }
    void showOpening(bool opening); ///< its lines come when it is open
    void showKept(bool kept);       ///< whether it is in a file of this computer
    void showSaved();
    void showTrouble(const QString &sentence, bool canRetry, bool canStartAnew);
    void tell(const QString &sentence); ///< what became of a print, an export, a deletion
    void commit();                      ///< takes what is written and was not told yet

signals:
    void shown();
    void backRequested();
    void planChanged(const pulsemates::SafetyPlan &plan);
    void retryRequested();
    void startAnewRequested();
    void printRequested();
    void exportRequested();
    void deleteRequested(); ///< confirmed

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Removed
    {
        PlanSection section;
        std::size_t index;
        PlanEntry entry;
    };

    void build();
    void buildTop(QVBoxLayout *whole);
    void buildColumn(QVBoxLayout *column);
    void connectCards();
    void arrange();
    void translate();
    void removeLine(PlanSection section, std::size_t index);
    void undo();
    void onChanged();
    void showStatus(const QString &word); ///< beside the way back

    Theme &m_theme;
    SafetyPlan m_plan;
    std::optional<Removed> m_removed;
    bool m_kept = false;
    CappedLayout *m_topPlace = nullptr;
    CappedLayout *m_place = nullptr;
    QScrollArea *m_scroll;
    PillButton *m_back;
    PillButton *m_undo;
    Paragraph *m_status;
    Paragraph *m_title;
    Paragraph *m_intro;
    Paragraph *m_where;
    Paragraph *m_opening;
    PlanNotice *m_notice;
    QWidget *m_sections;
    std::vector<PlanSectionCard *> m_cards;
    PlanFoot *m_foot;
    LiveLabel *m_live;
};

} // namespace pulsemates
