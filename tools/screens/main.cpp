// Renders the states of the check-in page to PNG files: pulsemates_screens FOLDER [PART OF A NAME].
#include "core/guidance/guidancelibrary.h"
#include "core/pipeline/guidanceplan.h"
#include "core/understanding/helpwords.h"
#include "resources/resources.h"
#include "tools/screens/samples.h"
#include "ui/checkin/checkinpage.h"
#include "ui/checkin/orb.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTranslator>

#include <functional>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

struct Look
{
    ThemeChoice theme = ThemeChoice::Light;
    Language language = Language::English;
    int percent = 100;
    QSize size = MainWindow::defaultSize;
    bool panel = true;
};

/// Lets transitions end: the pictures show what stays.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
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

    void
    take(const QString &state, const Look &look, const std::function<void(CheckInPage &)> &pose)
    {
        const QString name = QStringLiteral("%1-%2-%3-%4-%5x%6%7")
                                 .arg(state,
                                      look.theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                      : QStringLiteral("light"),
                                      languageTag(look.language))
                                 .arg(look.percent)
                                 .arg(look.size.width())
                                 .arg(look.size.height())
                                 .arg(look.panel ? QString() : QStringLiteral("-nopanel"));
        if (!m_only.isEmpty() && !name.contains(m_only))
            return;
        m_theme.apply(look.theme, look.percent, false);
        QCoreApplication::removeTranslator(&m_words);
        if (look.language == Language::Korean
            && m_words.load(QStringLiteral(":/i18n/pulsemates_ko.qm")))
            QCoreApplication::installTranslator(&m_words);
        MainWindow window(m_theme);
        auto *page = new CheckInPage(m_theme, m_clock);
        window.setPage(Page::CheckIn, page);
        auto *panel = new QWidget;
        m_theme.paper(panel, &ThemeColors::surface);
        window.setSidePanel(panel);
        window.setSidePanelWanted(look.panel);
        window.resize(look.size);
        window.show();
        page->setExerciseWords(GuidanceLibrary::load(look.language)->words(), m_inFull);
        page->showMicrophone(Samples(look.language).microphone(), false);
        settle(40);
        pose(*page);
        settle(340);
        pose(*page);
        settle(40);
        window.grab().save(QDir(m_folder).filePath(name + QStringLiteral(".png")));
        QTextStream(stdout) << name << '\n';
    }

    /// The rules for exercises as they are shown the first time.
    void setInFull(bool inFull) { m_inFull = inFull; }

private:
    QTranslator m_words;
    Theme &m_theme;
    SteadyClock m_clock;
    QString m_folder;
    QString m_only;
    bool m_inFull = false;
};

void poseListening(CheckInPage &page, const Samples &samples)
{
    page.showMicrophone(samples.microphone(), true);
    page.showCheckIn(samples.listening());
    page.showRecorded(12s);
    for (int i = 0; i < 12; ++i) {
        page.showLevel(i % 3 == 0 ? 0.02F : 0.09F);
        settle(24);
    }
}

void poseGuiding(CheckInPage &page, const Samples &samples)
{
    page.showCheckIn(samples.guiding());
    page.showBreath(samples.breath());
    StretchMoment moment;
    moment.step = 2;
    moment.state = StretchMoment::State::Holding;
    moment.fraction = 0.6;
    moment.secondsLeft = 12;
    page.showStretch(moment, samples.guiding().guidance->stretch);
    page.showStretchRunning(true);
    page.showSpeech({SpeechView::State::Playing, false, 0.8F});
}

void takeBefore(Camera &camera, const Look &look, const Samples &samples)
{
    camera.take(
        QStringLiteral("idle"), look, [&](CheckInPage &page) { page.showCheckIn(samples.idle()); });
    camera.take(QStringLiteral("typing"), look, [](CheckInPage &page) { page.openTyping(); });
    camera.take(QStringLiteral("listening"), look, [&](CheckInPage &page) {
        poseListening(page, samples);
    });
    camera.take(QStringLiteral("softword"), look, [&](CheckInPage &page) {
        poseListening(page, samples);
        page.showRecorded(51s);
    });
}

void takeGuiding(Camera &camera, const Look &look, const Samples &samples)
{
    const auto pose = [&](CheckInPage &page) { poseGuiding(page, samples); };
    camera.take(QStringLiteral("guiding"), look, pose);
    camera.setInFull(true);
    camera.take(QStringLiteral("first-time"), look, pose);
    camera.setInFull(false);
    camera.take(QStringLiteral("look-around"), look, [&](CheckInPage &page) {
        pose(page);
        page.showBreathPaused(true);
        page.findChild<QAbstractButton *>(QStringLiteral("lookAroundButton"))->click();
    });
}

