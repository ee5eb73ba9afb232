#include "app/benchcommand.h"

#include "app/bench/autoendscenario.h"
#include "app/bench/benchcontext.h"
#include "app/bench/benchplace.h"
#include "app/bench/benchreport.h"
#include "app/bench/benchsoundserver.h"
#include "app/bench/eventwatch.h"
#include "app/bench/finalwordsscenario.h"
#include "app/bench/firstsoundscenario.h"
#include "app/bench/guidancescenario.h"
#include "app/bench/idlescenario.h"
#include "app/bench/memoryscenario.h"
#include "app/bench/network/networkbench.h"
#include "app/bench/pacerscenario.h"
#include "app/bench/phaseedgescenario.h"
#include "app/bench/socketsscenario.h"
#include "app/bench/startscenario.h"
#include "app/bench/werscenario.h"
#include "app/bench/wordsscenario.h"
#include "app/providerfactory.h"
#include "core/common/processorname.h"

#include <QDateTime>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

namespace pulsemates {

namespace {

using Scenarios = std::vector<std::unique_ptr<Scenario>>;

constexpr int wrongUse = 2;

/// In the order in which they run; the quiet ones first.
Scenarios allScenarios()
{
    Scenarios scenarios;
    scenarios.push_back(std::make_unique<StartScenario>());
    scenarios.push_back(std::make_unique<GuidanceScenario>());
    scenarios.push_back(std::make_unique<FinalWordsScenario>());
    scenarios.push_back(std::make_unique<FirstSoundScenario>());
    scenarios.push_back(std::make_unique<SocketsScenario>());
    scenarios.push_back(std::make_unique<WordsScenario>());
    scenarios.push_back(std::make_unique<AutoEndScenario>());
    scenarios.push_back(std::make_unique<PacerScenario>());
    scenarios.push_back(std::make_unique<WerScenario>());
    scenarios.push_back(std::make_unique<IdleScenario>());
    scenarios.push_back(std::make_unique<MemoryScenario>());
    scenarios.push_back(std::make_unique<PhaseEdgeScenario>());
    return scenarios;
}

/// Leaves those that were asked for. Errors: InvalidInput with a sentence.
Result<Scenarios> chosenScenarios(const QString &only)
{
    Scenarios scenarios = allScenarios();
    if (only.isEmpty())
        return scenarios;
    QStringList known;
    for (const auto &scenario : scenarios)
        known << scenario->name();
    const QStringList wanted = only.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : wanted) {
        if (!known.contains(name))
            return fail(ErrorCode::InvalidInput,
                        Stage::App,
                        QStringLiteral("There is no scenario \"%1\"; there are: %2.")
                            .arg(name, known.join(QStringLiteral(", "))));
    }
    std::erase_if(scenarios, [&wanted](const std::unique_ptr<Scenario> &scenario) {
        return !wanted.contains(scenario->name());
    });
    return scenarios;
}

BenchSetting settingOf(BenchContext &context, const BenchSoundServer &sound)
{
    const Settings &settings = context.settings();
    const SteadyClock clock;
    BenchSetting setting;
    setting.processor = processorName();
    if (setting.processor.isEmpty())
        setting.processor = QSysInfo::currentCpuArchitecture();
    setting.cores = QThread::idealThreadCount();
    setting.system =
        QSysInfo::prettyProductName() + QStringLiteral(", kernel ") + QSysInfo::kernelVersion();
    setting.program = QStringLiteral("pulsemates " PULSEMATES_VERSION);
    setting.qt = QString::fromLatin1(qVersion());
    setting.recognizer = QStringLiteral("%1, %2 thread(s); %3")
                             .arg(makeTranscriber(makeSpeechFiles(), settings, clock)->name())
                             .arg(std::max(settings.recognizerThreads, 1))
                             .arg(settings.recognizerFigures);
    setting.speech = context.material().description();
    setting.sound = sound.description();
    setting.date = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    setting.quick = context.isQuick();
    return setting;
}

void runOne(Scenario &scenario, BenchContext &context, std::vector<BenchRow> &rows)
{
    BenchContext::tell(QStringLiteral("%1 …").arg(scenario.name()));
    std::vector<BenchRow> measured = scenario.run(context);
    if (measured.empty()) // whatever was asked for is in the table
        measured = {
            unmeasuredRow(scenario.name(), {}, QStringLiteral("the scenario gave no figure"))};
    for (BenchRow &row : measured) {
        row.scenario = scenario.name();
        rows.push_back(std::move(row));
    }
}

std::vector<BenchRow> runScenarios(const Scenarios &scenarios, BenchContext &context)
{
    std::vector<BenchRow> rows;
    for (const auto &scenario : scenarios) {
        if (scenario->needsQuiet())
            runOne(*scenario, context, rows);
    }
    for (const auto &scenario : scenarios)
        scenario->begin(context);
    for (const auto &scenario : scenarios) {
        if (!scenario->needsQuiet())
            runOne(*scenario, context, rows);
    }
    return rows;
}

} // namespace

int runBench(int &argc, char **argv, const BenchCommand &command, const Settings &settings)
{
    if (command.arm == u"network")
        return runNetworkBench(argc, argv, command, settings);
    const Result<Scenarios> scenarios = chosenScenarios(command.only);
    if (!scenarios) {
        BenchContext::tell(QStringLiteral("pulsemates: ") + scenarios.error().detail);
        return wrongUse;
    }
    if (!command.jsonPath.isEmpty() && !canWrite(command.jsonPath)) {
        tellUnwritable(command.jsonPath);
        return wrongUse;
    }
    const BenchPlace place;
    EventWatch application(argc, argv);
    const BenchSoundServer sound;
    SettingsStore store;
    (void)store.load();
    if (!store.save(settingsOfRun(settings))) {
        BenchContext::tell(QStringLiteral("pulsemates: No temporary folder can be written."));
        return 1;
    }
    std::vector<BenchRow> rows;
    BenchSetting setting;
    {
        BenchContext context({application, store, command.quick, sound.isThere()});
        rows = runScenarios(*scenarios, context);
        setting = settingOf(context, sound);
    }
    QTextStream(stdout) << benchText(setting, rows);
    if (!command.jsonPath.isEmpty() && !writeJson(command.jsonPath, benchJson(setting, rows))) {
        tellUnwritable(command.jsonPath);
        return 1;
    }
    return exitStatusOf(rows);
}

} // namespace pulsemates
