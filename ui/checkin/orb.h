#pragma once

#include "core/common/clock.h"
#include "core/guidance/breathclock.h"
#include "ui/checkin/orbmotion.h"
#include "ui/checkin/orbpainter.h"
#include "ui/common/control.h"

#include <QTimer>

namespace pulsemates {

/// The one object: it invites, listens and breathes. Never jumps in size; paints nothing while
/// nothing changes. Units: sizes in pixels at 100 %. Thread: GUI.
class Orb : public Control
{
    Q_OBJECT

public:
    enum class Mode {
        Idle,      ///< a record button
        Preparing, ///< the microphone is opening; "listening" comes with the first frame
        Listening,
        Breathing
    };

    /// What pressing the idle orb does. Coming near it opens the microphone for Speak and GoOn.
    enum class Invitation {
        Speak,
        Write,
        TryAgain, ///< with the recording that is kept
        GoOn      ///< where the recording broke off
    };

    static constexpr double idleDiameter = 276;
    static constexpr double listeningDiameter = 244;
    static constexpr double emptyDiameter = 216;
    static constexpr double fullDiameter = 276;
    static constexpr double stillDiameter = 244;              ///< breathing with reduced motion
    static constexpr std::chrono::seconds nearForLongest{30}; ///< with the microphone open

    Orb(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setNearForLongest(std::chrono::milliseconds time) { m_waiting.setInterval(time); }
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setInvitation(Invitation invitation);
    void setLevel(float rms);
    void setRemaining(double fraction); ///< of the recording time, 1 to 0
    void setPattern(const BreathingPattern &pattern);
    void setBreath(const BreathMoment &moment);
    void setBreathPaused(bool paused);
    /// The recording ended just now, perhaps by itself: see isEndFresh().
    void noteEnd() { m_endedAt = m_clock.now(); }
    /// A press now was meant to end the recording.
    [[nodiscard]] bool isEndFresh() const;
    [[nodiscard]] bool isBreathPaused() const { return m_paused; }

    [[nodiscard]] double diameter() const; ///< as shown now
    [[nodiscard]] QString words() const;   ///< on the orb now
    [[nodiscard]] QString count() const;
    [[nodiscard]] bool isMoving() const { return m_frames.isActive(); }
    [[nodiscard]] int framesPainted() const { return m_painted; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void approached(); ///< by mouse, keyboard or finger: a recording may follow
    void left();       ///< also after nearForLongest without a move

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override;

private:
    void advance();
    void settle(); ///< starts or stops the frames as there is something to move
    void aim();    ///< the size for the mode and moment
    void setApproached(bool near);
    void tellName();
    [[nodiscard]] bool opensMicrophone() const;
    [[nodiscard]] QString invitation() const; ///< with the line break where it should wrap
    [[nodiscard]] Icon invitingIcon() const;
    [[nodiscard]] QString consequence() const; ///< of pressing it while idle, for assistive tools
    [[nodiscard]] OrbPicture picture() const;
    void addBreath(OrbPicture &picture) const;
    void rehearse(); ///< the words of one more step
    [[nodiscard]] QRectF square() const;
    [[nodiscard]] const BreathStep *step() const;

    const Clock &m_clock;
    OrbPainter m_painter;
    QTimer m_frames;
    SizeMotion m_size{idleDiameter};
    LevelFollower m_follower;
    std::array<double, OrbPicture::bars> m_recent{};
    Mode m_mode = Mode::Idle;
    double m_remaining = 1;
    BreathingPattern m_pattern;
    BreathMoment m_moment;
    std::size_t m_rehearsed = 0; ///< steps of the pattern whose words were drawn once
    bool m_paused = false;
    bool m_near = false;
    QTimer m_waiting; ///< from approach on: the microphone does not stay open for nothing
    std::optional<MonotonicTime> m_endedAt;
    Invitation m_invitation = Invitation::Speak;
    int m_painted = 0;
};

} // namespace pulsemates
