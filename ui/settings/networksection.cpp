#include "ui/settings/networksection.h"

#include "ui/common/paragraph.h"
#include "ui/common/segmentedchoice.h"
#include "ui/settings/filechooser.h"
#include "ui/settings/switch.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsemates {

namespace {

constexpr std::array limits{0, 50, 100, 300, 1000};

} // namespace

NetworkSection::NetworkSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("Services: limits and trust"), parent)
{
    setObjectName(QStringLiteral("networkSection"));
    addAhead();
    addLimit();
    addAuthorities();
}

void NetworkSection::addAhead()
{
    m_ahead = new Switch(m_theme, tr("Ask while I speak"));
    m_ahead->setObjectName(QStringLiteral("coachAheadSwitch"));
    connect(m_ahead, &QAbstractButton::clicked, this, [this](bool on) {
        Settings changed = settings();
        changed.services.coachAhead = on;
        commit(changed);
    });
    addRow(tr("Ask while I speak"),
           tr("A written message is there sooner. It costs up to twice as much, since some that "
              "are asked for are never shown."),
           m_ahead);
}

void NetworkSection::addLimit()
{
    m_limit = new SegmentedChoice(m_theme, tr("Requests a day"));
    std::vector<SegmentedChoice::Option> options;
    options.reserve(limits.size());
    for (const int limit : limits)
        options.push_back({QString::number(limit), QLocale().toString(limit)});
    m_limit->setOptions(QStringLiteral("coachRequests"), options);
    connect(m_limit, &SegmentedChoice::chosen, this, [this](int index) {
        Settings changed = settings();
        changed.services.coachRequestsADay = limits[std::size_t(index)];
        commit(changed);
        showToday();
    });
    addRow(tr("Requests a day"),
           tr("For written messages, also those asked for while you speak. After that this "
              "computer answers alone, until midnight."),
           m_limit);
    m_today = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    m_today->setObjectName(QStringLiteral("coachTodayLabel"));
    addWidget(m_today);
}

void NetworkSection::addAuthorities()
{
    m_authorities = new FileChooser(m_theme,
                                    QStringLiteral("authorities"),
                                    {tr("Choose a file of certificate authorities"),
                                     tr("Remove the certificate authorities"),
                                     tr("Certificate authorities"),
                                     QStringLiteral("authoritiesFileDialog"),
                                     tr("Certificates (*.pem *.crt *.cer)")});
    connect(m_authorities, &FileChooser::chosen, this, [this](const QString &path) {
        Settings changed = settings();
        changed.services.authorities = path;
        m_authorities->setPath(path);
        commit(changed);
    });
    addRow(tr("Certificate authorities"),
           tr("A PEM file, for servers of your own or of an organisation: trusted beside those of "
              "the system."),
           m_authorities);
    m_authoritiesState = new Paragraph(m_theme, TextSize::Small, &ThemeColors::text, QFont::Medium);
    m_authoritiesState->setObjectName(QStringLiteral("authoritiesStateLabel"));
    m_authoritiesState->hide();
    addWidget(m_authoritiesState);
}

void NetworkSection::setToday(const RequestDay &today)
{
    m_day = today;
    showToday();
}

void NetworkSection::showToday()
{
    const QLocale locale;
    const QString asked = locale.toString(m_day.asked);
    const int most = settings().services.coachRequestsADay;
    m_today->setText(most == 0
                         ? tr("%1 today, and no more from now on.", "requests").arg(asked)
                         : tr("%1 of %2 today.", "requests").arg(asked, locale.toString(most)));
}

void NetworkSection::setAuthoritiesState(const QString &sentence)
{
    m_authoritiesState->setText(sentence);
    m_authoritiesState->setVisible(!sentence.isEmpty());
}

void NetworkSection::showSettings()
{
    const ServiceSettings &services = settings().services;
    m_ahead->setChecked(services.coachAhead);
    const auto *nearest = std::ranges::min_element(limits, {}, [&services](int limit) {
        return std::abs(limit - services.coachRequestsADay);
    });
    m_limit->setCurrent(int(nearest - limits.begin()));
    m_authorities->setPath(services.authorities);
    showToday();
}

} // namespace pulsemates
