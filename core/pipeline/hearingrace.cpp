#include "core/pipeline/hearingrace.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

void HearingRace::begin(bool here, bool remote)
{
    *this = HearingRace(m_waits);
    side(Hearer::Here).takesPart = here;
    side(Hearer::Remote).takesPart = remote;
}

void HearingRace::notePartial(Hearer who)
{
    if (!m_finished)
        side(who).quick = true;
}

void HearingRace::finish(MonotonicTime now, MonotonicTime ahead)
{
    if (m_finished)
        return;
    m_finished = now;
    m_ahead = std::max(ahead, MonotonicTime{});
}

void HearingRace::end(Hearer who, const Result<Transcript> &result, MonotonicTime now)
{
    if (!runs(who))
        return;
    side(who).ended = result;
    side(who).endedAt = now;
}

bool HearingRace::runs(Hearer who) const
{
    return side(who).takesPart && !side(who).ended;
}

bool HearingRace::isValid(const Side &one) const
{
    return one.ended && *one.ended && (!(*one.ended)->isEmpty() || m_voiced < leastVoice);
}

bool HearingRace::hasGivenUp(const Side &one) const
{
    return !one.takesPart || (one.ended && !isValid(one));
}

std::optional<MonotonicTime> HearingRace::nextDeadline() const
{
    if (m_result || !m_finished || !runs(Hearer::Remote))
        return std::nullopt;
    const Side &here = side(Hearer::Here);
    if (isValid(here))
        return *m_finished + m_waits.grace;
    if (!hasGivenUp(here))
        return std::nullopt; // whoever asked for the words has a deadline for that one
    return *m_finished + (here.takesPart ? m_waits.beside : m_waits.alone) + m_ahead;
}

std::optional<Hearer> HearingRace::chosen(MonotonicTime now) const
{
    if (isValid(side(Hearer::Remote)))
        return Hearer::Remote; // whatever this computer has was held for it
    if (!isValid(side(Hearer::Here)))
        return std::nullopt;
    const bool waits =
        runs(Hearer::Remote) && side(Hearer::Remote).quick && now < *m_finished + m_waits.grace;
    return waits ? std::nullopt : std::optional(Hearer::Here);
}

// As if this computer had been alone; but what it could not even look at is no reason to say more
// than that there were no words.
Result<Transcript> HearingRace::withoutWords() const
{
    const Side &here = side(Hearer::Here);
    const Side &remote = side(Hearer::Remote);
    const Result<Transcript> late =
        fail(ErrorCode::AnswerTimeout, Stage::Transcribe, QStringLiteral("no final words"));
    if (!here.takesPart)
        return remote.ended.value_or(late);
    const Result<Transcript> &own = *here.ended;
    const bool knowsLess = !own && own.error().code != ErrorCode::LanguageUnclear;
    return knowsLess && remote.ended && *remote.ended ? *remote.ended : own;
}

std::optional<Result<Transcript>> HearingRace::result(MonotonicTime now)
{
    if (m_result)
        return m_result;
    const auto failed = [](const Side &one) {
        return !one.takesPart || (one.ended && !*one.ended);
    };
    const bool allFailed = std::ranges::all_of(m_sides, failed);
    if (!m_finished && !allFailed)
        return std::nullopt;
    if (m_finished) {
        if (const auto winner = chosen(now)) {
            m_result = side(*winner).ended;
            note(winner);
            return m_result;
        }
        m_held = m_held || isValid(side(Hearer::Here));
    }
    const auto deadline = nextDeadline();
    const bool late = deadline && now >= *deadline;
    if (!std::ranges::all_of(m_sides, [this](const Side &one) { return hasGivenUp(one); }) && !late)
        return std::nullopt;
    m_result = withoutWords();
    note(std::nullopt);
    return m_result;
}

HearingOutcome::Side HearingRace::told(const Side &one) const
{
    HearingOutcome::Side told;
    if (!one.ended)
        return told;
    const MonotonicTime since = m_finished.value_or(one.endedAt);
    told.took = std::max(one.endedAt - since, MonotonicTime{});
    if (!*one.ended)
        told.lost = tl::unexpected(one.ended->error());
    else if (!isValid(one))
        told.lost = fail(ErrorCode::NothingHeard, Stage::Transcribe);
    return told;
}

void HearingRace::note(std::optional<Hearer> winner)
{
    m_outcome = {told(side(Hearer::Here)), told(side(Hearer::Remote)), winner, m_held};
}

} // namespace pulsemates
