#include "ui/latency/latencysaver.h"

#include "core/common/whenfinished.h"
#include "core/pipeline/latencyreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <cerrno>

namespace pulsemates {

namespace {

Outcome write(const QString &path, const QByteArray &json)
{
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return Done{};
    return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::StorageUnwritable,
                Stage::Store,
                file.errorString());
}

} // namespace

LatencySaver::LatencySaver(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.panel, &LatencyPanel::saveRequested, this, &LatencySaver::choose);
}

void LatencySaver::choose()
{
    m_parts.dialogs.chooseFileToWrite(
        &m_parts.panel,
        {.title = tr("Save the figures"),
         .name = tr("latency", "the name of a file") + QStringLiteral(".json"),
         .filters = {tr("JSON (%1)").arg(QStringLiteral("*.json"))},
         .suffix = QStringLiteral("json")},
        [this](const QString &path) { saveTo(path); });
}

void LatencySaver::saveTo(const QString &path)
{
    const LatencyReport report{.at = QDateTime::currentDateTimeUtc(),
                               .program = QCoreApplication::applicationVersion(),
                               .timings = m_parts.model.current(),
                               .earlier = m_parts.model.history().all(),
                               .service = m_parts.model.service()};
    const auto writing = QtConcurrent::run(&m_parts.storage, [report, path] {
        return write(path, QJsonDocument(latencyReportToJson(report)).toJson());
    });
    whenFinished(writing, this, [this, path](const Outcome &saved) { tell(path, saved); });
}

void LatencySaver::tell(const QString &path, const Outcome &saved)
{
    if (saved)
        emit told(tr("The figures are in %1.").arg(QDir::toNativeSeparators(path)));
    else if (saved.error().code == ErrorCode::DiskFull)
        emit told(tr("The figures were not saved: the disk is full."));
    else
        emit told(tr("The figures were not saved: that file cannot be written. Choose another "
                     "folder."));
}

} // namespace pulsemates
