#include "tests/support/faketranscriber.h"

#include <utility>

namespace pulsemates {

FakeTranscriber::FakeTranscriber(const QString &script, QObject *parent)
    : Transcriber(parent)
{
    setScript(script);
}

FakeTranscriber::~FakeTranscriber() = default;

bool FakeTranscriber::supports(Language language) const
{
    return m_languages.contains(language);
}

void FakeTranscriber::prepare()
{
    emit prepared(Done{});
}

void FakeTranscriber::setScript(const QString &words)
{
    m_script = words.split(u' ', Qt::SkipEmptyParts);
}

void FakeTranscriber::start(CheckInId id, Language language, std::stop_token stop)
{
    if (m_id)
        end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    m_id = id;
    m_language = language;
    m_stop = std::move(stop);
    m_frames = 0;
    m_voiced = 0;
    if (endIfStopped())
        return;
    if (!supports(language)) {
        end(fail(ErrorCode::LanguageNotSupported, Stage::Transcribe));
        return;
    }
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

void FakeTranscriber::push(CheckInId id,
                           std::span<const float, AudioFrame::samplesPerFrame> /*frame*/,
                           bool voice)
{
    if (!m_id || id != m_id || endIfStopped())
        return;
    ++m_frames;
    m_voiced += voice ? 1 : 0;
    if (!voice || m_voiced % framesPerWord != 0 || m_voiced / framesPerWord > m_script.size())
        return;
    Transcript words;
    words.unsettled = spoken();
    words.language = m_language;
    words.source = name();
    emit partial(id, words);
}

void FakeTranscriber::finish(CheckInId id)
{
    if (!m_id || id != m_id || endIfStopped() || m_neverDone)
        return;
    if (m_error) {
        end(tl::unexpected(*std::exchange(m_error, std::nullopt)));
        return;
    }
    Transcript words;
    words.settled = spoken();
    words.language = m_language;
    words.confidence = m_confidence;
    words.source = name();
    end(words);
}

QString FakeTranscriber::spoken() const
{
    return m_script.mid(0, m_voiced / framesPerWord).join(u' ');
}

void FakeTranscriber::end(const Result<Transcript> &result)
{
    const CheckInId id = std::exchange(m_id, CheckInId{});
    m_onStop.reset();
    emit finished(id, result);
}

bool FakeTranscriber::endIfStopped()
{
    if (!m_id || !m_stop.stop_requested())
        return !m_id;
    end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    return true;
}

} // namespace pulsemates
