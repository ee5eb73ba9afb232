#include "tests/support/audiorig.h"

#include "tests/support/testtone.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <cstring>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pulsemates {

namespace {

AudioRig *theRig = nullptr;
constexpr int longestMs = 20'000; // a busy computer takes seconds to start a program

// norewinds: otherwise a null sink works in blocks of 2 s. A remapped source: the monitor itself is
// not offered as a microphone. The socket comes last: when it answers, the rest is there.
constexpr char script[] =
    ".fail\n"
    "load-module module-null-sink sink_name=mic_feed rate=48000 channels=2 norewinds=1\n"
    "load-module module-remap-source source_name=vmic master=mic_feed.monitor "
    "source_properties=device.description=VirtualMic\n"
    "load-module module-null-sink sink_name=speakers rate=48000 channels=2 norewinds=1\n"
    "set-default-source vmic\n"
    "set-default-sink speakers\n"
    "load-module module-native-protocol-unix auth-anonymous=1 socket=%1/pulse/native\n";

} // namespace

AudioRig::AudioRig()
{
    theRig = this;
}

AudioRig::~AudioRig()
{
    stopSpeaking();
    stopListening();
    endServer();
    theRig = nullptr;
}

AudioRig &AudioRig::running()
{
    Q_ASSERT(theRig);
    return *theRig;
}

bool AudioRig::writeScript()
{
    for (const char *name : {"pulse", "state", "home"}) {
        if (!QDir(m_folder.path()).mkpath(QString::fromLatin1(name)))
            return false;
    }
    QFile file(m_folder.filePath(QStringLiteral("rig.pa")));
    return file.open(QIODevice::WriteOnly)
           && file.write(QString::fromLatin1(script).arg(m_folder.path()).toUtf8()) > 0;
}

bool AudioRig::start()
{
    for (const char *program : {"pulseaudio", "pactl", "paplay", "parec"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            m_whyNot = QStringLiteral("%1 is not installed").arg(QLatin1String(program));
            return false;
        }
    }
    if (!m_folder.isValid() || !writeScript()) {
        m_whyNot = QStringLiteral("no temporary folder");
        return false;
    }
    const QByteArray folder = m_folder.path().toLocal8Bit();
    qputenv("XDG_RUNTIME_DIR", folder);
    qputenv("HOME", folder + "/home");
    qputenv("PULSE_RUNTIME_PATH", folder + "/pulse");
    qputenv("PULSE_STATE_PATH", folder + "/state");
    qputenv("PULSE_SERVER", "unix:" + folder + "/pulse/native");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");

    const QByteArray scriptPath = folder + "/rig.pa";
    const QByteArray log = "--log-target=file:" + folder + "/log";
    m_server = fork(); // QProcess would need the application object
    if (m_server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // a crashed test leaves no server behind
        execlp("pulseaudio",
               "pulseaudio",
               "-n",
               "-F",
               scriptPath.constData(),
               "--daemonize=no",
               "--exit-idle-time=-1",
               "--use-pid-file=no",
               log.constData(),
               nullptr);
        _exit(127);
    }
    if (m_server > 0 && waitForSocket())
        return true;
    m_whyNot = QStringLiteral("pulseaudio does not start");
    return false;
}

bool AudioRig::waitForSocket()
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = m_folder.filePath(QStringLiteral("pulse/native")).toLocal8Bit();
    std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < longestMs) {
        const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool answers =
            connect(probe, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
        ::close(probe);
        if (answers)
            return true;
        QThread::msleep(10);
    }
    return false;
}

void AudioRig::endServer()
{
    if (m_server <= 0)
        return;
    ::kill(m_server, SIGCONT);
    ::kill(m_server, SIGKILL);
    waitpid(m_server, nullptr, 0);
    m_server = 0;
    QFile::remove(m_folder.filePath(QStringLiteral("pulse/native")));
}

void AudioRig::freeze(bool frozen)
{
    if (m_server > 0)
        ::kill(m_server, frozen ? SIGSTOP : SIGCONT);
}

QProcessEnvironment AudioRig::environment()
{
    return QProcessEnvironment::systemEnvironment();
}

void AudioRig::speakFile(const QString &path)
{
    stopSpeaking();
    m_speaking = std::make_unique<QProcess>();
    m_speaking->start(
        QStringLiteral("paplay"),
        {QStringLiteral("--device=mic_feed"), QStringLiteral("--latency-msec=100"), path});
    m_speaking->waitForStarted();
}

