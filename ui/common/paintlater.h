#pragma once

#include <QList>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace pulsemates {

/// Leaves widgets unpainted until release(), so that a frame that is awaited costs the window's
/// thread no more than what has to be in it. They keep their places, names and keys meanwhile, and
/// are painted after a deadline also where nobody releases them. Thread: GUI.
class PaintLater : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds deadline{50};

    explicit PaintLater(QObject *parent = nullptr);

    /// @p widgets with all that is in them.
    void hold(const QList<QWidget *> &widgets);
    void release();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QPointer<QWidget>> m_held;
    QTimer m_deadline;
};

} // namespace pulsemates
