#pragma once

#include "core/settings/settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace pulsemates {

class SpeechFiles;

/// Chooses recogniser and threads for this processor, once, in an idle moment after the first
/// start: some seconds of one core, given up at once when a check-in begins and tried again later,
/// as it is where other programs were too busy for a true figure.
/// Thread: GUI; the measuring runs on a thread of its own.
class Calibrator : public QObject
{
    Q_OBJECT

public:
    explicit Calibrator(std::shared_ptr<const SpeechFiles> files, QObject *parent = nullptr);
    ~Calibrator() override;

    void wait();      ///< until the program has been idle for a while, then measure
    void interrupt(); ///< somebody needs the processor

signals:
    /// @p model and @p threads for the settings; @p figures in words, for doctor.
    void chosen(const QString &model, int threads, const QString &figures);

private:
    void measure();

    std::shared_ptr<const SpeechFiles> m_files;
    QThreadPool m_pool;
    QTimer m_idle;
    std::stop_source m_stop;
    bool m_wanted = false;
    bool m_running = false;
};

} // namespace pulsemates
