#include "app/bench/childwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto longestStart = 15s;
constexpr double kilobytesInMegabyte = 1024;

} // namespace

ChildWindow::ChildWindow()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PULSEMATES_BENCH_PROBE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

ChildWindow::~ChildWindow()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    send("quit");
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

void ChildWindow::start(bool demo, const QString &cache)
{
    if (!cache.isEmpty()) {
        QProcessEnvironment environment = m_process.processEnvironment();
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), cache);
        m_process.setProcessEnvironment(environment);
    }
    m_startedAt = m_clock.now();
    m_process.start(QCoreApplication::applicationFilePath(),
                    demo ? QStringList{QStringLiteral("--demo")} : QStringList());
}

std::optional<double> ChildWindow::firstFrameMs()
{
    const auto at = waitFor("first-frame", longestStart);
    if (!at)
        return std::nullopt;
    return toMilliseconds(MonotonicTime(at->toLongLong()) - m_startedAt);
}

std::optional<double> ChildWindow::firstPss()
{
    const auto kilobytes = waitFor("pss", 2s);
    if (!kilobytes || kilobytes->toDouble() < 0)
        return std::nullopt;
    return kilobytes->toDouble() / kilobytesInMegabyte;
}

std::optional<double> ChildWindow::pss()
{
    send("pss");
    return firstPss();
}

std::optional<double> ChildWindow::frames()
{
    send("frames");
    const auto count = waitFor("frames", 2s);
    return count ? std::optional(count->toDouble()) : std::nullopt;
}

void ChildWindow::send(const QByteArray &command)
{
    m_process.write(command + '\n');
    m_process.waitForBytesWritten(1000);
}

std::optional<QByteArray> ChildWindow::waitFor(const QByteArray &word,
                                               std::chrono::milliseconds longest)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < longest.count()) {
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (line == word || line.startsWith(QByteArray(word + ' ')))
                return line.mid(word.size()).trimmed();
        }
        if (m_process.state() == QProcess::NotRunning)
            return std::nullopt;
        m_process.waitForReadyRead(50);
    }
    return std::nullopt;
}

bool ChildWindow::ask(const QByteArray &command,
                      const QByteArray &word,
                      std::chrono::milliseconds longest)
{
    send(command);
    return waitFor(word, longest).has_value();
}

} // namespace pulsemates
