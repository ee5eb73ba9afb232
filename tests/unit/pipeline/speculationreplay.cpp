#include "tests/unit/pipeline/speculationreplay.h"

#include "core/pipeline/coachingwords.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pulsemates {

using namespace coaching;
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

constexpr double tokensPerMs = 0.075;
constexpr std::array sentenceEnds{18, 45, 80}; // in tokens
constexpr int promptTokens = 400;
constexpr auto voiceLag = 60ms; // of the voice detector

MonotonicTime timeOfToken(int token)
{
    return milliseconds(std::lround(token / tokensPerMs));
}

int tokensOf(const QString &words)
{
    double tokens = promptTokens;
    for (const QChar c : words)
        tokens += c.unicode() >= 0x1100 ? 1 / 1.5 : 0.25;
    return int(tokens);
}

} // namespace

SpeculationReplay::SpeculationReplay(const SafetyScreen &screen,
                                     const MoodAnalyzer &analyzer,
                                     const CoachingMachineOptions &options,
                                     const SpeculationLeave &leave,
                                     const ServiceDay &day)
    : m_screen(screen)
    , m_analyzer(analyzer)
    , m_leave(leave)
    , m_day(day)
    , m_machine(options)
{}

CoachingBasis SpeculationReplay::understood(const QString &words, Language language)
{
    // The same texts come in every replay: understood once.
    static QHash<QString, CoachingBasis> known;
    CoachingBasis &basis = known[words];
    if (basis.words.isEmpty()) {
        const Mood mood = m_analyzer.analyze(words, language);
        basis = {words, mood.label, mood.score, m_screen.check(words).tier, {}};
    }
    return basis;
}

SpeculationReplay::Queue SpeculationReplay::script(const Monologue &monologue)
{
    Queue queue;
    const auto add = [&](int at, const Event &event) {
        queue.emplace(m_now + milliseconds(at), event);
    };
    for (const Monologue::Partial &partial : monologue.partials)
        add(partial.at,
            Heard{m_id, understood(partial.text, monologue.language), partial.confidence});
    add(monologue.words.front().start, VoiceResumed{m_id});
    for (std::size_t i = 0; i < monologue.words.size(); ++i) {
        const bool last = i + 1 == monologue.words.size();
        const int pause = last ? 10'000 : monologue.words[i + 1].start - monologue.words[i].end;
        const int from = monologue.words[i].end + int(voiceLag.count());
        if (pause > 2 * voiceLag.count() && from < monologue.stop)
            add(from, VoicePaused{m_id});
        if (pause > 2 * voiceLag.count() && !last)
            add(monologue.words[i + 1].start + int(voiceLag.count()), VoiceResumed{m_id});
    }
    if (monologue.approach)
        add(*monologue.approach, StopApproached{m_id});
    add(monologue.stop, Stopped{m_id});
    add(monologue.finalAt, WordsFinal{m_id, understood(monologue.finalText, monologue.language)});
    return queue;
}

ReplayOutcome SpeculationReplay::play(const Monologue &monologue)
{
    ++m_id.value;
    m_outcome = {};
    m_requests.clear();
    m_sentWords.clear();
    const CoachingCosts before = m_machine.costs();
    CoachingEnvironment environment;
    environment.language = monologue.language;
    environment.consent = true;
    m_stopped = m_now + milliseconds(monologue.stop);
    m_queue = script(monologue);
    tell(Began{m_id, environment, m_leave});
    while (m_machine.phase() != CoachingMachine::Phase::Settled) {
        const auto timer = m_machine.nextDeadline(m_now);
        if (!m_queue.empty() && (!timer || m_queue.begin()->first <= *timer)) {
            const auto next = m_queue.extract(m_queue.begin());
            m_now = next.key();
            hand(next.mapped());
        } else {
            m_now = timer.value_or(m_now);
            tell(TimePassed{});
        }
    }
    const CoachingCosts &costs = m_machine.costs();
    for (int i = 0; i < coachingReasonCount; ++i) {
        if (const int times = costs.discarded[i] - before.discarded[i]; times > 0)
            m_outcome.reasons[CoachingReason(i)] = times;
    }
    m_outcome.attempts = costs.attempts - before.attempts;
    m_outcome.wholeAdopted = costs.kept > before.kept;
    const bool first = costs.keptFirstSentence > before.keptFirstSentence;
    m_outcome.adopted = m_outcome.wholeAdopted || first;
    m_outcome.wrong = m_outcome.adopted && coachingWords(m_sentWords).size() <= monologue.decides;
    m_outcome.cared = m_screen.check(monologue.finalText).tier != SafetyTier::Normal;
    m_outcome.tokensOfOne = tokensOf(monologue.finalText) + sentenceEnds.back();
    m_now += 1min;
    return m_outcome;
}

