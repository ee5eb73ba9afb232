#pragma once

#include "core/metrics/span.h"

#include <array>
#include <cstddef>
#include <optional>

namespace pulsemates {

/// The moments a person can notice.
enum class Milestone {
    GuidanceShown,
    FinalTranscript,
    MessageConfirmed,
    FirstAudio,
    AllReady,
    WrittenShown
};

/// Collects where the time of one check-in went, and turns it into figures relative to Stop.
/// Overlapping work stays overlapping: every span is kept, also two of one stage.
/// Units: absolute monotonic times in; milliseconds from Stop out, or from the last voiced sample
/// where silence was the end.
/// Thread: one, the pipeline's; workers report their spans as values.
class Timeline
{
public:
    using SpanIndex = std::size_t;

    /// Forgets everything: a new check-in begins.
    void clear();

    /// Opens a span; end() closes it. A span left open ends where timings() is asked.
    [[nodiscard]] SpanIndex begin(Stage stage, Where where, MonotonicTime at);
    /// Closes a span once; a second close is ignored, so that stop and cancel may both try.
    void end(SpanIndex index, MonotonicTime at);
    /// Adds a finished span. One that ends before it starts is kept with no length.
    void add(Stage stage, Where where, MonotonicTime start, MonotonicTime end);

    /// Keeps what is known of an exchange with a service; its spans are added by add().
    void note(const ExchangeNote &exchange);

    /// Sets the zero of all figures; asked again, the later call counts: a soft end may be taken
    /// back and come again.
    void stop(MonotonicTime at, LatencyZero zero = LatencyZero::Stop);
    /// Takes back a soft end, with the milestones reached since.
    void resume();
    [[nodiscard]] std::optional<MonotonicTime> stoppedAt() const { return m_stop; }

    /// Notes a milestone; only its first time after Stop counts.
    void reach(Milestone milestone, MonotonicTime at);
    [[nodiscard]] bool hasReached(Milestone milestone) const;

    void setAudioLength(MonotonicTime length) { m_audio = length; }

    /// The figures so far. Without Stop, @p now stands for it and no milestone is reported.
    [[nodiscard]] CheckInTimings timings(MonotonicTime now) const;

private:
    struct Row
    {
        Span span;
        bool open = false;
    };

    [[nodiscard]] double sinceStop(Milestone milestone) const;

    std::vector<Row> m_rows;
    std::vector<ExchangeNote> m_exchanges;
    std::array<std::optional<MonotonicTime>, 6> m_milestones;
    std::optional<MonotonicTime> m_stop;
    LatencyZero m_zero = LatencyZero::Stop;
    MonotonicTime m_audio{};
};

} // namespace pulsemates
