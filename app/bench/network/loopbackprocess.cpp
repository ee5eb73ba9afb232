#include "app/bench/network/loopbackprocess.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>

#include <sys/prctl.h>

namespace pulsemates {

namespace {

constexpr int longestStartMs = 15'000;
constexpr int longestStopMs = 3'000;

} // namespace

LoopbackProcess::~LoopbackProcess()
{
    stop();
}

void LoopbackProcess::read(const QString &line, LoopbackPlaces &places, QString &authority)
{
    static const QRegularExpression address(QStringLiteral("^ {2}(\\S+) +((?:http|ws)s?://\\S+)$"));
    static const QRegularExpression key(QStringLiteral("^ {2}(?!export )(\\S+) +(\\S+)$"));
    static const QRegularExpression file(QStringLiteral("^Authority to trust .*: (/.+)$"));
    const auto service = address.match(line);
    const auto secret = key.match(line);
    const auto path = file.match(line);
    if (service.hasMatch())
        places.addresses[service.captured(1)] = service.captured(2);
    else if (secret.hasMatch())
        places.keys[secret.captured(1)] = secret.captured(2);
    else if (path.hasMatch())
        authority = path.captured(1);
}

bool LoopbackProcess::start(const Options &options)
{
    stop();
    m_problem.clear();
    if (options.program.isEmpty()) {
        m_problem = QStringLiteral("the program pulsemates_loopback is not there; "
                                   "tools/providers-on-loopback builds it");
        return false;
    }
    QStringList arguments{QStringLiteral("--port-base"),
                          QStringLiteral("0"),
                          QStringLiteral("--profile"),
                          options.profile,
                          QStringLiteral("--scenario"),
                          options.scenario};
    if (options.encrypted)
        arguments << QStringLiteral("--tls");
    // It ends with this program, however that ends.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(options.program, arguments);
    QElapsedTimer timer;
    timer.start();
    QString line;
    while (timer.elapsed() < longestStartMs && !line.startsWith(u"Latencies:")) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(200)
            && m_process.state() == QProcess::NotRunning)
            break;
        while (m_process.canReadLine() && !line.startsWith(u"Latencies:")) {
            line = QString::fromUtf8(m_process.readLine());
            line.chop(line.endsWith(u'\n') ? 1 : 0);
            read(line, m_places, m_authority);
        }
    }
    if (line.startsWith(u"Latencies:"))
        return true;
    m_problem = QStringLiteral("the servers on loopback did not start: %1")
                    .arg(QString::fromUtf8(m_process.readAllStandardError()).left(200).trimmed());
    stop();
    return false;
}

QStringList LoopbackProcess::violations()
{
    const QString told = QString::fromUtf8(m_process.readAllStandardError());
    for (const QString &line : told.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"against the facts"))
            m_violations << line;
    }
    return m_violations;
}

void LoopbackProcess::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(longestStopMs)) {
            m_process.kill();
            m_process.waitForFinished(longestStopMs);
        }
    }
    m_places = {};
}

} // namespace pulsemates
