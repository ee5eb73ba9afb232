#include "tests/contract/hearing/hearingrig.h"

#include "core/providers/assemblyai/synctranscriber.h"
#include "core/providers/openai/openaitranscriber.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyairest.h"
#include "tests/support/providers/assemblyai/assemblyaisync.h"
#include "tests/support/providers/openai/openaicompatible.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

namespace pulsemates {

using namespace std::chrono_literals;

HeardOf::HeardOf(Transcriber &transcriber)
{
    QObject::connect(&transcriber,
                     &Transcriber::partial,
                     m_context.get(),
                     [this](CheckInId id, const Transcript &words) {
                         outOfTurn |= !ids.empty() && ids.back() == id;
                         partials.push_back(words);
                     });
    QObject::connect(&transcriber,
                     &Transcriber::finished,
                     m_context.get(),
                     [this](CheckInId id, const Result<Transcript> &end) {
                         ids.push_back(id);
                         ends.push_back(end);
                     });
}

QString HeardOf::how() const
{
    if (ends.empty())
        return QStringLiteral("nothing");
    return ends.back() ? QStringLiteral("done") : errorCodeName(ends.back().error().code);
}

QString HeardOf::words() const
{
    return ends.empty() || !ends.back() ? QStringLiteral("no words") : ends.back()->settled;
}

HttpTimeouts quickTimeouts()
{
    return {std::chrono::milliseconds(patienceMs), 500ms, 500ms, 2000ms};
}

RetryPolicy quickRetries()
{
    RetryPolicy retry;
    retry.first = 10ms;
    return retry;
}

PrerecordedOptions quickPrerecorded()
{
    PrerecordedOptions options;
    options.job.poll = {10ms, 1.5, 40ms};
    options.job.erasure = {10ms, 40ms, 6};
    options.job.retry = quickRetries();
    options.deadline = std::chrono::milliseconds(patienceMs);
    return options;
}

loopback::SpeechScript calmScript()
{
    loopback::SpeechScript script;
    script.say(calmWords(), QStringLiteral("POSITIVE"));
    return script;
}

QString HearingRig::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::DuringSpeech:
        return QStringLiteral("pre-recorded, during speech");
    case Kind::AfterSpeech:
        return QStringLiteral("pre-recorded, after speech");
    case Kind::Sync:
        return QStringLiteral("sync");
    case Kind::Whisper:
        return QStringLiteral("whisper");
    case Kind::Streamed:
        break;
    }
    return QStringLiteral("streamed");
}

const std::vector<HearingRig::Kind> &HearingRig::all()
{
    static const std::vector<Kind> kinds{
        Kind::DuringSpeech, Kind::AfterSpeech, Kind::Sync, Kind::Whisper, Kind::Streamed};
    return kinds;
}

HearingRig::HearingRig(Kind kind)
{
    if (kind == Kind::Sync) {
        serve(std::make_unique<loopback::AssemblyAiSync>());
        listen(
            std::make_unique<SyncTranscriber>(*client, remote(), SyncOptions{{}, quickRetries()}));
    } else if (kind == Kind::Whisper || kind == Kind::Streamed) {
        makeOpenAi(loopback::ServerKind::openAi(),
                   ServerFamily::OpenAi,
                   kind == Kind::Whisper ? QStringLiteral("whisper-1")
                                         : QStringLiteral("gpt-4o-mini-transcribe"),
                   QStringLiteral("v1"));
    } else {
        PrerecordedOptions options = quickPrerecorded();
        options.uploadDuringSpeech = kind == Kind::DuringSpeech;
        makePrerecorded(options);
    }
}

HearingRig::HearingRig(const PrerecordedOptions &options)
{
    makePrerecorded(options);
}

HearingRig::HearingRig(const loopback::ServerKind &kind,
                       ServerFamily family,
                       const QString &model,
                       const QString &below)
{
    makeOpenAi(kind, family, model, below);
}

void HearingRig::makePrerecorded(const PrerecordedOptions &options)
{
    serve(std::make_unique<loopback::AssemblyAiRest>());
    listen(std::make_unique<PrerecordedTranscriber>(*client, remote(), options));
}

void HearingRig::makeOpenAi(const loopback::ServerKind &kind,
                            ServerFamily family,
                            const QString &model,
                            const QString &below)
{
    serve(std::make_unique<loopback::OpenAiCompatible>(kind));
    const RemoteService where = remote(below);
    auto quirks = ServerQuirks::of(family, where.address, model);
    quirks.retry.first = quickRetries().first;
    listen(std::make_unique<OpenAiTranscriber>(
        *client, where, OpenAiTranscriberOptions{model, quirks}));
}

void HearingRig::beginServing()
{
    server = std::make_unique<loopback::LoopbackServer>(*service);
    if (!server->start())
        qWarning("the server did not start");
}

RemoteService HearingRig::remote(const QString &below) const
{
    const QString base = server->url().toString(QUrl::StripTrailingSlash);
    return {*ServiceAddress::parse(below.isEmpty() ? base : QString(base + u'/' + below)),
            Secret(service->key())};
}

void HearingRig::listen(std::unique_ptr<RequestTranscriber> made)
{
    transcriber = std::move(made);
    heard = std::make_unique<HeardOf>(*transcriber);
}

void HearingRig::start(Language language)
{
    static std::uint64_t last = 0;
    id = CheckInId{++last};
    stop = std::stop_source();
    transcriber->start(id, language, stop.get_token());
}

void HearingRig::say(int frames, bool voice)
{
    std::array<float, AudioFrame::samplesPerFrame> frame{};
    frame.fill(voice ? 0.1F : 0.0F);
    for (int i = 0; i < frames; ++i)
        transcriber->push(id, frame, voice);
}

void HearingRig::waitForEnd()
{
    const auto hasEnded = [this] { return !heard->ids.empty() && heard->ids.back() == id; };
    QSignalSpy finished(transcriber.get(), &Transcriber::finished); // returns without delay
    while (!hasEnded() && finished.wait(patienceMs)) {
    }
    QVERIFY(hasEnded());
}

QString HearingRig::hear(Language language)
{
    start(language);
    say(100);
    transcriber->finish(id);
    waitForEnd();
    return heard->how() == u"done" ? heard->words() : heard->how();
}

} // namespace pulsemates
