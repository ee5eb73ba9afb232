#include "core/providers/hearing/requesttranscriber.h"

#include "core/providers/hearing/heardwords.h"

#include <utility>

namespace pulsemates {

RequestTranscriber::RequestTranscriber(QObject *parent)
    : Transcriber(parent)
    , m_partials(
          this,
          [this] { return wordsSoFar(); },
          [this](const Transcript &words) {
              if (m_id && !m_stop.stop_requested())
                  emit partial(m_id, words);
          })
{}

RequestTranscriber::~RequestTranscriber() = default;

void RequestTranscriber::prepare()
{
    emit prepared(Done{});
}

void RequestTranscriber::withdraw()
{
    m_withdrawn = true;
    end(fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, QStringLiteral("withdrawn")));
}

void RequestTranscriber::start(CheckInId id, Language language, std::stop_token stop)
{
    if (m_id)
        end(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("a new check-in began")));
    m_id = id;
    m_language = language;
    m_stop = std::move(stop);
    m_finishing = false;
    m_sound.erase();
    if (endIfStopped())
        return;
    if (m_withdrawn || !supports(language)) {
        end(fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, languageTag(language)));
        return;
    }
    // Runs in the requester's thread, so it only posts.
    m_onStop.emplace(m_stop, [this, id] {
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                if (m_id == id)
                    (void)endIfStopped();
            },
            Qt::QueuedConnection);
    });
}

void RequestTranscriber::push(CheckInId id,
                              std::span<const float, AudioFrame::samplesPerFrame> frame,
                              bool voice)
{
    if (!m_id || id != m_id || m_finishing || endIfStopped())
        return;
    if (m_sound.add(frame, voice))
        grew();
}

void RequestTranscriber::finish(CheckInId id)
{
    if (!m_id || id != m_id || m_finishing || endIfStopped())
        return;
    m_finishing = true;
    if (m_sound.voicedFrames() >= leastVoice)
        return send();
    endWithWords({}); // silence: nobody is asked what they can make of it
}

void RequestTranscriber::tell(const ExchangeFacts &facts)
{
    emit exchanged(m_id, facts);
}

void RequestTranscriber::tellPartial(const QString &heard)
{
    m_heard = heard;
    m_partials.change();
}

Transcript RequestTranscriber::wordsSoFar() const
{
    Transcript words;
    words.unsettled = cleanedWords(m_heard);
    words.language = m_language;
    words.source = name();
    return words;
}

void RequestTranscriber::endWithWords(Transcript answer)
{
    if (endIfStopped())
        return;
    answer.settled = cleanedWords(answer.settled);
    answer.unsettled.clear();
    answer.language = m_language;
    answer.source = name();
    if (answer.isEmpty()) {
        answer.confidence.reset();
        answer.sentiments.clear();
    }
    const bool isTooMuch = isMoreThanVoice(answer.settled, m_sound.voiced(), m_language);
    if (!isTooMuch && !isOtherScript(answer.settled, m_language))
        return end(answer);
    const CheckInId id = m_id;
    tellPartial(answer.settled); // whatever it is, the safety screen has to see all of it
    if (id != m_id || endIfStopped())
        return;
    if (isTooMuch) // invented, or said so softly that little of it was a voice
        return end(fail(ErrorCode::AnswerUnreadable,
                        Stage::Transcribe,
                        QStringLiteral("more words than voice")));
    end(fail(ErrorCode::LanguageUnclear, Stage::Transcribe));
}

void RequestTranscriber::end(const Result<Transcript> &result)
{
    if (!m_id)
        return;
    const CheckInId id = m_id;
    if (result || result.error().code != ErrorCode::Cancelled) {
        m_partials.flush(); // the safety screen has to see the last of them, too
        if (id != m_id || endIfStopped())
            return;
    }
    m_id = {};
    m_onStop.reset();
    abandon();
    m_sound.erase();
    m_heard.clear();
    m_partials.reset();
    emit finished(id, result);
}

bool RequestTranscriber::endIfStopped()
{
    if (!m_id || !m_stop.stop_requested())
        return !m_id;
    end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    return true;
}

} // namespace pulsemates
