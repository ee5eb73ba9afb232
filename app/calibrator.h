#pragma once

#include "app/providerfactory.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>

namespace pulsemates {

/// Chooses recogniser and threads for this processor, once, in an idle moment after the first
/// start: some seconds of one core behind everything else, given up after the step it is in (a
/// load, a sentence, one decode) when a check-in or an exercise begins and tried again later, as it
/// is where other programs were too busy for a true figure, or the battery is low. Its destructor
/// waits for that step Waits::step at most. Thread: GUI; the measuring runs on a thread of its own.
class Calibrator : public QObject
{
    Q_OBJECT

public:
    /// How it measures, on the thread of its own; Cancelled: not now.
    using Measure = std::function<Result<RecognizerChoice>(const std::stop_token &stop)>;
    struct Waits
    {
        std::chrono::milliseconds idle{20'000};       ///< nothing happened for so long
        std::chrono::milliseconds uncertain{600'000}; ///< others were too busy
        std::chrono::milliseconds step{2'000}; ///< for what cannot be interrupted, at the end
    };

    /// Measures with the models of this computer; never on a low battery.
    explicit Calibrator(std::shared_ptr<const SpeechFiles> files, QObject *parent = nullptr);
    Calibrator(Measure measure, const Waits &waits, QObject *parent = nullptr);
    ~Calibrator() override;

    void wait();      ///< until the program has been idle for a while, then measure
    void interrupt(); ///< somebody needs the processor
    /// While @p busy says so it does not begin: an exercise makes no sign of life for minutes.
    void setBusy(std::function<bool()> busy) { m_busy = std::move(busy); }

signals:
    /// @p model and @p threads for the settings; @p figures in words, for doctor.
    void chosen(const QString &model, int threads, const QString &figures);

private:
    void measure();

    Measure m_measure;
    Waits m_waits;
    std::function<bool()> m_busy;
    std::unique_ptr<QThreadPool> m_pool; ///< left behind where its work does not end
    QTimer m_idle;
    std::stop_source m_stop;
    bool m_wanted = false;
    bool m_running = false;
};

} // namespace pulsemates
