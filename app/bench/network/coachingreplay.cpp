#include "app/bench/network/coachingreplay.h"

#include "core/pipeline/coachingwords.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

using namespace coaching;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr auto noticedAfter = 1ms; // that the line is gone, where somebody says so

MonotonicTime timeOf(double inMs)
{
    return std::chrono::duration_cast<MonotonicTime>(
        std::chrono::duration<double, std::milli>(inMs));
}

int tokensOf(const QString &words)
{
    double tokens = CoachingMachineOptions().promptTokens;
    for (const QChar c : words)
        tokens += c.unicode() >= 0x1100 ? 1 / 1.5 : 0.25;
    return int(tokens);
}

} // namespace

CoachingReplay::CoachingReplay(UnderstoodWords &words,
                               const CoachingMachineOptions &options,
                               const SpeculationLeave &leave)
    : m_words(words)
    , m_leave(leave)
    , m_machine(options)
{}

CoachingReplay::Queue CoachingReplay::script(const Monologue &monologue)
{
    Queue queue;
    const auto add = [&](int at, const Event &event) {
        queue.emplace(m_now + milliseconds(at), event);
    };
    for (const Monologue::Partial &partial : monologue.partials)
        add(partial.at,
            Heard{m_id, m_words.of(partial.text, monologue.language), partial.confidence});
    add(monologue.words.front().start, VoiceResumed{m_id});
    for (std::size_t i = 0; i < monologue.words.size(); ++i) {
        const bool last = i + 1 == monologue.words.size();
        const int from = monologue.words[i].end + silenceLagMs;
        const int until = last ? monologue.stop : monologue.words[i + 1].start + voiceLagMs;
        if (from >= until) // nobody notices such a pause
            continue;
        if (from < monologue.stop)
            add(from, VoicePaused{m_id});
        if (!last)
            add(until, VoiceResumed{m_id});
    }
    if (monologue.approach)
        add(*monologue.approach, StopApproached{m_id});
    add(monologue.stop, Stopped{m_id});
    const double final =
        m_options.finalAfterMs ? monologue.stop + *m_options.finalAfterMs : monologue.finalAt;
    queue.emplace(m_now + timeOf(final),
                  WordsFinal{m_id, m_words.of(monologue.finalText, monologue.language)});
    return queue;
}

ReplayOutcome CoachingReplay::play(const Monologue &monologue, const ReplayOptions &options)
{
    m_options = options;
    const MonotonicTime stop = milliseconds(monologue.stop);
    if (options.stopAt)
        m_now = std::max(m_now, *options.stopAt - stop);
    m_lineGone.reset();
    if (options.lineGoneAtMs)
        m_lineGone = m_now + timeOf(*options.lineGoneAtMs);
    ++m_id.value;
    m_outcome = {};
    m_requests.clear();
    m_sentWords.clear();
    m_mostWords.reset();
    if (monologue.neverSent)
        m_mostWords = monologue.decides;
    const CoachingCosts before = m_machine.costs();
    CoachingEnvironment environment;
    environment.language = monologue.language;
    environment.consent = true;
    m_stopped = options.stopAt.value_or(m_now + stop);
    m_queue = script(monologue);
    tell(Began{m_id, environment, m_leave});
    if (!settle()) {
        tell(Cancelled{m_id}); // so that the next check-in finds it at rest
        m_outcome.answered = m_outcome.shown = m_outcome.told = std::nullopt;
    }
    sum(monologue, before);
    if (!options.stopAt)
        m_now += 1min;
    return m_outcome;
}

bool CoachingReplay::settle()
{
    for (int step = 0; step < m_options.mostSteps; ++step) {
        if (m_machine.phase() == CoachingMachine::Phase::Settled)
            return true;
        if (!takeNext())
            return false;
    }
    return false;
}

/// False: nothing is due, and nothing ever will be.
bool CoachingReplay::takeNext()
{
    const auto timer = m_machine.nextDeadline(m_now);
    if (!m_queue.empty() && (!timer || m_queue.begin()->first <= *timer)) {
        const auto next = m_queue.extract(m_queue.begin());
        m_now = next.key();
        hand(next.mapped());
        return true;
    }
    if (!timer)
        return false;
    m_now = *timer;
    tell(TimePassed{});
    return true;
}

void CoachingReplay::sum(const Monologue &monologue, const CoachingCosts &before)
{
    const CoachingCosts &costs = m_machine.costs();
    for (int i = 0; i < coachingReasonCount; ++i) {
        if (const int times = costs.discarded[i] - before.discarded[i]; times > 0)
            m_outcome.reasons[CoachingReason(i)] = times;
    }
    m_outcome.attempts = costs.attempts - before.attempts;
    m_outcome.wholeAdopted = costs.kept > before.kept;
    const bool first = costs.keptFirstSentence > before.keptFirstSentence;
    m_outcome.adopted = m_outcome.wholeAdopted || first;
    if (m_outcome.adopted && m_machine.reconciliation())
        m_outcome.lead = toMilliseconds(m_machine.reconciliation()->lead);
    m_outcome.wrong = m_outcome.adopted && coachingWords(m_sentWords).size() <= monologue.decides;
    m_outcome.cared = m_words.needCare(monologue.finalText, monologue.language);
    m_outcome.tokensOfOne = tokensOf(monologue.finalText) + m_options.shape.whole();
}

