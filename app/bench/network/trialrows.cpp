#include "app/bench/network/trialrows.h"

#include "app/bench/network/coachingfuzz.h"
#include "app/bench/network/units.h"
#include "core/pipeline/stagebudgets.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr double mostFallbackMs = double(budget::firstSentence.count());
constexpr double promptDeadlineMs = 2050; // performance.md §9, S7
constexpr double beginsTelling = 40;      // ms behind the first sentence: the second is on its way

/// Sums over the corpus. What ends in help is told apart: no message is due there.
struct CorpusSums
{
    int checkIns = 0;
    int adopted = 0;
    int wrong = 0;
    int careSent = 0;
    int markedSent = 0;
    int cared = 0;
    double tokens = 0;
    double tokensOfOne = 0;

    void add(const ReplayOutcome &outcome)
    {
        careSent += outcome.careSent;
        markedSent += outcome.markedSent;
        if (outcome.cared) {
            ++cared;
            return;
        }
        ++checkIns;
        adopted += outcome.adopted ? 1 : 0;
        wrong += outcome.wrong ? 1 : 0;
        tokens += outcome.tokens;
        tokensOfOne += outcome.tokensOfOne;
    }
    [[nodiscard]] double percentOf(int part) const
    {
        return checkIns > 0 ? 100.0 * part / checkIns : 0;
    }
};

struct TailSums
{
    int hedges = 0;
    int requests = 0;
    int completed = 0;
    int prepared = 0; ///< messages that stayed

    void add(const ReplayOutcome &outcome)
    {
        hedges += outcome.hedges;
        requests += outcome.requests;
        completed += outcome.answered ? 1 : 0;
        prepared += outcome.shown ? 0 : 1;
    }
};

ReplayOptions usualOptions(CheckInDraws &draws)
{
    ReplayOptions options;
    options.finalAfterMs = draws.next(QStringLiteral("stream-final"), Server::Words);
    options.answers = [&draws] { return nextAnswerOf(draws); };
    return options;
}

CorpusSums playCorpus(NetworkModel &model, const CoachingMachineOptions &machine, bool ahead)
{
    const loopback::LatencyProfile profile = model.profile(QStringLiteral("normal"));
    CoachingReplay replay(model.words(), machine, {ahead, true, 0});
    CorpusSums sums;
    int session = 0;
    for (const Monologue &monologue : model.corpus()) {
        CheckInDraws draws(profile, session++);
        sums.add(replay.play(monologue, usualOptions(draws)));
    }
    return sums;
}

BenchRow markedRow(const std::vector<Monologue> &corpus, int sent)
{
    const QString figure = QStringLiteral("Requests with words that are marked as never sent");
    const auto marked = std::ranges::count(corpus, true, &Monologue::neverSent);
    if (marked == 0)
        return unmeasuredRow(
            figure, {{Statistic::Value, 0}}, QStringLiteral("no monologue is marked"));
    return valueRow(figure,
                    {},
                    sent,
                    0,
                    QStringLiteral("%1 monologues were marked by hand, from one word on, without "
                                   "the safety screen")
                        .arg(marked));
}

/// When the line goes, in a check-in that would otherwise have gone as @p undisturbed did.
enum class Outage { MidSpeech, AtStop, MidStream };

QString outageName(Outage outage)
{
    switch (outage) {
    case Outage::MidSpeech:
        return QStringLiteral("in the middle of speech");
    case Outage::AtStop:
        return QStringLiteral("at Stop");
    case Outage::MidStream:
        break;
    }
    return QStringLiteral("while the message is told");
}

double outageAt(Outage outage, const Monologue &monologue, const ReplayOutcome &undisturbed)
{
    switch (outage) {
    case Outage::MidSpeech:
        return monologue.stop / 2.0;
    case Outage::AtStop:
        return monologue.stop;
    case Outage::MidStream:
        break;
    }
    return monologue.stop + undisturbed.answered.value_or(0) + beginsTelling;
}

/// Stop to whatever stands: the first sentence or the prepared message; one a check-in.
std::vector<double> playOutage(NetworkModel &model, Outage outage, bool silent)
{
    const loopback::LatencyProfile profile = model.profile(QStringLiteral("normal"));
    CoachingReplay untouched(model.words(), {}, {true, true, 0});
    CoachingReplay replay(model.words(), {}, {true, true, 0});
    std::vector<double> answered;
    int session = 0;
    for (const Monologue &monologue : model.talk()) {
        CheckInDraws before(profile, session);
        CheckInDraws draws(profile, session++);
        const ReplayOutcome undisturbed = untouched.play(monologue, usualOptions(before));
        ReplayOptions options = usualOptions(draws);
        options.lineGoneAtMs = outageAt(outage, monologue, undisturbed);
        options.lineIsSilent = silent;
        const ReplayOutcome outcome = replay.play(monologue, options);
        if (outcome.answered)
            answered.push_back(*outcome.answered);
    }
    return answered;
}

