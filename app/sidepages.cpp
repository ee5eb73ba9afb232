#include "app/sidepages.h"

#include "core/pipeline/post.h"
#include "ui/common/errortext.h"
#include "ui/exercises/exercisespage.h"
#include "ui/exercises/practicepage.h"
#include "ui/help/helppanel.h"
#include "ui/help/packwords.h"
#include "ui/settings/settingspage.h"

#include <QStackedWidget>

namespace pulsemates {

SidePages::SidePages(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_window(parts.window)
    , m_engine(parts.engine)
    , m_exerciseArea(new QStackedWidget)
    , m_exercises(new ExercisesPage(parts.theme))
    , m_practice(new PracticePage(parts.theme, parts.engine.practice(), parts.engine.clock()))
    , m_help(new HelpArea(parts.theme, m_lines, parts.plan, parts.storage))
    , m_settingsPage(new SettingsPage(parts.theme))
{
    m_exerciseArea->addWidget(m_exercises);
    m_exerciseArea->addWidget(m_practice);
    m_window.setPage(Page::Exercises, m_exerciseArea);
    m_window.setPage(Page::Help, m_help);
    m_window.setPage(Page::Settings, m_settingsPage);
    connectExercises();
    connectHelp();
    connectSettings(parts.storage);
}

void SidePages::connectExercises()
{
    connect(m_exercises, &ExercisesPage::startBreathing, this, &SidePages::startBreathing);
    connect(m_exercises, &ExercisesPage::startStretch, this, [this](const QString &routineId) {
        const auto library = m_engine.library(m_settings.language);
        if (const StretchRoutine *routine = library->routine(routineId)) {
            m_exerciseArea->setCurrentWidget(m_practice);
            m_practice->startStretch(library->adapted(*routine, m_settings.limits));
        }
    });
    connect(m_exercises, &ExercisesPage::holdsAnswered, this, [this](bool allowed) {
        Settings settings = m_settings;
        settings.limits.holdsAllowed = allowed;
        emit settingsChanged(settings);
    });
    connect(m_practice, &PracticePage::started, this, [this] {
        openOutput(true);
        emit practiceStarted();
    });
    connect(m_practice, &PracticePage::ended, this, [this](bool breathed) {
        openOutput(false);
        m_exerciseArea->setCurrentWidget(m_exercises);
        if (breathed)
            emit breathEnded();
    });
}

void SidePages::connectHelp()
{
    connect(
        &m_help->panel(), &HelpPanel::continueRequested, &m_window, &MainWindow::showPageBefore);
    connect(&m_help->panel(), &HelpPanel::regionChosen, this, [this](const QString &region) {
        Settings settings = m_settings;
        settings.region = region;
        emit settingsChanged(settings);
    });
    connect(&m_packs, &PackLoader::loaded, this, &SidePages::showPack);
}

void SidePages::showPack()
{
    const Result<HelpPack> &pack = m_packs.pack();
    m_help->panel().setPack(pack.value_or(HelpPack{}));
    m_settingsPage->setPackState(PackWords::of(pack, m_settings.language));
}

void SidePages::connectSettings(QThreadPool &storage)
{
    connect(m_settingsPage, &SettingsPage::settingsChanged, this, &SidePages::settingsChanged);
    connect(m_settingsPage, &SettingsPage::languageConfirmed, this, &SidePages::languageConfirmed);
    if (m_engine.coaching()) {
        m_services =
            std::make_unique<ServiceOffice>(*m_settingsPage, *m_engine.coaching(), storage);
        connect(
            m_services.get(), &ServiceOffice::settingsChanged, this, &SidePages::settingsChanged);
    }
    connect(m_settingsPage, &SettingsPage::levelWanted, this, [this](bool wanted) {
        post(m_engine.source(), [wanted](AudioSource &source) {
            if (wanted)
                source.prepare();
            else
                source.release();
        });
    });
    connect(
        &m_engine.source(), &AudioSource::levelChanged, m_settingsPage, &SettingsPage::setLevel);
    connect(&m_engine.source(), &AudioSource::failedToPrepare, this, [this](const Error &error) {
        const ErrorText words = ErrorWords::of(error);
        m_settingsPage->setMicrophoneTrouble(words.happened + u' ' + words.now);
    });
    const auto showAll = [this] {
        post(m_engine.devices(), [this](DeviceMonitor &devices) {
            std::optional<Error> noInput;
            if (devices.inputs().isEmpty())
                noInput = devices.whyNoInput();
            QMetaObject::invokeMethod(
                this,
                [this, inputs = devices.inputs(), outputs = devices.outputs(), noInput] {
                    showDevices(inputs, outputs, noInput);
                },
                Qt::QueuedConnection);
        });
    };
    connect(&m_engine.devices(), &DeviceMonitor::inputsChanged, this, showAll);
    connect(&m_engine.devices(), &DeviceMonitor::outputsChanged, this, showAll);
    showAll();
}

void SidePages::apply(const Settings &settings)
{
    m_settings = settings;
    const auto library = m_engine.library(settings.language);
    m_exercises->offer(library, settings.limits);
    m_help->panel().offer(settings.language, settings.region, m_helpTier);
    m_practice->setWords(library->words(), !settings.stopRulesRead);
    m_settingsPage->setExerciseWords(library->words());
    m_settingsPage->setSettings(settings);
    if (m_services)
        m_services->apply(settings);
    m_packs.follow(settings.organisationPack);
    m_settingsPage->setPackState(PackWords::of(m_packs.pack(), settings.language));
    showFacts();
}

void SidePages::offerHelp(SafetyTier tier)
{
    m_helpTier = tier;
    m_help->panel().offer(m_settings.language, m_settings.region, tier);
}

QString SidePages::supportSentence() const
{
    return pulsemates::supportSentence(m_lines, m_settings.region, m_settings.language);
}

bool SidePages::isCoached(const Settings &settings) const
{
    return m_services && m_services->mayCoach(settings);
}

bool SidePages::mayCoach(const Settings &settings)
{
    if (!m_services || isCoached(settings))
        return m_services != nullptr;
    m_window.showPage(Page::Settings);
    m_settingsPage->showCoaching();
    return false;
}

void SidePages::justBreathe()
{
    constexpr std::chrono::seconds oneMinute{60};
    m_window.showPage(Page::Exercises);
    startBreathing(QStringLiteral("extended-exhale"), oneMinute);
}

void SidePages::startBreathing(const QString &patternId, std::chrono::seconds length)
{
    if (const BreathingPattern *pattern =
            m_engine.library(m_settings.language)->pattern(patternId)) {
        m_exerciseArea->setCurrentWidget(m_practice);
        m_practice->startBreathing(atSpeed(*pattern, m_settings.limits.breathSpeed), length);
    }
}

void SidePages::showDevices(const QList<AudioDevice> &inputs,
                            const QList<AudioDevice> &outputs,
                            const std::optional<Error> &noInput)
{
    const auto choices = [](const QList<AudioDevice> &devices) {
        std::vector<DeviceChoice> list;
        for (const AudioDevice &device : devices)
            list.push_back({device.id, device.description});
        return list;
    };
    QString why;
    if (noInput && noInput->code != ErrorCode::NoMicrophone) {
        const ErrorText words = ErrorWords::of(*noInput);
        why = words.happened + u' ' + words.now;
    }
    m_settingsPage->setDevices(choices(inputs), choices(outputs), why);
}

void SidePages::showFacts()
{
    const bool measured = m_settings.recognizerThreads > 0;
    const QString recogniser = measured
                                   ? tr("%1, %n thread(s)", nullptr, m_settings.recognizerThreads)
                                         .arg(m_settings.recognizerModel)
                                   : tr("base; measured in an idle moment");
    std::vector<SpeechFact> facts{{tr("English recogniser"), recogniser}};
    if (measured)
        facts.push_back({tr("Measured"), m_settings.recognizerFigures});
    facts.push_back({tr("Korean recogniser"),
                     m_engine.canListen(Language::Korean)
                         ? tr("none on this computer; the service you chose writes it down")
                         : tr("none on this computer yet; type instead")});
    m_settingsPage->setSpeechFacts(facts);
}

void SidePages::openOutput(bool open)
{
    post(m_engine.output(), [open](AudioOutput &output) {
        if (open)
            output.open();
        else
            output.close();
    });
}

void SidePages::follow(Page page)
{
    if (page == Page::Help)
        m_help->showLines();
    // An exercise is left without guilt: another page ends it.
    if (page != Page::Exercises
        && (m_engine.practice().isBreathing() || m_engine.practice().isStretching())) {
        m_engine.practice().stop();
        m_exerciseArea->setCurrentWidget(m_exercises);
        openOutput(false);
    }
}

} // namespace pulsemates
