#pragma once

#include "app/bench/breathwatch.h"
#include "app/window.h"

#include <QObject>

#include <memory>

namespace pulsemates {

/// Lets the benchmark look into a window of another process: reads commands, one a line, from
/// standard input and answers each with one line on standard output. Exists only where
/// PULSEMATES_BENCH_PROBE is set.
///
///   (by itself)      first-frame NANOSECONDS of the monotonic clock, then pss KILOBYTES
///   pss              pss KILOBYTES
///   frames           frames NUMBER, painted since this was last asked
///   hide             hidden
///   check-in PATH    done | failed, after one check-in with that file
///   say TEXT         done | failed, after the voice made it
///   unload           done, after models were freed
///   breathe SECONDS  edges MILLISECONDS…, after breathing that long
///   quit
/// Thread: GUI.
class WindowProbe : public QObject
{
    Q_OBJECT

public:
    explicit WindowProbe(Window &window, QObject *parent = nullptr);

    [[nodiscard]] static bool isWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onFirstFrame();
    void readCommands();
    void obey(const QByteArray &command, const QByteArray &argument);
    void checkIn(const QString &path);
    void say(const QString &text);
    void unload();
    void releaseUntilGone();
    void breathe(std::chrono::seconds time);
    void answer(const QByteArray &line);
    void answerPss();

    Window &m_window;
    QByteArray m_input;
    QString m_saying;
    bool m_checkingIn = false;
    int m_frames = 0;
    std::unique_ptr<BreathWatch> m_watch;
};

} // namespace pulsemates
