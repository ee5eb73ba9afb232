#include "ui/settings/settingspage.h"

#include "ui/common/cappedlayout.h"
#include "ui/common/livelabel.h"
#include "ui/common/paragraph.h"
#include "ui/settings/coachingsection.h"
#include "ui/settings/generalsection.h"
#include "ui/settings/limitssection.h"
#include "ui/settings/networksection.h"
#include "ui/settings/onlinevoicesection.h"
#include "ui/settings/privacysection.h"
#include "ui/settings/recognitionsection.h"
#include "ui/settings/voicesection.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace pulsemates {

namespace {

constexpr int widest = 760;

/// What somebody who only hears the page would miss.
QStringList newsOf(const ServiceFacts &facts, const ServiceFacts &before)
{
    QStringList news;
    if (facts.key != before.key)
        news << facts.key;
    if (facts.test != before.test)
        news << facts.test;
    if (facts.furtherTrouble != before.furtherTrouble)
        news << facts.furtherTrouble;
    for (std::size_t i = 0; i < facts.further.size(); ++i) {
        const PlaceFacts &place = facts.further[i];
        if (i < before.further.size() && before.further[i].address == place.address
            && before.further[i].key != place.key)
            news << place.key;
    }
    return news;
}

} // namespace

SettingsPage::SettingsPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea)
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    rebuild();
}

