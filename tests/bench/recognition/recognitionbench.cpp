// Plays a recording to the recogniser at the speed of speech, as the program does, and measures
// what a person would wait for: words after the end, the longest time the thread was busy, partial
// words. Time is the processor time of this thread, with the waits for sound added, so that other
// work on the computer does not count and nobody waits; --paced takes the time of the wall.
// Usage: recognitionbench [--paced] [--tiny] FILE [END_SECONDS…]
#include "core/providers/local/moonshinetranscriber.h"
#include "core/providers/local/silerodetector.h"
#include "tests/support/speechdata.h"
#include "tests/support/threadclock.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace pulsemates;

namespace {

constexpr std::size_t frameSize = AudioFrame::samplesPerFrame;

class WallClock final : public PlayClock
{
public:
    [[nodiscard]] MonotonicTime now() const override { return m_clock.now(); }
    void waitUntil(MonotonicTime time) override
    {
        if (const MonotonicTime early = time - now(); early.count() > 0)
            std::this_thread::sleep_for(early);
    }

private:
    SteadyClock m_clock;
};

struct Played
{
    double afterEndMs = 0;
    double longestPushMs = 0;
    double busyMs = 0;
    std::vector<double> partialGapsMs; ///< between words shown while a voice is heard
    QString text;
};

class Player
{
public:
    Player(MoonshineTranscriber &transcriber, VoiceActivityDetector &detector, PlayClock &clock)
        : m_transcriber(transcriber)
        , m_detector(detector)
        , m_clock(clock)
    {}

    Played play(std::span<const float> sound, CheckInId id)
    {
        Played played;
        QObject context;
        MonotonicTime lastShown{};
        QObject::connect(&m_transcriber, &Transcriber::partial, &context, [&] {
            const MonotonicTime now = m_clock.now();
            if (lastShown.count() > 0 && m_voiceSince < lastShown)
                played.partialGapsMs.push_back(toMilliseconds(now - lastShown));
            lastShown = now;
        });
        QObject::connect(&m_transcriber,
                         &Transcriber::finished,
                         &context,
                         [&](CheckInId, const Result<Transcript> &result) {
                             played.text = result ? result->settled : QString();
                         });
        m_detector.reset();
        const MonotonicTime began = m_clock.now();
        m_transcriber.start(id, Language::English, {});
        MonotonicTime due = began;
        for (std::size_t at = 0; at + frameSize <= sound.size(); at += frameSize) {
            due += AudioFrame::duration;
            m_clock.waitUntil(due);
            pushFrame(id, sound.subspan(at).first<frameSize>(), played);
        }
        m_transcriber.finish(id);
        played.afterEndMs = toMilliseconds(m_clock.now() - due);
        return played;
    }

private:
    void pushFrame(CheckInId id, std::span<const float, frameSize> frame, Played &played)
    {
        const MonotonicTime before = m_clock.now();
        const bool voice = m_detector.accept(frame);
        if (!voice)
            m_voiceSince = before;
        m_transcriber.push(id, frame, voice);
        const double took = toMilliseconds(m_clock.now() - before);
        played.longestPushMs = std::max(played.longestPushMs, took);
        played.busyMs += took;
    }

    MoonshineTranscriber &m_transcriber;
    VoiceActivityDetector &m_detector;
    PlayClock &m_clock;
    MonotonicTime m_voiceSince{};
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

struct Usage
{
    bool paced = false;
    bool tiny = false;
    QString file;
    QStringList ends; ///< seconds
};

std::optional<Usage> read(QStringList arguments)
{
    Usage usage;
    usage.paced = arguments.removeAll(QStringLiteral("--paced")) > 0;
    usage.tiny = arguments.removeAll(QStringLiteral("--tiny")) > 0;
    if (arguments.size() < 2)
        return std::nullopt;
    usage.file = arguments[1];
    usage.ends = arguments.mid(2);
    return usage;
}

void print(const Played &played, double seconds, double realTimeFactor)
{
    std::printf("%5.1f s: after end %5.0f ms, longest push %4.0f ms, busy %4.1f %%, RTF %.3f, "
                "words shown %zu times, gap p50 %.0f p95 %.0f ms\n         %s\n",
                seconds,
                played.afterEndMs,
                played.longestPushMs,
                played.busyMs / 10.0 / seconds,
                realTimeFactor,
                played.partialGapsMs.size(),
                percentile(played.partialGapsMs, 0.5),
                percentile(played.partialGapsMs, 0.95),
                qPrintable(played.text));
    std::fflush(stdout);
}

/// Plays @p sound up to each of @p ends and prints what was waited for.
void measure(std::span<const float> sound,
             const std::vector<std::size_t> &ends,
             MoonshineTranscriber &transcriber,
             Player &player)
{
    std::vector<double> afterEnd;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto part = sound.first(std::min(ends[i], sound.size()));
        const Played played = player.play(part, CheckInId{i + 1});
        afterEnd.push_back(played.afterEndMs);
        print(played,
              static_cast<double>(part.size()) / AudioFrame::sampleRateHz,
              transcriber.realTimeFactor());
    }
    std::printf("after end: p50 %.0f ms, p95 %.0f ms, n %zu\n",
                percentile(afterEnd, 0.5),
                percentile(afterEnd, 0.95),
                afterEnd.size());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const std::optional<Usage> usage = read(QCoreApplication::arguments());
    if (!usage) {
        std::fprintf(stderr, "usage: recognitionbench [--paced] [--tiny] FILE [END_SECONDS…]\n");
        return 2;
    }
    const auto files = std::make_shared<SpeechFiles>();
    SileroDetector detector(files);
    const auto sound = readRecording(usage->file);
    if (!detector.load() || sound.empty()) {
        std::fprintf(stderr, "recognitionbench: speech files or recording not readable\n");
        return 1;
    }
    MoonshineOptions options;
    options.size = usage->tiny ? MoonshineSize::Tiny : MoonshineSize::Base;
    std::unique_ptr<PlayClock> clock = std::make_unique<ThreadClock>();
    if (usage->paced)
        clock = std::make_unique<WallClock>();
    MoonshineTranscriber transcriber(files, *clock, options);
    transcriber.prepare();
    Player player(transcriber, detector, *clock);
    std::vector<std::size_t> ends;
    for (const QString &seconds : usage->ends)
        ends.push_back(static_cast<std::size_t>(seconds.toDouble() * AudioFrame::sampleRateHz));
    if (ends.empty())
        ends.push_back(sound.size());
    measure(sound, ends, transcriber, player);
    return 0;
}
