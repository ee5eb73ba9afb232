#pragma once

#include "app/bench/latency/latencyprofile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <utility>

namespace pulsemates {

/// Latencies that one can add up by hand: each stage always takes the same.
inline loopback::LatencyProfile
constantProfile(std::initializer_list<std::pair<const char *, double>> stages)
{
    QJsonObject distributions;
    QJsonObject scenario;
    for (const auto &[stage, value] : stages) {
        const QString name = QLatin1String(stage);
        distributions[name] = QJsonObject{{QStringLiteral("kind"), QStringLiteral("constant")},
                                          {QStringLiteral("value"), value}};
        scenario[name] = name;
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("profile.json")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("date"), QStringLiteral("of a test")},
                                         {QStringLiteral("seed"), 1},
                                         {QStringLiteral("distributions"), distributions},
                                         {QStringLiteral("scenarios"),
                                          QJsonObject{{QStringLiteral("it"), scenario}}}})
                   .toJson());
    file.close();
    QString problem;
    auto profile = loopback::LatencyProfile::read(file.fileName(), QStringLiteral("it"), &problem);
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return profile;
}

} // namespace pulsemates
