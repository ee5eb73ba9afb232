#include "core/pipeline/listener.h"

#include "core/common/logging.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds pollInterval{10};
constexpr std::size_t mostSamples = std::size_t(recordingLimit.count()) * AudioFrame::sampleRateHz;
/// A push that decodes takes longer than this; shorter ones are not worth a bar in the panel.
constexpr MonotonicTime worthASpan = std::chrono::milliseconds(2);

} // namespace

Listener::Listener(VoiceActivityDetector &detector,
                   Transcriber &transcriber,
                   const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_detector(detector)
    , m_transcriber(transcriber)
    , m_clock(clock)
    , m_poll(this)
{
    m_poll.setInterval(pollInterval);
    m_poll.setTimerType(Qt::PreciseTimer);
    connect(&m_poll, &QTimer::timeout, this, &Listener::drain);
    connect(&m_transcriber, &Transcriber::prepared, this, &Listener::prepared);
    connect(&m_transcriber, &Transcriber::partial, this, &Listener::partial);
    connect(&m_transcriber, &Transcriber::finished, this, &Listener::onTranscriberFinished);
}

void Listener::prepare()
{
    if (const Outcome loaded = m_detector.load(); !loaded) {
        emit prepared(loaded);
        return;
    }
    m_transcriber.prepare(); // answers with prepared()
}

void Listener::release()
{
    if (m_listening || m_finishing)
        return;
    m_detector.unload();
    m_transcriber.release();
}

void Listener::start(const ListenerInput &input)
{
    if (!input.keepRecording)
        erase();
    beginTake(input);
    m_poll.start();
}

void Listener::beginTake(const ListenerInput &input)
{
    m_poll.stop();
    m_input = input;
    m_listening = true;
    m_finishing = false;
    m_spans.clear();
    m_captured = {};
    m_captures.fill({});
    m_lastVoice = {};
    m_full = false;
    m_overruns = 0;
    const MonotonicTime began = m_clock.now();
    m_failure.reset();
    m_early.reset();
    EndpointerOptions options;
    options.hardSilence = input.hardEndSilence;
    m_endpointer = Endpointer(options);
    if (const Outcome loaded = m_detector.load(); !loaded)
        m_failure = loaded.error(); // the sound is kept all the same: it can be tried again
    else
        m_detector.reset();
    m_transcriber.start(input.id, input.language, input.stop);
    m_spans.push_back(
        {Stage::Transcribe, began, m_clock.now(), Where::Device}); // loading, where it was cold
}

void Listener::drain()
{
    if (!m_listening)
        return;
    if (m_input.stop.stop_requested()) { // nobody wants this take any more
        m_poll.stop();
        m_listening = false;
        return;
    }
    if (!m_input.ring)
        return;
    AudioFrame frame;
    while (m_listening && m_input.ring->pop(frame))
        take(frame);
}

void Listener::take(const AudioFrame &frame)
{
    const std::span<const float, AudioFrame::samplesPerFrame> samples(frame.samples);
    if (m_captured == MonotonicTime{})
        m_captures.fill(frame.capturedAt);
    m_captured = frame.capturedAt;
    std::shift_right(m_captures.begin(), m_captures.end(), 1);
    m_captures.front() = m_captured;
    if (m_recording.size() + samples.size() > mostSamples) {
        if (!std::exchange(m_full, true)) // a second take has used up what the first one left
            emit filledUp(m_input.id);
        return;
    }
    m_recording.insert(m_recording.end(), samples.begin(), samples.end());
    hear(samples);
}

void Listener::hear(std::span<const float, AudioFrame::samplesPerFrame> samples)
{
    const bool voice = !m_failure && m_detector.accept(samples);
    const MonotonicTime detected = m_clock.now();
    if (voice)
        m_lastVoice = m_captures.back();
    for (const EndpointEvent event : m_endpointer.push(voice))
        tell(event);
    m_transcriber.push(m_input.id, samples, voice);
    if (const MonotonicTime now = m_clock.now(); now - detected > worthASpan)
        m_spans.push_back({Stage::Transcribe, detected, now, Where::Device});
}

void Listener::tell(EndpointEvent event)
{
    if (!m_input.ring) // a replay ends with its last sample
        return;
    switch (event) {
    case EndpointEvent::SpeechStarted:
        emit voiceHeard(m_input.id);
        break;
    case EndpointEvent::SoftEnded:
        emit softEnded(m_input.id, m_lastVoice);
        break;
    case EndpointEvent::SoftEndTakenBack:
        emit voiceResumed(m_input.id);
        break;
    case EndpointEvent::HardEnded:
        emit hardEnded(m_input.id, m_lastVoice);
        break;
    }
}

void Listener::finish(CheckInId id)
{
    if (id != m_input.id || !m_listening)
        return;
    m_poll.stop();
    drain();
    dropRing();
    m_listening = false;
    m_finishing = true;
    m_finishBegan = m_clock.now();
    if (m_early)
        onTranscriberFinished(id, *std::exchange(m_early, std::nullopt));
    else
        m_transcriber.finish(id);
}

void Listener::replay(const ListenerInput &input)
{
    beginTake(input);
    const std::span<const float> all(m_recording);
    constexpr std::size_t frame = AudioFrame::samplesPerFrame;
    for (std::size_t at = 0; at + frame <= all.size() && !input.stop.stop_requested(); at += frame)
        hear(all.subspan(at).first<frame>());
    finish(input.id);
}

void Listener::erase()
{
    m_recording.clear();
    m_recording.shrink_to_fit();
    dropRing();
}

// What was taken out of a ring still lies in it: sound goes with the last who holds it.
void Listener::dropRing()
{
    if (m_input.ring)
        m_overruns = m_input.ring->overruns();
    m_input.ring.reset();
}

void Listener::onTranscriberFinished(CheckInId id, const Result<Transcript> &transcript)
{
    if (id != m_input.id)
        return;
    if (m_listening && !m_input.stop.stop_requested()) { // it could not load: the sound is kept
        m_early = transcript;
        return;
    }
    const MonotonicTime now = m_clock.now();
    if (m_finishing)
        m_spans.push_back({Stage::Transcribe, m_finishBegan, now, m_transcriber.where()});
    m_listening = m_finishing = false;
    m_poll.stop();
    if (m_failure && transcript)
        emit finished(id, tl::unexpected<Error>(*m_failure), report());
    else
        emit finished(id, transcript, report());
}

ListenerReport Listener::report() const
{
    using namespace std::chrono;
    return {.spans = m_spans,
            .recorded = milliseconds(m_recording.size() * 1000 / AudioFrame::sampleRateHz),
            .captured = m_captured,
            .overruns = m_input.ring ? m_input.ring->overruns() : m_overruns};
}

} // namespace pulsemates
