#include "app/bench/network/networkreport.h"

#include "app/bench/benchreport.h"
#include "app/bench/network/latencyhistogram.h"
#include "core/metrics/percentiles.h"

#include <QJsonArray>

#include <algorithm>

namespace pulsemates {

namespace {

struct Figure
{
    const char *name;
    double ArmTimes::*of;
};

constexpr std::array figuresTold{Figure{"final words", &ArmTimes::words},
                                 Figure{"first personal sentence", &ArmTimes::firstSentence},
                                 Figure{"first sound", &ArmTimes::firstSound},
                                 Figure{"personal voice", &ArmTimes::personalVoice},
                                 Figure{"everything", &ArmTimes::total}};
constexpr std::array percents{50.0, 90.0, 95.0, 99.0, 100.0};

const char *whatArmIs(Arm arm)
{
    switch (arm) {
    case Arm::Document:
        return "record, upload, poll every 3 s, the message and the sound as a whole";
    case Arm::Sequential:
        return "words while speaking, then the whole message, then the whole sound";
    case Arm::Streaming:
        return "everything streamed, sentence by sentence, nothing ahead of Stop";
    case Arm::Ours:
        break;
    }
    return "the program's coaching machine";
}

QString head(const NetworkSetting &setting, const std::vector<ArmCheckIn> &run)
{
    QString text = QStringLiteral("%1 bench network%2, %3\n"
                                  "Processor:  %4, %5 core(s)\n"
                                  "System:     %6\n"
                                  "Latencies:  %7\n")
                       .arg(setting.program,
                            setting.quick ? QStringLiteral(" --quick") : QString(),
                            setting.date,
                            setting.processor,
                            QString::number(setting.cores),
                            setting.system,
                            setting.latencies);
    if (!setting.transport.isEmpty())
        text += QStringLiteral("Real clock: %1\n").arg(setting.transport);
    text += QStringLiteral("Nothing here was measured against a live service.\n\n");
    if (run.empty())
        return text;
    text += QStringLiteral("Virtual clock, %1 check-ins an arm, in ABBA order; check-in i draws "
                           "the same latencies in every arm.\n")
                .arg(run.size());
    for (const Arm arm : allArms)
        text +=
            QStringLiteral("  %1 %2\n").arg(armName(arm), -5).arg(QLatin1String(whatArmIs(arm)));
    return text + u'\n';
}

QJsonObject armJson(const std::vector<ArmCheckIn> &run, Arm arm)
{
    QJsonObject object;
    for (const Figure &figure : figuresTold) {
        LatencyHistogram histogram;
        const std::vector<double> series = seriesOf(run, arm, figure.of);
        for (const double value : series)
            histogram.record(value);
        QJsonObject it{{QStringLiteral("histogram"), histogram.json()}};
        for (const double percent : percents)
            it[percent == 100 ? QStringLiteral("max") : QStringLiteral("p%1").arg(percent)] =
                percentile(series, percent).value_or(0);
        object[QLatin1String(figure.name)] = it;
    }
    return object;
}

QJsonArray pairsJson(const std::vector<RealRun::Pair> &pairs)
{
    const auto times = [](const ArmTimes &it) {
        return QJsonObject{{QStringLiteral("words"), it.words},
                           {QStringLiteral("firstSentence"), it.firstSentence},
                           {QStringLiteral("personalVoice"), it.personalVoice}};
    };
    QJsonArray array;
    for (const RealRun::Pair &pair : pairs)
        array.append(QJsonObject{{QStringLiteral("arm"), armName(pair.real.arm)},
                                 {QStringLiteral("session"), pair.real.session},
                                 {QStringLiteral("audioSeconds"), pair.real.audioSeconds},
                                 {QStringLiteral("real"), times(pair.real.times)},
                                 {QStringLiteral("virtual"), times(pair.virtually)}});
    return array;
}

} // namespace

QString armTable(const std::vector<ArmCheckIn> &run)
{
    if (run.empty())
        return {};
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6\n")
                       .arg(QStringLiteral("From the scheduled Stop [ms]"), -36)
                       .arg(QStringLiteral("p50"), 8)
                       .arg(QStringLiteral("p90"), 8)
                       .arg(QStringLiteral("p95"), 8)
                       .arg(QStringLiteral("p99"), 8)
                       .arg(QStringLiteral("max"), 8);
    for (const Figure &figure : figuresTold) {
        for (const Arm arm : allArms) {
            const std::vector<double> series = seriesOf(run, arm, figure.of);
            const QString name =
                QStringLiteral("%1, %2").arg(QLatin1String(figure.name), armName(arm));
            text += QStringLiteral("%1").arg(name, -36);
            for (const double percent : percents)
                text += QStringLiteral(" %1").arg(
                    QString::number(percentile(series, percent).value_or(0), 'f', 0), 8);
            text += u'\n';
        }
    }
    return text + u'\n';
}

QString networkText(const NetworkSetting &setting,
                    const std::vector<ArmCheckIn> &run,
                    std::span<const BenchRow> rows)
{
    return head(setting, run) + armTable(run) + benchTable(rows);
}

QJsonObject networkJson(const NetworkSetting &setting,
                        const std::vector<ArmCheckIn> &run,
                        const std::vector<RealRun::Pair> &pairs,
                        std::span<const BenchRow> rows)
{
    QJsonObject arms;
    for (const Arm arm : allArms)
        arms[armName(arm)] = armJson(run, arm);
    return {{QStringLiteral("schema"), QStringLiteral("pulsemates.bench-network/1")},
            {QStringLiteral("program"), setting.program},
            {QStringLiteral("date"), setting.date},
            {QStringLiteral("processor"), setting.processor},
            {QStringLiteral("cores"), setting.cores},
            {QStringLiteral("system"), setting.system},
            {QStringLiteral("latencies"), setting.latencies},
            {QStringLiteral("transport"), setting.transport},
            {QStringLiteral("quick"), setting.quick},
            {QStringLiteral("checkIns"), qint64(run.size())},
            {QStringLiteral("arms"), run.empty() ? QJsonObject() : arms},
            {QStringLiteral("realClock"), pairsJson(pairs)},
            {QStringLiteral("rows"), benchJsonRows(rows)},
            {QStringLiteral("missed"), QJsonArray::fromStringList(missedSentences(rows))}};
}

} // namespace pulsemates
