#include "app/window.h"

#include "app/providerfactory.h"
#include "core/common/logging.h"
#include "core/pipeline/post.h"
#include "core/settings/requestdayfile.h"
#include "ui/checkin/checkinpage.h"
#include "ui/common/errortext.h"
#include "ui/latency/latencymodel.h"
#include "ui/latency/latencypanel.h"
#include "ui/shell/noticebar.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QTimer>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds figuresAfter{60};

} // namespace

Window::Window(QApplication &application,
               SettingsStore &store,
               const Settings &settings,
               bool demo,
               EngineOptions options,
               DesktopBuses::Opener buses,
               PlanPlace plan)
    : m_store(store)
    , m_languageGiven(settings.language != store.current().language)
    , m_modeGiven(settings.mode != store.current().mode)
    , m_settings(settings)
    , m_demo(demo)
    , m_theme(application)
    , m_latency(demo ? QString() : LatencyHistory::defaultPath())
    , m_choices(QFileInfo(store.path()).dir().filePath(QStringLiteral("choices.json")))
    , m_settingsWriter(store, m_storage)
    , m_desktop(std::move(buses))
{
    m_translation.use(settings.language);
    m_theme.apply(settings.theme, settings.textPercent, settings.reducedMotion);
    if (demo) {
        m_recordings = std::make_unique<DemoRecordings>();
        options.input = EngineOptions::Input::FilePaced;
        options.audioPath = m_recordings->next();
    }
    m_storage.setMaxThreadCount(1);
    options.secrets = demo ? makeDemoSecretStore() : plan.secrets;
    if (!demo)
        options.requestDays = RequestDayFile::pathBeside(store.path());
    m_engine = std::make_unique<Engine>(options, settings);
    if (!demo)
        m_keptChoices = m_choices.load();
    m_engine->pipeline().setHistory(m_keptChoices);
    m_window = std::make_unique<MainWindow>(m_theme);
    makePages(demo ? PlanPlace::nowhere() : plan);
    connectPages();
    connectEngine();
    connectDesktop();
    const Settings first = asAgreed(settings);
    m_modeGiven = m_modeGiven || first.mode != settings.mode;
    apply(first);
    m_window->installEventFilter(this);
}

Window::~Window() = default;

void Window::makePages(const PlanPlace &plan)
{
    m_side = std::make_unique<SidePages>(
        SidePages::Parts{m_theme, *m_window, *m_engine, m_storage, plan});
    m_helpDesk = std::make_unique<HelpDesk>(m_engine->pipeline(), *m_side, *m_window);
    m_model = std::make_unique<LatencyModel>(m_latency);
    m_panel = new LatencyPanel(m_theme, *m_model);
    m_window->setSidePanel(m_panel);
    m_window->setSidePanelWanted(m_settings.latencyPanelVisible);
    m_notice = new NoticeBar(m_theme, *m_window);
    m_latencyDesk =
        std::make_unique<LatencyDesk>(LatencyDesk::Parts{*m_panel, *m_model, *m_engine, m_storage});
    connect(m_latencyDesk.get(), &LatencyDesk::told, m_notice, &NoticeBar::tell);
    makeCheckInPage();
}

