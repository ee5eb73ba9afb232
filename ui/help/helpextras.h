#pragma once

#include "core/understanding/helplines.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QLayout;

namespace pulsemates {

class Card;

/// What stands below the help lines: staying, the safety plan, grounding, someone to trust. One at
/// a time, nothing moves by itself.
class HelpExtras : public QWidget
{
    Q_OBJECT

public:
    HelpExtras(Theme &theme, const HelpTexts &texts, QWidget *parent = nullptr);

signals:
    void planRequested(); ///< the safety plan, which has a page of its own

private:
    [[nodiscard]] Card *makeCard(const char *name, const QString &title, const QStringList &lines);
    [[nodiscard]] QAbstractButton *addChoice(const char *name, const QString &words, QLayout *row);
    void addChoice(const char *name, const QString &words, Card *card, QLayout *row);
    void open(Card *card);

    Theme &m_theme;
    std::vector<Card *> m_cards;
};

} // namespace pulsemates
