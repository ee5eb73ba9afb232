#include "core/providers/remote/remotevoice.h"

#include "core/speech/speakabletext.h"
#include "core/speech/voicepolish.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr double pauseBetweenPieces = 0.3; // seconds, as the local voices have it
constexpr double firstChunk = 0.1;         // seconds: heard at once
constexpr double laterChunk = 0.4;
constexpr double mostLettersPerSecond = 60; // three times as fast as anybody speaks

constexpr std::size_t spokenSamples(double seconds)
{
    return static_cast<std::size_t>(seconds * RemoteVoice::sampleRateHz);
}

AudioClipPtr spokenClip(std::vector<float> samples)
{
    auto clip = std::make_shared<AudioClip>();
    clip->samples = std::move(samples);
    clip->sampleRateHz = RemoteVoice::sampleRateHz;
    return clip;
}

tl::unexpected<Error> voiceCancelled()
{
    return fail(ErrorCode::Cancelled, Stage::Synthesize);
}

} // namespace

RemoteVoice::RemoteVoice(QObject *parent)
    : Synthesizer(parent)
{}

void RemoteVoice::prepare()
{
    emit prepared(check());
}

void RemoteVoice::start(CheckInId id, const SynthesisRequest &request, std::stop_token stop)
{
    m_waiting.push_back({id, request, std::move(stop)});
    scheduleStep();
}

void RemoteVoice::scheduleStep()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &RemoteVoice::step, Qt::QueuedConnection);
}

void RemoteVoice::step()
{
    m_scheduled = false;
    if (m_waiting.empty() || m_speaking)
        return;
    Job &job = m_waiting.front();
    const Outcome begun = job.begun ? Outcome(Done{}) : begin(job);
    if (job.stop.stop_requested())
        end(voiceCancelled());
    else if (!begun)
        end(tl::unexpected<Error>(begun.error()));
    else if (job.pieces.isEmpty())
        end(spokenClip(std::move(job.whole)));
    else
        askNext(job);
}

Outcome RemoteVoice::begin(Job &job)
{
    job.begun = true;
    ++m_turn;
    if (!supports(job.request.language))
        return fail(
            ErrorCode::LanguageNotSupported, Stage::Synthesize, languageTag(job.request.language));
    if (job.request.text.size() > mostCharacters)
        return fail(ErrorCode::InvalidInput,
                    Stage::Synthesize,
                    QStringLiteral("%1 characters").arg(job.request.text.size()));
    job.request.rate = std::clamp(job.request.rate, 0.5F, 2.0F);
    job.pieces = speakablePieces(job.request.text);
    // In the thread of whoever asks for the stop: it only posts.
    job.onStop = std::make_unique<StopCallback>(job.stop, [this, turn = m_turn] {
        QMetaObject::invokeMethod(
            this, [this, turn] { stopped(turn); }, Qt::QueuedConnection);
    });
    return Done{};
}

void RemoteVoice::askNext(Job &job)
{
    const auto known = m_gains.find(job.request.language);
    const auto gain = known == m_gains.end() ? std::nullopt : std::optional(known->second);
    m_speaking.emplace(job.pieces.takeFirst(), StreamedPolish(sampleRateHz, gain));
    ask(m_speaking->piece, job.request);
}

void RemoteVoice::stopped(std::uint64_t turn)
{
    if (turn != m_turn || m_waiting.empty() || !m_waiting.front().begun)
        return;
    if (m_speaking) {
        hush();
        m_speaking.reset();
    }
    end(voiceCancelled());
}

void RemoteVoice::tellExchange(const ExchangeFacts &facts)
{
    if (m_speaking && !m_waiting.front().stop.stop_requested())
        emit exchanged(m_waiting.front().id, serviceExchange(Stage::Synthesize, facts));
}

