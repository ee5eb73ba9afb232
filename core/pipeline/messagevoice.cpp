#include "core/pipeline/messagevoice.h"

#include "core/pipeline/stagebudgets.h"

#include <utility>

namespace pulsemates {

QStringList spokenParts(const GuidanceMessage &message)
{
    if (message.opener.isEmpty() || !message.text.startsWith(message.opener))
        return {message.text};
    const QString rest = message.text.mid(message.opener.size()).trimmed();
    return rest.isEmpty() ? QStringList{message.opener} : QStringList{message.opener, rest};
}

MessageVoice::MessageVoice(SpeechPlayer &player, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_clock(clock)
{
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &MessageVoice::speak);
}

void MessageVoice::reset()
{
    m_due.stop();
    m_player.stop();
    m_id = {};
    m_stop.reset();
    m_message = {};
    m_spokeAt.reset();
    m_confirmed = m_spoken = m_held = false;
}

void MessageVoice::unlock(CheckInId id, MonotonicTime stop)
{
    m_id = id;
    m_stop = stop;
    schedule();
}

void MessageVoice::setMessage(const GuidanceMessage &message, Language language)
{
    m_message = message;
    m_language = language;
    schedule();
}

void MessageVoice::confirm()
{
    m_confirmed = true;
    schedule();
}

void MessageVoice::keepQuiet()
{
    m_spoken = true;
    m_due.stop();
}

void MessageVoice::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held)
        return;
    if (!held)
        return schedule();
    m_due.stop();
    if (m_spokeAt)
        m_player.stop();
}

void MessageVoice::hush()
{
    keepQuiet();
    m_player.stop();
}

void MessageVoice::schedule()
{
    if (!m_speaksByItself || m_spoken || m_held || !m_stop || m_message.text.isEmpty())
        return;
    const MonotonicTime due = *m_stop + (m_confirmed ? budget::earliestVoice : budget::latestVoice);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - m_clock.now());
    m_due.start(std::max(left, std::chrono::milliseconds(0)));
}

void MessageVoice::speak()
{
    if (m_spoken || m_held)
        return;
    m_spokeAt = m_clock.now();
    say(m_id);
}

void MessageVoice::sayNow(CheckInId id)
{
    m_spokeAt.reset();
    say(id);
}

void MessageVoice::say(CheckInId id)
{
    keepQuiet();
    m_player.say(id, spokenParts(m_message), m_language);
}

} // namespace pulsemates
