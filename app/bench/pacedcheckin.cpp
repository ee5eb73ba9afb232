#include "app/bench/pacedcheckin.h"

#include "app/bench/benchcontext.h"
#include "app/bench/eventwatch.h"
#include "app/bench/procfigures.h"
#include "core/audio/filesource.h"
#include "core/pipeline/post.h"
#include "ui/checkin/checkinpage.h"
#include "ui/checkin/orb.h"
#include "ui/guidance/stretchcard.h"

#include <QEvent>

namespace pulsemates {

using namespace std::chrono_literals;

PacedCheckIn::PacedCheckIn(Window &window, CheckInPage &page, bool hasSound)
    : m_window(window)
    , m_page(page)
    , m_hasSound(hasSound)
{
    m_stopTimer.setSingleShot(true);
    m_stopTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_stopTimer, &QTimer::timeout, this, &PacedCheckIn::pressStop);
    m_page.orb().installEventFilter(this);
    m_stretch = page.findChild<StretchCard *>();
    m_stretch->installEventFilter(this);
    m_socketTimer.setInterval(100ms);
    connect(&m_socketTimer, &QTimer::timeout, this, &PacedCheckIn::lookAtSockets);
    CheckInPipeline &pipeline = window.engine().pipeline();
    connect(&pipeline, &CheckInPipeline::changed, this, &PacedCheckIn::onChanged);
    connect(&pipeline, &CheckInPipeline::completed, this, [this] { m_completed = true; });
    connect(&pipeline, &CheckInPipeline::guidanceHidden, this, [this] {
        if (!m_shown.empty())
            m_shown.back().until = m_window.engine().clock().now();
    });
    connect(
        &page, &CheckInPage::painted, this, [this](CheckInId, MonotonicTime at) { onPainted(at); });
}

void PacedCheckIn::reset(const SpeechWindow &speech)
{
    m_speech = speech;
    m_figures = {};
    m_figures.speechSeconds = double(speech.stopAfter.count()) / 1000;
    m_figures.midSpeech = speech.midSpeech;
    m_shown.clear();
    m_firstSampleAt = m_pressedAt = m_wordsAt = {};
    m_completed = m_troubled = false;
}

PacedFigures PacedCheckIn::run(const SpeechWindow &speech)
{
    reset(speech);
    Engine &engine = m_window.engine();
    post(engine.source(), [path = speech.path](AudioSource &source) {
        static_cast<FileSource &>(source).setPath(path);
    });
    m_socketTimer.start();
    m_page.orb().click();
    const auto longest = speech.stopAfter + 12s;
    BenchContext::waitUntil([this] { return m_completed || m_troubled; }, longest);
    if (m_hasSound && m_completed) {
        BenchContext::waitUntil(
            [&engine] { return engine.pipeline().checkIn().timings.firstAudioMs >= 0; }, 1500ms);
    }
    m_socketTimer.stop();
    const CheckIn checkIn = engine.pipeline().checkIn();
    m_figures.finished = m_completed && !m_troubled;
    m_figures.words = checkIn.transcript.text();
    m_figures.coverage = checkIn.timings.coverage();
    m_figures.mostWorkMs = EventWatch::mostWorkMs();
    m_figures.mostWorkName = EventWatch::mostWorkName();
    if (checkIn.timings.firstAudioMs >= 0)
        m_figures.firstAudioMs = checkIn.timings.firstAudioMs;
    emit m_page.newCheckInRequested(); // as its button does
    BenchContext::wait(700ms);
    return m_figures;
}

void PacedCheckIn::onChanged(const CheckIn &checkIn)
{
    const MonotonicTime now = m_window.engine().clock().now();
    if (checkIn.state == CheckInState::Trouble)
        m_troubled = true;
    if (m_firstSampleAt == MonotonicTime{} && checkIn.listeningSince > MonotonicTime{}
        && checkIn.state == CheckInState::Listening) {
        m_firstSampleAt = checkIn.listeningSince - AudioFrame::duration; // a frame is 20 ms old
        m_stopTimer.start(std::chrono::duration_cast<std::chrono::milliseconds>(
            m_firstSampleAt + m_speech.stopAfter - now));
    }
    if (checkIn.finalWords && m_pressedAt > MonotonicTime{} && m_wordsAt == MonotonicTime{}) {
        m_wordsAt = now;
        m_figures.finalWordsMs = toMilliseconds(now - m_pressedAt);
    }
}

void PacedCheckIn::pressStop()
{
    m_figures.shownBefore = m_window.engine().pipeline().checkIn().state != CheckInState::Listening;
    m_figures.wordsKnown = !m_window.engine().pipeline().checkIn().transcript.isEmpty();
    EventWatch::reset();
    m_pressedAt = m_window.engine().clock().now();
    if (m_figures.shownBefore)
        m_window.engine().pipeline().stop(); // the orb is the pacer already; Space would do this
    else
        m_page.orb().click();
}

bool PacedCheckIn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || m_pressedAt == MonotonicTime{} || m_figures.shownBefore)
        return QObject::eventFilter(watched, event);
    if (watched == &m_page.orb() && m_page.orb().mode() == Orb::Mode::Breathing)
        noteFlushed(m_figures.breathingMs);
    else if (watched == m_stretch)
        noteFlushed(m_figures.cardsMs);
    return QObject::eventFilter(watched, event);
}

void PacedCheckIn::noteFlushed(std::optional<double> &figure)
{
    if (figure)
        return;
    figure = 0; // until this frame has been flushed
    QMetaObject::invokeMethod(
        this,
        [this, &figure] { figure = toMilliseconds(m_window.engine().clock().now() - m_pressedAt); },
        Qt::QueuedConnection);
}

void PacedCheckIn::onPainted(MonotonicTime at)
{
    m_shown.push_back({.from = at});
    if (m_pressedAt > MonotonicTime{} && !m_figures.shownBefore && !m_figures.guidanceMs)
        m_figures.guidanceMs = toMilliseconds(at - m_pressedAt);
}

void PacedCheckIn::lookAtSockets()
{
    for (const QString &inode : ownRemoteSockets()) {
        if (!m_figures.remoteSockets.contains(inode))
            m_figures.remoteSockets << inode;
    }
}

} // namespace pulsemates
