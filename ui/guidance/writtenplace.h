#pragma once

#include "core/pipeline/checkin.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace pulsemates {

class Paragraph;
class PillButton;

/// The place below the guidance for a message that a service writes: kept free in full, so that
/// nothing below it moves when one comes; until then it says that one is being written. Sentences
/// are added, never changed. One that came too late waits behind a button. Where none came it says
/// why.
class WrittenPlace : public QWidget
{
    Q_OBJECT

public:
    explicit WrittenPlace(Theme &theme, QWidget *parent = nullptr);

    void showCheckIn(const CheckIn &checkIn);

signals:
    void told(const QString &news); ///< for a live region, each once; never while it is recorded
    void opened();                  ///< the one that came too late is read

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(const QString &text);
    void showNone(const CheckIn &checkIn);
    void keepRoom();
    void open();
    void tellNews(const CheckIn &checkIn);

    QLabel *m_source;
    Paragraph *m_text;
    PillButton *m_more;
    Paragraph *m_pending; ///< says that one is being written
    Paragraph *m_none;    ///< says that none came
    Paragraph *m_longest; ///< hidden: as high as a message usually is at most
    CheckInId m_shown;
    QString m_offered;
    QString m_whyNone; ///< as it was shown first
    QString m_told;    ///< what of the text has been given out
    bool m_awaited = false;
    bool m_limited = false;
};

} // namespace pulsemates
