#pragma once

#include <QLabel>
#include <QTimer>

namespace pulsemates {

/// A polite live label: every change of its text is told to assistive technology once, without
/// moving the focus. What is announced in one turn of the event loop is told together, so that
/// nothing cuts off the other. Invisible; say phase changes, never each second.
class LiveLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LiveLabel(QWidget *parent = nullptr);

    void announce(const QString &sentence);

private:
    void tell();

    QStringList m_sentences;
    QTimer m_turn;
};

} // namespace pulsemates
