#pragma once

#include "ui/common/control.h"

#include <QButtonGroup>

#include <vector>

namespace pulsemates {

/// A few choices side by side in one pill, in several rows where it is narrow, of which exactly
/// one is taken. Arrow keys move within
/// it, Tab leaves it.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    struct Option
    {
        QString key;  ///< part of the objectName of its button: "silence" + "Off" + "Button"
        QString text; ///< one or two words
    };

    SegmentedChoice(Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    /// The objectName of the whole is @p name + "Choice", of each button @p name + key + "Button".
    void setOptions(const QString &name, const std::vector<Option> &options);
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
