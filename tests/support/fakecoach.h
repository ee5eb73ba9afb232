#pragma once

#include "core/providers/coach.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace pulsemates {

/// Says the sentences of a script, one for each turn of the event loop; keeps the contract of the
/// seam.
class FakeCoach final : public Coach
{
    Q_OBJECT

public:
    using Coach::Coach;

    [[nodiscard]] QString name() const override { return QStringLiteral("fake:script"); }
    [[nodiscard]] QString version() const override { return QStringLiteral("script 1"); }
    [[nodiscard]] bool supports(Language /*language*/) const override { return true; }
    void start(CheckInId id, const CoachRequest &request, std::stop_token stop) override;

    void setScript(const QStringList &sentences) { m_script = sentences; }
    /// What the next start() tells behind its first sentence.
    void failNext(const Error &error) { m_error = error; }
    void hold() { m_held = true; } ///< requests wait before their first sentence
    void letGo();

    [[nodiscard]] const std::vector<CoachRequest> &requests() const { return m_requests; }
    [[nodiscard]] int underWay() const { return int(m_calls.size()); }

private:
    struct Call
    {
        CheckInId id;
        QStringList rest;
        std::optional<Error> error;
        int said = 0;
        std::unique_ptr<std::stop_callback<std::function<void()>>> onStop;
    };

    void later(quint64 serial);
    void step(quint64 serial);
    void end(quint64 serial, const Result<CoachMessage> &message);
    void endSoon(quint64 serial, const Error &error);

    QStringList m_script{QStringLiteral("That sounds like a lot to carry."),
                         QStringLiteral("You showed up for it anyway."),
                         QStringLiteral("If you like, rest for one slow minute.")};
    std::optional<Error> m_error;
    bool m_held = false;
    std::vector<CoachRequest> m_requests;
    std::map<quint64, Call> m_calls;
    quint64 m_last = 0;
};

} // namespace pulsemates
