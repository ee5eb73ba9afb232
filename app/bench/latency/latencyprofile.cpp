#include "app/bench/latency/latencyprofile.h"

#include "app/bench/latency/draws.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pulsemates::loopback {

namespace {

constexpr double deviationsAtP95 = 1.6448536269514722;

} // namespace

LatencyProfile::Distribution LatencyProfile::distributionOf(const QJsonObject &json,
                                                            QString *problem)
{
    const QString kind = json[QStringLiteral("kind")].toString();
    const auto number = [&json](QLatin1String name, double otherwise = 0) {
        return json[name].toDouble(otherwise);
    };
    Distribution it;
    it.least = number(QLatin1String("least"), 0);
    it.most = number(QLatin1String("most"), std::numeric_limits<double>::infinity());
    it.chance = number(QLatin1String("chance"), 1);
    const QJsonObject added = json[QStringLiteral("added")].toObject();
    it.addedChance = added[QStringLiteral("chance")].toDouble();
    it.addedLeast = added[QStringLiteral("least")].toDouble();
    it.addedMost = added[QStringLiteral("most")].toDouble();
    const double p50 = number(QLatin1String("p50"));
    const double p95 = number(QLatin1String("p95"));
    if (kind == u"lognormal" && p50 > 0 && p95 >= p50)
        it = {Distribution::Kind::LogNormal,
              std::log(p50),
              std::log(p95 / p50) / deviationsAtP95,
              it.least,
              it.most,
              it.chance,
              it.addedChance,
              it.addedLeast,
              it.addedMost};
    else if (kind == u"normal" && json.contains(QStringLiteral("deviation"))) {
        it.kind = Distribution::Kind::Normal;
        it.first = number(QLatin1String("mean"));
        it.second = number(QLatin1String("deviation"));
    } else if (kind == u"uniform" && it.most > it.least) {
        it.kind = Distribution::Kind::Uniform;
        it.first = it.least;
        it.second = it.most;
    } else if (kind == u"constant" && json.contains(QStringLiteral("value"))) {
        it.first = number(QLatin1String("value"));
    } else {
        *problem = QStringLiteral("a distribution of kind \"%1\" lacks its figures").arg(kind);
    }
    return it;
}

LatencyProfile LatencyProfile::read(const QString &path, const QString &scenario, QString *problem)
{
    LatencyProfile profile;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = path + QStringLiteral(": ") + file.errorString();
        return profile;
    }
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    const QJsonObject distributions = root[QStringLiteral("distributions")].toObject();
    const QJsonObject scenarios = root[QStringLiteral("scenarios")].toObject();
    if (error.error != QJsonParseError::NoError)
        *problem = error.errorString();
    else if (!scenarios.contains(scenario))
        *problem = QStringLiteral("no scenario \"%1\"; there are: %2")
                       .arg(scenario, scenarios.keys().join(QStringLiteral(", ")));
    profile.m_date = root[QStringLiteral("date")].toString();
    profile.m_seed = quint64(root[QStringLiteral("seed")].toInteger());
    profile.m_scenario = scenario;
    const QJsonObject stages = scenarios[scenario].toObject();
    for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
        const QString name = stage.value().toString();
        if (!distributions.contains(name))
            *problem = QStringLiteral("%1: no distribution \"%2\"").arg(stage.key(), name);
        profile.m_stages[stage.key()] = distributionOf(distributions[name].toObject(), problem);
    }
    return profile;
}

double LatencyProfile::value(QStringView stage, int session, int attempt) const
{
    const auto found = m_stages.constFind(stage.toString());
    if (found == m_stages.constEnd())
        return 0;
    const Distribution &it = *found;
    const auto uniform = [&](QLatin1String what) {
        const QString name = stage.toString() + what;
        return uniformDraw(m_seed, name, session, attempt);
    };
    if (it.chance < 1 && uniform(QLatin1String("/chance")) >= it.chance)
        return 0;
    double drawn = it.first;
    if (it.kind == Distribution::Kind::LogNormal)
        drawn = std::exp(it.first + it.second * normalDraw(m_seed, stage, session, attempt));
    else if (it.kind == Distribution::Kind::Normal)
        drawn = it.first + it.second * normalDraw(m_seed, stage, session, attempt);
    else if (it.kind == Distribution::Kind::Uniform)
        drawn = it.first + (it.second - it.first) * uniformDraw(m_seed, stage, session, attempt);
    drawn = std::clamp(drawn, it.least, it.most);
    if (it.addedChance > 0 && uniform(QLatin1String("/added")) < it.addedChance)
        drawn += it.addedLeast + (it.addedMost - it.addedLeast) * uniform(QLatin1String("/by"));
    return drawn;
}

LatencyProfile::Wait LatencyProfile::draw(QStringView stage, int session, int attempt) const
{
    return Wait(qint64(value(stage, session, attempt) * 1000));
}

} // namespace pulsemates::loopback
