#include "app/calibrator.h"

#include "app/providerfactory.h"
#include "core/common/logging.h"

#include <QtConcurrent>

namespace pulsemates {

namespace {

constexpr std::chrono::seconds idleBefore{20};
constexpr std::chrono::minutes busyBefore{10};

} // namespace

Calibrator::Calibrator(std::shared_ptr<const SpeechFiles> files, QObject *parent)
    : QObject(parent)
    , m_files(std::move(files))
{
    m_pool.setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Calibrator::measure);
}

Calibrator::~Calibrator()
{
    m_stop.request_stop();
    m_pool.waitForDone(2000); // a decode of a few seconds of sound is the longest step
}

void Calibrator::wait()
{
    m_wanted = true;
    if (!m_running)
        m_idle.start(idleBefore);
}

void Calibrator::interrupt()
{
    m_stop.request_stop();
    if (m_wanted && !m_running)
        m_idle.start(idleBefore);
}

void Calibrator::measure()
{
    m_running = true;
    m_stop = std::stop_source();
    QtConcurrent::run(&m_pool, [files = m_files, stop = m_stop.get_token()] {
        return measureRecognizers(*files, stop);
    }).then(this, [this](const Result<RecognizerChoice> &choice) {
        m_running = false;
        if (choice && !choice->certain) {
            m_idle.start(busyBefore);
        } else if (choice) {
            m_wanted = false;
            emit chosen(choice->model, choice->threads, choice->figures);
        } else if (choice.error().code == ErrorCode::Cancelled) {
            m_idle.start(idleBefore);
        } else { // doctor tells what is wrong with the models; the defaults stay
            qCWarning(lcApp,
                      "calibration failed: %s",
                      qUtf8Printable(errorCodeName(choice.error().code)));
        }
    });
}

} // namespace pulsemates
