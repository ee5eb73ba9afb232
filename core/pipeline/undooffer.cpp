#include "core/pipeline/undooffer.h"

namespace pulsemates {

UndoOffer::UndoOffer(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        emit offered({});
        emit expired();
    });
}

void UndoOffer::begin(std::chrono::milliseconds time)
{
    m_timer.start(time);
    emit offered(time);
}

void UndoOffer::end()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    emit offered({});
}

} // namespace pulsemates