void CoachingReplay::tell(const Event &event)
{
    const Commands commands = m_machine.handle(event, m_now);
    for (const Command &command : commands)
        std::visit([this](const auto &what) { carryOut(what); }, command);
}

void CoachingReplay::hand(const Event &event)
{
    const auto *token = std::get_if<TokenCame>(&event);
    const auto *sentence = std::get_if<SentenceCame>(&event);
    const auto *end = std::get_if<RequestEnded>(&event);
    if (token || sentence || end) {
        Request &request = m_requests.at(token      ? token->request
                                         : sentence ? sentence->request
                                                    : end->request);
        if (!request.open)
            return;
        if (request.paused) {
            request.held.push_back(event);
            return;
        }
        if (end) {
            request.open = false;
            bill(request);
        }
    }
    tell(event);
}

double CoachingReplay::sinceStop() const
{
    return toMilliseconds(m_now - m_stopped);
}

void CoachingReplay::noteAnswer()
{
    m_outcome.answered = m_outcome.answered.value_or(sinceStop());
}

void CoachingReplay::carryOut(const KeepCached & /*keep*/)
{
    m_outcome.cached = true;
    noteAnswer();
}

void CoachingReplay::carryOut(const SendRequest &send)
{
    ++m_outcome.requests;
    if (m_words.needCare(send.basis.words, send.basis.environment.language))
        ++m_outcome.careSent;
    if (m_mostWords && coachingWords(send.basis.words).size() > *m_mostWords)
        ++m_outcome.markedSent;
    m_outcome.hedges += send.purpose == Purpose::Hedge ? 1 : 0;
    if (send.purpose == Purpose::Ahead)
        m_sentWords = send.basis.words;
    const AnswerTimes answer = m_options.answers();
    Request request;
    request.first = m_now + timeOf(answer.firstToken);
    request.tokensPerMs = answer.tokensPerMs;
    request.promptTokens = tokensOf(send.basis.words);
    if (isLineGone(m_now) && !m_options.lineIsSilent)
        request.first = m_now + noticedAfter;
    if (isLineGone(m_now) && m_options.lineIsSilent)
        request.first = MonotonicTime::max(); // nobody ever answers
    else if (answer.fails || isLineGone(m_now))
        m_queue.emplace(request.first, RequestEnded{send.id, send.request, End::Failed, 0});
    else
        write(send, request);
    m_requests[send.request] = request;
}

/// What comes of a request whose answer gets through, at least its beginning.
void CoachingReplay::write(const SendRequest &send, const Request &request)
{
    const std::vector<int> &ends = m_options.shape.sentenceEnds;
    const bool rest = send.purpose == Purpose::Rest;
    std::vector<std::pair<MonotonicTime, Event>> said{
        {request.first, TokenCame{send.id, send.request, 0}}};
    for (std::size_t i = rest ? 1 : 0; i < ends.size(); ++i) {
        const int tokens = ends[i] - (rest ? ends.front() : 0);
        const MonotonicTime at = request.first + timeOf(tokens / request.tokensPerMs);
        said.emplace_back(at, SentenceCame{send.id, send.request, QStringLiteral("Sentence."), 0});
    }
    said.emplace_back(said.back().first, RequestEnded{send.id, send.request, End::Whole, 0});
    for (const auto &[at, event] : said) {
        if (!isLineGone(at)) {
            m_queue.emplace(at, event);
            continue;
        }
        if (!m_options.lineIsSilent)
            m_queue.emplace(*m_lineGone + noticedAfter,
                            RequestEnded{send.id, send.request, End::Failed, 0});
        return;
    }
}

/// A service goes on writing until it is told to stop, whether it is read or not.
void CoachingReplay::bill(const Request &request)
{
    const double written =
        m_now > request.first ? toMilliseconds(m_now - request.first) * request.tokensPerMs : 0;
    m_outcome.tokens +=
        request.promptTokens + int(std::min(written, double(m_options.shape.whole())));
}

void CoachingReplay::carryOut(const CancelRequest &cancel)
{
    Request &request = m_requests.at(cancel.request);
    request.open = false;
    bill(request);
}

void CoachingReplay::carryOut(const PauseReading &pause)
{
    m_requests.at(pause.request).paused = true;
}

void CoachingReplay::carryOut(const ResumeReading &resume)
{
    Request &request = m_requests.at(resume.request);
    request.paused = false;
    for (const Event &event : std::exchange(request.held, {}))
        m_queue.emplace(m_now, event);
}

void CoachingReplay::carryOut(const ShowSentence &show)
{
    noteAnswer();
    if (show.index == 0)
        m_outcome.shown = sinceStop();
    m_outcome.told = sinceStop();
}

} // namespace pulsemates
