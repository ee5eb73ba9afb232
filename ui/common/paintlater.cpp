#include "ui/common/paintlater.h"

#include <QEvent>
#include <QWidget>

namespace pulsemates {

PaintLater::PaintLater(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, &PaintLater::release);
}

void PaintLater::hold(const QList<QWidget *> &widgets)
{
    release();
    for (QWidget *widget : widgets) {
        const QList<QWidget *> inside = widget->findChildren<QWidget *>();
        for (QWidget *held : QList<QWidget *>{widget} + inside) {
            held->installEventFilter(this);
            m_held << held;
        }
    }
    m_deadline.start();
}

void PaintLater::release()
{
    m_deadline.stop();
    const QList<QPointer<QWidget>> held = std::exchange(m_held, {});
    for (const QPointer<QWidget> &widget : held) {
        if (!widget)
            continue;
        widget->removeEventFilter(this);
        widget->update();
    }
}

bool PaintLater::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::Paint || QObject::eventFilter(watched, event);
}

} // namespace pulsemates
