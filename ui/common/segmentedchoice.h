#pragma once

#include "ui/common/control.h"

#include <QButtonGroup>

#include <vector>

namespace pulsemates {

/// A few choices side by side in one pill, of which exactly one is taken. Arrow keys move within
/// it, Tab leaves it.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    struct Option
    {
        QString key;  ///< part of the objectName of its button: "silenceEnd" + "Off"
        QString text; ///< one or two words
    };

    /// @p name is the accessible name of the whole; each button is found as objectName + key +
    /// "Button".
    SegmentedChoice(Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setOptions(const QString &objectName, const std::vector<Option> &options);
    /// Does not emit; an index that does not exist is ignored.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    void setNarrow(bool narrow) { m_narrow = narrow; } ///< less height, for side panels

    [[nodiscard]] bool isNarrow() const { return m_narrow; }

signals:
    /// The person took another choice.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QButtonGroup m_group;
    bool m_narrow = false;
};

} // namespace pulsemates