BenchRow outageRow(NetworkModel &model, Outage outage, bool silent)
{
    const std::vector<double> answered = playOutage(model, outage, silent);
    const QString figure =
        QStringLiteral("Line %1 %2: Stop → what stands")
            .arg(silent ? QStringLiteral("silent") : QStringLiteral("cut"), outageName(outage));
    if (answered.size() != model.talk().size())
        return unmeasuredRow(figure,
                             {{Statistic::P99, mostFallbackMs}},
                             QStringLiteral("%1 of %2 check-ins ended without any message")
                                 .arg(model.talk().size() - answered.size())
                                 .arg(model.talk().size()));
    return seriesRow(figure, units::ms, answered, {{Statistic::P99, mostFallbackMs}});
}

} // namespace

std::vector<BenchRow> corpusRows(NetworkModel &model)
{
    const CorpusSums sums = playCorpus(model, {}, true);
    const CorpusSums off = playCorpus(model, {}, false);
    const QString note = QStringLiteral("%1 monologues, %2 of them end at T1 or above and are left "
                                        "out of the shares")
                             .arg(model.corpus().size())
                             .arg(sums.cared);
    BenchRow hits = valueRow(QStringLiteral("Messages made ahead and used"),
                             units::percent,
                             sums.percentOf(sums.adopted),
                             std::nullopt,
                             note);
    hits.limits = {{Statistic::Value, std::numeric_limits<double>::infinity(), 60}};
    const double ratio = sums.tokens / std::max(1.0, sums.tokensOfOne);
    return {hits,
            valueRow(QStringLiteral("Used without the word that decides"),
                     units::percent,
                     sums.percentOf(sums.wrong),
                     1),
            valueRow(QStringLiteral("Requests whose words ask for care"),
                     {},
                     sums.careSent,
                     0,
                     QStringLiteral("as the safety screen has it, which the machine obeys")),
            markedRow(model.corpus(), sums.markedSent),
            valueRow(QStringLiteral("Tokens over those of one request"),
                     {},
                     ratio,
                     2,
                     QStringLiteral("a service is billed for what it wrote until the cancel")),
            valueRow(QStringLiteral("  the same with nothing made ahead"),
                     {},
                     off.tokens / std::max(1.0, off.tokensOfOne),
                     std::nullopt)};
}

std::vector<BenchRow> tailRows(NetworkModel &model)
{
    ArmRunOptions options;
    options.checkIns = NetworkModel::checkIns;
    const auto run =
        runArms(model.talk(), model.words(), model.profile(QStringLiteral("tail")), options);
    TailSums sums;
    for (const ArmCheckIn &checkIn : run)
        sums.add(checkIn.ours);
    const auto share = [](int part, auto whole) {
        return whole > 0 ? 100.0 * part / double(whole) : 0;
    };
    BenchRow all = valueRow(QStringLiteral("Bad day: check-ins that were completed"),
                            units::percent,
                            share(sums.completed, run.size()),
                            std::nullopt);
    all.limits = {{Statistic::Value, std::numeric_limits<double>::infinity(), 100}};
    return {seriesRow(QStringLiteral("Bad day: Stop → first sentence or prepared message"),
                      units::ms,
                      seriesOf(run, Arm::Ours, &ArmTimes::firstSentence),
                      {{Statistic::P99, promptDeadlineMs}},
                      QStringLiteral("first tokens of a bad day, 5 % stalls of 8 to 30 s, 1 % "
                                     "answers of 5xx, each tried again as the program does; the "
                                     "prepared message is final at 2 s, so that p99 cannot miss")),
            all,
            valueRow(QStringLiteral("Bad day: hedges of all requests"),
                     units::percent,
                     share(sums.hedges, sums.requests),
                     5),
            valueRow(QStringLiteral("Bad day: the prepared message stayed"),
                     units::percent,
                     share(sums.prepared, run.size()),
                     std::nullopt),
            seriesRow(QStringLiteral("Bad day: B2, Stop → first sentence"),
                      units::ms,
                      seriesOf(run, Arm::Streaming, &ArmTimes::firstSentence),
                      {})};
}

std::vector<BenchRow> outageRows(NetworkModel &model)
{
    std::vector<BenchRow> rows;
    for (const Outage outage : {Outage::MidSpeech, Outage::AtStop, Outage::MidStream}) {
        for (const bool silent : {false, true})
            rows.push_back(outageRow(model, outage, silent));
    }
    rows.front().note =
        QStringLiteral("virtual clock; the final words come from the recogniser on "
                       "this computer then, taken to be as late as the network's; the prepared "
                       "message is final at 2 s, so that these rows find dead ends "
                       "and no slowness");
    return rows;
}

std::vector<BenchRow> fuzzRows()
{
    constexpr int orders = 10'000;
    const FuzzOutcome outcome = playAnyOrder(orders);
    QString note = QStringLiteral("%1 orders of 60 events, %2 late answers dropped")
                       .arg(outcome.orders)
                       .arg(qint64(outcome.stale));
    if (!outcome.problems.isEmpty())
        note += QStringLiteral("; first: ") + outcome.problems.first();
    BenchRow row = valueRow(
        QStringLiteral("Orders with a stale or double sentence, a dead end or a leaked request"),
        {},
        double(outcome.problems.size()),
        0,
        note);
    row.n = std::size_t(outcome.orders);
    return {row};
}

} // namespace pulsemates
