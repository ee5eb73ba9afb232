#include "app/bench/network/realcheckin.h"

#include "app/providerfactory.h"
#include "app/providerfactoryhearing.h"
#include "core/audio/audioframe.h"

#include <QCoreApplication>

#include <array>
#include <random>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// What the servers say was heard in the first five seconds is one sentence, from here to there.
constexpr milliseconds voiceFrom{240};
constexpr milliseconds voiceUntil{4240};
constexpr milliseconds handBefore{350}; // every other person comes to Stop so long before
constexpr milliseconds shortestSpeech{4500};
constexpr int speechSpread = 450;        // ms
constexpr milliseconds patience{60'000}; // from Stop
constexpr milliseconds frameLength{20};
constexpr std::uint64_t arms = 4;

using Frame = std::array<float, AudioFrame::samplesPerFrame>;

/// Quiet noise: nobody listens, but it must not be squeezed into nothing on its way.
Frame frameAt(int index)
{
    std::minstd_rand random(unsigned(index) + 1);
    Frame frame;
    for (float &sample : frame)
        sample = 0.2F * (float(random()) / float(std::minstd_rand::max()) - 0.5F);
    return frame;
}

milliseconds lengthOf(int session)
{
    return shortestSpeech + milliseconds(session * 37 % speechSpread);
}

bool handComes(int session)
{
    return session % 2 == 0;
}

} // namespace

RealCheckIn::RealCheckIn(Arm arm, int session, MonotonicTime stopAt, const RealParts &parts)
    : m_parts(parts)
    , m_id{std::uint64_t(session) * arms + std::uint64_t(arm) + 1}
    , m_beginAt(stopAt - lengthOf(session))
    , m_stopAt(stopAt)
{
    m_outcome.arm = arm;
    m_outcome.session = session;
    m_outcome.audioSeconds = double(lengthOf(session).count()) / 1000;
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(frameLength);
    m_patience.setSingleShot(true);
    connect(&m_frames, &QTimer::timeout, this, &RealCheckIn::tick);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end(QStringLiteral("it took longer than a minute"));
    });
}

RealCheckIn::~RealCheckIn()
{
    m_stop.request_stop();
}

void RealCheckIn::schedule()
{
    const auto wait = std::chrono::ceil<milliseconds>(m_beginAt - m_parts.clock.now());
    QTimer::singleShot(std::max(wait, 0ms), Qt::PreciseTimer, this, &RealCheckIn::begin);
}

void RealCheckIn::makeParts()
{
    const RealSide &side = *m_parts.sides[std::size_t(m_outcome.arm)];
    const int session = m_outcome.session;
    HttpClient &client = side.client();
    m_transcriber = m_outcome.arm == Arm::Document
                        ? makeLoopbackJob(client, side.places(), session)
                        : makeLoopbackStream(client, side.places(), session);
    m_coach = makeLoopbackCoach(client, side.warmer(), side.places(), session);
    m_voice = makeLoopbackVoice(client, side.places(), session);
}

void RealCheckIn::connectParts()
{
    connect(m_transcriber.get(),
            &Transcriber::partial,
            this,
            [this](CheckInId, const Transcript &transcript) { takePartial(transcript); });
    connect(m_transcriber.get(),
            &Transcriber::finished,
            this,
            [this](CheckInId, const Result<Transcript> &transcript) { takeWords(transcript); });
    connect(m_voice.get(), &Synthesizer::chunk, this, [this] {
        if (!comesWhole())
            takeSound();
    });
    connect(m_voice.get(),
            &Synthesizer::finished,
            this,
            [this](CheckInId, const Result<AudioClipPtr> &sound) {
                if (!sound)
                    end(QStringLiteral("the voice failed: ") + sound.error().detail);
                else if (comesWhole())
                    takeSound();
            });
}

void RealCheckIn::connectStage()
{
    if (m_outcome.arm != Arm::Ours) {
        connect(m_coach.get(), &Coach::sentence, this, [this](CheckInId, const QString &text) {
            takeSentence(text);
        });
        connect(m_coach.get(),
                &Coach::finished,
                this,
                [this](CheckInId, const Result<CoachMessage> &message) { takeMessage(message); });
        return;
    }
    m_stage = std::make_unique<CoachingStage>(
        CoachingStage::Parts{m_parts.clock, *m_coach, m_parts.screen, m_parts.linters});
    m_stage->setLeave(true, {true, true, 0});
    m_stage->setPromptVersion(m_coach->version());
    connect(m_stage.get(),
            &CoachingStage::sentence,
            this,
            [this](CheckInId, int, const QString &text) { takeSentence(text); });
    connect(m_stage.get(), &CoachingStage::cachedKept, this, [this] {
        m_outcome.times.firstSentence = m_outcome.times.personalVoice = sinceStop();
        end({});
    });
}

void RealCheckIn::followProtocols()
{
    const auto note = [this](CheckInId, const ServiceExchange &exchange) {
        m_outcome.spoken.add(exchange);
    };
    followExchanges(*m_transcriber, this, [note](CheckInId id, const ExchangeFacts &facts) {
        note(id, serviceExchange(Stage::Transcribe, facts));
    });
    followCoach(*m_coach, this, note);
    connect(m_voice.get(), &Synthesizer::exchanged, this, note);
}

