#include "core/audio/openplays.h"

#include <algorithm>

namespace pulsemates {

void OpenPlays::add(const Play &play)
{
    const std::lock_guard lock(m_mutex);
    m_plays.push_back(play);
}

bool OpenPlays::contains(const Play &play) const
{
    const std::lock_guard lock(m_mutex);
    return std::ranges::find(m_plays, play) != m_plays.end();
}

bool OpenPlays::take(const Play &play)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_plays, play);
    if (found == m_plays.end())
        return false;
    m_plays.erase(found);
    return true;
}

std::vector<OpenPlays::Play> OpenPlays::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_plays, {});
}

} // namespace pulsemates
