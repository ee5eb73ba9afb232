#include "app/bench/network/realrun.h"

#include "app/bench/benchcontext.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

const auto streamingScenario = QStringLiteral("real-clock");
const auto whollyScenario = QStringLiteral("real-clock-whole");

constexpr int shapeSession = 900'000; // nobody else draws its numbers, nor those behind it
constexpr int shapesCounted = 3;
constexpr auto stopEvery = 600ms; // and its speech 5 s before: some eight at once
constexpr auto firstStop = 6s;
constexpr auto shapeWithin = 30s;
constexpr auto lastWithin = 70s; // behind the last Stop

std::map<Language, std::shared_ptr<const CopyLinter>> englishLinter(QString &problem)
{
    Result<CopyLinter> linter = CopyLinter::load(Language::English);
    if (linter)
        return {{Language::English, std::make_shared<const CopyLinter>(std::move(*linter))}};
    problem = linter.error().detail;
    return {};
}

/// Where the sentences of the servers' message end, counted from a request whose pace is known.
std::optional<ReplyShape>
countOnce(const RealSide &side, const loopback::LatencyProfile &profile, int session)
{
    const SteadyClock clock;
    const auto coach = makeLoopbackCoach(side.client(), side.warmer(), side.places(), session);
    const double tokensPerMs = profile.value(u"token-rate", session) / 1000;
    MonotonicTime began{};
    ReplyShape shape{{}};
    bool over = false;
    bool well = false;
    const auto count = [&] {
        shape.sentenceEnds.push_back(
            int(std::lround(toMilliseconds(clock.now() - began) * tokensPerMs)));
    };
    QObject here;
    QObject::connect(coach.get(), &Coach::begun, &here, [&] { began = clock.now(); });
    QObject::connect(coach.get(), &Coach::sentence, &here, count);
    QObject::connect(
        coach.get(), &Coach::finished, &here, [&](CheckInId, const Result<CoachMessage> &message) {
            well = message.has_value();
            over = true;
        });
    CoachRequest request;
    request.words = QStringLiteral("I have been behind on everything at work this week.");
    request.safety = SafetyTier::Normal;
    coach->start(CheckInId{1}, request, {});
    BenchContext::waitUntil([&over] { return over; }, shapeWithin);
    if (!well || shape.sentenceEnds.empty())
        return std::nullopt;
    return shape;
}

/// The least of some: a busy computer only ever makes them later.
std::optional<ReplyShape> countShape(const RealSide &side, const loopback::LatencyProfile &profile)
{
    std::optional<ReplyShape> least;
    for (int i = 0; i < shapesCounted; ++i) {
        const auto shape = countOnce(side, profile, shapeSession + i);
        if (!shape || (least && shape->sentenceEnds.size() != least->sentenceEnds.size()))
            return std::nullopt;
        for (std::size_t at = 0; least && at < shape->sentenceEnds.size(); ++at)
            least->sentenceEnds[at] = std::min(least->sentenceEnds[at], shape->sentenceEnds[at]);
        if (!least)
            least = shape;
    }
    return least;
}

/// The same check-in, on the virtual clock: what the recogniser said when is taken from @p real.
ArmTimes virtually(const RealOutcome &real,
                   NetworkModel &model,
                   const loopback::LatencyProfile &profile,
                   const ReplyShape &shape)
{
    CheckInDraws draws(profile, real.session);
    if (real.arm != Arm::Ours)
        return baselineTimes(real.arm, draws, real.audioSeconds, shape);
    ArmTimes times;
    times.words = draws.next(QStringLiteral("stream-final"), Server::Words);
    CoachingReplay replay(model.words(), {}, {true, true, 0});
    ReplayOptions options;
    options.finalAfterMs = times.words;
    options.shape = shape;
    options.answers = [&draws] { return nextAnswerOf(draws); };
    const ReplayOutcome outcome = replay.play(real.heard, options);
    times.firstSentence = times.personalVoice = outcome.answered.value_or(neverMs);
    if (outcome.shown)
        times.personalVoice +=
            draws.next(QStringLiteral("rtt")) + draws.next(QStringLiteral("speech-first"));
    return times;
}

