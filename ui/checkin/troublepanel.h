#pragma once

#include "core/pipeline/checkin.h"
#include "ui/checkin/orb.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;
class PillButton;

/// What failed in plain words, and everything that still works.
class TroublePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TroublePanel(Theme &theme, QWidget *parent = nullptr);

    void showTrouble(const CheckIn &checkIn);
    [[nodiscard]] QString sentence() const;
    /// The way offered first: nothing that was said is lost by it.
    [[nodiscard]] Orb::Invitation firstWay() const;
    void pressFirst();

signals:
    void retryRequested();
    void goOnRequested();
    void recordRequested();
    void typeRequested();
    void breatheRequested();

private:
    void arrange();
    void showTriedAgain();

    Paragraph *m_happened;
    Paragraph *m_now;
    PillButton *m_retry;
    PillButton *m_goOn;
    PillButton *m_record;
    PillButton *m_type;
    PillButton *m_breathe;
};

} // namespace pulsemates
