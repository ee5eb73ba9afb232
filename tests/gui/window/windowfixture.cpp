#include "tests/gui/window/windowfixture.h"

#include "core/common/processorname.h"
#include "tests/support/patience.h"
#include "ui/common/paragraph.h"

#include <QPlainTextEdit>

namespace pulsemates {

const QString WindowFixture::planFile = QStringLiteral("safetyplan.sealed");

WindowFixture::WindowFixture(Input input,
                             const QString &file,
                             Language language,
                             DesktopBuses buses)
    : store(folder.path())
    , m_buses(std::move(buses))
{
    settings.language = language;
    settings.recognizerModel = QStringLiteral("base"); // measured: nothing runs beside the test
    settings.recognizerThreads = 1;
    settings.recognizerFigures = processorName();
    (void)store.save(settings);
    options.input = input;
    options.audioPath = file.isEmpty() && input != Input::Microphone ? recordings.next() : file;
    giveTime();
    open(store.current());
}

/// A loaded machine uses up what a person would wait at most, and then goes on without the rest.
void WindowFixture::giveTime()
{
    constexpr std::chrono::milliseconds all{patienceMs / 2};
    options.understand = all;
    options.waits.drainSource = all;
    options.waits.finalWords = all;
    if (options.input != Input::Microphone) // a device that does not come is a row of its own
        options.waits.openDevice = all;
}

void WindowFixture::open(const Settings &given, bool demo)
{
    window = std::make_unique<Window>(
        *qApp,
        store,
        given,
        demo,
        options,
        [this] { return m_buses; },
        PlanPlace{secrets, folder.filePath(planFile)});
    if (onOpen)
        onOpen();
    window->show();
    window->mainWindow().activateWindow();
    if (!QTest::qWaitForWindowActive(&window->mainWindow(), patienceMs))
        qWarning("the window does not become active");
}

WindowFixture::~WindowFixture()
{
    close();
}

void WindowFixture::restart()
{
    restartWith(store.current());
}

void WindowFixture::restartWith(const Settings &given)
{
    close();
    window.reset();
    open(given);
}

void WindowFixture::openDemo()
{
    close();
    window.reset();
    open(store.current(), true);
}

void WindowFixture::close()
{
    // A voice that is being loaded cannot be interrupted; a loaded machine takes its time over it.
    if (!window->shutDown(std::chrono::milliseconds(patienceMs)))
        qFatal("a thread did not end");
}

bool WindowFixture::speaksUntil(QStringView word, const std::function<void()> &start)
{
    return speaks([&] { return text("liveWordsLabel").contains(word); }, start);
}

bool WindowFixture::speaksFor(std::chrono::milliseconds time, const std::function<void()> &start)
{
    return speaks(
        [&] {
            const MonotonicTime since = checkIn().listeningSince;
            return since.count() != 0 && window->engine().clock().now() - since >= time;
        },
        start);
}

bool WindowFixture::speaks(const std::function<bool()> &enough, const std::function<void()> &start)
{
    for (int tries = 0; tries < 10; ++tries) {
        start();
        const auto isOver = [this] { return isShown("guidancePanel") || isShown("troublePanel"); };
        if (!QTest::qWaitFor([&] { return isOver() || enough(); }, patienceMs))
            return false;
        if (!isOver())
            return true;
        window->engine().pipeline().startOver();
        if (!QTest::qWaitFor([this] { return isShown("idlePanel"); }, patienceMs))
            return false;
    }
    return false;
}

bool WindowFixture::isShown(const char *name)
{
    const QWidget *widget = find(name);
    return widget && widget->isVisible();
}

QString WindowFixture::text(const char *name)
{
    if (const auto *label = find<QLabel>(name))
        return label->text();
    const auto *paragraph = find<Paragraph>(name);
    return paragraph ? paragraph->text() : QString();
}

bool WindowFixture::click(const char *name)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

void WindowFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window->mainWindow(), key, modifiers);
}

bool WindowFixture::tabTo(const char *name)
{
    const QWidget *wanted = find(name);
    for (int i = 0; wanted && i < 60 && QApplication::focusWidget() != wanted; ++i)
        key(Qt::Key_Tab);
    return wanted && QApplication::focusWidget() == wanted;
}

void WindowFixture::choose(const char *action)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (auto *found = widget->findChild<QAction *>(QLatin1String(action)))
            return found->trigger();
    }
    qFatal("no action %s", action);
}

void WindowFixture::useFile(const QString &path)
{
    post(window->engine().source(), [path](AudioSource &source) { chooseFile(source, path); });
}

bool WindowFixture::typeInstead(const QString &words)
{
    auto *edit = find("idlePanel")->findChild<QPlainTextEdit *>(QStringLiteral("wordsEdit"));
    if (!edit->isVisible() && !click("typeButton") && !click("troubleTypeButton") && !click("orb"))
        return false;
    const CheckInId before = checkIn().id;
    edit->setPlainText({});
    edit->insertPlainText(words); // an input method commits whole words
    auto *submit = find("idlePanel")->findChild<QWidget *>(QStringLiteral("submitTextButton"));
    QTest::mouseClick(submit, Qt::LeftButton);
    return QTest::qWaitFor([&] { return checkIn().id != before && isComplete(); }, patienceMs);
}

bool WindowFixture::isComplete() const
{
    return checkIn().state == CheckInState::Guiding && checkIn().finalWords
           && (checkIn().timings.messageMs >= 0 || checkIn().timings.totalMs >= 0);
}

} // namespace pulsemates
