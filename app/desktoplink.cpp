#include "app/desktoplink.h"

#include "app/sessionwatch.h"
#include "core/common/whenfinished.h"
#include "ui/common/desktopappearance.h"

#include <QtConcurrent>

namespace pulsemates {

DesktopLink::DesktopLink(DesktopBuses::Opener opener, QObject *parent)
    : QObject(parent)
    , m_opener(std::move(opener))
{}

DesktopLink::~DesktopLink() = default;

void DesktopLink::start()
{
    whenFinished(
        QtConcurrent::run(m_opener), this, [this](const DesktopBuses &buses) { follow(buses); });
}

void DesktopLink::follow(const DesktopBuses &buses)
{
    m_appearance = std::make_unique<DesktopAppearance>(buses.session);
    connect(m_appearance.get(), &DesktopAppearance::changed, this, &DesktopLink::appearanceChanged);
    m_appearance->start();
    m_session = std::make_unique<SessionWatch>(buses.session, buses.system);
    connect(m_session.get(), &SessionWatch::left, this, &DesktopLink::personLeft);
    m_session->start();
}

} // namespace pulsemates
