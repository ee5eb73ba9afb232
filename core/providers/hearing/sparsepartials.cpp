#include "core/providers/hearing/sparsepartials.h"

#include <utility>

namespace pulsemates {

SparsePartials::SparsePartials(QObject *parent,
                               std::function<Transcript()> make,
                               std::function<void(const Transcript &)> tell)
    : m_rest(parent)
    , m_make(std::move(make))
    , m_tell(std::move(tell))
{
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer); // others may fire early
    QObject::connect(&m_rest, &QTimer::timeout, &m_rest, [this] { flush(); });
}

void SparsePartials::change()
{
    m_due = true;
    if (!m_rest.isActive())
        tellNow();
}

void SparsePartials::flush()
{
    if (m_due)
        tellNow();
}

void SparsePartials::reset()
{
    m_rest.stop();
    m_due = false;
    m_last = {};
}

// The rest is due also where nothing is told: to make the words is work, too.
void SparsePartials::tellNow()
{
    m_due = false;
    m_rest.start(interval);
    const Transcript words = m_make();
    if (words.isEmpty() || words == m_last)
        return;
    m_last = words;
    m_tell(words); // may reset this, or destroy it
}

} // namespace pulsemates
