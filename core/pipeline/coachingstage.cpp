#include "core/pipeline/coachingstage.h"

#include "core/common/logging.h"
#include "core/pipeline/post.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

using namespace std::chrono;

int tokensOf(const CoachMessage &message)
{
    return message.promptTokens.value_or(0) + message.completionTokens.value_or(0);
}

/// Of the very words that would be sent: what was understood may be of fewer.
bool namesAlarm(const CheckIn &checkIn)
{
    const Transcript &words = checkIn.transcript;
    return checkIn.bodyAlarm == BodyAlarm::Named
           || bodyAlarmIn(words.text(), checkIn.language) == BodyAlarm::Named
           || bodyAlarmIn(words.beside, checkIn.language) == BodyAlarm::Named;
}

Error leftOut()
{
    return {ErrorCode::AnswerUnreadable, QStringLiteral("left out"), Stage::Safety};
}

} // namespace

CoachingStage::CoachingStage(Parts parts, const CoachingMachineOptions &options)
    : m_parts(std::move(parts))
    , m_machine(options)
{
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, [this] { tell(coaching::TimePassed{}); });
    connect(&m_parts.coach, &Coach::begun, this, &CoachingStage::takeBegun);
    connect(&m_parts.coach, &Coach::sentence, this, &CoachingStage::takeSentence);
    connect(&m_parts.coach, &Coach::finished, this, &CoachingStage::takeEnd);
}

CoachingStage::~CoachingStage()
{
    close();
}

void CoachingStage::close()
{
    m_closed = true;
    m_due.stop();
    for (auto &[id, asked] : m_asked)
        asked.stop.request_stop();
}

void CoachingStage::setLeave(bool agreed, const SpeculationLeave &leave)
{
    m_agreed = agreed;
    m_leave = leave;
    if (m_environment.consent && !agreed) { // withdrawn: at once
        m_environment.consent = false;
        tell(coaching::EnvironmentChanged{m_machine.checkIn(), m_environment});
    }
}

void CoachingStage::setPromptVersion(const QString &version)
{
    m_promptVersion = version;
    if (m_machine.phase() != CoachingMachine::Phase::Idle)
        tell(coaching::PlaceChanged{m_machine.checkIn()});
}

void CoachingStage::begin(const CheckIn &checkIn)
{
    m_environment = {};
    m_environment.language = checkIn.language;
    m_environment.mode = checkIn.mode;
    m_environment.promptVersion = m_promptVersion;
    m_environment.consent = m_agreed;
    m_topic = Topic::Day;
    m_used = false;
    const int left = m_days.left(m_parts.today(), m_mostADay);
    if (m_environment.maySend() && left > 0 && !m_closed)
        post(m_parts.coach, [](Coach &coach) { coach.prepare(); });
    tell(coaching::Began{checkIn.id, m_environment, m_leave, left});
}

CoachingBasis CoachingStage::basisOf(const CheckIn &checkIn) const
{
    const Mood mood = checkIn.mood.value_or(Mood{});
    // Words that name an alarm of the body have one plain message, and nothing beside it: as those
    // that ask for care, they are sent to nobody.
    const SafetyTier tier = namesAlarm(checkIn) ? std::max(checkIn.safety.tier, SafetyTier::Support)
                                                : checkIn.safety.tier;
    return {checkIn.transcript.text(), mood.label, mood.score, mood.uncertain, tier, m_environment};
}

void CoachingStage::remember(const CheckIn &checkIn)
{
    m_topic = checkIn.topic;
}

void CoachingStage::heard(const CheckIn &checkIn)
{
    remember(checkIn);
    tell(coaching::Heard{checkIn.id, basisOf(checkIn), checkIn.transcript.confidence});
}

void CoachingStage::wordsFinal(const CheckIn &checkIn)
{
    remember(checkIn);
    tell(coaching::WordsFinal{checkIn.id, basisOf(checkIn)});
}

void CoachingStage::cancel(CheckInId id)
{
    tell(coaching::Cancelled{id});
}

void CoachingStage::noteExchange(CheckInId request, const ServiceExchange &exchange)
{
    // Of one that was thrown away too: its time was spent.
    if (const auto asked = m_asked.find(request); asked != m_asked.end())
        emit exchanged(asked->second.checkIn, exchange);
}

void CoachingStage::tell(const coaching::Event &event)
{
    if (m_closed)
        return;
    for (const coaching::Command &command : m_machine.handle(event, m_parts.clock.now()))
        std::visit([this](const auto &one) { carryOut(one); }, command);
    countTokens();
    lookAgain();
    using Phase = CoachingMachine::Phase;
    const Phase phase = m_machine.phase();
    const bool awaits =
        m_environment.maySend()
        && (phase == Phase::Finishing || phase == Phase::Awaiting || phase == Phase::Telling);
    if (awaits != std::exchange(m_awaits, awaits))
        emit awaited(m_machine.checkIn(), awaits);
}

void CoachingStage::countUsed()
{
    if (std::exchange(m_used, true))
        return;
    m_days.addUsed(m_parts.today());
    emit daysChanged();
}

