#include "core/providers/local/moonshinetranscriber.h"

#include "core/speech/quietestframe.h"

#include <algorithm>
#include <malloc.h>

namespace pulsemates {

namespace {

constexpr int leastVoice = 6;  // frames; less is a click or a breath, and invites invention
constexpr int pauseBegins = 3; // frames of silence that are worth a partial decode
static_assert(pauseBegins < SegmenterOptions{}.pauseOfLong,
              "a long segment would be closed by then");
constexpr int afterSoftEnd = 7;  // frames of silence by which a soft end has been told
constexpr int leastNewVoice = 5; // frames; less would hardly change the words
// Frames; a recogniser that needs longer than 100 ms for these gives no partial words.
constexpr int shortestPieceLimit = 50;
// Frames of silence before and after a piece that was cut from flowing speech: without any the
// recogniser repeats itself there. Of 923 words at 48 stops 64 differed without it and 29 with it.
constexpr int silenceAround = 5;

int framesIn(std::span<const float> samples)
{
    return static_cast<int>(samples.size() / AudioFrame::samplesPerFrame);
}

std::span<const float> fromFrame(const Segment &segment, int frame)
{
    const auto at = static_cast<std::size_t>(frame) * AudioFrame::samplesPerFrame;
    return std::span(segment.samples).subspan(std::min(at, segment.samples.size()));
}

} // namespace

QString MoonshineTranscriber::OpenWords::text() const
{
    return earlier.isEmpty() || last.isEmpty() ? QString(earlier + last)
                                               : QString(earlier + u' ' + last);
}

MoonshineTranscriber::MoonshineTranscriber(std::shared_ptr<const SpeechFiles> files,
                                           const Clock &clock,
                                           const MoonshineOptions &options,
                                           QObject *parent)
    : Transcriber(parent)
    , m_files(std::move(files))
    , m_clock(clock)
    , m_options(options)
    , m_segmenter(options.segmenter)
    , m_pacer(options.pacer)
    , m_opinion(m_files,
                options.size == MoonshineSize::Base ? MoonshineSize::Tiny : MoonshineSize::Base,
                options.longestOpinion,
                clock)
{}

MoonshineTranscriber::~MoonshineTranscriber() = default;

QString MoonshineTranscriber::name() const
{
    return QStringLiteral("local:") + SpeechFiles::partName(partOf(m_options.size));
}

// Given Korean it invents English.
bool MoonshineTranscriber::supports(Language language) const
{
    return language == Language::English;
}

void MoonshineTranscriber::prepare()
{
    emit prepared(load());
}

void MoonshineTranscriber::release()
{
    if (m_id || !m_model)
        return;
    m_model.reset();
    malloc_trim(0); // the weights were freed in pieces that glibc would keep
}

Outcome MoonshineTranscriber::load()
{
    if (m_model)
        return Done{};
    auto model = MoonshineModel::load(*m_files, m_options.size, m_options.threads);
    if (!model)
        return tl::unexpected(model.error());
    m_model = std::move(*model);
    // The first run allocates and plans; the first words should not wait for that.
    const std::vector<float> silence(AudioFrame::sampleRateHz);
    (void)m_model->decode(silence);
    return Done{};
}

void MoonshineTranscriber::start(CheckInId id, Language language, std::stop_token stop)
{
    if (m_id)
        end(fail(ErrorCode::Cancelled, Stage::Transcribe, QStringLiteral("a new check-in began")));
    m_id = id;
    m_stop = std::move(stop);
    m_pacer.start(m_clock.now());
    m_segmenter.reset();
    forgetWords();
    m_silentFrames = 0;
    if (endIfStopped())
        return;
    if (!supports(language)) {
        end(fail(ErrorCode::LanguageNotSupported, Stage::Transcribe, languageTag(language)));
        return;
    }
    if (auto loaded = load(); !loaded) {
        end(tl::unexpected(loaded.error()));
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

void MoonshineTranscriber::push(CheckInId id,
                                std::span<const float, AudioFrame::samplesPerFrame> frame,
                                bool voice)
{
    if (!m_id || id != m_id || endIfStopped())
        return;
    m_segmenter.push(frame, voice);
    m_pacer.frameArrived(m_clock.now());
    m_silentFrames = voice ? 0 : m_silentFrames + 1;
    // A decode holds up the endpointer: where a pause began, it first gets to its soft end.
    const bool told = m_silentFrames == 0 || m_silentFrames >= afterSoftEnd;
    if (m_segmenter.hasClosed() && (told || closedFitsIntoPause()))
        decodeClosed(false);
    else
        decodeOpenIfDue();
}

void MoonshineTranscriber::finish(CheckInId id)
{
    if (!m_id || id != m_id)
        return;
    decodeClosed(true);
    if (!m_id)
        return;
    decodeTail();
    if (!m_id)
        return;
    const bool unclear = isUnclear();
    if (unclear)
        emitPartial(); // whatever it is, the safety screen has to see all of it
    if (endIfStopped())
        return;
    if (unclear)
        return end(fail(ErrorCode::LanguageUnclear, Stage::Transcribe));
    Transcript transcript;
    transcript.settled = m_assembler.settled();
    transcript.source = name();
    end(transcript);
}

void MoonshineTranscriber::decodeClosed(bool atEnd)
{
    while (auto segment = m_segmenter.takeClosed()) {
        if (endIfStopped())
            return;
        if (segment->voicedFrames < leastVoice)
            continue;
        settle(*segment, wordsOf(*segment, atEnd));
        emitPartial();
    }
    (void)endIfStopped();
}

void MoonshineTranscriber::decodeTail()
{
    m_segmenter.finish();
    const auto tail = m_segmenter.takeClosed();
    if (!tail || tail->voicedFrames < leastVoice)
        return;
    settle(*tail, wordsOf(*tail, true));
    (void)endIfStopped();
}

// Whole segments are read best; when that would keep the person waiting, the pieces must do.
QString MoonshineTranscriber::wordsOf(const Segment &segment, bool atEnd)
{
    const bool covered = coversAllOf(segment);
    // A forced cut may lie before the last piece, whose words belong to the next segment then.
    const bool pieces = m_openWords.inPieces() && m_openWords.segment == segment.firstFrame
                        && segment.end == SegmentEnd::Pause;
    if (covered && !pieces)
        return m_openWords.last;
    if (!atEnd || !pieces || m_pacer.estimate(framesIn(segment.samples)) <= m_options.longestTail)
        return decode(segment.samples, false);
    if (!covered)
        m_openWords.last = decodePiece(fromFrame(segment, m_openWords.pieceStart));
    return m_openWords.text();
}

void MoonshineTranscriber::decodeOpenIfDue()
{
    const Segment *open = m_segmenter.open();
    // What is closed and waits comes first: without its words those after it would stand alone.
    if (open == nullptr || open->voicedFrames < leastVoice || m_segmenter.hasClosed())
        return;
    const int covered = m_openWords.segment == open->firstFrame ? m_openWords.coveredVoice : 0;
    const int fresh = open->voicedFrames - covered;
    const bool pauseBegan = m_segmenter.silentFrames() == pauseBegins && fresh > 0;
    if (!pauseBegan && fresh < leastNewVoice)
        return;
    if (m_pacer.longestFrames() < shortestPieceLimit || !m_pacer.due(m_clock.now(), pauseBegan))
        return;
    const bool complete = decodeOpen(*open);
    if (endIfStopped() || !complete)
        return;
    m_opinion.heard(m_openWords.text());
    emitPartial();
}

bool MoonshineTranscriber::decodeOpen(const Segment &open)
{
    if (m_openWords.segment != open.firstFrame) {
        m_openWords = {};
        m_openWords.segment = open.firstFrame;
    }
    const auto piece = fromFrame(open, m_openWords.pieceStart);
    const int longest = longestPiece();
    if (framesIn(piece) <= longest) {
        m_openWords.last = decodePiece(piece);
        m_openWords.coveredVoice = open.voicedFrames;
        return true;
    }
    // Too long for one partial decode: what lies before a quiet place becomes a piece of its own,
    // the rest has its turn at the next interval. Until then the words shown stay as they are.
    const int cut = quietestFrame(piece, longest / 2, longest, m_options.segmenter.dip);
    const QString words = TranscriptAssembler::clean(
        decodePiece(piece.first(static_cast<std::size_t>(cut) * AudioFrame::samplesPerFrame)));
    m_openWords.last = words;
    m_openWords.earlier = m_openWords.text();
    m_openWords.last.clear();
    m_openWords.pieceStart += cut;
    return false;
}

bool MoonshineTranscriber::coversAllOf(const Segment &segment) const
{
    return m_openWords.segment == segment.firstFrame && segment.end == SegmentEnd::Pause
           && m_openWords.coveredVoice == segment.voicedFrames;
}

void MoonshineTranscriber::settle(const Segment &segment, const QString &words)
{
    m_assembler.settle(words, segment.end);
    m_opinion.settled(segment, words);
    if (m_openWords.segment == segment.firstFrame)
        m_openWords = {};
}

// Given another language than its own, a recogniser invents.
bool MoonshineTranscriber::isUnclear()
{
    // A file that is read at once gives no words while they grow, and nobody watches.
    const bool atOnce = m_pacer.cameAtOnce(m_clock.now());
    if (atOnce && !m_opinion.part().empty())
        m_opinion.readAgain(decodePiece(m_opinion.part()));
    if (!m_opinion.isWanted() || m_stop.stop_requested())
        return false;
    m_model.reset(); // the two at once would be too much memory; a start loads it again
    const bool unclear = m_opinion.contradicts(m_stop, !atOnce);
    malloc_trim(0);
    return unclear && !m_stop.stop_requested();
}

QString MoonshineTranscriber::decode(std::span<const float> samples, bool partial)
{
    const MonotonicTime began = m_clock.now();
    QString words = m_model->decode(samples);
    m_pacer.decoded(began, m_clock.now(), framesIn(samples), partial);
    return words;
}

int MoonshineTranscriber::longestPiece() const
{
    return m_pacer.longestFrames() - 2 * silenceAround;
}

QString MoonshineTranscriber::decodePiece(std::span<const float> samples)
{
    constexpr auto around = std::size_t{silenceAround} * AudioFrame::samplesPerFrame;
    std::vector<float> piece(samples.size() + 2 * around);
    std::ranges::copy(samples, piece.begin() + around);
    return decode(piece, true);
}

// Short enough to be read like unsettled words, as a pause begins.
bool MoonshineTranscriber::closedFitsIntoPause() const
{
    return m_segmenter.closedFrames() <= m_pacer.longestFrames()
           && m_pacer.due(m_clock.now(), true);
}

void MoonshineTranscriber::emitPartial()
{
    Transcript transcript;
    transcript.settled = m_assembler.settled();
    transcript.unsettled = m_assembler.unsettled(m_openWords.text());
    transcript.source = name();
    if (transcript.isEmpty() || transcript == m_lastPartial)
        return;
    m_lastPartial = transcript;
    emit partial(m_id, transcript);
}

void MoonshineTranscriber::end(const Result<Transcript> &result)
{
    const CheckInId id = std::exchange(m_id, CheckInId{});
    m_onStop.reset();
    m_segmenter.reset();
    forgetWords();
    emit finished(id, result);
}

void MoonshineTranscriber::forgetWords()
{
    m_assembler.reset();
    m_openWords = {};
    m_opinion.reset();
    m_lastPartial = {};
}

bool MoonshineTranscriber::endIfStopped()
{
    if (!m_id || !m_stop.stop_requested())
        return !m_id;
    end(fail(ErrorCode::Cancelled, Stage::Transcribe));
    return true;
}

} // namespace pulsemates
