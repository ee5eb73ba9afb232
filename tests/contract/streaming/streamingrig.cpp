#include "tests/contract/streaming/streamingrig.h"

#include "tests/support/patience.h"

#include <QTest>
#include <QtEndian>

namespace pulsemates {

namespace {

constexpr int firstSample = 4'369; // not silence

float sampleOf(int index)
{
    return float((index + firstSample) % 20'000) / 32'767.0F;
}

} // namespace

loopback::SpeechScript examScript()
{
    loopback::SpeechScript script(loopback::SpeechScript::Time(200));
    script.say(QStringLiteral("I failed my exam today."));
    script.say(QStringLiteral("I feel awful."));
    return script;
}

QString examWords()
{
    return QStringLiteral("I failed my exam today. I feel awful.");
}

loopback::SpeechScript restScript()
{
    loopback::SpeechScript script(loopback::SpeechScript::Time(200));
    script.say(QStringLiteral("I feel awful."));
    return script;
}

StreamingRig::StreamingRig(const loopback::LoopbackServer::Options &how)
{
    service.setScript(examScript());
    service.setAllowedLead(std::chrono::minutes(5));
    if (!server.start(how))
        qWarning("the server did not start");
    options.base = *ServiceAddress::parse(server.url().toString());
    options.lead = std::chrono::minutes(5);
    options.retryWait = std::chrono::milliseconds(5);
    // A loaded machine is slow, not wrong.
    hurry(std::chrono::milliseconds(patienceMs));
    options.timeouts.connect = options.timeouts.firstByte = std::chrono::milliseconds(patienceMs);
    credential = Credential::raw(Secret(service.key()));
    make();
}

void StreamingRig::hurry(std::chrono::milliseconds patience)
{
    options.beginPatience = options.errorPatience = patience;
    options.sendPatience = options.endsPatience = options.firstPatience = patience;
    options.goodbyePatience = options.finishPatience = patience;
}

void StreamingRig::make()
{
    transcriber = std::make_unique<AssemblyAiStreamingTranscriber>(client, options, credential);
    QObject::connect(transcriber.get(),
                     &Transcriber::partial,
                     transcriber.get(),
                     [this](CheckInId of, const Transcript &words) {
                         outOfTurn |= of != id || !results.empty();
                         partials.push_back(words);
                     });
    QObject::connect(transcriber.get(),
                     &Transcriber::finished,
                     transcriber.get(),
                     [this](CheckInId of, const Result<Transcript> &result) {
                         outOfTurn |= of != id || !results.empty();
                         results.push_back(result);
                     });
}

void StreamingRig::start(Language language)
{
    stop = std::stop_source();
    partials.clear();
    results.clear();
    m_frames = 0;
    ++id.value;
    transcriber->start(id, language, stop.get_token());
}

void StreamingRig::speak(std::chrono::milliseconds length, bool voice)
{
    for (auto left = length; left.count() > 0; left -= AudioFrame::duration) {
        std::array<float, AudioFrame::samplesPerFrame> frame{};
        const int first = m_frames++ * AudioFrame::samplesPerFrame;
        for (std::size_t i = 0; i < frame.size(); ++i)
            frame[i] = sampleOf(first + int(i));
        transcriber->push(id, frame, voice);
    }
}

void StreamingRig::say()
{
    start();
    speak(allOfIt);
    finish();
    QVERIFY(waitForResult());
}

bool StreamingRig::waitForResult()
{
    return QTest::qWaitFor([this] { return !results.empty(); }, patienceMs);
}

bool StreamingRig::waitForSettled(const QString &text)
{
    return QTest::qWaitFor(
               [&] {
                   return !results.empty()
                          || (!partials.empty() && partials.back().settled == text);
               },
               patienceMs)
           && results.empty();
}

bool StreamingRig::waitForGoodbye()
{
    return QTest::qWaitFor(
        [this] { return service.sessionsOpen() == 0 && server.openConnections() == 0; },
        patienceMs);
}

QString StreamingRig::said() const
{
    if (results.size() != 1 || outOfTurn)
        return QStringLiteral("%1 results").arg(results.size());
    return results[0] ? results[0]->text() : errorCodeName(results[0].error().code);
}

QByteArray StreamingRig::spoken(std::chrono::milliseconds from) const
{
    QByteArray bytes;
    const int last = m_frames * AudioFrame::samplesPerFrame;
    for (int i = int(from.count()) * AudioFrame::sampleRateHz / 1000; i < last; ++i) {
        const qint16 sample = qToLittleEndian(qint16(std::lround(sampleOf(i) * 32'767.0F)));
        bytes.append(reinterpret_cast<const char *>(&sample), sizeof sample);
    }
    return bytes;
}

} // namespace pulsemates
