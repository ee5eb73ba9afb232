#include "core/providers/assemblyai/prerecordedpoll.h"

#include <QtGlobal>

#include <algorithm>

namespace pulsemates {

std::optional<std::chrono::milliseconds> PrerecordedPoll::next(MonotonicTime now)
{
    using std::chrono::milliseconds;
    const auto left = std::chrono::ceil<milliseconds>(m_end - now);
    if (left <= milliseconds(0))
        return std::nullopt;
    const milliseconds wait = std::min(m_wait, left);
    const milliseconds grown(qint64(double(m_wait.count()) * m_options.growth));
    m_wait = std::min(std::max(grown, m_wait), m_options.longest);
    return wait;
}

} // namespace pulsemates
