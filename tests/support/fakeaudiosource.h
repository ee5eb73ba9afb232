#pragma once

#include "core/audio/audiosource.h"
#include "core/audio/framewriter.h"

#include <functional>
#include <optional>
#include <vector>

namespace pulsemates {

/// A source whose frames come when the test says: nothing happens by itself.
class FakeAudioSource final : public AudioSource
{
    Q_OBJECT

public:
    using AudioSource::AudioSource;

    void prepare() override;
    void start(CheckInId id, std::shared_ptr<FrameRing> ring, std::stop_token stop) override;
    void stop(CheckInId id) override;
    void release() override { m_prepared = false; }

    /// What prepare() and start() answer from now on; none: they succeed.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    // What a device would do. Each is ignored when no recording runs.
    void deliver(std::span<const float> samples); ///< cut into frames
    void deliverFrames(int count, float level = 0.1F);
    void reachEnd();               ///< of the file
    void lose(const Error &error); ///< mid-recording
    void setMuted(bool muted) { emit mutedChanged(muted); }
    void setLevel(float level) { emit levelChanged(level); }

    [[nodiscard]] bool isPrepared() const { return m_prepared; }
    [[nodiscard]] bool isRecording() const { return m_writer.has_value(); }
    [[nodiscard]] CheckInId current() const { return m_writer ? m_writer->id() : CheckInId{}; }
    [[nodiscard]] int prepareCalls() const { return m_prepareCalls; }
    [[nodiscard]] int startCalls() const { return m_startCalls; }

private:
    using StopCallback = std::stop_callback<std::function<void()>>;

    void finish(const Result<AudioEnd> &end);

    SteadyClock m_clock;
    std::optional<FrameWriter> m_writer;
    std::unique_ptr<StopCallback> m_onStop;
    std::optional<Error> m_failure;
    bool m_prepared = false;
    int m_prepareCalls = 0;
    int m_startCalls = 0;
};

} // namespace pulsemates