void CoachingStage::countTokens()
{
    const std::int64_t tokens = costs().tokens;
    const std::int64_t more = tokens - std::exchange(m_tokensCounted, tokens);
    if (more <= 0)
        return;
    m_days.addTokens(m_parts.today(), more);
    emit daysChanged();
}

void CoachingStage::lookAgain()
{
    const MonotonicTime now = m_parts.clock.now();
    const auto next = m_machine.nextDeadline(now);
    if (!next)
        return m_due.stop();
    m_due.start(std::max(ceil<milliseconds>(*next - now), milliseconds(0)));
}

void CoachingStage::carryOut(const coaching::SendRequest &command)
{
    const CheckInId request{command.request};
    m_days.addAsked(m_parts.today());
    emit daysChanged();
    const auto linter = m_parts.linters.find(m_environment.language);
    const CoachGateContext context{
        m_environment.language, command.basis.mood, command.basis.uncertain, command.shown};
    const CopyLinter *rules =
        linter != m_parts.linters.end() && linter->second ? linter->second.get() : nullptr;
    const auto place = m_asked
                           .emplace(request,
                                    Asked{.checkIn = command.id,
                                          .gate = CoachGate(m_parts.screen, rules, context),
                                          .stop = {}})
                           .first;
    CoachRequest wanted;
    wanted.language = m_environment.language;
    wanted.words = command.basis.words.left(CoachRequest::mostCharacters);
    wanted.mood = command.basis.mood;
    wanted.uncertain = command.basis.uncertain;
    wanted.topic = m_topic;
    wanted.begun = command.shown;
    wanted.safety = command.basis.safety;
    wanted.beside = command.purpose == coaching::Purpose::Hedge;
    post(m_parts.coach, [request, wanted, stop = place->second.stop.get_token()](Coach &coach) {
        coach.start(request, wanted, stop);
    });
}

void CoachingStage::carryOut(const coaching::CancelRequest &command)
{
    // It answers Cancelled, and only then is forgotten.
    if (const auto asked = m_asked.find(CheckInId{command.request}); asked != m_asked.end())
        asked->second.stop.request_stop();
}

void CoachingStage::carryOut(const coaching::ShowSentence &command)
{
    countUsed();
    emit sentence(command.id, command.index, command.text);
}

void CoachingStage::carryOut(const coaching::ShowMore &command)
{
    countUsed();
    emit more(command.id, command.text);
}

void CoachingStage::carryOut(const coaching::KeepCached &command)
{
    if (command.limited)
        emit limited(command.id);
    emit cachedKept(command.id);
}

void CoachingStage::carryOut(const coaching::TakeBack &command)
{
    emit takenBack(command.id);
}

void CoachingStage::carryOut(const coaching::RaiseHelp &command)
{
    emit helpWritten(command.id, command.finding);
}

void CoachingStage::takeBegun(CheckInId request)
{
    const auto asked = m_asked.find(request);
    if (asked == m_asked.end() || std::exchange(asked->second.tokenTold, true))
        return;
    tell(coaching::TokenCame{asked->second.checkIn, request.value, 0});
}

void CoachingStage::takeSentence(CheckInId request, const QString &text)
{
    const auto found = m_asked.find(request);
    if (found == m_asked.end() || found->second.stop.stop_requested())
        return;
    Asked &asked = found->second;
    const CheckInId checkIn = asked.checkIn;
    const GateAnswer answer = asked.gate.take(text);
    if (answer.passes)
        return tell(coaching::SentenceCame{checkIn, request.value, answer.text, 0});
    emit failed(checkIn, leftOut());
    qCDebug(
        lcPipeline, "a written sentence is left out: %s", qUtf8Printable(answer.rules.join(u' ')));
    asked.stop.request_stop();
    if (!showsHelp(answer.safety.tier))
        return endRequest(request, coaching::End::Refused, 0);
    m_asked.erase(found);
    tell(coaching::HelpWritten{checkIn, request.value, answer.safety});
}

void CoachingStage::takeEnd(CheckInId request, const Result<CoachMessage> &message)
{
    const auto found = m_asked.find(request);
    if (found == m_asked.end())
        return;
    Asked &asked = found->second;
    if (!message) {
        if (message.error().code != ErrorCode::Cancelled)
            emit failed(asked.checkIn, message.error());
        // Refused for its words, others may be answered.
        const ErrorCode code = message.error().code;
        const bool lasts = lastsLong(code) && code != ErrorCode::RequestRefused;
        return endRequest(request, lasts ? coaching::End::Barred : coaching::End::Failed, 0);
    }
    const GateAnswer whole = asked.gate.finish();
    if (!whole.passes) {
        qCDebug(lcPipeline, "a message is left out: %s", qUtf8Printable(whole.rules.join(u' ')));
        emit failed(asked.checkIn, leftOut());
    }
    endRequest(
        request, whole.passes ? coaching::End::Whole : coaching::End::Refused, tokensOf(*message));
}

void CoachingStage::endRequest(CheckInId request, coaching::End end, int tokens)
{
    const auto found = m_asked.find(request);
    const CheckInId checkIn = found->second.checkIn;
    m_asked.erase(found);
    tell(coaching::RequestEnded{checkIn, request.value, end, tokens});
}

} // namespace pulsemates
