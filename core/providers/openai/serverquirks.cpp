#include "core/providers/openai/serverquirks.h"

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

/// A server of one's own loads its model with the first request.
constexpr milliseconds loadingTime{120'000};
constexpr int loadingRetries = 5; // 0.5 + 1 + 2 + 4 + 8 s, while it says that it is loading

bool hasPath(const ServiceAddress &address)
{
    const QString path = address.url(QString()).path();
    return !path.isEmpty() && path != u"/";
}

void setFamily(ServerQuirks &quirks, ServerFamily family, const QString &model)
{
    switch (family) {
    case ServerFamily::OpenAi: {
        const bool whisper = model.startsWith(u"whisper");
        quirks.form = SoundForm::Flac;
        quirks.verbose = whisper; // the others refuse it
        quirks.streams = !whisper;
        break;
    }
    case ServerFamily::LlamaCpp:
    case ServerFamily::LmStudio:
        quirks.transcribes = false;
        break;
    case ServerFamily::Speaches:
        quirks.verbose = true;
        break;
    case ServerFamily::WhisperCpp:
        quirks.sendsModel = false; // it has the one it was started with
        quirks.verbose = true;
        break;
    case ServerFamily::Ollama:
    case ServerFamily::Vllm:
    case ServerFamily::Unknown:
        break;
    }
}

} // namespace

ServerFamily guessedFamily(const ServiceAddress &address)
{
    if (address.host() == u"api.openai.com")
        return ServerFamily::OpenAi;
    if (!address.isNear())
        return ServerFamily::Unknown;
    switch (address.port()) {
    case 11434:
        return ServerFamily::Ollama;
    case 1234:
        return ServerFamily::LmStudio;
    default: // 8000 and 8080 are two servers' each
        return ServerFamily::Unknown;
    }
}

ServerQuirks
ServerQuirks::of(ServerFamily family, const ServiceAddress &address, const QString &model)
{
    ServerQuirks quirks;
    setFamily(quirks, family, model);
    if (family == ServerFamily::WhisperCpp && !hasPath(address))
        quirks.path = QStringLiteral("inference");
    if (address.isNear() && family != ServerFamily::OpenAi) {
        quirks.timeouts.firstByte = loadingTime;
        quirks.timeouts.total = loadingTime + milliseconds(60'000);
        quirks.retry.retries = loadingRetries;
    }
    return quirks;
}

ServerQuirks ServerQuirks::plain() const
{
    ServerQuirks quirks = *this;
    quirks.form = SoundForm::Wav;
    quirks.streams = false;
    quirks.verbose = false;
    return quirks;
}

bool ServerQuirks::isPlain() const
{
    return form == SoundForm::Wav && !streams && !verbose;
}

} // namespace pulsemates
