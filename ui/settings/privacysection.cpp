#include "ui/settings/privacysection.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <algorithm>

namespace pulsemates {

namespace {

/// All who may get it, each once: nobody before the first was agreed to.
QStringList hostsOf(const ServiceFacts &facts)
{
    if (!facts.agreed)
        return {};
    QStringList hosts{facts.host};
    for (const PlaceFacts &place : facts.further) {
        if (place.agreed && !place.host.isEmpty())
            hosts << place.host;
    }
    hosts.removeDuplicates();
    return hosts;
}

} // namespace

PrivacySection::PrivacySection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("What leaves this computer"), parent)
    , m_state(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_stop(new PillButton(theme, PillButton::Kind::Paper, tr("Stop all of it")))
{
    setObjectName(QStringLiteral("privacySection"));
    m_state->setObjectName(QStringLiteral("privacyStateLabel"));
    addWidget(m_state);
    addLine(ServiceUse::Recognition,
            QStringLiteral("privacyRecognitionLabel"),
            tr("Your voice"),
            tr("All that the microphone hears, from Record to Stop."));
    addLine(ServiceUse::Coaching,
            QStringLiteral("privacyCoachingLabel"),
            tr("Your words"),
            tr("As text, with mood, topic and a sentence that is shown already; not in a crisis."));
    addLine(ServiceUse::Voice,
            QStringLiteral("privacyVoiceLabel"),
            tr("What is read to you"),
            tr("Messages, prepared ones too; one written for you takes up what you said. With a "
               "service account its token address is asked as well."));
    m_stop->setObjectName(QStringLiteral("privacyStopButton"));
    m_stop->allowWrapping();
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        Settings changed = settings();
        changed.mode = CoachingMode::Fast;
        changed.services.agreed.clear();
        commit(changed);
        showSettings();
    });
    addRow(tr("Take it all back"),
           tr("Ends all that you agreed to, at once. Keys stay in the password store."),
           m_stop);
}

void PrivacySection::addLine(ServiceUse use,
                             const QString &name,
                             const QString &title,
                             const QString &what)
{
    auto *value = new Paragraph(m_theme, TextSize::Base, &ThemeColors::text, QFont::Medium);
    value->setObjectName(name);
    value->allowBrokenWords();
    m_lines[use].value = value;
    addRow(title, what, value);
}

void PrivacySection::setFacts(ServiceUse use, const ServiceFacts &facts)
{
    m_lines[use].facts = facts;
    showSettings();
}

bool PrivacySection::isChosen(ServiceUse use) const
{
    const ServiceSettings &services = settings().services;
    switch (use) {
    case ServiceUse::Recognition:
        return services.recognizer != OnlineRecognizer::None;
    case ServiceUse::Voice:
        return services.voice != OnlineVoice::None;
    case ServiceUse::Coaching:
        break;
    }
    return true;
}

void PrivacySection::showSettings()
{
    const bool optimized = settings().mode == CoachingMode::Optimized;
    bool isAnybodyReached = false;
    for (const auto &[use, line] : m_lines) {
        const QStringList hosts = hostsOf(line.facts);
        const bool sent = optimized && !hosts.isEmpty() && isChosen(use);
        isAnybodyReached = isAnybodyReached || sent;
        line.value->setText(sent ? hosts.join(QStringLiteral(", ")) : tr("nobody gets it"));
    }
    QString state =
        optimized
            ? tr("Optimized mode is on. Nobody gets your name, earlier check-ins, your notes "
                 "or your safety plan.")
            : tr("Fast mode is on: nothing leaves this computer, not even a name look-up, except "
                 "for a test that you ask for here.");
    if (isAnybodyReached)
        state +=
            u' '
            + tr("With each check-in a connection opens to each service named here, and is kept "
                 "for up to five minutes, even where no word is sent. Of several addresses "
                 "each is knocked at: at every start, when you come back to this mode, and "
                 "every ten minutes.");
    m_state->setText(state);
    enable(m_stop, optimized || !settings().services.agreed.isEmpty());
}

} // namespace pulsemates
