#pragma once

#include "app/bench/benchcontext.h"
#include "app/bench/network/networkmodel.h"
#include "app/bench/network/realrun.h"
#include "app/bench/network/spokenprotocols.h"

#include <memory>
#include <optional>

namespace pulsemates {

/// Check-ins in the real window in optimized mode, with a coach on loopback and after it was ended.
struct CoachedFigures
{
    std::vector<PacedFigures> online;
    std::vector<PacedFigures> offline;
    SpokenProtocols spoken; ///< by the coach
    QString problem;        ///< a sentence: nothing was measured
};

/// What the scenarios of `bench network` share. Everything in it is made when it is first asked
/// for; there is one window at a time. Thread: main.
class NetworkContext
{
public:
    struct Options
    {
        QApplication &application;
        SettingsStore &store;
        NetworkModel &model;
        NetworkFiles files;
        bool quick = false;
        bool hasSound = false;
    };

    explicit NetworkContext(const Options &options);

    [[nodiscard]] bool isQuick() const { return m_options.quick; }
    [[nodiscard]] NetworkModel &model() { return m_options.model; }
    [[nodiscard]] const NetworkFiles &files() const { return m_options.files; }

    /// The window in fast mode.
    [[nodiscard]] BenchContext &fastWindow();
    [[nodiscard]] const CoachedFigures &coached();
    /// All arms on the real clock.
    [[nodiscard]] const RealRun &real();
    [[nodiscard]] bool hasRunReally() const { return m_real.has_value(); }

private:
    void measureCoached();

    Options m_options;
    std::unique_ptr<BenchContext> m_fast;
    std::optional<CoachedFigures> m_coached;
    std::optional<RealRun> m_real;
};

} // namespace pulsemates
