#include "tests/support/fakecoach.h"

#include <utility>

namespace pulsemates {

void FakeCoach::start(CheckInId id, const CoachRequest &request, std::stop_token stop)
{
    const Error cancelled{ErrorCode::Cancelled, {}, Stage::Coach};
    for (const auto &[serial, call] : m_calls) {
        if (call.id == id)
            endSoon(serial, cancelled);
    }
    const quint64 serial = ++m_last;
    Call &call = m_calls[serial];
    call.id = id;
    call.rest = m_script;
    call.error = std::exchange(m_error, std::nullopt);
    if (stop.stop_requested()) {
        endSoon(serial, cancelled);
    } else if (const Outcome sendable = checkCoachRequest(request); !sendable) {
        endSoon(serial, sendable.error());
    } else {
        m_requests.push_back(request);
        later(serial);
    }
    call.onStop = std::make_unique<std::stop_callback<std::function<void()>>>(
        std::move(stop), [this, serial, cancelled] { endSoon(serial, cancelled); });
}

void FakeCoach::letGo()
{
    m_held = false;
    for (const auto &[serial, call] : m_calls)
        later(serial);
}

void FakeCoach::later(quint64 serial)
{
    QMetaObject::invokeMethod(
        this, [this, serial] { step(serial); }, Qt::QueuedConnection);
}

void FakeCoach::step(quint64 serial)
{
    const auto found = m_calls.find(serial);
    if (m_held || found == m_calls.end())
        return;
    Call &call = found->second;
    if (call.error && call.said > 0)
        return end(serial, tl::unexpected(*call.error));
    if (call.rest.isEmpty())
        return end(serial, CoachMessage{m_script.join(u' '), QStringLiteral("script"), 0, 0});
    const CheckInId id = call.id;
    const QString next = call.rest.takeFirst();
    ++call.said;
    later(serial);
    emit sentence(id, next);
}

void FakeCoach::endSoon(quint64 serial, const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, serial, error] { end(serial, tl::unexpected(error)); }, Qt::QueuedConnection);
}

void FakeCoach::end(quint64 serial, const Result<CoachMessage> &message)
{
    const auto node = m_calls.extract(serial);
    if (!node.empty())
        emit finished(node.mapped().id, message);
}

} // namespace pulsemates