void Window::makeCheckInPage()
{
    m_presenter.reset();
    m_checkIn = new CheckInPage(m_theme, m_engine->clock());
    m_window->setPage(Page::CheckIn, m_checkIn); // which deletes the one before
    m_presenter = std::make_unique<CheckInPresenter>(CheckInPresenter::Parts{*m_checkIn,
                                                                             m_engine->pipeline(),
                                                                             m_engine->speech(),
                                                                             m_engine->exercises(),
                                                                             m_engine->source(),
                                                                             m_engine->output(),
                                                                             m_engine->clock()});
    connect(m_window.get(), &MainWindow::muteToggled, m_checkIn, &CheckInPage::muteToggled);
    connect(m_presenter.get(), &CheckInPresenter::settingsChanged, this, &Window::setSettings);
    connect(m_presenter.get(), &CheckInPresenter::checkInCompleted, this, &Window::onCompleted);
    connect(
        m_side.get(), &SidePages::practiceStarted, m_presenter.get(), &CheckInPresenter::quieten);
    connect(m_checkIn, &CheckInPage::breatheRequested, m_side.get(), &SidePages::justBreathe);
    for (const auto ended : {&CheckInPage::newCheckInRequested, &CheckInPage::doneRequested})
        connect(m_checkIn, ended, this, [this] {
            if (m_checkIn->hasBreathedThrough())
                noteRulesRead();
        });
    connect(m_checkIn, &CheckInPage::helpRequested, m_window.get(), [this] {
        m_window->showPage(Page::Help);
    });
    connect(m_helpDesk.get(), &HelpDesk::cardChanged, m_checkIn, &CheckInPage::showSupport);
    m_checkIn->showSupport(m_helpDesk->card());
    connect(m_presenter.get(), &CheckInPresenter::outputMoved, this, &Window::tellOutputMoved);
    if (!m_demo)
        return showMicrophone(m_microphones);
    m_checkIn->setDemo();
    connect(m_checkIn, &CheckInPage::newCheckInRequested, this, &Window::nextRecording);
    connect(m_checkIn, &CheckInPage::doneRequested, this, &Window::nextRecording);
}

void Window::connectPages()
{
    connect(m_window.get(), &MainWindow::presentingChanged, m_panel, &LatencyPanel::setPresenting);
    connect(m_window.get(), &MainWindow::sidePanelToggled, this, [this](bool wanted) {
        Settings settings = m_settings;
        settings.latencyPanelVisible = wanted;
        setSettings(settings);
    });
    connect(m_panel, &LatencyPanel::hideRequested, m_window.get(), [this] {
        m_window->setSidePanelWanted(false);
    });
    connect(m_window.get(), &MainWindow::pageShown, this, [this](Page page) {
        followShown();
        // Nobody is recorded behind another page, and help is silent.
        if (page == Page::Help || (page != Page::CheckIn && m_presenter->isRecording()))
            m_presenter->hush();
    });
    connect(m_window.get(), &MainWindow::pageShown, m_side.get(), &SidePages::follow);
    connect(m_side.get(), &SidePages::settingsChanged, this, &Window::setSettings);
    connect(m_side.get(), &SidePages::languageConfirmed, this, [this] {
        m_languageGiven = false;
        setSettings(m_settings);
    });
    connect(m_side.get(), &SidePages::breathEnded, this, &Window::noteRulesRead);
    connect(&m_latency, &LatencyHistory::storageFailed, this, &Window::tellStorage);
    connect(&m_settingsWriter, &SettingsWriter::failed, this, &Window::tellStorage);
}

void Window::connectEngine()
{
    connect(&m_engine->spokenTexts(), &SpeechLibrary::storeFailed, this, &Window::tellStorage);
    connect(&m_engine->pipeline(), &CheckInPipeline::changed, this, [this](const CheckIn &checkIn) {
        keepChoices();
        if (checkIn.state == CheckInState::Guiding && !checkIn.softEnded
            && checkIn.timings.guidanceMs >= 0 && !m_figuresDue.isActive())
            m_figuresDue.start();
    });
    // Not in the frame of the guidance: its own painting would make that one late.
    m_figuresDue.setSingleShot(true);
    m_figuresDue.setInterval(figuresAfter);
    connect(&m_figuresDue, &QTimer::timeout, this, [this] {
        const CheckIn &checkIn = m_engine->pipeline().checkIn();
        if (checkIn.state == CheckInState::Guiding && !checkIn.softEnded)
            m_model->show(checkIn.timings);
    });
    if (m_demo)
        return;
    connect(&m_engine->devices(), &DeviceMonitor::inputsChanged, this, &Window::showMicrophone);
    followMicrophone(m_engine->source(), this, [this](const QString &name) {
        m_presenter->setOpenMicrophone(name);
    });
    post(m_engine->devices(), [this](DeviceMonitor &devices) { // found before it was connected
        QMetaObject::invokeMethod(
            this,
            [this, inputs = devices.inputs()] { showMicrophone(inputs); },
            Qt::QueuedConnection);
    });
}

