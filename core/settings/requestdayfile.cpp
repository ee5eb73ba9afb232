#include "core/settings/requestdayfile.h"

#include "core/common/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr qint64 largestFile = 64 * 1024;
constexpr double mostFigure = 1e12; // beyond any day

double figure(const QJsonObject &object, const char *name)
{
    return std::clamp(object.value(QLatin1String(name)).toDouble(), 0.0, mostFigure);
}

int count(const QJsonObject &object, const char *name)
{
    constexpr double mostCount = 1e6;
    return int(std::min(figure(object, name), mostCount));
}

} // namespace

RequestDayFile::RequestDayFile(QString path)
    : m_path(std::move(path))
{}

QString RequestDayFile::pathBeside(const QString &settingsPath)
{
    return QFileInfo(settingsPath).dir().filePath(QStringLiteral("asked.json"));
}

RequestDays RequestDayFile::load() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray data = file.read(largestFile + 1);
    if (data.size() > largestFile)
        return {};
    QList<RequestDay> days;
    const QJsonArray kept = QJsonDocument::fromJson(data).object().value(u"days").toArray();
    for (const QJsonValue value : kept) {
        const QJsonObject day = value.toObject();
        const QDate date = QDate::fromString(day.value(u"date").toString(), Qt::ISODate);
        if (date.isValid()) {
            days << RequestDay{
                date, count(day, "asked"), count(day, "used"), std::int64_t(figure(day, "tokens"))};
        }
    }
    return RequestDays(days);
}

Outcome RequestDayFile::save(const RequestDays &days) const
{
    if (m_path.isEmpty())
        return Done{};
    QJsonArray kept;
    for (const RequestDay &day : days.days()) {
        kept << QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                            {QStringLiteral("asked"), day.asked},
                            {QStringLiteral("used"), day.used},
                            {QStringLiteral("tokens"), qint64(day.tokens)}};
    }
    const QJsonObject file{{QStringLiteral("days"), kept}};
    return writeFileAtomically(m_path, QJsonDocument(file).toJson());
}

} // namespace pulsemates