/// Guidance with something beside it.
void takeNotices(Camera &camera, const Look &look, const Samples &samples)
{
    const auto take = [&](const char *name, const std::function<void(CheckIn &)> &change) {
        camera.take(QString::fromLatin1(name), look, [&](CheckInPage &page) {
            CheckIn checkIn = samples.guiding();
            change(checkIn);
            poseGuiding(page, samples);
            const bool alarm = checkIn.bodyAlarm == BodyAlarm::Named;
            page.showStretchRunning(!alarm);
            page.showCheckIn(checkIn);
            page.showBreathPaused(alarm || checkIn.alternative);
            page.showUndo(checkIn.alternative ? 8 : 0);
        });
    };
    take("lost-sound", [](CheckIn &checkIn) { checkIn.notice = CheckInNotice::SoundLost; });
    take("offers", [](CheckIn &checkIn) {
        checkIn.notice = CheckInNotice::MicrophoneLost;
        checkIn.canGoOn = true;
        checkIn.mood->uncertain = true;
        checkIn.alternative = checkIn.guidance;
    });
    take("alarm", [&](CheckIn &checkIn) {
        checkIn.bodyAlarm = BodyAlarm::Named;
        checkIn.guidance->message = samples.emergency();
    });
    take("reply", [&](CheckIn &checkIn) {
        checkIn.notice = CheckInNotice::WordsUnsure;
        checkIn.canTryAgain = true;
        checkIn.reply = samples.reply();
    });
}

/// Optimized mode: the place below the guidance.
void takeWritten(Camera &camera, const Look &look, const Samples &samples)
{
    const auto take = [&](const char *name, const std::function<void(CheckIn &)> &change) {
        camera.take(QString::fromLatin1(name), look, [&](CheckInPage &page) {
            CheckIn checkIn = samples.guiding();
            checkIn.mode = CoachingMode::Optimized;
            change(checkIn);
            page.setCoached(true);
            poseGuiding(page, samples);
            page.showCheckIn(checkIn);
        });
    };
    take("written", [&](CheckIn &checkIn) { checkIn.written = samples.written(); });
    take("written-late", [&](CheckIn &checkIn) {
        checkIn.written = samples.written();
        checkIn.written->offered = true;
    });
    take("written-awaited", [](CheckIn &checkIn) { checkIn.awaitsWritten = true; });
}

/// The card beside words close to danger, and for the day after help.
void takeSupport(Camera &camera, const Look &look, const Samples &samples)
{
    const HelpLines lines;
    const bool korean = look.language == Language::Korean;
    const QString support =
        supportSentence(lines, korean ? QStringLiteral("KR") : QStringLiteral("US"), look.language);
    camera.take(QStringLiteral("support-day"), look, [&](CheckInPage &page) {
        page.showSupport(support);
        page.showCheckIn(samples.idle());
    });
    camera.take(QStringLiteral("support"), look, [&](CheckInPage &page) {
        CheckIn checkIn = samples.guiding();
        const QString words = GuidanceLibrary::load(look.language)->words().support;
        checkIn.guidance->message = {QString(GuidancePlan::supportMessage), words, words};
        poseGuiding(page, samples);
        page.showStretchRunning(false);
        page.showSupport(support);
        page.showCheckIn(checkIn);
    });
}

void takeTroubles(Camera &camera, const Look &look, const Samples &samples)
{
    for (ErrorCode code : {ErrorCode::NoMicrophone,
                           ErrorCode::NothingHeard,
                           ErrorCode::LanguageUnclear,
                           ErrorCode::ModelMissing})
        camera.take(QStringLiteral("trouble-") + errorCodeName(code), look, [&](CheckInPage &page) {
            page.showCheckIn(samples.trouble(code));
        });
}

void takeAll(Camera &camera, const Look &look)
{
    const Samples samples(look.language);
    takeBefore(camera, look, samples);
    takeGuiding(camera, look, samples);
    takeNotices(camera, look, samples);
    takeWritten(camera, look, samples);
    takeSupport(camera, look, samples);
    takeTroubles(camera, look, samples);
}

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
    for (ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        for (Language language : {Language::English, Language::Korean}) {
            for (int percent : {100, 200})
                takeAll(camera, {choice, language, percent});
        }
    }
    takeAll(camera, {ThemeChoice::Light, Language::English, 100, MainWindow::leastSize, true});
    takeAll(camera, {ThemeChoice::Light, Language::English, 100, MainWindow::leastSize, false});
    takeAll(camera, {ThemeChoice::Light, Language::English, 100, QSize(1920, 1080), true});
    return 0;
}