void AudioRig::speak(std::span<const float> samples, int rateHz)
{
    const QString path = m_folder.filePath(QStringLiteral("spoken.wav"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(wavFile({.rateHz = quint32(rateHz)}, pcm16(samples)));
        file.close();
        speakFile(path);
    }
}

void AudioRig::stopSpeaking()
{
    if (!m_speaking)
        return;
    m_speaking->kill();
    m_speaking->waitForFinished(2'000);
    m_speaking.reset();
}

bool AudioRig::waitUntilSpoken()
{
    return m_speaking && m_speaking->waitForFinished(70'000);
}

void AudioRig::startListening()
{
    stopListening();
    const QString path = m_folder.filePath(QStringLiteral("heard.raw"));
    QFile::remove(path);
    m_listening = std::make_unique<QProcess>();
    m_listening->setStandardOutputFile(path);
    m_listening->start(QStringLiteral("parec"),
                       {QStringLiteral("--device=speakers.monitor"),
                        QStringLiteral("--rate=16000"),
                        QStringLiteral("--channels=1"),
                        QStringLiteral("--format=s16le"),
                        QStringLiteral("--latency-msec=20")});
    m_listening->waitForStarted();
    QElapsedTimer timer;
    timer.start();
    while (heardSoFar().empty() && timer.elapsed() < longestMs)
        QThread::msleep(5);
}

std::vector<float> AudioRig::heardSoFar() const
{
    QFile file(m_folder.filePath(QStringLiteral("heard.raw")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    std::vector<float> samples(std::size_t(bytes.size()) / 2);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = float(qFromLittleEndian<qint16>(bytes.constData() + 2 * i)) / 32'768.0F;
    return samples;
}

std::vector<float> AudioRig::stopListening()
{
    if (!m_listening)
        return {};
    m_listening->terminate(); // parec writes out what it has
    if (!m_listening->waitForFinished(1'000)) {
        m_listening->kill();
        m_listening->waitForFinished(1'000);
    }
    m_listening.reset();
    return heardSoFar();
}

QString AudioRig::pactl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("pactl"), arguments);
    if (!process.waitForFinished(longestMs))
        qWarning("pactl %s did not answer", qPrintable(arguments.join(u' ')));
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

int AudioRig::load(const QStringList &arguments) const
{
    return pactl(QStringList{QStringLiteral("load-module")} + arguments).toInt();
}

void AudioRig::unload(int module) const
{
    pactl({QStringLiteral("unload-module"), QString::number(module)});
}

int AudioRig::moduleOf(const QString &sourceOrSink) const
{
    QString list;
    for (int tries = 0; list.isEmpty() && tries < 3; ++tries) // a loaded computer answers late
        list = pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("modules")});
    const auto lines = list.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u"_name=" + sourceOrSink + u' '))
            return line.section(u'\t', 0, 0).toInt();
    }
    return -1;
}

void AudioRig::remove(const QString &sourceOrSink) const
{
    constexpr int mostTries = 20;
    for (int i = 0; i < mostTries; ++i) {
        const int module = moduleOf(sourceOrSink);
        if (module < 0)
            return;
        unload(module);
    }
    qWarning("%s cannot be removed", qPrintable(sourceOrSink));
}

int AudioRig::addMicrophone(const QString &name) const
{
    return load({QStringLiteral("module-remap-source"),
                 QStringLiteral("source_name=") + name,
                 QStringLiteral("master=mic_feed.monitor"),
                 QStringLiteral("source_properties=device.description=") + name});
}

int AudioRig::addOwnMicrophone(const QString &name) const
{
    return load({QStringLiteral("module-sine-source"),
                 QStringLiteral("source_name=") + name,
                 QStringLiteral("source_properties=device.description=") + name,
                 QStringLiteral("rate=48000")});
}

int AudioRig::addSpeaker(const QString &name) const
{
    return load({QStringLiteral("module-null-sink"),
                 QStringLiteral("sink_name=") + name,
                 QStringLiteral("rate=48000"),
                 QStringLiteral("channels=2"),
                 QStringLiteral("norewinds=1")});
}

void AudioRig::mute(bool muted) const
{
    pactl({QStringLiteral("set-source-mute"), QStringLiteral("vmic"), QString::number(int(muted))});
}

void AudioRig::suspendMicrophone(bool suspended) const
{
    pactl({QStringLiteral("suspend-source"),
           QStringLiteral("vmic"),
           QString::number(int(suspended))});
}

void AudioRig::suspendSpeaker(bool suspended) const
{
    pactl({QStringLiteral("suspend-sink"),
           QStringLiteral("speakers"),
           QString::number(int(suspended))});
}

} // namespace pulsemates
