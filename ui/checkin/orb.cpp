#include "ui/checkin/orb.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr double listeningRing = 322;
constexpr double breathingRing = 300;
constexpr double smallestSide = 200;
constexpr std::chrono::milliseconds meantToStop{400};
constexpr std::array orbBarShape{0.45, 0.75, 0.6, 1.0, 0.8, 0.5, 0.7};

} // namespace

Orb::Orb(Theme &theme, const Clock &clock, QWidget *parent)
    : Control(theme, parent)
    , m_clock(clock)
    , m_painter(theme)
{
    setObjectName(QStringLiteral("orb"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(std::chrono::milliseconds(16));
    connect(&m_frames, &QTimer::timeout, this, &Orb::advance);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(nearForLongest);
    connect(&m_waiting, &QTimer::timeout, this, [this] { setApproached(false); });
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] {
        m_painter.forget();
        aim();
    });
    tellName();
}

void Orb::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_size.begin(m_clock.now(), m_theme.motion());
    // A recording takes the open microphone over; anything else closes it.
    if (mode == Mode::Breathing)
        setApproached(false);
    m_near = false;
    m_waiting.stop();
    m_mode = mode;
    if (mode != Mode::Listening) {
        m_follower.reset();
        m_recent = {};
    }
    if (mode == Mode::Preparing)
        m_remaining = 1;
    if (mode == Mode::Breathing) {
        m_moment = {};
        m_paused = false;
    }
    aim();
    tellName();
    settle();
    update();
}

void Orb::setInvitation(Invitation invitation)
{
    if (m_invitation == invitation)
        return;
    m_invitation = invitation;
    if (!opensMicrophone())
        setApproached(false);
    tellName();
    update();
}

bool Orb::opensMicrophone() const
{
    return m_invitation == Invitation::Speak || m_invitation == Invitation::GoOn;
}

void Orb::setLevel(float rms)
{
    if (m_mode != Mode::Listening)
        return;
    m_follower.setTarget(shownLevel(rms));
    settle();
}

void Orb::setRemaining(double fraction)
{
    // A quarter of a degree cannot be seen.
    const bool visible = std::abs(fraction - m_remaining) > 1.0 / 1440;
    if (!visible && fraction > 0)
        return;
    m_remaining = fraction;
    if (m_mode == Mode::Listening)
        update();
}

void Orb::setPattern(const BreathingPattern &pattern)
{
    m_pattern = pattern;
    m_rehearsed = 0;
    update();
}

void Orb::setBreath(const BreathMoment &moment)
{
    if (m_moment == moment)
        return;
    const bool otherState = m_moment.state != moment.state;
    m_moment = moment;
    if (m_mode != Mode::Breathing)
        return;
    if (otherState)
        tellName();
    rehearse();
    aim();
    update();
}

// A step a frame, once the first words stand: the edge of a phase is then as quick as any frame.
void Orb::rehearse()
{
    constexpr double underWay = 0.1;
    const bool early =
        m_moment.state == BreathMoment::State::Breathing && m_moment.stepFraction < underWay;
    if (early || m_rehearsed >= m_pattern.steps.size())
        return;
    const BreathStep &step = m_pattern.steps[m_rehearsed++];
    OrbPicture picture;
    addBreath(picture);
    picture.words = step.cue;
    picture.count = QStringLiteral("0123456789");
    m_painter.rehearse(picture, square(), devicePixelRatioF());
}

void Orb::setBreathPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    tellName();
    update();
}

void Orb::aim()
{
    double size = idleDiameter;
    if (m_mode == Mode::Listening || m_mode == Mode::Preparing)
        size = listeningDiameter;
    if (m_mode == Mode::Breathing)
        size = m_theme.reducedMotion()
                   ? stillDiameter
                   : emptyDiameter + (fullDiameter - emptyDiameter) * m_moment.fullness;
    m_size.setTarget(size);
}

void Orb::advance()
{
    m_follower.advance(m_clock.now());
    std::rotate(m_recent.begin(), m_recent.end() - 1, m_recent.end());
    m_recent[0] = m_follower.value();
    settle();
    update();
}

void Orb::settle()
{
    const bool quiet = m_follower.isSettled() && m_recent.front() == m_recent.back();
    const bool moving = m_size.isMoving(m_clock.now()) || (m_mode == Mode::Listening && !quiet);
    if (moving && !m_frames.isActive())
        m_frames.start();
    else if (!moving && m_frames.isActive())
        m_frames.stop();
}

double Orb::diameter() const
{
    return m_size.at(m_clock.now());
}

