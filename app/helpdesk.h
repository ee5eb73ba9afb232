#pragma once

#include "app/sidepages.h"
#include "core/pipeline/checkinpipeline.h"

#include <QDate>
#include <QObject>

#include <functional>

namespace pulsemates {

/// Brings help to the screen in the frame in which words ask for it, takes the person back when
/// they go on, and says what stands on the card above a check-in: beside words close to danger, and
/// for the rest of the day after help. Nothing of it is written down: a new start forgets it.
/// Thread: GUI.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    using Today = std::function<QDate()>;

    HelpDesk(CheckInPipeline &pipeline,
             SidePages &side,
             MainWindow &window,
             Today today = &QDate::currentDate,
             QObject *parent = nullptr);

    /// The words of the card; empty: there is none.
    [[nodiscard]] QString card() const { return m_card; }
    void setSettings(const Settings &settings);

signals:
    void cardChanged(const QString &sentence);

private:
    void raise(const CheckIn &checkIn);
    void follow(Page page);
    void renewCard();

    CheckInPipeline &m_pipeline;
    SidePages &m_side;
    MainWindow &m_window;
    Today m_today;
    Settings m_settings;
    QDate m_helpDay; ///< the last day on which help was raised
    QString m_card;
};

} // namespace pulsemates
