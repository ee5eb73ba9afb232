#pragma once

#include <QHash>
#include <QString>

#include <chrono>

class QJsonObject;

namespace pulsemates::loopback {

/// How long the parts of a service take, read from a dated file in profiles/: distributions with
/// their sources, and scenarios that name one for each stage. A stage without one takes no time.
/// Units: milliseconds in the file. Source: the distributions' own "source" lines.
class LatencyProfile
{
public:
    using Wait = std::chrono::microseconds;

    LatencyProfile() = default; ///< nothing takes time

    [[nodiscard]] static LatencyProfile
    read(const QString &path, const QString &scenario, QString *problem);

    /// @p session: whose random numbers; @p attempt: which request of that stage in the session.
    [[nodiscard]] Wait draw(QStringView stage, int session, int attempt = 0) const;
    /// The same as a bare number, for a stage that is no time: tokens in a second, a rate.
    [[nodiscard]] double value(QStringView stage, int session, int attempt = 0) const;
    [[nodiscard]] bool has(const QString &stage) const { return m_stages.contains(stage); }

    [[nodiscard]] const QString &date() const { return m_date; }
    [[nodiscard]] const QString &scenario() const { return m_scenario; }
    [[nodiscard]] quint64 seed() const { return m_seed; }
    void setSeed(quint64 seed) { m_seed = seed; }

private:
    /// One distribution. @p mixed: with this chance its own uniform [least, most] is added.
    struct Distribution
    {
        enum class Kind { Constant, LogNormal, Normal, Uniform };
        Kind kind = Kind::Constant;
        double first = 0;  ///< constant, ln of the median, mean, least
        double second = 0; ///< -, sigma, deviation, most
        double least = 0;
        double most = 0;
        double chance = 1; ///< otherwise 0
        double addedChance = 0;
        double addedLeast = 0;
        double addedMost = 0;
    };

    [[nodiscard]] static Distribution distributionOf(const QJsonObject &json, QString *problem);

    QString m_date;
    QString m_scenario;
    quint64 m_seed = 0;
    QHash<QString, Distribution> m_stages;
};

} // namespace pulsemates::loopback