void SettingsPage::rebuild()
{
    setAccessibleName(tr("Settings"));
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    QWidget *content = makeContent();
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater(); // the language button of it is the sender
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    showOffers();
    setSettings(m_settings);
    showServices();
    m_limits->setWords(m_words);
    m_general->setPackState(m_packState);
    if (m_devicesKnown)
        m_audio->setDevices(m_inputs, m_outputs, m_whyNoInput);
    m_audio->setMicrophoneTrouble(m_trouble);
    if (!m_facts.empty())
        m_speech->setFacts(m_facts);
    // A change of language must not throw the person back to the top.
    if (auto *same = focused.isEmpty() ? nullptr : content->findChild<QWidget *>(focused))
        same->setFocus();
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

QWidget *SettingsPage::makeContent()
{
    m_audio = new AudioSection(m_theme);
    m_limits = new LimitsSection(m_theme);
    m_speech = new SpeechSection(m_theme);
    m_general = new GeneralSection(m_theme);
    connect(m_general, &GeneralSection::languageConfirmed, this, &SettingsPage::languageConfirmed);
    m_sections = {m_general, m_audio, new VoiceSection(m_theme), m_limits};
    makeServices();

    auto *content = new QWidget;
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(24, 16, 24, 24);
    cards->setSpacing(16);
    auto *title = new Paragraph(m_theme, TextSize::Large, &ThemeColors::text, QFont::DemiBold);
    title->setText(tr("Settings"));
    cards->addWidget(title);
    for (SettingsSection *section : m_sections) {
        cards->addWidget(section);
        connect(section, &SettingsSection::changed, this, [this, section](const Settings &changed) {
            take(changed, section);
        });
    }
    cards->addWidget(m_speech);
    cards->addStretch();
    auto *sheet = new QWidget;
    auto *place = new CappedLayout(widest, sheet);
    place->addWidget(content);
    return sheet;
}

void SettingsPage::makeServices()
{
    m_privacy = new PrivacySection(m_theme);
    m_network = new NetworkSection(m_theme);
    auto *recognition = new RecognitionSection(m_theme);
    auto *voice = new OnlineVoiceSection(m_theme);
    m_online = {{ServiceUse::Recognition, recognition}, {ServiceUse::Voice, voice}};
    m_sections.push_back(m_privacy);
    addService(ServiceUse::Coaching, new CoachingSection(m_theme));
    addService(ServiceUse::Recognition, recognition);
    addService(ServiceUse::Voice, voice);
    m_sections.push_back(m_network);
}

void SettingsPage::addService(ServiceUse use, ServiceSection *section)
{
    m_services[use] = section;
    m_sections.push_back(section);
    const auto tell = [this, use, section](auto from, auto to) {
        connect(section, from, this, [this, use, to](const auto &...what) {
            emit(this->*to)(use, what...);
        });
    };
    tell(&ServiceSection::wished, &SettingsPage::serviceWished);
    tell(&ServiceSection::keyEntered, &SettingsPage::keyEntered);
    tell(&ServiceSection::keyRemoved, &SettingsPage::keyRemoved);
    tell(&ServiceSection::furtherEntered, &SettingsPage::furtherEntered);
    tell(&ServiceSection::furtherRemoved, &SettingsPage::furtherRemoved);
    tell(&ServiceSection::testRequested, &SettingsPage::testRequested);
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void SettingsPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (SettingsSection *section : m_sections)
        section->setSettings(settings);
}

void SettingsPage::take(const Settings &settings, const SettingsSection *from)
{
    m_settings = settings;
    for (SettingsSection *section : m_sections) {
        if (section != from)
            section->setSettings(settings);
    }
    emit settingsChanged(m_settings);
}

void SettingsPage::setDevices(const std::vector<DeviceChoice> &inputs,
                              const std::vector<DeviceChoice> &outputs,
                              const QString &whyNoInput)
{
    m_inputs = inputs;
    m_whyNoInput = whyNoInput;
    m_outputs = outputs;
    m_devicesKnown = true;
    m_audio->setDevices(inputs, outputs, whyNoInput);
}

void SettingsPage::setLevel(float rms)
{
    if (!m_levelWanted)
        return;
    if (!m_trouble.isEmpty())
        setMicrophoneTrouble({});
    m_audio->setLevel(rms);
}

void SettingsPage::setMicrophoneTrouble(const QString &sentence)
{
    m_trouble = sentence;
    m_audio->setMicrophoneTrouble(sentence);
}

void SettingsPage::setSpeechFacts(const std::vector<SpeechFact> &facts)
{
    m_facts = facts;
    m_speech->setFacts(facts);
}

void SettingsPage::setExerciseWords(const GuidanceWords &words)
{
    m_words = words;
    m_limits->setWords(words);
}

void SettingsPage::setPackState(const QString &sentence)
{
    m_packState = sentence;
    m_general->setPackState(sentence);
}

void SettingsPage::setOffers(const Offers &offers)
{
    m_offers = offers;
    showOffers();
}

void SettingsPage::showOffers()
{
    const bool any = bool(m_offers);
    for (const auto &[use, section] : m_services)
        section->setVisible(any);
    m_network->setVisible(any);
    if (!any)
        return;
    for (const auto &[use, section] : m_online)
        section->setOffers(m_offers(use));
}

void SettingsPage::setServiceFacts(ServiceUse use, const ServiceFacts &facts)
{
    const ServiceFacts before = std::exchange(m_serviceFacts[use], facts);
    showServices();
    if (!isVisible())
        return;
    for (const QString &sentence : newsOf(facts, before))
        m_live->announce(sentence);
}

void SettingsPage::showServices()
{
    for (const auto &[use, facts] : m_serviceFacts) {
        m_services.at(use)->setFacts(facts);
        m_privacy->setFacts(use, facts);
    }
    m_network->setToday(m_serviceFacts[ServiceUse::Coaching].today);
    m_network->setAuthoritiesState(m_authoritiesState);
}

void SettingsPage::setAuthoritiesState(const QString &sentence)
{
    m_authoritiesState = sentence;
    m_network->setAuthoritiesState(sentence);
}

void SettingsPage::showCoaching()
{
    ServiceSection *coaching = m_services.at(ServiceUse::Coaching);
    m_scroll->ensureWidgetVisible(coaching, 0, 24);
    if (auto *button = coaching->findChild<QWidget *>(QStringLiteral("coachingSwitch")))
        button->setFocus();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wantLevel(true);
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    wantLevel(false); // a minimised window listens to nobody either
}

void SettingsPage::wantLevel(bool wanted)
{
    if (m_levelWanted == wanted)
        return;
    m_levelWanted = wanted;
    if (wanted)
        setMicrophoneTrouble({}); // it is tried anew
    else
        m_audio->clearLevel();
    emit levelWanted(wanted);
}

} // namespace pulsemates
