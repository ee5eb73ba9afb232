#pragma once

#include "core/guidance/guidancelibrary.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <memory>

class QScrollArea;
class QVBoxLayout;

namespace pulsemates {

class CappedLayout;

/// Every breathing pattern and stretch routine, startable without a check-in, and all moves to read
/// about. Patterns with holds wait for the one question of the table.
class ExercisesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExercisesPage(Theme &theme, QWidget *parent = nullptr);

    /// What is offered, in the language of the window, as far as @p limits allow it.
    void offer(std::shared_ptr<const GuidanceLibrary> library, const PersonalLimits &limits);

signals:
    void startBreathing(const QString &patternId, std::chrono::seconds length);
    void startStretch(const QString &routineId);
    /// The question about breath holds was answered; keep it in the settings.
    void holdsAnswered(bool allowed);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void outdate();
    void rebuild();
    void build();
    void focusOn(const QString &name);
    void addBreathing(QVBoxLayout *column);
    void addRoutines(QVBoxLayout *column);
    void addMoves(QVBoxLayout *column);
    void addTitle(QVBoxLayout *column, const QString &text);
    void addLine(QVBoxLayout *column, const QString &text, const char *name);

    Theme &m_theme;
    QScrollArea *m_scroll;
    CappedLayout *m_place;
    QWidget *m_content = nullptr;
    std::shared_ptr<const GuidanceLibrary> m_library;
    PersonalLimits m_limits;
    bool m_outdated = false; ///< built when it is first looked at: starting is not slowed down
};

} // namespace pulsemates
