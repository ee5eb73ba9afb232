#include "core/pipeline/messagevoice.h"

#include "core/pipeline/guidanceplan.h"
#include "core/pipeline/stagebudgets.h"

#include <utility>

namespace pulsemates {

namespace {

const SpeechManner writtenManner{.by = SpokenBy::Service, .personal = true};

/// A text that only grave words lead to tells of them: whoever is sent it, and where it is kept.
SpeechManner guidanceManner(const GuidanceMessage &message)
{
    const bool grave = GuidancePlan::answersGraveWords(message);
    return {.by = grave ? SpokenBy::ThisComputer : SpokenBy::Quickest, .unnoted = grave};
}

} // namespace

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
    m_player.forgetPersonal();
    m_id = m_telling = {};
    m_stop.reset();
    m_message = {};
    m_written.clear();
    m_instead.clear();
    m_spokeAt.reset();
    m_awaitsWritten = m_withdrawn = m_confirmed = m_spoken = m_held = false;
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

void MessageVoice::prefetch(CheckInId id,
                            const GuidanceMessage &message,
                            Language language,
                            bool openerAlone)
{
    const QStringList parts = spokenParts(message);
    SpeechManner manner = guidanceManner(message);
    manner.checkIn = id;
    m_player.prefetch(parts.first(1), language, true, manner);
    if (openerAlone)
        manner.by = SpokenBy::ThisComputer;
    else
        manner.like = m_player.voiceFor(parts.constFirst(), language);
    m_player.prefetch(parts.mid(1), language, true, manner);
}

void MessageVoice::withdraw()
{
    m_withdrawn = true;
    m_instead.clear();
    m_due.stop();
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
    m_telling = {};
    m_player.stop();
}

void MessageVoice::schedule()
{
    const bool something = m_withdrawn ? !m_written.isEmpty() : !m_message.text.isEmpty();
    if (!m_speaksByItself || m_spoken || m_held || !m_stop || !something)
        return;
    const bool settled = m_confirmed || m_withdrawn;
    const MonotonicTime due = *m_stop + (settled ? budget::earliestVoice : budget::latestVoice);
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - m_clock.now());
    m_due.start(std::max(left, std::chrono::milliseconds(0)));
}

void MessageVoice::speak()
{
    if (m_spoken || m_held)
        return;
    m_spokeAt = m_clock.now();
    if (m_withdrawn)
        return begin(m_id, {}, {});
    const QStringList parts = spokenParts(m_message);
    if (m_awaitsWritten || !m_written.isEmpty())
        begin(m_id, parts.first(1), parts.mid(1));
    else
        begin(m_id, parts, {});
}

void MessageVoice::sayNow(CheckInId id)
{
    m_spokeAt.reset();
    keepQuiet();
    m_telling = {};
    m_player.say(id, spokenParts(m_message), m_language, guidanceManner(m_message));
}

void MessageVoice::sayAll(CheckInId id)
{
    m_spokeAt.reset();
    begin(id, spokenParts(m_message), {});
}

/// Says @p first, then what is written; where nothing is, @p instead of it.
void MessageVoice::begin(CheckInId id, const QStringList &first, const QStringList &instead)
{
    keepQuiet();
    m_telling = id;
    m_instead = instead;
    if (!first.isEmpty()) {
        m_player.say(id, first, m_language, guidanceManner(m_message), true);
        m_player.append(id, m_written, writtenManner);
    } else {
        m_player.say(id, m_written, m_language, writtenManner, true);
    }
    closeIfWhole();
}

void MessageVoice::closeIfWhole()
{
    if (m_awaitsWritten || !m_telling)
        return;
    if (m_written.isEmpty())
        m_player.append(m_telling, m_instead, guidanceManner(m_message));
    m_player.close(std::exchange(m_telling, {}));
}

void MessageVoice::setAwaitsWritten(bool awaits)
{
    m_awaitsWritten = awaits;
    closeIfWhole();
}

void MessageVoice::addWritten(const QString &sentence)
{
    m_written << sentence;
    if (m_telling)
        m_player.append(m_telling, {sentence}, writtenManner);
    else
        schedule();
}

void MessageVoice::takeBackWritten()
{
    const bool told = !m_written.isEmpty();
    m_written.clear();
    if (told && m_player.speaksFor() == m_id)
        hush();
    m_player.forgetPersonal();
}

} // namespace pulsemates
