#pragma once

#include "app/onlinecoaching.h"

#include <QObject>

#include <optional>

namespace pulsemates {

/// A written message for a check-in without a window: whether a service may be asked at all, its
/// key, and why nothing came of it. Nobody is asked a question. Thread: the main thread.
class WrittenRun : public QObject
{
    Q_OBJECT

public:
    /// How long a secret store may take to say the key. One that is locked waits for its owner.
    static constexpr std::chrono::seconds keyWait{5};

    /// Why optimized mode cannot be had with these settings, and what to do: in one sentence.
    [[nodiscard]] static std::optional<QString> whyNot(const Settings &settings);

    /// @p coaching outlives it, and has its settings already.
    explicit WrittenRun(OnlineCoaching &coaching);

    /// Runs an event loop until the key was looked for.
    void waitForKey();
    /// What the service or the way to it said against it, last.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

private:
    OnlineCoaching &m_coaching;
    std::optional<Error> m_problem;
};

} // namespace pulsemates