void SpeculationReplay::tell(const Event &event)
{
    const Commands commands = m_machine.handle(event, m_now);
    for (const Command &command : commands)
        std::visit([this](const auto &what) { carryOut(what); }, command);
}

void SpeculationReplay::hand(const Event &event)
{
    const auto *sentence = std::get_if<SentenceCame>(&event);
    const auto *end = std::get_if<RequestEnded>(&event);
    if (sentence || end) {
        Request &request = m_requests.at(sentence ? sentence->request : end->request);
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

double SpeculationReplay::chance()
{
    return (double(m_random()) + 1) / (double(std::mt19937::max()) + 2);
}

/// Box and Muller, since standard distributions differ between libraries.
MonotonicTime SpeculationReplay::delay()
{
    if (chance() < m_day.stalls)
        return milliseconds(std::lround(8000 + 22000 * chance()));
    const double normal =
        std::sqrt(-2 * std::log(chance())) * std::cos(2 * std::numbers::pi * chance());
    return milliseconds(std::lround(m_day.medianMs * std::exp(m_day.spread * normal)));
}

void SpeculationReplay::noteAnswer()
{
    const int after = int(duration_cast<milliseconds>(m_now - m_stopped).count());
    m_outcome.answered = m_outcome.answered.value_or(after);
}

void SpeculationReplay::carryOut(const KeepCached & /*keep*/)
{
    m_outcome.cached = true;
    noteAnswer();
}

void SpeculationReplay::carryOut(const SendRequest &send)
{
    ++m_outcome.requests;
    if (m_screen.check(send.basis.words).tier != SafetyTier::Normal)
        ++m_outcome.careSent;
    m_outcome.hedges += send.purpose == Purpose::Hedge ? 1 : 0;
    if (send.purpose == Purpose::Ahead)
        m_sentWords = send.basis.words;
    Request request;
    request.first = m_now + delay();
    request.promptTokens = tokensOf(send.basis.words);
    if (chance() < m_day.failures) {
        m_queue.emplace(request.first, RequestEnded{send.id, send.request, End::Failed, 0});
        m_requests[send.request] = request;
        return;
    }
    const std::size_t skipped = send.purpose == Purpose::Rest ? 1 : 0;
    for (std::size_t i = skipped; i < sentenceEnds.size(); ++i) {
        const MonotonicTime at =
            request.first + timeOfToken(sentenceEnds[i] - (skipped != 0 ? sentenceEnds[0] : 0));
        m_queue.emplace(at, SentenceCame{send.id, send.request, QStringLiteral("Sentence."), 0});
        if (i + 1 == sentenceEnds.size())
            m_queue.emplace(at, RequestEnded{send.id, send.request, End::Whole, 0});
    }
    m_requests[send.request] = request;
}

/// A service goes on writing until it is told to stop, whether it is read or not.
void SpeculationReplay::bill(const Request &request)
{
    const double written =
        double(duration_cast<milliseconds>(m_now - request.first).count()) * tokensPerMs;
    m_outcome.tokens +=
        request.promptTokens + int(std::clamp(written, 0.0, double(sentenceEnds.back())));
}

void SpeculationReplay::carryOut(const CancelRequest &cancel)
{
    Request &request = m_requests.at(cancel.request);
    request.open = false;
    bill(request);
}

void SpeculationReplay::carryOut(const PauseReading &pause)
{
    m_requests.at(pause.request).paused = true;
}

void SpeculationReplay::carryOut(const ResumeReading &resume)
{
    Request &request = m_requests.at(resume.request);
    request.paused = false;
    for (const Event &event : std::exchange(request.held, {}))
        m_queue.emplace(m_now, event);
}

void SpeculationReplay::carryOut(const ShowSentence &show)
{
    noteAnswer();
    if (show.index == 0)
        m_outcome.shown = int(duration_cast<milliseconds>(m_now - m_stopped).count());
}

} // namespace pulsemates
