#pragma once

#include <QLabel>

namespace pulsemates {

/// A polite live label: every change of its text is told to assistive technology once, without
/// moving the focus. Invisible by default; say phase changes, never each second.
class LiveLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LiveLabel(QWidget *parent = nullptr);

    void announce(const QString &sentence);
};

} // namespace pulsemates
