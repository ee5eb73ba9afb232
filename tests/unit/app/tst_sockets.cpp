#include "tests/support/testregistry.h"
#include "tests/unit/app/coachedrun.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <functional>

using namespace pulsemates;
using loopback::LoopbackServer;

namespace {

/// Agreed to all that the program may ask of a network, at two addresses each.
struct AgreedRun : CoachedRun
{
    AgreedRun()
    {
        if (!further.start({}))
            qFatal("the further server did not start");
        SettingsStore store(home() + QStringLiteral("/.config/pulsemates"));
        if (!store.load().empty())
            qFatal("the settings were not read");
        Settings settings = store.current();
        ServiceSettings &services = settings.services;
        services.recognizer = OnlineRecognizer::OpenAiCompatible;
        services.voice = OnlineVoice::OpenAiCompatible;
        for (ServiceChoice *choice : {&services.coach, &services.recognition, &services.speech})
            choice->addresses.clear();
        for (const LoopbackServer *each : {&server, &further}) {
            const QString origin = each->url().toString();
            for (ServiceChoice *choice : {&services.coach, &services.recognition, &services.speech})
                choice->addresses << origin + QStringLiteral("/v1");
            for (const ServiceUse use :
                 {ServiceUse::Recognition, ServiceUse::Coaching, ServiceUse::Voice})
                services.agree(use, origin);
            set(QString::fromUtf8(EnvironmentSecretStore::variable(ServiceKeys::nameOf(origin))),
                QString::fromUtf8(service.key()));
        }
        if (!store.save(settings))
            qFatal("no settings");
    }

    [[nodiscard]] int connections() const
    {
        return server.connectionCount() + further.connectionCount();
    }

    LoopbackServer further{service};
};

/// Of the lines of strace those of sockets that lead to a network.
QByteArrayList internetSockets(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("strace has written nothing");
    QByteArrayList lines = file.readAll().split('\n');
    // AF_INET and AF_INET6; what has no name in strace's table is no internet.
    lines.removeIf([](const QByteArray &line) { return !line.contains("socket(AF_INET"); });
    return lines;
}

/// Opens the window of @p run, sends typed words through it until @p isEnough, and closes it.
bool openWindow(ProgramRun &run, const std::function<bool()> &isEnough)
{
    QProcessEnvironment environment = run.environment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("PULSEMATES_BENCH_PROBE"), QStringLiteral("1"));
    QStringList line = run.commandLine({});
    QProcess window;
    window.setProcessEnvironment(environment);
    const QString program = line.takeFirst();
    window.start(program, line);
    QByteArray said;
    const auto says = [&](const QByteArray &word) {
        return QTest::qWaitFor(
            [&] {
                said += window.readAllStandardOutput();
                return said.contains(word);
            },
            120'000);
    };
    if (!says("first-frame"))
        return false;
    // Typed again where a loaded machine did not know the key of whoever writes yet.
    constexpr int mostTries = 8;
    for (int tries = 0; tries == 0 || (tries < mostTries && !isEnough()); ++tries) {
        said.clear();
        window.write("breathe 3\n"); // a typed check-in, and time for whoever may answer it
        if (!says("edges"))
            return false;
    }
    window.write("quit\n");
    return QTest::qWaitFor([&] { return window.state() == QProcess::NotRunning; }, 60'000)
           && window.exitStatus() == QProcess::NormalExit && window.exitCode() == 0;
}

} // namespace

/// Fast mode opens no socket that leads to a network, as the kernel saw it; optimized mode does,
/// which shows that one would have been seen.
class tst_Sockets : public TestClass
{
    Q_OBJECT

private slots:
    void aCheckIn_data() { modes(); }
    void aCheckIn() { checkIn({QStringLiteral("--text"), CoachedRun::said()}); }

    void aSpokenCheckIn_data() { modes(); }
    void aSpokenCheckIn()
    {
        checkIn({QStringLiteral("--audio"),
                 QStringLiteral(PULSEMATES_SOURCE_DIR "/resources/demo/1-behind-at-work.flac")});
    }

    void aWindow_data() { modes(); }
    void aWindow()
    {
        QFETCH(QString, mode);
        QFETCH(bool, opens);
        AgreedRun run;
        const QString trace = run.home() + QStringLiteral("/sockets");
        run.traceSockets(trace);
        run.set(QStringLiteral("COACHING_MODE"), mode);
        QVERIFY(openWindow(run, [&] { return !opens || run.connections() > 0; }));
        const QByteArrayList seen = internetSockets(trace);
        QVERIFY2(seen.isEmpty() != opens, seen.join('\n').constData());
        QCOMPARE(run.connections() > 0, opens);
    }

private:
    static void checkIn(const QStringList &said)
    {
        QFETCH(QString, mode);
        QFETCH(bool, opens);
        AgreedRun run;
        const QString trace = run.home() + QStringLiteral("/sockets");
        run.traceSockets(trace);
        QVERIFY2(run.run(QStringList{QStringLiteral("check-in")} + said
                         + QStringList{QStringLiteral("--json"), QStringLiteral("--mode"), mode}),
                 qPrintable(run.whatHappened()));
        QVERIFY2(run.status() == 0, qPrintable(run.whatHappened()));
        const QByteArrayList seen = internetSockets(trace);
        QVERIFY2(seen.isEmpty() != opens, seen.join('\n').constData());
        QCOMPARE(run.connections() > 0, opens);
    }

    static void modes()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("opens");
        QTest::newRow("fast") << QStringLiteral("fast") << false;
        QTest::newRow("optimized") << QStringLiteral("optimized") << true;
    }
};

PULSEMATES_TEST(tst_Sockets)
#include "tst_sockets.moc"
