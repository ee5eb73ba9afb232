// Serves every provider of PulseMates on loopback; tools/providers-on-loopback starts it.
// docs/providers-on-loopback.md tells what for.

#include "tests/support/providers/loopbackproviders.h"
#include "tests/support/providers/program/options.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        std::fprintf(stderr, "%s cannot be written\n", qUtf8Printable(file.fileName()));
    return file.fileName();
}

void listFaults()
{
    for (const FaultEntry &entry : allFaults())
        std::printf("%-24s %s\n", entry.name, entry.what);
}

void printAddresses(LoopbackProviders &providers)
{
    print(QStringLiteral("Base addresses, for the settings:"));
    for (const auto &[provider, server] : providers.all()) {
        const bool socket = &provider == &providers.assemblyAiStreaming;
        const QString path =
            dynamic_cast<OpenAiCompatible *>(&provider) ? QStringLiteral("/v1") : QString();
        const QUrl url = socket ? server.socketUrl() : server.url();
        print(QStringLiteral("  %1 %2%3").arg(provider.name(), -22).arg(url.toString(), path));
    }
}

void printKeys(LoopbackProviders &providers, const QTemporaryDir &folder, bool encrypted)
{
    const QByteArray tokenUri =
        providers.serverOf(providers.googleTokens).url().toEncoded() + "/token";
    const QByteArray account = providers.googleTokens.account().keyFile(tokenUri);
    print(QStringLiteral("\nKeys, for the environment (the local servers take none):"));
    print(QStringLiteral("  export ASSEMBLYAI_API_KEY=%1")
              .arg(QString::fromLatin1(providers.assemblyAi.key())));
    print(QStringLiteral("  export OPENAI_API_KEY=%1")
              .arg(QString::fromLatin1(providers.openAi.key())));
    print(QStringLiteral("  export GOOGLE_APPLICATION_CREDENTIALS=%1")
              .arg(write(folder, QStringLiteral("account.json"), account)));
    print(QStringLiteral("  or the Google API key %1")
              .arg(QString::fromLatin1(providers.googleSpeech.key())));
    if (encrypted)
        print(QStringLiteral("\nAuthority to trust (additional CA file): %1")
                  .arg(write(folder,
                             QStringLiteral("authority.pem"),
                             CertificateAuthority::shared().pem())));
}

/// The signals that end the program; blocked for every thread that is started later.
sigset_t blockSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    return ending;
}

/// What broke the facts, told as it happens.
void watch(QTimer &timer, LoopbackProviders &providers)
{
    QObject::connect(&timer, &QTimer::timeout, [&providers, told = qsizetype(0)]() mutable {
        const QStringList all = providers.violations();
        for (; told < all.size(); ++told)
            std::fprintf(stderr, "against the facts: %s\n", qUtf8Printable(all[told]));
    });
    timer.start(std::chrono::seconds(1));
}

} // namespace

int main(int argc, char **argv)
{
    const sigset_t ending = blockSignals();
    const QCoreApplication application(argc, argv);
    const ProgramOptions options = ProgramOptions::read(application);
    if (!options.problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(options.problem));
        return 2;
    }
    if (options.listsFaults) {
        listFaults();
        return 0;
    }
    const QTemporaryDir folder;
    LoopbackProviders providers;
    providers.setLatency(options.latency);
    providers.setScript(SpeechScript::demo(options.language));
    if (options.language == u"ko")
        providers.setWords(QStringLiteral("많이 지치셨겠어요. 그래도 오늘 하루를 잘 버텨 내셨어요. "
                                          "어깨에 힘을 빼고 천천히 숨을 한 번 내쉬어 보세요."));
    for (const FaultPlan &plan : options.faults)
        providers.inject(plan);
    if (!providers.start(options.firstPort, options.listening)) {
        std::fprintf(stderr, "A port from %d on is taken; see --port-base.\n", options.firstPort);
        return 1;
    }
    printAddresses(providers);
    printKeys(providers, folder, options.listening.encrypted);
    print(QStringLiteral("\nLatencies: %1 of %2. Ctrl-C ends.")
              .arg(options.latency.scenario(), options.latency.date()));
    std::fflush(stdout);
    QTimer timer;
    watch(timer, providers);
    const std::unique_ptr<QThread> waiting(QThread::create([&ending] {
        int signal = 0;
        sigwait(&ending, &signal);
        QCoreApplication::quit();
    }));
    waiting->start();
    const int status = QCoreApplication::exec();
    waiting->wait();
    return status;
}