using ArmSides = std::array<std::unique_ptr<RealSide>, allArms.size()>;

/// False: run.problem says why.
bool startSides(ArmSides &sides, const Clock &clock, const NetworkFiles &files, RealRun &run)
{
    for (const Arm arm : allArms) {
        const bool whole = arm == Arm::Document || arm == Arm::Sequential;
        const QString &scenario = whole ? whollyScenario : streamingScenario;
        auto &side = sides[std::size_t(arm)];
        side = std::make_unique<RealSide>(clock);
        if (side->start({files.loopback, files.profile, scenario, true}) && side->warm())
            continue;
        run.problem = side->problem().isEmpty()
                          ? QStringLiteral("the servers on loopback did not answer")
                          : side->problem();
        return false;
    }
    return true;
}

/// Runs what is scheduled until it is over; one that never ends says so.
void runAll(std::vector<std::unique_ptr<RealCheckIn>> &checkIns)
{
    std::size_t over = 0;
    for (const auto &checkIn : checkIns) {
        QObject::connect(checkIn.get(), &RealCheckIn::over, checkIn.get(), [&over] { ++over; });
        checkIn->schedule();
    }
    const auto longest = firstStop + stopEvery * int(checkIns.size()) + lastWithin;
    BenchContext::waitUntil([&] { return over == checkIns.size(); },
                            std::chrono::duration_cast<std::chrono::milliseconds>(longest));
}

/// Which arm has its turn: B0 B1 B2 ours ours B2 B1 B0 …
Arm armOf(int i)
{
    const int place = i % int(2 * allArms.size());
    const int last = int(2 * allArms.size()) - 1;
    return allArms[std::size_t(std::min(place, last - place))];
}

QString transportOf(const ArmProtocols &spoken, const ArmSides &sides)
{
    const bool encrypted = std::ranges::all_of(sides, [](const std::unique_ptr<RealSide> &side) {
        return std::ranges::all_of(loopbackOrigins(side->places()), &ServiceAddress::isSecure);
    });
    return QStringLiteral("answers over %1; %2 on 127.0.0.1; a Stop every %3 s, utterances of 4.5 "
                          "to 4.95 s")
        .arg(protocolsText(spoken), encrypted ? QStringLiteral("TLS") : QStringLiteral("no TLS"))
        .arg(double(std::chrono::milliseconds(stopEvery).count()) / 1000);
}

} // namespace

RealRun runOnRealClock(NetworkModel &model, const NetworkFiles &files, int checkIns)
{
    RealRun run;
    const SteadyClock clock;
    ArmSides sides;
    if (!startSides(sides, clock, files, run))
        return run;
    const loopback::LatencyProfile profile = model.profile(streamingScenario);
    const auto shape = countShape(*sides.back(), profile);
    const RealParts parts{{sides[0].get(), sides[1].get(), sides[2].get(), sides[3].get()},
                          clock,
                          model.screen(),
                          model.words(),
                          englishLinter(run.problem)};
    if (!shape)
        run.problem = QStringLiteral("the coach on loopback did not answer");
    if (!run.problem.isEmpty())
        return run;
    std::vector<std::unique_ptr<RealCheckIn>> all;
    const MonotonicTime first = clock.now() + firstStop;
    for (int i = 0; i < checkIns; ++i)
        all.push_back(std::make_unique<RealCheckIn>(
            armOf(i), i / int(allArms.size()), first + stopEvery * i, parts));
    runAll(all);
    for (const auto &checkIn : all) {
        const RealOutcome &real = checkIn->outcome();
        run.spoken[std::size_t(real.arm)].add(real.spoken);
        if (!checkIn->isOver() || !real.problem.isEmpty())
            run.problems << QStringLiteral("%1, check-in %2: %3")
                                .arg(armName(real.arm))
                                .arg(real.session)
                                .arg(checkIn->isOver() ? real.problem
                                                       : QStringLiteral("never ended"));
        else
            run.pairs.push_back({real, virtually(real, model, profile, *shape)});
    }
    all.clear();
    run.transport = transportOf(run.spoken, sides);
    for (const auto &side : sides)
        run.problems << side->violations();
    return run;
}

} // namespace pulsemates
