#include "tools/screens/latencysamples.h"

namespace pulsemates {

using namespace std::chrono_literals;

namespace {

CheckInTimings spoken()
{
    CheckInTimings t;
    t.guidanceMs = 10.6;
    t.finalTranscriptMs = 128;
    t.messageMs = 138.4;
    t.firstAudioMs = 213.5;
    t.totalMs = 260;
    t.audioMs = 7600;
    const auto add = [&t](Stage stage, MonotonicTime start, MonotonicTime end, Where where) {
        t.spans.push_back({stage, start, end, where, false});
    };
    add(Stage::Capture, -7600ms, 4ms, Where::Device);
    add(Stage::VoiceActivity, -7500ms, 4ms, Where::Device);
    add(Stage::Transcribe, -7000ms, 0ms, Where::Device);
    add(Stage::Transcribe, 4ms, 128ms, Where::Device);
    for (const MonotonicTime at : {-6500ms, -4000ms, -1500ms, 128ms}) {
        add(Stage::Safety, at, at + 1ms, Where::App);
        add(Stage::Mood, at + 1ms, at + 3ms, Where::App);
    }
    add(Stage::Guidance, -3300ms, -3100ms, Where::App);
    add(Stage::Guidance, 131ms, 138ms, Where::App);
    add(Stage::App, 0ms, 11ms, Where::App);
    add(Stage::Synthesize, -3000ms, -1200ms, Where::Device);
    add(Stage::Synthesize, -2500ms, -900ms, Where::Device);
    add(Stage::Playback, 200ms, 260ms, Where::Device);
    return t;
}

/// Silence was the end: softly after 0.3 s, for good after 2.5 s.
CheckInTimings silent()
{
    CheckInTimings t;
    t.zero = LatencyZero::LastVoice;
    t.guidanceMs = 291.4;
    t.finalTranscriptMs = 2561;
    t.messageMs = 2566;
    t.firstAudioMs = 2772;
    t.totalMs = 2770;
    t.audioMs = 10300;
    t.spans = {{Stage::Capture, -7800ms, 2520ms, Where::Device, false},
               {Stage::Transcribe, -7000ms, 180ms, Where::Device, false},
               {Stage::VoiceActivity, 0ms, 279ms, Where::Device, true},
               {Stage::VoiceActivity, 279ms, 2512ms, Where::Device, true},
               {Stage::Guidance, 279ms, 291ms, Where::App, false},
               {Stage::Transcribe, 2513ms, 2561ms, Where::Device, true},
               {Stage::Mood, 2561ms, 2563ms, Where::App, false},
               {Stage::Guidance, 2563ms, 2566ms, Where::App, false},
               {Stage::Playback, 2712ms, 2772ms, Where::Device, false}};
    return t;
}

CheckInTimings missed()
{
    CheckInTimings t = spoken();
    t.guidanceMs = 91;
    t.messageMs = 1730;
    t.firstAudioMs = -1;
    t.totalMs = 1730;
    t.spans.push_back({Stage::Coach, -300ms, 600ms, Where::Network, false});
    t.spans.push_back({Stage::Coach, 600ms, 1500ms, Where::Provider, false});
    t.spans.push_back({Stage::Guidance, 1700ms, 1730ms, Where::App, false});
    return t;
}

/// Optimized mode: asked for ahead, its first sentence ready with the final words.
CheckInTimings written()
{
    CheckInTimings t = spoken();
    t.writtenMs = 412;
    t.coachingMs = 1900;
    const auto add = [&t](MonotonicTime start, MonotonicTime end, Where where) {
        t.spans.push_back({Stage::Coach, start, end, where, false});
    };
    add(-1900ms, -1880ms, Where::Network);
    add(-1880ms, -900ms, Where::Provider);
    add(140ms, 163ms, Where::Network);
    add(163ms, 389ms, Where::Provider);
    add(389ms, 400ms, Where::Network);
    add(400ms, 980ms, Where::Provider);
    return t;
}

ServiceFigures serviceThatWrites()
{
    ServiceFigures service;
    service.used = true;
    service.host = QStringLiteral("api.openai.com");
    service.model = QStringLiteral("gpt-4o-mini");
    service.link.opened(23ms);
    service.link.connection = ConnectionState::Warm;
    service.link.protocol = WireProtocol::Http2;
    service.costs.attempts = 14;
    service.costs.kept = 8;
    service.costs.keptFirstSentence = 2;
    service.costs.discarded[std::size_t(CoachingReason::Superseded)] = 3;
    service.costs.discarded[std::size_t(CoachingReason::MoodLabel)] = 1;
    service.costs.requests = 21;
    service.costs.hedges = 2;
    service.costs.hedgesWon = 1;
    service.costs.tokens = 9840;
    service.costs.tokensDiscarded = 2510;
    service.hearing.used = true;
    service.hearing.host = QStringLiteral("api.assemblyai.com");
    service.hearing.link.opened(31ms);
    HeardBy heard;
    heard.here = {true, true, 186ms};
    heard.service = {true, true, 124ms};
    heard.winner = Hearer::Remote;
    service.hearing.heardBy = heard;
    service.voice.used = true;
    service.voice.host = QStringLiteral("texttospeech.googleapis.com");
    service.voice.link.failed(ErrorCode::AnswerTimeout);
    service.voice.rests = true;
    return service;
}

ServiceFigures serviceThatIsGone()
{
    ServiceFigures service = serviceThatWrites();
    service.link.failed(ErrorCode::ConnectionRefused);
    service.costs = {};
    return service;
}

ServiceFigures serviceOfTheStart()
{
    ServiceFigures service = serviceThatWrites();
    service.link = {};
    service.costs = {};
    return service;
}

// A soft end had shown the guidance before somebody pressed Stop.
CheckInTimings ahead()
{
    CheckInTimings t = spoken();
    t.guidanceMs = 0;
    t.guidanceAhead = true;
    return t;
}

CheckInTimings typed()
{
    CheckInTimings t;
    t.zero = LatencyZero::Sent;
    t.guidanceMs = 7;
    t.finalTranscriptMs = 0;
    t.messageMs = 7;
    t.firstAudioMs = 205;
    t.totalMs = 205;
    t.spans = {{Stage::Safety, 0ms, 1ms, Where::App, false},
               {Stage::Mood, 1ms, 2ms, Where::App, false},
               {Stage::Guidance, 2ms, 7ms, Where::App, false},
               {Stage::Playback, 7ms, 205ms, Where::Device, false}};
    return t;
}

} // namespace

std::vector<LatencySample> latencySamples()
{
    return {{QStringLiteral("empty"), std::nullopt},
            {QStringLiteral("spoken"), spoken()},
            {QStringLiteral("presenting"), spoken()},
            {QStringLiteral("written"), written(), serviceThatWrites()},
            {QStringLiteral("gone"), spoken(), serviceThatIsGone()},
            {QStringLiteral("begun"), std::nullopt, serviceOfTheStart()},
            {QStringLiteral("missed"), missed()},
            {QStringLiteral("silence"), silent()},
            {QStringLiteral("typed"), typed()},
            {QStringLiteral("ahead"), ahead()}};
}

std::vector<double> sampleTrend()
{
    std::vector<double> trend;
    for (int i = 0; i < 34; ++i)
        trend.push_back(9 + (i * 37) % 11 + (i % 9 == 0 ? 14 : 0) + (i == 30 ? 38 : 0));
    return trend;
}

} // namespace pulsemates
