#pragma once

#include "core/metrics/criticalpath.h"
#include "core/metrics/latencyhistory.h"
#include "core/metrics/percentiles.h"
#include "core/pipeline/servicefigures.h"

#include <QObject>

#include <optional>

namespace pulsemates {

/// What the latency panel shows, without how it shows it.
/// Units: milliseconds from the zero of a check-in. Check-ins that silence ended are a series of
/// their own: their figures count from the last word. Thread: GUI.
class LatencyModel : public QObject
{
    Q_OBJECT

public:
    enum class Scope { ThisSession, AllSessions };
    static constexpr std::size_t trendLength = 20;

    /// One headline figure; nothing in value: it did not happen.
    struct Figure
    {
        Headline headline = Headline::Guidance;
        std::optional<double> value;
        double target = 0;  ///< 0: there is none
        bool ahead = false; ///< it was there before the zero: nobody waited

        [[nodiscard]] bool missed() const { return value && target > 0 && *value > target; }
    };

    explicit LatencyModel(LatencyHistory &history, QObject *parent = nullptr);

    /// Shows the figures so far of the check-in that runs.
    void show(const CheckInTimings &timings);
    /// Shows the figures of a check-in that is complete, and remembers them.
    void finish(const CheckInTimings &timings, const QDateTime &at);
    void setScope(Scope scope);
    void setService(const ServiceFigures &service);

    [[nodiscard]] const std::optional<CheckInTimings> &current() const { return m_current; }
    /// What the figures count from, and which series the trend is of.
    [[nodiscard]] LatencyZero zero() const
    {
        return m_current ? m_current->zero : LatencyZero::Stop;
    }
    [[nodiscard]] const CriticalPath &path() const { return m_path; }
    /// That of a written message only where a service writes, or has written.
    [[nodiscard]] std::vector<Figure> figures() const;
    [[nodiscard]] const ServiceFigures &service() const { return m_service; }
    [[nodiscard]] const LatencyHistory &history() const { return m_history; }
    [[nodiscard]] double unattributedShare() const; ///< 0 to 1
    [[nodiscard]] bool usesNetwork() const;         ///< a service is used, or was in this check-in
    [[nodiscard]] Scope scope() const { return m_scope; }
    [[nodiscard]] bool hasEarlier() const; ///< figures at all, of any session

    /// Zero to guidance of the last check-ins in the scope, oldest first, at most trendLength.
    [[nodiscard]] std::vector<double> trend() const;
    /// Of all of the scope, not only of the last twenty.
    [[nodiscard]] Percentiles percentiles() const;

signals:
    void currentChanged();
    void trendChanged();
    void serviceChanged();

private:
    [[nodiscard]] std::vector<double> guidanceTimes() const;

    LatencyHistory &m_history;
    std::optional<CheckInTimings> m_current;
    CriticalPath m_path;
    ServiceFigures m_service;
    Scope m_scope = Scope::AllSessions;
};

} // namespace pulsemates
