#include "app/bench/benchsoundserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <optional>

#include <sys/prctl.h>

namespace pulsemates {

namespace {

// norewinds: otherwise a null sink works in blocks of 2 s. The microphone is a remapped source,
// since monitors are not offered as microphones.
constexpr char script[] =
    ".fail\n"
    "load-module module-null-sink sink_name=mic_feed rate=48000 channels=2 norewinds=1\n"
    "load-module module-remap-source source_name=vmic master=mic_feed.monitor "
    "source_properties=device.description=VirtualMic\n"
    "load-module module-null-sink sink_name=speakers rate=48000 channels=2 norewinds=1\n"
    "set-default-source vmic\n"
    "set-default-sink speakers\n"
    "load-module module-native-protocol-unix auth-anonymous=1 socket=%1/pulse/native\n";

QByteArray pactl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("pactl"), arguments);
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(1000);
        return {};
    }
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

BenchSoundServer::BenchSoundServer()
{
    if (answers()) {
        m_there = true;
        m_description = QStringLiteral("the sound server of this computer");
    } else {
        startPrivate();
    }
}

BenchSoundServer::~BenchSoundServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(2000)) {
        m_server.kill();
        m_server.waitForFinished(1000);
    }
}

bool BenchSoundServer::answers()
{
    return !pactl({QStringLiteral("info")}).isEmpty();
}

void BenchSoundServer::startPrivate()
{
    m_description = QStringLiteral("none");
    for (const char *program : {"pulseaudio", "pactl"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return;
    }
    const QString folder = m_folder.path();
    for (const char *name : {"pulse", "state"})
        QDir(folder).mkpath(QString::fromLatin1(name));
    QFile file(m_folder.filePath(QStringLiteral("rig.pa")));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QString::fromLatin1(script).arg(folder).toUtf8()) < 0)
        return;
    file.close();
    const QByteArray path = QFile::encodeName(folder);
    qputenv("PULSE_RUNTIME_PATH", path + "/pulse");
    qputenv("PULSE_STATE_PATH", path + "/state");
    qputenv("PULSE_SERVER", "unix:" + path + "/pulse/native");
    m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("pulseaudio"),
                   {QStringLiteral("-n"),
                    QStringLiteral("-F"),
                    file.fileName(),
                    QStringLiteral("--daemonize=no"),
                    QStringLiteral("--exit-idle-time=-1"),
                    QStringLiteral("--use-pid-file=no")});
    QElapsedTimer timer;
    timer.start();
    while (!m_there && timer.elapsed() < 8000) {
        m_there = answers();
        if (!m_there)
            QThread::msleep(50);
    }
    if (m_there)
        m_description = QStringLiteral("a private PulseAudio with a virtual speaker (none ran)");
}

std::optional<int> BenchSoundServer::recordingStreams(qint64 pid)
{
    if (pactl({QStringLiteral("info")}).isEmpty())
        return std::nullopt;
    const QByteArray list = pactl({QStringLiteral("list"), QStringLiteral("source-outputs")});
    const QByteArray mine = "application.process.id = \"" + QByteArray::number(pid) + '"';
    return int(list.count(mine));
}

} // namespace pulsemates
