#pragma once

#include "core/common/clock.h"
#include "core/pipeline/checkin.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace pulsemates {

class MessageCard;
class OfferLine;
class PaintLater;
class PillButton;
class StretchCard;
class WordsCard;

/// The column of cards of a check-in: message, stretch, words, offers and the way on.
class GuidancePanel : public QWidget
{
    Q_OBJECT

public:
    GuidancePanel(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showCheckIn(const CheckIn &checkIn);
    void setEmergencyWords(const QString &words) { m_emergency = words; }
    [[nodiscard]] MessageCard &message() { return *m_message; }
    [[nodiscard]] StretchCard &stretch() { return *m_stretch; }
    [[nodiscard]] WordsCard &words() { return *m_words; }

signals:
    void helpRequested();
    void goOnRequested();
    void retryRequested();
    void alternativeAccepted();
    void newCheckInRequested();
    void doneRequested();
    void resized();
    void told(const QString &sentence); ///< a notice, an offer or a written sentence came

private:
    void showAlarm(const CheckIn &checkIn);
    void showNotice(const CheckIn &checkIn);
    [[nodiscard]] static QString brokenSentence(const CheckIn &checkIn);
    void showAlternative(const CheckIn &checkIn);
    void paintRestLater();
    void showFoot(bool stillListening);

    MessageCard *m_message;
    OfferLine *m_alarm; ///< chest pain, no air: before anything else
    OfferLine *m_notice;
    StretchCard *m_stretch;
    WordsCard *m_words;
    OfferLine *m_alternative;
    QLabel *m_still;
    PillButton *m_newCheckIn;
    PillButton *m_done;
    PaintLater *m_afterMessage; ///< the cards below are painted in the frame after it
    CheckInId m_shown;
    QString m_routine;
    QString m_emergency;
    bool m_noticeRetries = false;
};

} // namespace pulsemates