void Window::connectDesktop()
{
    connect(&m_desktop, &DesktopLink::appearanceChanged, &m_theme, &Theme::setSystemAppearance);
    connect(&m_desktop, &DesktopLink::personLeft, this, [this] {
        m_presenter->hush();
        m_engine->practice().pauseBreathing();
        m_engine->practice().pauseStretch();
        post(m_engine->source(), [](AudioSource &source) { source.release(); });
    });
}

void Window::show()
{
    m_window->show();
}

void Window::tell(const std::vector<Error> &problems)
{
    for (const Error &problem : problems) {
        const ErrorText words = ErrorWords::of(problem);
        m_notice->tell(words.happened + u' ' + words.now);
    }
}

bool Window::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint && !m_firstFrameDone) {
        m_firstFrameDone = true;
        QTimer::singleShot(0, this, [this] {
            emit firstFrame();
            afterFirstFrame();
        });
    }
    if (watched == m_window.get()
        && (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Hide
            || event->type() == QEvent::Show))
        QTimer::singleShot(0, this, &Window::followShown);
    return QObject::eventFilter(watched, event);
}

void Window::afterFirstFrame()
{
    m_desktop.start();
    m_latency.load();
    m_engine->prepareSpeech(m_settings.language);
    if (!m_engine->canListen(m_settings.language)) // typed: no recogniser is needed
        return;
    m_engine->warmUp();
    if (!isMeasuredHere(m_settings))
        calibrate();
}

void Window::calibrate()
{
    m_calibrator = std::make_unique<Calibrator>(makeSpeechFiles());
    connect(m_calibrator.get(),
            &Calibrator::chosen,
            this,
            [this](const QString &model, int threads, const QString &figures) {
                Settings settings = m_settings; // in force from the next start on
                settings.recognizerModel = model;
                settings.recognizerThreads = threads;
                settings.recognizerFigures = figures;
                setSettings(settings);
            });
    connect(&m_engine->pipeline(),
            &CheckInPipeline::changed,
            m_calibrator.get(),
            &Calibrator::interrupt);
    for (ExercisePlayer *player : {&m_engine->exercises(), &m_engine->practice()}) {
        connect(
            player, &ExercisePlayer::activityChanged, m_calibrator.get(), &Calibrator::interrupt);
    }
    // One more model beside recogniser and voice would be too much memory: it waits for the voice.
    m_calibrator->setBusy([this] { return m_engine->isInUse() || m_engine->hasVoice(); });
    m_calibrator->wait();
}

Settings Window::asAgreed(Settings settings)
{
    if (settings.mode == CoachingMode::Optimized && !m_side->isCoached(settings)) {
        settings.mode = CoachingMode::Fast;
        m_notice->tell(tr("Optimized mode begins once you have said in Settings who may write the "
                          "messages. Until then this computer answers."));
    }
    return settings;
}

void Window::setSettings(const Settings &given)
{
    const bool toOptimized =
        given.mode == CoachingMode::Optimized && m_settings.mode != CoachingMode::Optimized;
    if (toOptimized && !m_side->mayCoach(given)) // who gets what is said first
        return apply(m_settings);
    const Settings settings = asAgreed(given); // of the address, which may be another one now
    m_languageGiven = m_languageGiven && settings.language == m_settings.language;
    m_modeGiven = m_modeGiven && settings.mode == m_settings.mode;
    Settings kept = settings;
    if (m_modeGiven)
        kept.mode = m_store.current().mode;
    if (m_languageGiven)
        kept.language = m_store.current().language;
    m_settingsWriter.keep(kept);
    apply(settings);
}

