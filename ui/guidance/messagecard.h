#pragma once

#include "core/common/clock.h"
#include "core/pipeline/checkin.h"
#include "ui/common/card.h"

#include <map>

class QAction;
class QLabel;

namespace pulsemates {

class Chip;
class Paragraph;
class WrittenPlace;

/// The message of a check-in with its source and the mood that can be corrected. A message that is
/// shown is never replaced within its check-in.
class MessageCard : public Card
{
    Q_OBJECT

public:
    MessageCard(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Whether somebody writes personal messages in optimized mode; else no place is kept for one.
    void setCoached(bool coached) { m_coached = coached; }
    void showGuidance(const CheckIn &checkIn);
    void clear();
    [[nodiscard]] bool awaitsPaint() const { return m_unpainted; }

signals:
    void moodCorrected(pulsemates::MoodLabel label);
    void lateOpened();              ///< a written message that came too late is read
    void told(const QString &news); ///< of the written message, for a live region
    /// After the first frame that holds the message has gone to the screen, or would hold it if it
    /// were not scrolled out of sight.
    void painted(pulsemates::CheckInId id, pulsemates::MonotonicTime at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeMenu();
    void tellUnseen();
    void showMood(const Mood &mood);

    const Clock &m_clock;
    Chip *m_chip;
    QLabel *m_source;
    Paragraph *m_message;
    Paragraph *m_reply;      ///< below it, once the person said how it is
    WrittenPlace *m_written; ///< kept free for a personal message
    std::map<MoodLabel, QAction *> m_choices;
    CheckInId m_shown;
    bool m_coached = false;
    bool m_unpainted = false;
};

} // namespace pulsemates
