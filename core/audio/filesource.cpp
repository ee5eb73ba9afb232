#include "core/audio/filesource.h"

#include <algorithm>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr int framesPerTurn = 64; ///< then the event loop may bring a stop
constexpr auto ringPause = 2ms;   ///< how long to leave a full ring to its reader

} // namespace

FileSource::FileSource(QString path, Pace pace, const Clock &clock, QObject *parent)
    : AudioSource(parent)
    , m_path(std::move(path))
    , m_pace(pace)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FileSource::advance);
}

FileSource::FileSource(AudioFile file, Pace pace, const Clock &clock, QObject *parent)
    : FileSource(QString(), pace, clock, parent)
{
    m_file = std::move(file);
}

void FileSource::setPath(const QString &path)
{
    m_path = path;
    m_file.reset();
}

Outcome FileSource::load()
{
    if (m_file)
        return Done{};
    auto file = readAudioFile(m_path);
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    return Done{};
}

void FileSource::prepare()
{
    if (const auto loaded = load(); !loaded)
        emit failedToPrepare(loaded.error());
    else
        emit ready();
}

void FileSource::start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop)
{
    if (m_writer)
        finish(AudioEnd::Reason::Stopped);
    if (const auto loaded = load(); !loaded) {
        emit finished(id, tl::unexpected(loaded.error()));
        return;
    }
    m_writer.emplace(id, std::move(ring));
    m_stop = stop;
    m_begin = m_clock.now();
    m_position = 0;
    m_meter.reset();
    m_onStop = std::make_unique<StopCallback>(m_stop, [this, id] {
        QMetaObject::invokeMethod(
            this, [this, id] { this->stop(id); }, Qt::QueuedConnection);
    });
    scheduleNext();
}

void FileSource::stop(CheckInId id)
{
    if (!m_writer || m_writer->id() != id)
        return;
    if (m_pace == Pace::RealTime && !m_stop.stop_requested())
        advance(); // what a microphone would have delivered by now
    if (m_writer && m_writer->id() == id)
        finish(AudioEnd::Reason::Stopped);
}

void FileSource::advance()
{
    for (int turn = 0; turn < framesPerTurn && m_writer; ++turn) {
        if (m_stop.stop_requested())
            return finish(AudioEnd::Reason::Stopped);
        if (atEnd()) {
            const bool cut = m_file->truncated || m_position < m_file->clip->samples.size();
            return finish(cut ? AudioEnd::Reason::LimitReached : AudioEnd::Reason::EndOfFile);
        }
        const qint64 next = qint64(m_position) / AudioFrame::samplesPerFrame;
        if (m_writer->ringIsFull() || (m_pace == Pace::RealTime && next >= framesDue()))
            break;
        pushNextFrame(m_pace == Pace::RealTime
                          ? MonotonicTime(m_begin + (next + 1) * AudioFrame::duration)
                          : m_clock.now());
    }
    if (m_writer)
        scheduleNext();
}

void FileSource::pushNextFrame(MonotonicTime arrivedAt)
{
    const auto &samples = m_file->clip->samples;
    const std::size_t count =
        std::min<std::size_t>(AudioFrame::samplesPerFrame, samples.size() - m_position);
    const std::span frame(samples.data() + m_position, count);
    const bool first = !m_writer->hasStarted();
    m_writer->write(frame, arrivedAt);
    m_writer->flush(arrivedAt);
    m_position += count;
    if (first)
        emit started(m_writer->id());
    if (const auto level = m_meter.add(frame))
        emit levelChanged(*level);
}

bool FileSource::atEnd() const
{
    return m_position >= m_file->clip->samples.size() || m_writer->limitReached();
}

qint64 FileSource::framesDue() const
{
    return (m_clock.now() - m_begin) / AudioFrame::duration;
}

void FileSource::scheduleNext()
{
    if (m_writer->ringIsFull()) {
        m_timer.start(ringPause);
    } else if (m_pace == Pace::AtOnce || atEnd()) {
        m_timer.start(0ms);
    } else {
        const qint64 next = qint64(m_position) / AudioFrame::samplesPerFrame;
        const MonotonicTime wait = m_begin + (next + 1) * AudioFrame::duration - m_clock.now();
        m_timer.start(std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(wait)));
    }
}

void FileSource::finish(AudioEnd::Reason reason)
{
    m_timer.stop();
    m_onStop.reset();
    const CheckInId id = m_writer->id();
    const AudioEnd end = m_writer->end(reason,
                                       m_file->truncated && reason != AudioEnd::Reason::Stopped,
                                       m_file->incomplete && reason != AudioEnd::Reason::Stopped);
    m_writer.reset();
    emit finished(id, end);
}

} // namespace pulsemates