void Window::tellOutputMoved(const QString &name)
{
    m_notice->tell(tr("Your loudspeaker is gone. Sound now comes from %1; the voice is paused.",
                      "the name of another loudspeaker")
                       .arg(name));
}

void Window::tellStorage(const Error &error)
{
    if (!std::exchange(m_storageTold, true))
        tell({error});
}

void Window::apply(const Settings &settings)
{
    const bool otherLanguage = settings.language != m_settings.language;
    if (otherLanguage)
        m_translation.use(settings.language);
    m_settings = settings;
    if (otherLanguage) {
        makeCheckInPage();
        m_engine->prepareSpeech(settings.language);
    }
    m_theme.apply(settings.theme, settings.textPercent, settings.reducedMotion);
    m_engine->applySettings(settings);
    m_presenter->setSettings(settings);
    m_checkIn->setExerciseWords(m_engine->library(settings.language)->words(),
                                !settings.stopRulesRead);
    const bool listens = m_engine->canListen(settings.language);
    m_checkIn->setListens(listens);
    m_checkIn->setCoached(m_engine->coaching() != nullptr);
    if (m_demo) // its recordings are English
        m_presenter->setMicrophoneName(listens
                                           ? tr("Bundled recording, spoken by a synthetic voice")
                                           : tr("The bundled recordings are in English"));
    else
        showMicrophone(m_microphones);
    m_side->apply(settings);
    m_latencyDesk->apply(settings);
    m_helpDesk->setSettings(settings);
}

void Window::onCompleted(const CheckIn &checkIn)
{
    if (checkIn.help || checkIn.helpLeftAt != SafetyTier::Normal)
        return;             // no figures of such a moment are kept
    if (checkIn.triedAgain) // its zero is the second press: in no series
        return m_model->show(checkIn.timings);
    m_model->finish(checkIn.timings, QDateTime::currentDateTimeUtc());
}

void Window::keepChoices()
{
    const GuidanceHistory &history = m_engine->pipeline().history();
    if (m_demo || history == m_keptChoices) // a demonstration is not the person's own
        return;
    m_keptChoices = history;
    m_storage.start([file = m_choices, history] {
        if (const Outcome saved = file.save(history); !saved) // the next start only repeats itself
            qCWarning(lcStorage, "the last choices were not kept");
    });
}

void Window::noteRulesRead()
{
    if (m_settings.stopRulesRead || m_demo) // a presenter reads them for nobody else
        return;
    Settings settings = m_settings;
    settings.stopRulesRead = true;
    setSettings(settings);
}

void Window::nextRecording()
{
    post(m_engine->source(),
         [path = m_recordings->next()](AudioSource &source) { chooseFile(source, path); });
}

void Window::showMicrophone(const QList<AudioDevice> &inputs)
{
    m_microphones = inputs;
    auto shown = std::ranges::find_if(inputs, [this](const AudioDevice &device) {
        return device.id == m_settings.inputDeviceId
               || (!m_settings.inputDeviceName.isEmpty()
                   && device.description == m_settings.inputDeviceName);
    });
    if (shown == inputs.end())
        shown = std::ranges::find_if(inputs, &AudioDevice::isDefault);
    if (shown == inputs.end())
        shown = inputs.begin();
    m_presenter->setMicrophoneName(inputs.isEmpty() ? QString() : shown->description);
}

void Window::followShown()
{
    const bool shown = m_window->isVisible() && !m_window->isMinimized();
    m_engine->exercises().setShown(shown && m_window->page() == Page::CheckIn);
    post(m_engine->devices(), [shown](DeviceMonitor &devices) { devices.setWatched(shown); });
}

bool Window::shutDown(std::chrono::milliseconds longest)
{
    m_window->hide();
    m_calibrator.reset();
    m_settingsWriter.flush();
    m_side->help().flush();
    const bool kept = m_storage.waitForDone(int(longest.count()));
    return m_engine->shutDown(longest) && kept && !m_side->help().isWaiting();
}

} // namespace pulsemates
