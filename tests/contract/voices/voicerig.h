#pragma once

#include "core/providers/google/googlevoice.h"
#include "core/providers/openai/openaivoice.h"
#include "tests/support/patience.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

#include <QTemporaryFile>

#include <memory>

namespace pulsemates {

/// The services that have voices, on loopback, and the voices. Thread: the test's, which stands for
/// the network's.
class VoiceRig
{
public:
    VoiceRig()
    {
        const bool started = openAiServer.start() && tokenServer.start() && speechServer.start();
        if (!started || !keyFile.open())
            qWarning("the servers did not start");
        keyFile.write(tokens.account().keyFile(tokenServer.url().toString().toLatin1() + "/token"));
        keyFile.close();
    }

    /// Quick to give up and to try again.
    [[nodiscard]] static VoicePatience impatient()
    {
        const std::chrono::milliseconds longest(patienceMs);
        VoicePatience patience;
        patience.timeouts = {longest, longest, longest, longest};
        patience.retry.first = std::chrono::milliseconds(1);
        return patience;
    }

    [[nodiscard]] OpenAiVoiceOptions openAiOptions() const
    {
        OpenAiVoiceOptions options;
        options.base =
            *ServiceAddress::parse(openAiServer.url().toString() + QStringLiteral("/v1"));
        options.credential = Credential::bearer(Secret(openAi.key()));
        options.patience = impatient();
        return options;
    }

    [[nodiscard]] GoogleVoiceOptions googleOptions() const
    {
        GoogleVoiceOptions options;
        options.base = *ServiceAddress::parse(speechServer.url().toString());
        options.patience = impatient();
        return options;
    }

    [[nodiscard]] std::unique_ptr<Synthesizer> openAiVoice()
    {
        return std::make_unique<OpenAiVoice>(client, openAiOptions());
    }

    [[nodiscard]] std::unique_ptr<Synthesizer> googleVoiceWithKey()
    {
        GoogleVoiceOptions options = googleOptions();
        options.key = Secret(speech.key());
        return std::make_unique<GoogleVoice>(client, options);
    }

    [[nodiscard]] std::unique_ptr<Synthesizer> googleVoiceWithAccount()
    {
        return std::make_unique<GoogleVoice>(
            client,
            googleOptions(),
            std::make_unique<GoogleTokenSource>(client, clock, keyFile.fileName()));
    }

    [[nodiscard]] QStringList violations() const
    {
        return openAi.violations() + tokens.violations() + speech.violations();
    }

    loopback::OpenAiCompatible openAi;
    loopback::GoogleTokens tokens;
    loopback::GoogleSpeech speech{tokens};
    loopback::LoopbackServer openAiServer{openAi};
    loopback::LoopbackServer tokenServer{tokens};
    loopback::LoopbackServer speechServer{speech};
    QTemporaryFile keyFile;
    SteadyClock clock;
    HttpClient client{clock};
};

} // namespace pulsemates