void RealCheckIn::begin()
{
    m_outcome.heard.words = {{QString(), int(voiceFrom.count()), int(voiceUntil.count())}};
    makeParts();
    connectParts();
    connectStage();
    followProtocols();
    m_patience.start(lengthOf(m_outcome.session) + patience);
    m_transcriber->start(m_id, Language::English, m_stop.get_token());
    if (m_stage)
        m_stage->begin(checkInWith({}));
    m_frames.start();
    const auto left = std::chrono::round<milliseconds>(m_stopAt - m_parts.clock.now());
    QTimer::singleShot(std::max(left, 0ms), Qt::PreciseTimer, this, &RealCheckIn::stopNow);
}

void RealCheckIn::tick()
{
    const milliseconds passed = sinceBegin();
    const auto due = std::min(passed, lengthOf(m_outcome.session)) / frameLength;
    for (; m_pushed < due; ++m_pushed) {
        const milliseconds at = m_pushed * frameLength;
        m_transcriber->push(m_id, frameAt(m_pushed), at >= voiceFrom && at < voiceUntil);
    }
    if (m_stage)
        follow(passed);
}

void RealCheckIn::follow(milliseconds passed)
{
    const milliseconds hand = lengthOf(m_outcome.session) - handBefore;
    Monologue &heard = m_outcome.heard;
    const int at = int(passed.count());
    if (passed >= voiceFrom && !std::exchange(m_voiceTold, true)) {
        heard.words.front().start = at;
        m_stage->voiceResumed(m_id);
    }
    if (passed >= voiceUntil + milliseconds(silenceLagMs) && !std::exchange(m_pauseTold, true)) {
        heard.words.front().end = at - silenceLagMs;
        m_stage->voicePaused(m_id);
    }
    if (handComes(m_outcome.session) && passed >= hand && !std::exchange(m_handTold, true)) {
        heard.approach = at;
        m_stage->stopApproached(m_id);
    }
}

void RealCheckIn::stopNow()
{
    if (m_over)
        return;
    tick(); // what is due by now
    m_frames.stop();
    m_outcome.heard.stop = int(sinceBegin().count());
    if (m_stage)
        m_stage->stopped(m_id);
    m_transcriber->finish(m_id);
}

CheckIn RealCheckIn::checkInWith(const Transcript &transcript) const
{
    CheckIn checkIn;
    checkIn.id = m_id;
    checkIn.state = CheckInState::Listening;
    checkIn.mode = CoachingMode::Optimized;
    checkIn.transcript = transcript;
    if (const QString words = transcript.text(); !words.isEmpty()) {
        const CoachingBasis basis = m_parts.words.of(words, Language::English);
        checkIn.mood.emplace();
        checkIn.mood->label = basis.mood;
        checkIn.mood->score = basis.score;
        checkIn.safety.tier = basis.safety;
    }
    return checkIn;
}

void RealCheckIn::takePartial(const Transcript &transcript)
{
    if (!m_stage || !m_frames.isActive())
        return;
    m_outcome.heard.partials.push_back(
        {int(sinceBegin().count()), transcript.text(), transcript.confidence});
    m_stage->heard(checkInWith(transcript));
}

void RealCheckIn::takeWords(const Result<Transcript> &transcript)
{
    if (!transcript)
        return end(QStringLiteral("the words failed: ") + transcript.error().detail);
    m_outcome.times.words = sinceStop();
    if (m_stage) {
        m_outcome.heard.finalText = transcript->text();
        m_stage->wordsFinal(checkInWith(*transcript));
        return;
    }
    CoachRequest request;
    const CoachingBasis basis = m_parts.words.of(transcript->text(), Language::English);
    request.words = basis.words;
    request.mood = basis.mood;
    request.safety = basis.safety;
    m_coach->start(m_id, request, m_stop.get_token());
}

void RealCheckIn::takeSentence(const QString &text)
{
    if (!m_firstSentence.isEmpty() || m_over)
        return;
    m_firstSentence = text;
    if (comesWhole())
        return;
    m_outcome.wrote = true;
    m_outcome.times.firstSentence = sinceStop();
    speak(text);
}

void RealCheckIn::takeMessage(const Result<CoachMessage> &message)
{
    if (!message)
        return end(QStringLiteral("the coach failed: ") + message.error().detail);
    if (!comesWhole())
        return;
    m_outcome.times.firstSentence = sinceStop();
    speak(m_firstSentence);
}

void RealCheckIn::speak(const QString &text)
{
    m_voice->start(m_id, {text, Language::English}, m_stop.get_token());
}

void RealCheckIn::takeSound()
{
    if (m_over)
        return;
    m_outcome.times.personalVoice = sinceStop();
    if (m_outcome.arm == Arm::Document) // everything comes with one answer
        m_outcome.times.firstSentence = m_outcome.times.personalVoice;
    end({});
}

milliseconds RealCheckIn::sinceBegin() const
{
    return std::chrono::floor<milliseconds>(m_parts.clock.now() - m_beginAt);
}

double RealCheckIn::sinceStop() const
{
    return toMilliseconds(m_parts.clock.now() - m_stopAt);
}

void RealCheckIn::end(const QString &problem)
{
    if (std::exchange(m_over, true))
        return;
    m_frames.stop();
    m_patience.stop();
    m_outcome.problem = problem;
    emit over();
}

} // namespace pulsemates
