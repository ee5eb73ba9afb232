// Renders latency panel, exercises, help and settings to PNG files:
// pulsemates_screens_pages FOLDER [PART OF A NAME].
#include "app/providerfactoryoffers.h"
#include "core/understanding/helppackreader.h"
#include "resources/resources.h"
#include "tools/screens/latencysamples.h"
#include "tools/screens/plansample.h"
#include "ui/common/errortext.h"
#include "ui/exercises/exercisespage.h"
#include "ui/help/helppanel.h"
#include "ui/help/packwords.h"
#include "ui/help/planwords.h"
#include "ui/help/safetyplanpage.h"
#include "ui/latency/latencypanel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextStream>
#include <QTranslator>
#include <QUrl>

using namespace pulsemates;

namespace {

struct Look
{
    ThemeChoice theme = ThemeChoice::Light;
    Language language = Language::English;
    int percent = 100;
    QSize size = MainWindow::defaultSize;
};

void settle()
{
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 10 || timer.elapsed() < 60; ++round)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Camera
{
public:
    Camera(Theme &theme, QString folder, QString only)
        : m_theme(theme)
        , m_folder(std::move(folder))
        , m_only(std::move(only))
    {}

    void takeAll(const Look &look)
    {
        m_look = look;
        m_theme.apply(look.theme, look.percent, false);
        QCoreApplication::removeTranslator(&m_words);
        if (look.language == Language::Korean
            && m_words.load(QStringLiteral(":/i18n/pulsemates_ko.qm")))
            QCoreApplication::installTranslator(&m_words);
        m_library = std::make_shared<const GuidanceLibrary>(*GuidanceLibrary::load(look.language));
        takeExercises();
        takeHelp();
        takePlan();
        takeSettings();
        takeLatency();
    }

private:
    void take(const QString &state,
              Page page,
              QWidget *widget,
              const char *press = nullptr,
              QWidget *panel = nullptr)
    {
        const QString name = QStringLiteral("%1-%2-%3-%4-%5")
                                 .arg(state,
                                      m_look.theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                        : QStringLiteral("light"),
                                      languageTag(m_look.language))
                                 .arg(m_look.percent)
                                 .arg(m_look.size.width());
        const bool wanted = m_only.isEmpty() || name.contains(m_only);
        MainWindow window(m_theme);
        window.setPage(page, widget);
        if (panel)
            window.setSidePanel(panel);
        if (!wanted)
            return;
        window.showPage(page);
        window.resize(m_look.size);
        window.show();
        settle();
        if (press) {
            widget->findChild<QAbstractButton *>(QString::fromLatin1(press))->click();
            settle();
        }
        window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
        takeWhole(widget, name);
        QTextStream(stdout) << name << '\n';
    }

    /// What has to be scrolled to, in one long picture.
    void takeWhole(QWidget *widget, const QString &name) const
    {
        const auto *scroll = widget->findChild<QScrollArea *>();
        if (!scroll || scroll->verticalScrollBar()->maximum() == 0)
            return;
        scroll->widget()->grab().save(QDir(m_folder).filePath(name + QStringLiteral("-whole.png")));
    }

    void takeExercises()
    {
        auto *locked = new ExercisesPage(m_theme);
        locked->offer(m_library, {});
        take(QStringLiteral("exercises-locked"), Page::Exercises, locked);
        auto *asked = new ExercisesPage(m_theme);
        asked->offer(m_library, {});
        take(QStringLiteral("exercises-asked"), Page::Exercises, asked, "holdsOpenButton");
        auto *open = new ExercisesPage(m_theme);
        open->offer(m_library, {true, false, false});
        take(QStringLiteral("exercises-open"), Page::Exercises, open);
    }

    void takeHelp()
    {
        for (const QString &region : {QString(), QStringLiteral("US"), QStringLiteral("KR")}) {
            auto *help = new HelpPanel(m_theme, m_lines);
            help->offer(m_look.language, region);
            take(QStringLiteral("help-") + (region.isEmpty() ? QStringLiteral("unknown") : region),
                 Page::Help,
                 help);
        }
        for (const SafetyTier tier : {SafetyTier::Help, SafetyTier::Danger, SafetyTier::Other}) {
            auto *help = new HelpPanel(m_theme, m_lines);
            const bool korean = m_look.language == Language::Korean;
            help->offer(
                m_look.language, korean ? QStringLiteral("KR") : QStringLiteral("US"), tier);
            take(QStringLiteral("help-said-") + safetyTierName(tier), Page::Help, help);
        }
        auto *packed = new HelpPanel(m_theme, m_lines);
        packed->offer(m_look.language, QStringLiteral("US"));
        packed->setPack(
            helppackreader::readFile(QStringLiteral(PULSEMATES_PACK)).value_or(HelpPack{}));
        take(QStringLiteral("help-pack"), Page::Help, packed);
        auto *grounding = new HelpPanel(m_theme, m_lines);
        grounding->offer(m_look.language, QStringLiteral("US"));
        take(QStringLiteral("help-grounding"), Page::Help, grounding, "groundingButton");
    }

    void takePlan()
    {
        auto *empty = new SafetyPlanPage(m_theme);
        empty->showKept(true);
        take(QStringLiteral("plan-empty"), Page::Help, empty);
        auto *written = new SafetyPlanPage(m_theme);
        written->showPlan(samplePlan(m_look.language));
        written->showKept(true);
        written->showSaved();
        take(QStringLiteral("plan-written"), Page::Help, written);
        auto *locked = new SafetyPlanPage(m_theme);
        const Error error{ErrorCode::SecretMissing, {}, Stage::Store};
        locked->showKept(false);
        locked->showTrouble(PlanWords::trouble(error, true), true, true);
        take(QStringLiteral("plan-trouble"), Page::Help, locked, "planDeleteButton");
    }

    void takeSettings()
    {
        takeSettings(QStringLiteral("settings"), {});
        takeSettings(QStringLiteral("settings-denied"), ErrorCode::MicrophoneDenied);
    }

    void takeSettings(const QString &name, std::optional<ErrorCode> trouble)
    {
        auto *page = new SettingsPage(m_theme);
        Settings settings;
        settings.language = m_look.language;
        settings.theme = m_look.theme;
        settings.textPercent = m_look.percent;
        settings.organisationPack = QStringLiteral(PULSEMATES_PACK);
        if (!trouble) {
            settings.mode = CoachingMode::Optimized;
            settings.services.recognizer = OnlineRecognizer::AssemblyAiPrerecorded;
            settings.services.voice = OnlineVoice::OpenAiCompatible;
            settings.services.authorities = QStringLiteral("/home/person/office.pem");
        }
        page->setSettings(settings);
        page->setExerciseWords(m_library->words());
        page->setPackState(PackWords::of(helppackreader::readFile(QStringLiteral(PULSEMATES_PACK)),
                                         m_look.language));
        page->setDevices({{"a", QStringLiteral("Built-in microphone")}},
                         {{"b", QStringLiteral("Built-in loudspeaker, analogue stereo")}});
        page->setOffers(&ServiceOffers::of);
        showServices(*page, settings, !trouble);
        if (trouble) { // it is asked for when the page can be seen
            const ErrorText words = ErrorWords::of(*trouble);
            QObject::connect(page, &SettingsPage::levelWanted, page, [page, words] {
                page->setMicrophoneTrouble(words.happened + u' ' + words.now);
            });
        }
        take(name, Page::Settings, page);
    }

    static void showServices(SettingsPage &page, const Settings &settings, bool agreed)
    {
        const auto said = [](const char *words) {
            return QCoreApplication::translate("pulsemates::ServiceDesk", words);
        };
        for (const ServiceUse use :
             {ServiceUse::Coaching, ServiceUse::Recognition, ServiceUse::Voice}) {
            ServiceFacts facts;
            facts.host = QUrl(ServiceOffers::originOf(settings, use)).host();
            facts.agreed = agreed;
            if (agreed)
                facts.key = use == ServiceUse::Voice ? said("The key of the environment is used.")
                                                     : said("A key is kept in the password store.");
            facts.hasKey = agreed && use != ServiceUse::Voice;
            if (agreed && use == ServiceUse::Coaching) {
                facts.test = said("It answers, in %1 s.").arg(QStringLiteral("0.8"));
                facts.today = {QDate::currentDate(), 12, 7, 3421};
                facts.further = {{QStringLiteral("https://eu.example.org/v1"),
                                  QStringLiteral("eu.example.org"),
                                  true,
                                  said("A key is kept in the password store."),
                                  true},
                                 {QStringLiteral("http://10.0.0.8:8000/v1"),
                                  QStringLiteral("10.0.0.8"),
                                  false,
                                  {},
                                  false}};
            }
            page.setServiceFacts(use, facts);
        }
        if (agreed)
            page.setAuthoritiesState(QCoreApplication::translate(
                "pulsemates::ServiceOffice", "The certificates in this file are trusted, too."));
    }

    void takeLatency()
    {
        for (const LatencySample &sample : latencySamples()) {
            LatencyHistory history;
            LatencyModel model(history);
            if (sample.name != u"empty")
                for (const double ms : sampleTrend()) {
                    CheckInTimings earlier;
                    earlier.guidanceMs = ms;
                    history.append(latencyRecord(earlier, QDateTime::currentDateTimeUtc()));
                }
            if (sample.timings)
                model.show(*sample.timings);
            model.setService(sample.service);
            auto *panel = new LatencyPanel(m_theme, model);
            panel->setPresenting(sample.name == u"presenting");
            auto *page = new ExercisesPage(m_theme);
            page->offer(m_library, {});
            if (sample.name == u"written" || sample.name == u"gone")
                takePanel(*panel, QStringLiteral("latency-whole-") + sample.name);
            take(QStringLiteral("latency-") + sample.name, Page::Exercises, page, nullptr, panel);
        }
    }

    /// All of the panel, also what has to be scrolled to.
    void takePanel(LatencyPanel &panel, const QString &state) const
    {
        const QString name = QStringLiteral("%1-%2-%3-%4")
                                 .arg(state,
                                      m_look.theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                        : QStringLiteral("light"),
                                      languageTag(m_look.language))
                                 .arg(m_look.percent);
        if (!m_only.isEmpty() && !name.contains(m_only))
            return;
        panel.resize(panel.sizeHint().width(), m_look.percent > 100 ? 2400 : 1200);
        panel.show();
        settle();
        panel.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
        panel.hide();
        QTextStream(stdout) << name << '\n';
    }

    Theme &m_theme;
    QString m_folder;
    QString m_only;
    Look m_look;
    HelpLines m_lines;
    QTranslator m_words;
    std::shared_ptr<const GuidanceLibrary> m_library;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    initializeResources();
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("screens"));
    if (!QDir().mkpath(folder))
        return 1;
    Theme theme(app);
    Camera camera(theme, folder, arguments.value(2));
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        for (const Language language : {Language::English, Language::Korean}) {
            for (const int percent : {100, 200})
                camera.takeAll({choice, language, percent});
        }
    }
    camera.takeAll({ThemeChoice::Light, Language::English, 100, MainWindow::leastSize});
    return 0;
}
