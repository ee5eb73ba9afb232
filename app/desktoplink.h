#pragma once

#include "app/desktopbuses.h"
#include "ui/common/theme.h"

#include <QObject>

#include <memory>

namespace pulsemates {

class DesktopAppearance;
class SessionWatch;

/// Follows the desktop around the window: its appearance, and when the person leaves.
/// Thread: GUI; the buses are opened beside it.
/// Errors: without a bus nothing is ever told.
class DesktopLink : public QObject
{
    Q_OBJECT

public:
    explicit DesktopLink(DesktopBuses::Opener opener, QObject *parent = nullptr);
    ~DesktopLink() override;

    void start(); ///< once, after the first frame

signals:
    void appearanceChanged(const pulsemates::SystemAppearance &appearance);
    void personLeft(); ///< the screen is locked, or the computer goes to sleep

private:
    void follow(const DesktopBuses &buses);

    DesktopBuses::Opener m_opener;
    std::unique_ptr<DesktopAppearance> m_appearance;
    std::unique_ptr<SessionWatch> m_session;
};

} // namespace pulsemates
