#pragma once

#include "core/pipeline/exerciseplayer.h"
#include "ui/checkin/orb.h"

#include <QObject>

#include <optional>

namespace pulsemates {

/// Watches the pacer from outside: when its frames were done, and how long after its due time each
/// edge of a phase was on the screen. The due times are counted from the first edge by the lengths
/// in the table, not read from the player.
/// Units: milliseconds. Thread: GUI.
class BreathWatch : public QObject
{
    Q_OBJECT

public:
    BreathWatch(Orb &orb, ExercisePlayer &player, const Clock &clock);

    [[nodiscard]] std::vector<double> frameIntervalsMs() const;
    [[nodiscard]] const std::vector<double> &edgeLatenessMs() const { return m_lateness; }
    void forgetFrames() { m_frames.clear(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onEdge(const BreathMoment &moment);
    void onFrame(MonotonicTime doneAt);

    Orb &m_orb;
    ExercisePlayer &m_player;
    const Clock &m_clock;
    std::vector<MonotonicTime> m_frames;
    std::vector<double> m_lateness;
    std::optional<MonotonicTime> m_firstEdge;
    std::optional<MonotonicTime> m_due; ///< of an edge that is not on the screen yet
};

} // namespace pulsemates
