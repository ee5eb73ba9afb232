// Serves every provider of PulseMates on loopback; tools/providers-on-loopback starts it.
// docs/providers-on-loopback.md tells what for.

#include "core/network/serviceaddress.h"
#include "core/settings/environmentsecretstore.h"
#include "core/settings/servicekeys.h"
#include "tests/support/providers/loopbackproviders.h"
#include "tests/support/providers/program/options.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <array>
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

QString addressOf(LoopbackProviders &providers, ScriptedProvider &provider)
{
    const LoopbackServer &server = providers.serverOf(provider);
    const bool socket = &provider == &providers.assemblyAiStreaming;
    const QString path =
        dynamic_cast<OpenAiCompatible *>(&provider) ? QStringLiteral("/v1") : QString();
    return (socket ? server.socketUrl() : server.url()).toString() + path;
}

/// Where EnvironmentSecretStore looks for the key of @p address.
QString variableOf(const QString &address)
{
    const auto place = ServiceAddress::parse(address);
    if (!place)
        return {};
    return QString::fromLatin1(
        EnvironmentSecretStore::variable(ServiceKeys::nameOf(place->origin())));
}

void printAddresses(LoopbackProviders &providers)
{
    print(QStringLiteral("Base addresses, for the settings:"));
    for (const auto &[provider, server] : providers.all())
        print(QStringLiteral("  %1 %2")
                  .arg(provider.name(), -22)
                  .arg(addressOf(providers, provider)));
}

void printKeys(LoopbackProviders &providers, const QTemporaryDir &folder, bool encrypted)
{
    const QByteArray tokenUri =
        providers.serverOf(providers.googleTokens).url().toEncoded() + "/token";
    const QByteArray account = providers.googleTokens.account().keyFile(tokenUri);
    const std::array<std::pair<ScriptedProvider *, QByteArray>, 5> keys{
        {{&providers.assemblyAi, providers.assemblyAi.key()},
         {&providers.assemblyAiSync, providers.assemblyAiSync.key()},
         {&providers.assemblyAiStreaming, providers.assemblyAiStreaming.key()},
         {&providers.openAi, providers.openAi.key()},
         {&providers.googleSpeech, providers.googleSpeech.key()}}};
    print(QStringLiteral("\nKeys (the local servers take none): type each into Settings beside its "
                         "address, and press Keep."));
    for (const auto &[provider, key] : keys)
        print(QStringLiteral("  %1 %2").arg(provider->name(), -22).arg(QString::fromLatin1(key)));
    print(QStringLiteral("\nOr, for a run without a password store:"));
    print(QStringLiteral("  export PULSEMATES_SECRETS=environment"));
    for (const auto &[provider, key] : keys)
        print(QStringLiteral("  export %1=%2")
                  .arg(variableOf(addressOf(providers, *provider)), QString::fromLatin1(key)));
    print(QStringLiteral("\nIn place of the key of google-speech, its service account:"));
    print(QStringLiteral("  export GOOGLE_APPLICATION_CREDENTIALS=%1")
              .arg(write(folder, QStringLiteral("account.json"), account)));
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
