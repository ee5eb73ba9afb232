// What the orb says, on itself and to assistive tools.

#include "ui/checkin/orb.h"

namespace pulsemates {

QString Orb::invitation() const
{
    switch (m_invitation) {
    case Invitation::Write:
        return tr("Write how\nyou feel");
    case Invitation::TryAgain:
        return tr("Try again");
    case Invitation::GoOn:
        return tr("Go on");
    case Invitation::Speak:
        break;
    }
    return tr("Tell me how\nyou feel");
}

Icon Orb::invitingIcon() const
{
    switch (m_invitation) {
    case Invitation::Write:
        return Icon::Keyboard;
    case Invitation::TryAgain:
        return Icon::Replay;
    case Invitation::GoOn:
    case Invitation::Speak:
        break;
    }
    return Icon::Mic;
}

QString Orb::consequence() const
{
    switch (m_invitation) {
    case Invitation::Write:
        return tr("Opens a field to write in.");
    case Invitation::TryAgain:
        return tr("Goes through the recording that is kept once more.");
    case Invitation::GoOn:
        return tr("Goes on with the recording that is kept.");
    case Invitation::Speak:
        break;
    }
    return tr("Starts recording. Press again to stop.");
}

const BreathStep *Orb::step() const
{
    const auto index = std::size_t(std::max(0, m_moment.step));
    return index < m_pattern.steps.size() ? &m_pattern.steps[index] : nullptr;
}

QString Orb::words() const
{
    switch (m_mode) {
    case Mode::Idle:
        return invitation();
    case Mode::Preparing:
        return tr("One moment");
    case Mode::Listening:
        return {};
    case Mode::Breathing:
        break;
    }
    if (m_paused)
        return tr("Paused");
    if (m_moment.state == BreathMoment::State::GetReady)
        return tr("Get ready");
    if (m_moment.state == BreathMoment::State::Finished)
        return tr("Done");
    return step() ? step()->cue : QString();
}

QString Orb::count() const
{
    if (m_mode != Mode::Breathing || m_paused || m_moment.state == BreathMoment::State::Finished)
        return {};
    return QString::number(m_moment.secondsLeft);
}

void Orb::tellName()
{
    switch (m_mode) {
    case Mode::Idle:
        setAccessibleName(invitation().replace(u'\n', u' '));
        setAccessibleDescription(consequence());
        break;
    case Mode::Preparing:
    case Mode::Listening:
        setAccessibleName(tr("Stop recording"));
        setAccessibleDescription({});
        break;
    case Mode::Breathing:
        if (m_moment.state == BreathMoment::State::Finished)
            setAccessibleName(tr("Breathe again"));
        else
            setAccessibleName(m_paused ? tr("Go on breathing") : tr("Pause breathing"));
        setAccessibleDescription({});
        break;
    }
}

} // namespace pulsemates
