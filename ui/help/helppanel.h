#pragma once

#include "core/understanding/helppack.h"
#include "core/understanding/helpwords.h"
#include "ui/common/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace pulsemates {

class CappedLayout;
class LiveLabel;
class PairLayout;
class Paragraph;
class PillButton;

/// Where a person can be reached now: fixed words by people, numbers large, nothing upbeat, nothing
/// that moves, no sound. Everything comes from the resources; nothing waits on a network.
class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p lines must outlive the panel.
    HelpPanel(Theme &theme, const HelpLines &lines, QWidget *parent = nullptr);

    /// @p region as in Settings; empty: not asked yet, lines of several regions are shown. @p tier
    /// of the words that opened it; Normal: the person did.
    void offer(Language language, const QString &region, SafetyTier tier = SafetyTier::Normal);

    /// Lines of an organisation, shown below those of the region; an empty pack takes them away.
    void setPack(const HelpPack &pack);

signals:
    /// "I'm okay, continue": back to where the person was. One click, no question.
    void continueRequested();
    /// The person says where they are; keep it in the settings.
    void regionChosen(const QString &region);
    void planRequested(); ///< "My safety plan"

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTop(QVBoxLayout *column);
    void buildFoot();
    void renew();
    void renewRegions();
    void renewBelow();
    void addLines(QVBoxLayout *column);
    void addOther(QVBoxLayout *column); ///< how to help somebody else
    void tellCopied(const QString &contact);
    void arrange(); ///< for the present width

    Theme &m_theme;
    const HelpLines &m_lines;
    Language m_language = Language::English;
    QString m_region;
    SafetyTier m_tier = SafetyTier::Normal;
    HelpPack m_pack;
    QScrollArea *m_scroll;
    CappedLayout *m_place = nullptr;
    CappedLayout *m_footPlace = nullptr;
    PairLayout *m_top;
    Paragraph *m_title;
    QComboBox *m_where; ///< stays while the rest is built anew: it has the focus then
    Paragraph *m_near;  ///< in danger: move near another person
    Paragraph *m_unknown;
    QVBoxLayout *m_column;
    QWidget *m_below = nullptr; ///< the lines and what is below them
    QWidget *m_foot;
    QHBoxLayout *m_footRow;
    QWidget *m_note;
    Paragraph *m_verified;
    Paragraph *m_opens;
    PillButton *m_continue;
    LiveLabel *m_live;
};

} // namespace pulsemates
