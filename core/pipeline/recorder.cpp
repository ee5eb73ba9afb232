#include "core/pipeline/recorder.h"

#include "core/common/logging.h"
#include "core/pipeline/post.h"

namespace pulsemates {

Recorder::Recorder(AudioSource &source, Listener &listener, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_listener(listener)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Recorder::onDeadline);
    connect(&m_look, &QTimer::timeout, this, &Recorder::lookForHang);
    connect(&m_source, &AudioSource::started, this, &Recorder::onOpened);
    connect(&m_source, &AudioSource::finished, this, &Recorder::onSourceFinished);
    connect(&m_listener, &Listener::voiceHeard, this, &Recorder::voiceHeard);
    connect(&m_listener, &Listener::softEnded, this, &Recorder::softEnded);
    connect(&m_listener, &Listener::voiceResumed, this, &Recorder::voiceResumed);
    connect(&m_listener, &Listener::partial, this, &Recorder::partial);
    connect(&m_listener, &Listener::hardEnded, this, [this](CheckInId id, MonotonicTime lastVoice) {
        if (id == m_id && m_recording && !m_stopped)
            emit fellSilent(id, lastVoice);
    });
    connect(&m_listener, &Listener::filledUp, this, [this](CheckInId id) {
        if (id == m_id && m_recording && !m_stopped)
            emit ended(id, {.reason = AudioEnd::Reason::LimitReached});
    });
    connect(
        &m_listener,
        &Listener::finished,
        this,
        [this](CheckInId id, const Result<Transcript> &transcript, const ListenerReport &report) {
            if (id != m_id || !m_finishing)
                return;
            m_finishing = false;
            m_deadline.stop();
            emit words(id, transcript, report);
        });
}

void Recorder::onOpened(CheckInId id)
{
    if (id != m_id || m_stopped)
        return;
    m_opened = true;
    // The thread of sound may hang while it records: then neither limit nor loss is told.
    watch(m_waits.record);
    m_look.start(m_waits.lookForHang);
    emit opened(id);
}

void Recorder::approach()
{
    post(m_source, [](AudioSource &source) { source.prepare(); });
    post(m_listener, [](Listener &listener) { listener.prepare(); });
}

void Recorder::leave()
{
    if (!m_recording)
        post(m_source, [](AudioSource &source) { source.release(); });
}

void Recorder::begin(CheckInId id,
                     Language language,
                     std::chrono::milliseconds hardEndSilence,
                     bool keepRecording)
{
    cancel();
    m_id = id;
    m_stop = std::stop_source();
    m_recording = true;
    m_opened = m_stopped = m_finishWanted = m_finishing = false;
    const auto ring = std::make_shared<FrameRing>();
    const ListenerInput input{.id = id,
                              .language = language,
                              .ring = ring,
                              .stop = m_stop.get_token(),
                              .hardEndSilence = hardEndSilence,
                              .keepRecording = keepRecording};
    post(m_listener, [input](Listener &listener) { listener.start(input); });
    if (m_source.isStuck()) { // it would not answer, not even with an error
        post(*this, [id](Recorder &self) {
            self.onSourceFinished(id, fail(ErrorCode::SoundStuck, Stage::Capture));
        });
        return;
    }
    post(m_source, [id, ring, stop = m_stop.get_token()](AudioSource &source) {
        source.start(id, ring, stop);
    });
    watch(m_waits.openDevice);
}

void Recorder::stop()
{
    if (!m_recording || std::exchange(m_stopped, true))
        return;
    m_look.stop();
    post(m_source, [id = m_id](AudioSource &source) { source.stop(id); });
    watch(m_waits.drainSource);
}

void Recorder::finish(CheckInId id)
{
    if (id != m_id)
        return;
    m_finishWanted = true;
    if (!m_recording)
        finishListening();
}

void Recorder::finishListening()
{
    m_finishWanted = false;
    m_finishing = true;
    post(m_listener, [id = m_id](Listener &listener) { listener.finish(id); });
    watch(m_waits.finalWords);
}

void Recorder::replay(CheckInId id, Language language)
{
    cancel();
    m_id = id;
    m_stop = std::stop_source();
    m_finishing = true;
    const ListenerInput input{
        .id = id, .language = language, .ring = nullptr, .stop = m_stop.get_token()};
    post(m_listener, [input](Listener &listener) { listener.replay(input); });
    watch(m_waits.finalWords * 4); // nothing of it has been decoded ahead
}

void Recorder::cancel()
{
    m_stop.request_stop();
    m_deadline.stop();
    m_look.stop();
    m_recording = m_finishing = m_finishWanted = false;
    m_id = {};
}

void Recorder::erase()
{
    post(m_listener, [](Listener &listener) { listener.erase(); });
}

void Recorder::onSourceFinished(CheckInId id, const Result<AudioEnd> &end)
{
    if (id != m_id || !m_recording)
        return;
    m_recording = false;
    m_deadline.stop();
    m_look.stop();
    if (m_finishWanted) {
        finishListening();
        return;
    }
    if (m_stopped)
        return; // the caller has not said yet what becomes of it
    if (end)
        emit ended(id, *end);
    else
        emit failed(id, end.error());
}

void Recorder::onDeadline()
{
    const CheckInId id = m_id;
    if (m_recording && m_stopped) { // the source does not answer: go on with what arrived
        qCWarning(lcPipeline, "the sound source did not finish in time");
        m_recording = false;
        if (m_finishWanted)
            finishListening();
    } else if (m_recording) {
        if (m_opened)
            giveUp(ErrorCode::SoundStuck, QStringLiteral("no end of the recording"));
        else
            giveUp(ErrorCode::MicrophoneStalled, QStringLiteral("no first frame"));
    } else if (m_finishing) {
        m_finishing = false;
        emit words(id, fail(ErrorCode::Timeout, Stage::Transcribe), {});
    }
}

void Recorder::lookForHang()
{
    if (m_recording && m_source.isStuck())
        giveUp(ErrorCode::SoundStuck, QStringLiteral("while recording"));
}

void Recorder::giveUp(ErrorCode code, const QString &detail)
{
    m_recording = false;
    m_stopped = true; // whatever still comes of it is too late
    m_deadline.stop();
    m_look.stop();
    post(m_source, [id = m_id](AudioSource &source) { source.stop(id); });
    emit failed(m_id, Error{code, detail, Stage::Capture});
}

void Recorder::watch(std::chrono::milliseconds budget)
{
    m_deadline.start(budget);
}

} // namespace pulsemates
