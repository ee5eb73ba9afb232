#pragma once

#include "app/bench/pacedcheckin.h"
#include "app/bench/speechmaterial.h"
#include "app/window.h"

#include <QApplication>

#include <functional>
#include <memory>

namespace pulsemates {

/// What scenarios share: the window under test, what is spoken to it, and a series of check-ins at
/// the speed of speech that several figures are read from. Made when first asked for.
/// Thread: main.
class BenchContext
{
public:
    struct Options
    {
        QApplication &application;
        SettingsStore &store;
        bool quick = false;
        bool hasSound = false;
        bool brief = false; ///< check-ins for a p95 and one of a minute, not more
    };

    explicit BenchContext(const Options &options);
    ~BenchContext();

    [[nodiscard]] bool isQuick() const { return m_options.quick; }
    [[nodiscard]] bool hasSound() const { return m_options.hasSound; }
    [[nodiscard]] const Settings &settings() const { return m_options.store.current(); }

    [[nodiscard]] Window &window(); ///< shown, models loaded
    [[nodiscard]] CheckInPage &page();
    [[nodiscard]] SpeechMaterial &material();
    [[nodiscard]] const std::vector<PacedFigures> &checkIns();

    /// Played into the sink that was empty, since the start.
    [[nodiscard]] quint64 underruns() const { return m_underruns; }

    static void tell(const QString &line); ///< on standard error
    /// Turns the event loop for a while.
    static void wait(std::chrono::milliseconds time);
    /// Turns the event loop until @p condition holds; false when it did not within @p longest.
    static bool waitUntil(const std::function<bool()> &condition,
                          std::chrono::milliseconds longest);

private:
    void synthesizeMaterial();
    void runCheckIns();

    Options m_options;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<SpeechMaterial> m_material;
    std::vector<PacedFigures> m_checkIns;
    bool m_checkInsRun = false;
    quint64 m_underruns = 0;
};

} // namespace pulsemates