OrbPicture Orb::picture() const
{
    OrbPicture picture;
    picture.diameter = diameter();
    picture.words = words();
    picture.count = count();
    picture.lifted = m_mode == Mode::Idle && underMouse();
    if (m_mode == Mode::Idle)
        picture.icon = invitingIcon();
    else if (m_mode == Mode::Preparing)
        picture.icon = Icon::Mic;
    if (m_mode == Mode::Breathing)
        addBreath(picture);
    if (m_mode != Mode::Listening)
        return picture;
    picture.ringDiameter = listeningRing;
    picture.ringFraction = m_remaining;
    picture.halo = m_theme.reducedMotion() ? 0.4 : m_follower.value();
    picture.levels.emplace();
    for (std::size_t i = 0; i < orbBarShape.size(); ++i) {
        const std::size_t age = i < 3 ? 3 - i : i - 3;
        (*picture.levels)[i] = m_recent[age] * orbBarShape[i];
    }
    return picture;
}

void Orb::addBreath(OrbPicture &picture) const
{
    picture.ringDiameter = breathingRing;
    picture.ringWidth = 3;
    // Words keep their size while the circle grows and shrinks.
    picture.wordsWithin = m_theme.reducedMotion() ? stillDiameter : emptyDiameter;
    if (m_moment.state == BreathMoment::State::Breathing)
        picture.ringFraction = m_moment.stepFraction;
    if (m_paused)
        picture.icon = Icon::Play;
    else if (m_moment.state == BreathMoment::State::Finished)
        picture.icon = Icon::Check;
}

QRectF Orb::square() const
{
    const double side = std::min(width(), height());
    return {(width() - side) / 2.0, (height() - side) / 2.0, side, side};
}

void Orb::paintEvent(QPaintEvent *)
{
    ++m_painted;
    QPainter painter(this);
    const OrbPicture shown = picture();
    m_painter.paint(painter, shown, square(), devicePixelRatioF());
    if (!showsFocus())
        return;
    const double unit = square().width() / OrbPainter::box;
    const double around = std::max(shown.diameter + 14, shown.ringDiameter + 14) * unit / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(&ThemeColors::accent), 2.5));
    painter.drawEllipse(QRectF(rect()).center(), around, around);
}

QSize Orb::sizeHint() const
{
    // Half of the growth of the text: the words fit, and the window is not all orb.
    const int side = qRound(OrbPainter::box * (1 + (m_theme.textScale() - 1) / 2));
    return {side, side};
}

QSize Orb::minimumSizeHint() const
{
    return {int(smallestSide), int(smallestSide)};
}

void Orb::enterEvent(QEnterEvent *event)
{
    Control::enterEvent(event);
    setApproached(true);
}

void Orb::leaveEvent(QEvent *event)
{
    Control::leaveEvent(event);
    setApproached(showsFocus());
}

void Orb::focusInEvent(QFocusEvent *event)
{
    Control::focusInEvent(event);
    // The focus a window gives by itself is no sign that somebody wants to speak.
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason)
        setApproached(true);
}

void Orb::focusOutEvent(QFocusEvent *event)
{
    Control::focusOutEvent(event);
    setApproached(underMouse() && event->reason() != Qt::ActiveWindowFocusReason);
}

void Orb::setApproached(bool near)
{
    if (m_near == near || (near && (m_mode != Mode::Idle || !opensMicrophone())))
        return;
    m_near = near;
    if (near) {
        m_waiting.start();
        emit approached();
    } else {
        m_waiting.stop();
        emit left();
    }
}

void Orb::mouseMoveEvent(QMouseEvent *event)
{
    Control::mouseMoveEvent(event);
    setApproached(true); // again, where it had been given up
    if (m_near)
        m_waiting.start();
}

// A finger comes from nowhere: what is opened here is open when it is lifted.
void Orb::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && hitButton(event->position().toPoint()))
        setApproached(true);
    Control::mousePressEvent(event);
}

// And it may slide off again, of which nothing else tells.
void Orb::mouseReleaseEvent(QMouseEvent *event)
{
    Control::mouseReleaseEvent(event);
    if (!hitButton(event->position().toPoint()) && !underMouse())
        setApproached(showsFocus());
}

void Orb::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return
        || key == Qt::Key_Enter)
        setApproached(true);
    Control::keyPressEvent(event);
}

bool Orb::isEndFresh() const
{
    return m_endedAt && m_clock.now() - *m_endedAt < meantToStop;
}

bool Orb::hitButton(const QPoint &pos) const
{
    const double radius = diameter() / 2 * square().width() / OrbPainter::box;
    const QPointF away = QPointF(pos) - QRectF(rect()).center();
    return std::hypot(away.x(), away.y()) <= radius;
}

} // namespace pulsemates
