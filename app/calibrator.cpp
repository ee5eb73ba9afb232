#include "app/calibrator.h"

#include "core/common/background.h"
#include "core/common/logging.h"
#include "core/common/powersupply.h"
#include "core/common/whenfinished.h"

#include <QtConcurrent>

namespace pulsemates {

Calibrator::Calibrator(std::shared_ptr<const SpeechFiles> files, QObject *parent)
    : Calibrator(
        [files = std::move(files)](const std::stop_token &stop) -> Result<RecognizerChoice> {
            if (PowerSupply().isLow())
                return RecognizerChoice{.certain = false};
            return measureRecognizers(*files, stop);
        },
        Waits{},
        parent)
{}

Calibrator::Calibrator(Measure measure, const Waits &waits, QObject *parent)
    : QObject(parent)
    , m_measure(std::move(measure))
    , m_waits(waits)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Calibrator::measure);
}

Calibrator::~Calibrator()
{
    m_stop.request_stop();
    if (!m_pool->waitForDone(int(m_waits.step.count())))
        (void)m_pool.release(); // its destructor would wait on; the process ends by _exit
}

void Calibrator::wait()
{
    m_wanted = true;
    if (!m_running)
        m_idle.start(m_waits.idle);
}

void Calibrator::interrupt()
{
    m_stop.request_stop();
    if (m_wanted && !m_running) // a longer wait that runs already stays as it is
        m_idle.start(std::max(m_waits.idle, m_idle.remainingTimeAsDuration()));
}

void Calibrator::measure()
{
    if (m_busy && m_busy()) {
        m_idle.start(m_waits.idle);
        return;
    }
    m_running = true;
    m_stop = std::stop_source();
    const auto measured =
        QtConcurrent::run(m_pool.get(), [measure = m_measure, stop = m_stop.get_token()] {
            makeThreadBackground();
            return measure(stop);
        });
    whenFinished(measured, this, [this](const Result<RecognizerChoice> &choice) {
        m_running = false;
        if (choice && !choice->certain) {
            m_idle.start(m_waits.uncertain);
        } else if (choice) {
            m_wanted = false;
            emit chosen(choice->model, choice->threads, choice->figures);
        } else if (choice.error().code == ErrorCode::Cancelled) {
            m_idle.start(m_waits.idle);
        } else { // doctor tells what is wrong with the models; the defaults stay
            qCWarning(lcApp,
                      "calibration failed: %s",
                      qUtf8Printable(errorCodeName(choice.error().code)));
        }
    });
}

} // namespace pulsemates
