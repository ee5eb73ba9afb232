#pragma once

#include "core/common/clock.h"

#include <QProcess>
#include <QString>

#include <optional>

namespace pulsemates {

/// A window of this program in a process of its own, with a probe in it (windowprobe.h).
/// Thread: main; waits turn no event loop. Errors: nothing where the child does not answer in time.
class ChildWindow
{
public:
    ChildWindow();
    ~ChildWindow(); ///< asks it to quit, then ends it
    ChildWindow(const ChildWindow &) = delete;
    ChildWindow &operator=(const ChildWindow &) = delete;

    /// Starts `pulsemates --demo` (files in place of the microphone) or the plain window.
    /// @p cache: a folder in place of the person's, as at a first start.
    void start(bool demo, const QString &cache = {});

    /// From before the process was made to its first frame. Units: milliseconds.
    [[nodiscard]] std::optional<double> firstFrameMs();
    /// Memory at its first frame. Units: megabytes (1,048,576 bytes).
    [[nodiscard]] std::optional<double> firstPss();

    void send(const QByteArray &command);
    /// The rest of the next line that begins with @p word.
    [[nodiscard]] std::optional<QByteArray> waitFor(const QByteArray &word,
                                                    std::chrono::milliseconds longest);
    [[nodiscard]] bool
    ask(const QByteArray &command, const QByteArray &word, std::chrono::milliseconds longest);
    [[nodiscard]] std::optional<double> pss();
    /// Frames painted since this was last asked.
    [[nodiscard]] std::optional<double> frames();

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    SteadyClock m_clock;
    MonotonicTime m_startedAt{};
};

} // namespace pulsemates