void RemoteVoice::takeSound(std::span<const float> samples, int rateHz)
{
    if (!m_speaking || samples.empty()) // before there are some the rate is not known
        return;
    Job &job = m_waiting.front();
    if (job.stop.stop_requested()) // stopped() is on its way
        return;
    m_speaking->heard += std::ssize(samples);
    const auto ours = inOurRate(samples, rateHz, false);
    if (!ours) {
        hush();
        return endPiece(tl::unexpected<Error>(ours.error()));
    }
    if (job.request.ahead) {
        m_speaking->samples.insert(m_speaking->samples.end(), ours->begin(), ours->end());
        return;
    }
    const std::vector<float> even = m_speaking->polish.feed(*ours);
    m_speaking->samples.insert(m_speaking->samples.end(), even.begin(), even.end());
    if (m_speaking->samples.size() >= spokenSamples(m_speaking->hasChunk ? laterChunk : firstChunk))
        tell(job, std::exchange(m_speaking->samples, {}));
}

Result<std::vector<float>>
RemoteVoice::inOurRate(std::span<const float> samples, int rateHz, bool last)
{
    if (!m_speaking->resampler) {
        auto made = Resampler::create(rateHz, sampleRateHz);
        if (!made)
            return tl::unexpected<Error>(Error{ErrorCode::AnswerUnreadable,
                                               QStringLiteral("%1 Hz").arg(rateHz),
                                               Stage::Synthesize});
        m_speaking->resampler.emplace(std::move(*made));
        m_speaking->rateHz = rateHz;
    }
    std::vector<float> ours;
    if (const Outcome done = m_speaking->resampler->process(samples, last, ours); !done)
        return tl::unexpected<Error>(
            Error{done.error().code, done.error().detail, Stage::Synthesize});
    return ours;
}

void RemoteVoice::endPiece(const Outcome &outcome)
{
    if (!m_speaking)
        return;
    Job &job = m_waiting.front();
    if (job.stop.stop_requested()) {
        m_speaking.reset();
        return end(voiceCancelled());
    }
    const Outcome closed = outcome ? closePiece(job) : outcome;
    m_speaking.reset();
    if (!closed)
        return end(tl::unexpected<Error>(closed.error()));
    scheduleStep();
}

Outcome RemoteVoice::closePiece(Job &job)
{
    const auto rest = inOurRate({}, m_speaking->rateHz, true);
    if (!rest)
        return tl::unexpected<Error>(rest.error());
    std::vector<float> sound = std::exchange(m_speaking->samples, {});
    if (job.request.ahead) {
        sound.insert(sound.end(), rest->begin(), rest->end());
        sound = polishedVoice(sound, sampleRateHz);
    } else {
        for (const auto &even : {m_speaking->polish.feed(*rest), m_speaking->polish.finish()})
            sound.insert(sound.end(), even.begin(), even.end());
        if (const auto gain = m_speaking->polish.properGain())
            m_gains[job.request.language] = *gain;
    }
    const bool silent = job.request.ahead ? sound.empty() : !m_speaking->polish.hasHeard();
    if (silent || isTooShort())
        return fail(ErrorCode::AnswerUnreadable,
                    Stage::Synthesize,
                    silent ? QStringLiteral("no sound") : QStringLiteral("too short a sound"));
    if (!job.pieces.isEmpty())
        sound.resize(sound.size() + spokenSamples(pauseBetweenPieces));
    if (!sound.empty())
        tell(job, std::move(sound));
    return Done{};
}

/// A body without a length of its own ends wherever the connection does.
bool RemoteVoice::isTooShort() const
{
    const auto letters =
        std::ranges::count_if(m_speaking->piece, [](QChar c) { return c.isLetterOrNumber(); });
    const double seconds = double(m_speaking->heard) / m_speaking->rateHz;
    const double rate = m_waiting.front().request.rate;
    return double(letters) > seconds * mostLettersPerSecond * std::max(1.0, rate);
}

void RemoteVoice::tell(Job &job, std::vector<float> samples)
{
    m_speaking->hasChunk = true;
    job.whole.insert(job.whole.end(), samples.begin(), samples.end());
    emit chunk(job.id, spokenClip(std::move(samples)));
}

void RemoteVoice::end(const Result<AudioClipPtr> &result)
{
    const CheckInId id = m_waiting.front().id;
    m_waiting.pop_front();
    emit finished(id, result);
    if (!m_waiting.empty())
        scheduleStep();
}

} // namespace pulsemates
