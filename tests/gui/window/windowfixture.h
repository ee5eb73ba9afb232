#pragma once

#include "app/demorecordings.h"
#include "app/providerfactory.h"
#include "app/window.h"
#include "core/pipeline/post.h"
#include "tests/support/heldsecretstore.h"
#include "tests/support/privatebus.h"
#include "ui/checkin/orb.h"

#include <QAction>
#include <QLabel>
#include <QTest>

#include <functional>

namespace pulsemates {

/// The real window with a file in place of the microphone, driven as a person would: by the names
/// of its widgets.
class WindowFixture
{
public:
    using Input = EngineOptions::Input;

    explicit WindowFixture(Input input = Input::FileAtOnce,
                           const QString &file = {},
                           Language language = Language::English,
                           DesktopBuses buses = {PrivateBus::none(), PrivateBus::none()});
    ~WindowFixture();

    /// The visible one where two pages have it: captions and cards are used twice.
    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *name)
    {
        const auto all = window->mainWindow().template findChildren<T *>(QLatin1String(name));
        const auto visible =
            std::ranges::find_if(all, [](T *widget) { return widget->isVisible(); });
        return visible != all.end() ? *visible : all.value(0);
    }
    [[nodiscard]] bool isShown(const char *name);
    [[nodiscard]] QString text(const char *name); ///< of a label, as it can be read
    [[nodiscard]] bool click(const char *name);   ///< false: it is not there to be clicked
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Moves the focus with Tab until it is on @p name.
    [[nodiscard]] bool tabTo(const char *name);
    void choose(const char *action); ///< in a menu
    void useFile(const QString &path);
    EngineOptions options; ///< of the next restart()
    /// Called for every window before it is shown: whoever listens later may be too late.
    std::function<void()> onOpen;
    void openDemo(); ///< ends the program and starts it with --demo
    void restart();  ///< the program ends and starts anew, with the same folder
    /// The same with settings of this one run, as the command line gives them.
    void restartWith(const Settings &given);

    [[nodiscard]] const CheckIn &checkIn() const { return window->engine().pipeline().checkIn(); }
    /// Types @p words in place of speaking and waits until all is ready.
    [[nodiscard]] bool typeInstead(const QString &words);
    [[nodiscard]] bool isComplete() const;
    /// Has @p start begin a recording and waits for @p word in it while it runs; begins anew where
    /// a pause came first, for a loaded machine leaves partial words out.
    [[nodiscard]] bool speaksUntil(QStringView word, const std::function<void()> &start);
    /// The same for so much speech, whether or not its words are on the screen yet.
    [[nodiscard]] bool speaksFor(std::chrono::milliseconds time,
                                 const std::function<void()> &start);

    static const QString planFile; ///< in folder
    QTemporaryDir folder;
    /// Where the safety plan has its key, over restarts.
    std::shared_ptr<HeldSecretStore> secrets = std::make_shared<HeldSecretStore>();
    SettingsStore store;
    Settings settings;
    DemoRecordings recordings; ///< synthetic voices of our own
    std::unique_ptr<Window> window;

private:
    [[nodiscard]] bool speaks(const std::function<bool()> &enough,
                              const std::function<void()> &start);
    void giveTime();
    void open(const Settings &given, bool demo = false);
    void close();

    DesktopBuses m_buses; ///< not those of whoever runs the test
};

} // namespace pulsemates
