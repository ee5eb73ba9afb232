#include "tests/unit/app/programrun.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace pulsemates {

namespace {

const QString cacheVariable = QStringLiteral("XDG_CACHE_HOME");
constexpr int longest = 120'000; // ms

/// One for all of a test program's runs: the same message need not be spoken anew by a voice that
/// was loaded for it each time. What concerns the cache itself asks for one of its own.
QString sharedCache()
{
    static const QTemporaryDir folder;
    return folder.path();
}

} // namespace

ProgramRun::ProgramRun()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"DISPLAY",
                             "WAYLAND_DISPLAY",
                             "QT_QPA_PLATFORM",
                             "COACHING_MODE",
                             "XDG_CONFIG_HOME",
                             "XDG_DATA_HOME",
                             "XDG_RUNTIME_DIR"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(cacheVariable, sharedCache());
    m_environment.insert(QStringLiteral("PULSE_SERVER"),
                         QStringLiteral("unix:") + m_home.filePath(QStringLiteral("nobody")));
}

void ProgramRun::useOwnCache()
{
    m_environment.remove(cacheVariable);
}

QStringList ProgramRun::commandLine(const QStringList &arguments) const
{
    QStringList line;
    if (!m_tracePath.isEmpty()) // the filter lets all other calls pass: recognition makes many
        line << QStringLiteral("strace") << QStringLiteral("-f") << QStringLiteral("-qq")
             << QStringLiteral("--seccomp-bpf") << QStringLiteral("-e")
             << QStringLiteral("trace=socket") << QStringLiteral("-o") << m_tracePath;
    return line << QStringLiteral(PULSEMATES_PROGRAM) << arguments;
}

bool ProgramRun::run(const QStringList &arguments, const QByteArray &input)
{
    m_arguments = arguments;
    QProcess process;
    process.setProcessEnvironment(m_environment);
    if (!m_outPath.isEmpty())
        process.setStandardOutputFile(m_outPath);
    QStringList line = commandLine(arguments);
    const QString program = line.takeFirst();
    process.start(program, line);
    process.write(input);
    process.closeWriteChannel();
    // The event loop goes on: a test may play the sound server that the program asks.
    const bool ended =
        process.waitForStarted()
        && QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, longest);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    m_out = process.readAllStandardOutput();
    m_err = process.readAllStandardError();
    m_status = process.exitCode();
    return ended && process.exitStatus() == QProcess::NormalExit;
}

QString ProgramRun::whatHappened() const
{
    return QStringLiteral("%1: status %2, out \"%3\", err \"%4\"")
        .arg(m_arguments.join(u' '))
        .arg(m_status)
        .arg(QString::fromUtf8(m_out.left(2000)), QString::fromUtf8(m_err.left(2000)));
}

QJsonObject ProgramRun::json() const
{
    return QJsonDocument::fromJson(m_out).object();
}

QString ProgramRun::errorCode() const
{
    return json()
        .value(QStringLiteral("error"))
        .toObject()
        .value(QStringLiteral("code"))
        .toString();
}

bool ProgramRun::runSpoken(const QStringList &arguments)
{
    bool ran = run(arguments);
    for (int tries = 1; tries < 5 && ran && m_err.contains("could not be spoken"); ++tries)
        ran = run(arguments);
    return ran;
}

bool ProgramRun::saysOneSentence() const
{
    const QByteArray line = m_err.trimmed();
    return line.size() > 10 && !line.contains('\n') && line.contains(' ') && !line.endsWith("..");
}

} // namespace pulsemates
