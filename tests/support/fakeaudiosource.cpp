#include "tests/support/fakeaudiosource.h"

#include "core/audio/levels.h"

namespace pulsemates {

void FakeAudioSource::prepare()
{
    ++m_prepareCalls;
    if (m_failure) {
        emit failedToPrepare(*m_failure);
        return;
    }
    m_prepared = true;
    emit ready();
}

void FakeAudioSource::start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop)
{
    ++m_startCalls;
    if (m_writer)
        finish(m_writer->end(AudioEnd::Reason::Stopped));
    if (m_failure) {
        emit finished(id, tl::unexpected(*m_failure));
        return;
    }
    m_writer.emplace(id, std::move(ring));
    m_onStop = std::make_unique<StopCallback>(stop, [this, id] {
        QMetaObject::invokeMethod(
            this, [this, id] { this->stop(id); }, Qt::QueuedConnection);
    });
}

void FakeAudioSource::stop(CheckInId id)
{
    if (!m_writer || m_writer->id() != id)
        return;
    m_writer->flush(m_clock.now());
    finish(m_writer->end(AudioEnd::Reason::Stopped));
}

void FakeAudioSource::deliver(std::span<const float> samples)
{
    if (!m_writer)
        return;
    const bool first = !m_writer->hasStarted();
    m_writer->write(samples, m_clock.now());
    if (first && m_writer->hasStarted())
        emit started(m_writer->id());
    emit levelChanged(rms(samples));
    if (m_writer && m_writer->limitReached())
        finish(m_writer->end(AudioEnd::Reason::LimitReached));
}

void FakeAudioSource::deliverFrames(int count, float level)
{
    const std::vector<float> frame(AudioFrame::samplesPerFrame, level);
    for (int i = 0; i < count; ++i)
        deliver(frame);
}

void FakeAudioSource::reachEnd()
{
    if (!m_writer)
        return;
    m_writer->flush(m_clock.now());
    finish(m_writer->end(AudioEnd::Reason::EndOfFile));
}

void FakeAudioSource::lose(const Error &error)
{
    if (m_writer)
        finish(tl::unexpected(error));
}

void FakeAudioSource::finish(const Result<AudioEnd> &end)
{
    m_onStop.reset();
    const CheckInId id = m_writer->id();
    m_writer.reset();
    emit finished(id, end);
}

} // namespace pulsemates
