#include "app/bench/network/armrows.h"

#include "app/bench/leastsquares.h"
#include "app/bench/network/bootstrap.h"
#include "app/bench/network/openersilence.h"
#include "app/bench/network/units.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

constexpr double longestAsked = 60; // s; performance.md §9, S5

QString percentName(double percent)
{
    return QStringLiteral("p%1").arg(percent);
}

/// Ours, of those check-ins that @p belongs names.
std::vector<double> oursWhere(const std::vector<ArmCheckIn> &run,
                              double ArmTimes::*figure,
                              bool (*belongs)(const ReplayOutcome &))
{
    std::vector<double> series;
    for (const ArmCheckIn &checkIn : run) {
        if (belongs(checkIn.ours))
            series.push_back(checkIn.times[std::size_t(Arm::Ours)].*figure);
    }
    return series;
}

std::optional<double> slope(const std::vector<ArmCheckIn> &run, Arm arm, double ArmTimes::*figure)
{
    std::vector<std::pair<double, double>> points;
    for (const ArmCheckIn &checkIn : run)
        points.emplace_back(checkIn.audioSeconds, checkIn.times[std::size_t(arm)].*figure);
    return leastSquaresSlope(points);
}

/// One figure of an arm over that of ours, at several percentiles.
class Comparison
{
public:
    Comparison(NetworkModel &model, double ArmTimes::*figure, const QString &name)
        : m_model(model)
        , m_figure(figure)
        , m_name(name)
        , m_ours(seriesOf(model.normal(), Arm::Ours, figure))
    {}

    [[nodiscard]] BenchRow row(Arm arm, double percent, std::optional<double> least) const
    {
        return comparedRow(
            m_model,
            QStringLiteral("%1 / ours, %2, %3").arg(armName(arm), m_name, percentName(percent)),
            seriesOf(m_model.normal(), arm, m_figure),
            m_ours,
            percent,
            least);
    }
    [[nodiscard]] const std::vector<double> &ours() const { return m_ours; }

private:
    NetworkModel &m_model;
    double ArmTimes::*m_figure;
    QString m_name;
    std::vector<double> m_ours;
};

std::vector<double> leadsOf(const std::vector<ArmCheckIn> &run)
{
    std::vector<double> leads;
    for (const ArmCheckIn &checkIn : run) {
        if (checkIn.ours.lead)
            leads.push_back(*checkIn.ours.lead);
    }
    return leads;
}

/// Silence between the opener and what is said behind it: none in so many.
BenchRow silenceRow(NetworkModel &model)
{
    const QString figure = QStringLiteral("No silence between opener and personal voice");
    const std::vector<Limit> limits{
        {Statistic::Value, std::numeric_limits<double>::infinity(), 99}};
    const auto silences = openerSilences(model.normal(), model.talk(), model.words());
    if (silences.empty())
        return unmeasuredRow(figure, limits, QStringLiteral("the openers cannot be read"));
    const auto none = std::ranges::count(silences, 0.0);
    BenchRow row =
        valueRow(figure,
                 units::percent,
                 100.0 * double(none) / double(silences.size()),
                 std::nullopt,
                 QStringLiteral("virtual clock; the length of an opener is reckoned (65 ms a "
                                "character, 130 a Hangul syllable), longest silence %1 ms")
                     .arg(std::lround(std::ranges::max(silences))));
    row.limits = limits;
    row.n = silences.size();
    return row;
}

BenchRow unansweredRow(const std::vector<ArmCheckIn> &run)
{
    const auto none = std::ranges::count_if(
        run, [](const ArmCheckIn &checkIn) { return !checkIn.ours.answered.has_value(); });
    BenchRow row =
        valueRow(QStringLiteral("Check-ins that ended without any message"),
                 {},
                 double(none),
                 0,
                 QStringLiteral("each counts as %1 s in every figure of ours").arg(neverMs / 1000));
    row.n = run.size();
    return row;
}

double keptPrepared(const std::vector<ArmCheckIn> &run)
{
    const auto kept = std::ranges::count_if(
        run, [](const ArmCheckIn &checkIn) { return !checkIn.ours.shown.has_value(); });
    return run.empty() ? 0 : 100.0 * double(kept) / double(run.size());
}

} // namespace

BenchRow comparedRow(NetworkModel &model,
                     const QString &figure,
                     std::span<const double> baseline,
                     std::span<const double> ours,
                     double percent,
                     std::optional<double> least)
{
    std::vector<Limit> limits;
    if (least)
        limits = {{Statistic::Value, std::numeric_limits<double>::infinity(), *least}};
    if (!model.baselineHolds())
        return unmeasuredRow(
            figure, limits, QStringLiteral("B0 is not the document's (S0), so no ratio is told"));
    const auto ratio = ratioOfPercentiles(baseline, ours, percent);
    if (!ratio)
        return unmeasuredRow(figure, limits, QStringLiteral("there was no value"));
    return ratioRow(figure, ratio->value, ratio->low, ratio->high, least);
}

