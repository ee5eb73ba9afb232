#pragma once

#include "core/pipeline/checkin.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace pulsemates {

class Paragraph;
class PillButton;

/// The place below the guidance for a message that a service writes: kept free while one may come,
/// so that nothing moves when it does. Sentences are added, never changed. One that came too late
/// waits behind a button.
class WrittenPlace : public QWidget
{
    Q_OBJECT

public:
    explicit WrittenPlace(Theme &theme, QWidget *parent = nullptr);

    void showCheckIn(const CheckIn &checkIn);

signals:
    void came(const QString &text); ///< for a live region, once a sentence
    void opened();                  ///< the one that came too late is read

private:
    void showText(const QString &text);

    Theme &m_theme;
    QLabel *m_source;
    Paragraph *m_text;
    PillButton *m_more;
    Paragraph *m_none; ///< says that none came
    CheckInId m_shown;
    QString m_offered;
    bool m_awaited = false;
};

} // namespace pulsemates
