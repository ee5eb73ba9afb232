#pragma once

#include "core/understanding/helplines.h"
#include "ui/common/theme.h"

#include <QWidget>

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace pulsemates {

class LiveLabel;

/// Where a person can be reached now: fixed words by people, numbers large, nothing upbeat, nothing
/// that moves, no sound. Everything comes from the resources; nothing waits on a network.
class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p lines must outlive the panel.
    HelpPanel(Theme &theme, const HelpLines &lines, QWidget *parent = nullptr);

    /// @p region as in Settings; empty: not asked yet, lines of several regions are shown.
    void offer(Language language, const QString &region);

signals:
    /// "I'm okay, continue": back to where the person was. One click, no question.
    void continueRequested();
    /// The person says where they are; keep it in the settings.
    void regionChosen(const QString &region);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeContent();
    void addTop(QVBoxLayout *column);
    void addLines(QVBoxLayout *column);
    [[nodiscard]] QWidget *makeRegion();
    [[nodiscard]] QWidget *makeFoot();

    Theme &m_theme;
    const HelpLines &m_lines;
    Language m_language = Language::English;
    QString m_region;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QWidget *m_foot = nullptr;
    LiveLabel *m_live;
};

} // namespace pulsemates
