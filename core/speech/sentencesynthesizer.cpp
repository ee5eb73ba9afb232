#include "core/speech/sentencesynthesizer.h"

#include "core/common/background.h"
#include "core/common/whenfinished.h"
#include "core/speech/speakabletext.h"
#include "core/speech/voicepolish.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr double pauseBetweenPieces = 0.3; // seconds; guidance is not in a hurry

AudioClipPtr clipOf(std::vector<float> samples, int rate)
{
    auto clip = std::make_shared<AudioClip>();
    clip->samples = std::move(samples);
    clip->sampleRateHz = rate;
    return clip;
}

} // namespace

SentenceSynthesizer::SentenceSynthesizer(QObject *parent)
    : Synthesizer(parent)
{
    m_behind.setMaxThreadCount(1);
}

void SentenceSynthesizer::prepare()
{
    emit prepared(load());
}

void SentenceSynthesizer::start(CheckInId id, const SynthesisRequest &request, std::stop_token stop)
{
    m_waiting.push_back({id, request, std::move(stop), false, {}, {}});
    scheduleStep();
}

void SentenceSynthesizer::scheduleStep()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &SentenceSynthesizer::step, Qt::QueuedConnection);
}

void SentenceSynthesizer::step()
{
    m_scheduled = false;
    if (m_waiting.empty() || m_away)
        return;
    Job &job = m_waiting.front();
    if (!job.begun)
        settle(begin(job));
    else if (job.stop.stop_requested())
        settle(Done{});
    else if (job.request.ahead)
        speakAhead(job);
    else
        settle(take(job, speak(job.pieces.takeFirst(), job.request, job.stop)));
}

void SentenceSynthesizer::speakAhead(Job &job)
{
    m_away = true;
    const auto spoken = QtConcurrent::run(
        &m_behind, [this, piece = job.pieces.takeFirst(), request = job.request, stop = job.stop] {
            makeThreadBackground();
            return speak(piece, request, stop);
        });
    whenFinished(spoken, this, [this](const Result<std::vector<float>> &raw) {
        m_away = false;
        settle(take(m_waiting.front(), raw));
    });
}

void SentenceSynthesizer::settle(const Outcome &outcome)
{
    Job &job = m_waiting.front();
    if (job.stop.stop_requested())
        end(fail(ErrorCode::Cancelled, Stage::Synthesize));
    else if (!outcome)
        end(tl::unexpected(outcome.error()));
    else if (job.pieces.isEmpty())
        end(clipOf(std::move(job.whole), sampleRateHz()));
    if (!m_waiting.empty())
        scheduleStep();
}

Outcome SentenceSynthesizer::begin(Job &job)
{
    job.begun = true;
    if (job.stop.stop_requested())
        return Done{};
    if (!supports(job.request.language))
        return fail(
            ErrorCode::LanguageNotSupported, Stage::Synthesize, languageTag(job.request.language));
    if (auto loaded = load(); !loaded)
        return loaded;
    job.request.rate = std::clamp(job.request.rate, 0.5F, 2.0F);
    job.pieces = speakablePieces(job.request.text);
    return Done{};
}

Outcome SentenceSynthesizer::take(Job &job, const Result<std::vector<float>> &raw)
{
    if (!raw)
        return tl::unexpected(raw.error());
    if (job.stop.stop_requested())
        return Done{};
    std::vector<float> voice = polishedVoice(*raw, sampleRateHz());
    if (voice.empty())
        return Done{};
    if (!job.pieces.isEmpty())
        voice.resize(voice.size() + static_cast<std::size_t>(pauseBetweenPieces * sampleRateHz()));
    job.whole.insert(job.whole.end(), voice.begin(), voice.end());
    emit chunk(job.id, clipOf(std::move(voice), sampleRateHz()));
    return Done{};
}

void SentenceSynthesizer::end(const Result<AudioClipPtr> &result)
{
    const CheckInId id = m_waiting.front().id;
    m_waiting.pop_front();
    emit finished(id, result);
}

} // namespace pulsemates
