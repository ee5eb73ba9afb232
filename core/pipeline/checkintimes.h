#pragma once

#include "core/metrics/serviceexchange.h"
#include "core/metrics/timeline.h"
#include "core/pipeline/listener.h"
#include "core/pipeline/understandingstage.h"

namespace pulsemates {

/// Notes when what happened in one check-in, in the pipeline's words, for the latency panel.
/// Thread: GUI, like the pipeline.
class CheckInTimes
{
public:
    explicit CheckInTimes(const Clock &clock)
        : m_clock(clock)
    {}

    void clear();
    void listening();
    /// The recording ended; a soft end counts until it is taken back or a hard one comes.
    /// @p lastVoice: where silence was the end, the last voiced sample, from which figures count.
    void stopped(std::optional<MonotonicTime> lastVoice = std::nullopt);
    void sent(); ///< typed words: figures count from here
    void takenBack();
    void undone(); ///< a discarded recording is wanted after all: what was reached before is past
    void shown() { m_shownAt = m_clock.now(); }
    void painted(MonotonicTime at);
    void words(const ListenerReport &report);
    void wordsFinal();
    void submitted() { m_submittedAt = m_clock.now(); }
    void understood(const UnderstandingResult &result);
    /// The final words were understood; @p stands: the shown message answers them.
    void confirmed(bool stands);
    void heard(MonotonicTime asked, MonotonicTime firstSample);
    void allReady();
    void exchanged(const ServiceExchange &exchange);
    void written(); ///< a sentence of a service is on the screen

    [[nodiscard]] bool hasStopped() const { return m_timeline.stoppedAt().has_value(); }
    /// When the end was decided: later than the zero of the figures where silence was the end.
    [[nodiscard]] MonotonicTime stop() const { return m_endedAt.value_or(m_clock.now()); }
    [[nodiscard]] CheckInTimings timings() const { return m_timeline.timings(m_clock.now()); }

private:
    const Clock &m_clock;
    Timeline m_timeline;
    Timeline::SpanIndex m_capture = 0;
    std::optional<MonotonicTime> m_endedAt;
    MonotonicTime m_shownAt{};
    MonotonicTime m_submittedAt{};
    MonotonicTime m_confirmedAt{};
    MonotonicTime m_spokenUntil{}; ///< by a service
};

} // namespace pulsemates
