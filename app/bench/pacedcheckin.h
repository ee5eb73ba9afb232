#pragma once

#include "app/bench/speechwindow.h"
#include "app/window.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace pulsemates {

class CheckInPage;

/// What one check-in at the speed of speech took. Units: milliseconds from the press of Stop.
struct PacedFigures
{
    double speechSeconds = 0;
    bool midSpeech = false;
    bool finished = false;              ///< reached its end within the time allowed
    bool shownBefore = false;           ///< a soft end had shown guidance before Stop
    bool wordsKnown = false;            ///< there were partial words at Stop
    std::optional<double> breathingMs;  ///< press to the frame in which the orb breathes
    std::optional<double> guidanceMs;   ///< press to the frame that holds the message
    std::optional<double> cardsMs;      ///< press to the frame that holds the stretch as well
    std::optional<double> finalWordsMs; ///< press to the final words
    std::optional<double> firstAudioMs;
    double mostWorkMs = 0; ///< processor time of the window's thread in one event since the press
    QString mostWorkName;
    double coverage = 0;
    QStringList remoteSockets; ///< seen at any time of the check-in
    QString words;
};

/// Drives the real window through one check-in: presses the orb, lets a file speak in place of the
/// microphone, presses the orb again, and waits until everything is there.
/// Thread: GUI; turns the event loop while it waits.
class PacedCheckIn : public QObject
{
    Q_OBJECT

public:
    PacedCheckIn(Window &window, CheckInPage &page, bool hasSound);

    [[nodiscard]] PacedFigures run(const SpeechWindow &speech);

    /// From the frame in which guidance was painted to the moment it was taken back.
    struct Shown
    {
        MonotonicTime from{};
        MonotonicTime until = MonotonicTime::max();
    };
    /// Of the last run in order, soft ends among them.
    [[nodiscard]] const std::vector<Shown> &shown() const { return m_shown; }
    [[nodiscard]] MonotonicTime firstSampleAt() const { return m_firstSampleAt; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onChanged(const CheckIn &checkIn);
    void noteFlushed(std::optional<double> &figure);
    void onPainted(MonotonicTime at);
    void pressStop();
    void lookAtSockets();
    void reset(const SpeechWindow &speech);

    Window &m_window;
    CheckInPage &m_page;
    QWidget *m_stretch = nullptr;
    bool m_hasSound;
    QTimer m_stopTimer;
    QTimer m_socketTimer;
    SpeechWindow m_speech;
    PacedFigures m_figures;
    std::vector<Shown> m_shown;
    MonotonicTime m_firstSampleAt{};
    MonotonicTime m_pressedAt{};
    MonotonicTime m_wordsAt{};
    bool m_completed = false;
    bool m_troubled = false;
};

} // namespace pulsemates