std::vector<BenchRow> fidelityRows(NetworkModel &model)
{
    std::vector<BenchRow> rows;
    for (const NetworkModel::Fidelity &it : model.fidelity())
        rows.push_back(
            valueRow(QStringLiteral("B0 away from the document's %1 s").arg(it.documentMs / 1000),
                     units::percent,
                     it.percentOff(),
                     NetworkModel::Fidelity::mostPercent,
                     QStringLiteral("median of %1 check-ins with the latencies \"%2\": %3 s; its "
                                    "stage \"rest\" is what the document leaves unexplained, so "
                                    "this checks the sum and the polls")
                         .arg(it.n)
                         .arg(it.scenario)
                         .arg(it.measuredMs / 1000)));
    return rows;
}

std::vector<BenchRow> sentenceRows(NetworkModel &model)
{
    const std::vector<ArmCheckIn> &run = model.normal();
    const Comparison sentence(model, &ArmTimes::firstSentence, QStringLiteral("first sentence"));
    return {
        seriesRow(QStringLiteral("Stop → first personal sentence"),
                  units::ms,
                  sentence.ours(),
                  {{Statistic::P50, 350}, {Statistic::P95, 1300}, {Statistic::P99, 2050}},
                  QStringLiteral("virtual clock; a check-in without one counts with the moment at "
                                 "which the prepared message is final, so that p99 cannot miss")),
        seriesRow(QStringLiteral("  of these: made ahead and used"),
                  units::ms,
                  oursWhere(run,
                            &ArmTimes::firstSentence,
                            [](const ReplayOutcome &it) { return it.adopted; }),
                  {}),
        seriesRow(QStringLiteral("  of these: asked for with the final words"),
                  units::ms,
                  oursWhere(run,
                            &ArmTimes::firstSentence,
                            [](const ReplayOutcome &it) { return !it.adopted; }),
                  {},
                  QStringLiteral("or nothing came in time")),
        seriesRow(QStringLiteral("  asked for before the final words: messages that were used"),
                  units::ms,
                  leadsOf(run),
                  {}),
        valueRow(QStringLiteral("Check-ins that kept the prepared message"),
                 units::percent,
                 keptPrepared(run),
                 std::nullopt),
        unansweredRow(run),
        sentence.row(Arm::Document, 50, 15),
        sentence.row(Arm::Document, 95, 6),
        sentence.row(Arm::Sequential, 50, std::nullopt),
        sentence.row(Arm::Streaming, 50, 2.5),
        sentence.row(Arm::Streaming, 95, std::nullopt)};
}

std::vector<BenchRow> voiceRows(NetworkModel &model)
{
    const Comparison opener(model, &ArmTimes::firstSound, QStringLiteral("first sound"));
    const Comparison voice(model, &ArmTimes::personalVoice, QStringLiteral("personal voice"));
    return {seriesRow(QStringLiteral("Stop → opener may be heard"),
                      units::ms,
                      opener.ours(),
                      {{Statistic::P50, 330}, {Statistic::P95, 450}},
                      QStringLiteral("virtual clock: with the final words, within the bounds that "
                                     "the program sets (200 to 400 ms), so that p95 cannot miss; "
                                     "the sound device comes on top in every arm")),
            opener.row(Arm::Document, 50, 15),
            opener.row(Arm::Streaming, 50, 3.5),
            seriesRow(QStringLiteral("Stop → personal voice"),
                      units::ms,
                      voice.ours(),
                      {{Statistic::P50, 450}, {Statistic::P95, 1600}},
                      QStringLiteral("virtual clock: a service's voice that is asked for when the "
                                     "sentence is shown; without one, the moment at which the "
                                     "prepared message is final")),
            seriesRow(QStringLiteral("  where one came"),
                      units::ms,
                      oursWhere(model.normal(),
                                &ArmTimes::personalVoice,
                                [](const ReplayOutcome &it) { return it.shown.has_value(); }),
                      {}),
            voice.row(Arm::Document, 50, 12),
            voice.row(Arm::Streaming, 50, 2.5),
            silenceRow(model)};
}

std::vector<BenchRow> lengthRows(NetworkModel &model)
{
    const std::vector<ArmCheckIn> &run = model.normal();
    const auto [shortest, longest] =
        std::ranges::minmax_element(run, {}, &ArmCheckIn::audioSeconds);
    if (shortest == run.end())
        return {};
    const QString note =
        QStringLiteral("least squares over %1 check-ins of %2 to %3 s, first sentence")
            .arg(run.size())
            .arg(shortest->audioSeconds, 0, 'f', 1)
            .arg(longest->audioSeconds, 0, 'f', 1)
        + (longest->audioSeconds < longestAsked
               ? QStringLiteral("; none of %1 s, as the line asks").arg(longestAsked)
               : QString());
    const auto row = [&](Arm arm, std::optional<double> most) {
        const QString figure =
            QStringLiteral("Slope over the length of speech, %1").arg(armName(arm));
        const auto rise = slope(run, arm, &ArmTimes::firstSentence);
        return rise ? valueRow(figure, QStringLiteral("ms/s"), *rise, most, note)
                    : unmeasuredRow(figure, {{Statistic::Value, most.value_or(0)}}, note);
    };
    BenchRow ours = row(Arm::Ours, 1);
    ours.note += QStringLiteral("; nothing on the virtual clock costs more with length but an "
                                "upload at Stop, so ours cannot miss");
    return {ours, row(Arm::Document, std::nullopt)};
}

} // namespace pulsemates
