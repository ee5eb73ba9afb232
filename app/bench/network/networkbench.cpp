#include "app/bench/network/networkbench.h"

#include "app/bench/benchplace.h"
#include "app/bench/benchsoundserver.h"
#include "app/bench/eventwatch.h"
#include "app/bench/network/armrows.h"
#include "app/bench/network/bootstrap.h"
#include "app/bench/network/networkpicture.h"
#include "app/bench/network/networkreport.h"
#include "app/bench/network/realrows.h"
#include "app/bench/network/trialrows.h"
#include "app/bench/network/windowrows.h"
#include "app/providerfactory.h"
#include "core/common/processorname.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <functional>

namespace pulsemates {

namespace {

constexpr int wrongUse = 2;

using Rows = std::vector<BenchRow>;

struct NetworkScenario
{
    const char *name;
    std::function<Rows(NetworkContext &)> run;
};

Rows joined(Rows rows, Rows more)
{
    std::ranges::move(more, std::back_inserter(rows));
    return rows;
}

/// In the order in which they run: the window and the real clock last, since they take minutes.
std::vector<NetworkScenario> allScenarios()
{
    return {
        {"S0", [](NetworkContext &it) { return fidelityRows(it.model()); }},
        {"S2", [](NetworkContext &it) { return sentenceRows(it.model()); }},
        {"S3", [](NetworkContext &it) { return voiceRows(it.model()); }},
        {"S5", [](NetworkContext &it) { return lengthRows(it.model()); }},
        {"S6", [](NetworkContext &it) { return corpusRows(it.model()); }},
        {"S7", [](NetworkContext &it) { return tailRows(it.model()); }},
        {"S10", [](NetworkContext &) { return fuzzRows(); }},
        {"S9", warmRows},
        {"clock", clockRows},
        {"S1", guidanceRows},
        {"S8",
         [](NetworkContext &it) { return joined(outageRows(it.model()), outageGuidanceRows(it)); }},
        {"S15", [](NetworkContext &it) { return joined(ownTimeRows(it), coverageRows(it)); }},
        {"S4", fastRows},
        {"S11", pacerRows}};
}

/// Which are asked for; nothing, and a sentence told, where one does not exist.
std::optional<std::vector<NetworkScenario>> chosen(const QString &only)
{
    std::vector<NetworkScenario> scenarios = allScenarios();
    const QStringList wanted = only.split(u',', Qt::SkipEmptyParts);
    QStringList known;
    for (const NetworkScenario &scenario : scenarios)
        known << QLatin1String(scenario.name);
    for (const QString &name : wanted) {
        if (!known.contains(name)) {
            BenchContext::tell(
                QStringLiteral("pulsemates: There is no scenario \"%1\"; there are: %2.")
                    .arg(name, known.join(QStringLiteral(", "))));
            return std::nullopt;
        }
    }
    if (!wanted.isEmpty())
        std::erase_if(scenarios, [&wanted](const NetworkScenario &scenario) {
            return !wanted.contains(QLatin1String(scenario.name));
        });
    return scenarios;
}

Rows runScenarios(const std::vector<NetworkScenario> &scenarios, NetworkContext &context)
{
    Rows rows;
    for (const NetworkScenario &scenario : scenarios) {
        BenchContext::tell(QStringLiteral("%1 …").arg(QLatin1String(scenario.name)));
        for (BenchRow &row : scenario.run(context)) {
            row.scenario = QLatin1String(scenario.name);
            row.figure = QStringLiteral("%1 %2").arg(row.scenario, row.figure);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

NetworkSetting settingOf(NetworkContext &context)
{
    NetworkSetting setting;
    setting.program = QStringLiteral("pulsemates " PULSEMATES_VERSION);
    setting.date = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    setting.processor = processorName();
    if (setting.processor.isEmpty())
        setting.processor = QSysInfo::currentCpuArchitecture();
    setting.cores = QThread::idealThreadCount();
    setting.system = QSysInfo::prettyProductName() + QStringLiteral(", kernel ")
                     + QSysInfo::kernelVersion() + QStringLiteral(", Qt ")
                     + QString::fromLatin1(qVersion());
    const loopback::LatencyProfile profile = context.model().profile(QStringLiteral("normal"));
    setting.latencies = QStringLiteral("of %1, scenario \"normal\", seed %2 (bootstrap: %3)")
                            .arg(profile.date())
                            .arg(profile.seed())
                            .arg(BootstrapOptions().seed);
    setting.quick = context.isQuick();
    if (context.hasRunReally())
        setting.transport = context.real().transport;
    return setting;
}

bool canWriteAll(const BenchCommand &command)
{
    for (const QString &path : {command.jsonPath, command.picturePath}) {
        if (!path.isEmpty() && !canWrite(path)) {
            tellUnwritable(path);
            return false;
        }
    }
    return true;
}

/// 1 where a file could not be written after all.
int writeFiles(const BenchCommand &command,
               const NetworkSetting &setting,
               NetworkContext &context,
               const Rows &rows)
{
    const std::vector<ArmCheckIn> &run = context.model().normal();
    const auto pairs = context.hasRunReally() ? context.real().pairs : std::vector<RealRun::Pair>();
    int status = 0;
    if (!command.jsonPath.isEmpty()
        && !writeJson(command.jsonPath, networkJson(setting, run, pairs, rows))) {
        tellUnwritable(command.jsonPath);
        status = 1;
    }
    if (!command.picturePath.isEmpty() && !armPicture(run).save(command.picturePath, "PNG")) {
        tellUnwritable(command.picturePath);
        status = 1;
    }
    return status;
}

} // namespace

int runNetworkBench(int &argc, char **argv, const BenchCommand &command, const Settings &settings)
{
    const auto scenarios = chosen(command.only);
    if (!scenarios || !canWriteAll(command))
        return wrongUse;
    const BenchPlace place;
    EventWatch application(argc, argv);
    const NetworkFiles files = NetworkFiles::find();
    NetworkModel model(files, makeMoodAnalyzer());
    if (!model.problem().isEmpty()) {
        BenchContext::tell(QStringLiteral("pulsemates: ") + model.problem());
        return 1;
    }
    const BenchSoundServer sound;
    SettingsStore store;
    (void)store.load();
    if (!store.save(command.quick ? withoutThePerson(settings) : settingsOfRun(settings))) {
        BenchContext::tell(QStringLiteral("pulsemates: No temporary folder can be written."));
        return 1;
    }
    NetworkContext context({application, store, model, files, command.quick, sound.isThere()});
    const Rows rows = runScenarios(*scenarios, context);
    const NetworkSetting setting = settingOf(context);
    QTextStream(stdout) << networkText(setting, model.normal(), rows);
    const int written = writeFiles(command, setting, context, rows);
    return std::max(written, exitStatusOf(rows));
}

} // namespace pulsemates
