#include "app/bench/benchcontext.h"

#include "core/audio/resampler.h"
#include "ui/checkin/checkinpage.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

/// Spoken by the program's own voice where there are no recordings of people.
const char *const ownSentences[] = {
    "I keep going over the same thing in my head and I cannot put it down.",
    "Today was long, and nothing I planned in the morning really worked out.",
    "My shoulders are tight and I have a headache since the last meeting.",
    "I slept badly again, maybe four or five hours.",
    "At least the walk at lunch was good, the sun was out for once.",
    "I talked to my sister and that helped more than I thought it would.",
    "Tomorrow there is the exam and I do not feel ready for it at all.",
    "I know it will pass, but right now it feels like a lot.",
    "The house is quiet and I finally have a moment for myself.",
    "I am proud that I said no when they asked me to stay late.",
};

struct Length
{
    std::chrono::seconds speech;
    std::size_t count;
};

} // namespace

BenchContext::BenchContext(const Options &options)
    : m_options(options)
{}

BenchContext::~BenchContext()
{
    if (m_window && !m_window->shutDown())
        (void)m_window
            .release(); // a hung call into the sound server: nothing may be destroyed under it
}

void BenchContext::tell(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

void BenchContext::wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool BenchContext::waitUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds longest)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > longest.count())
            return false;
        wait(20ms);
    }
    return true;
}

Window &BenchContext::window()
{
    if (m_window)
        return *m_window;
    m_window = std::make_unique<Window>(
        m_options.application, m_options.store, m_options.store.current(), true);
    QObject::connect(&m_window->engine().output(),
                     &AudioOutput::underrunsChanged,
                     m_window.get(),
                     [this](quint64 count) { m_underruns = count; });
    m_window->show();
    // Models load after the first frame; what is measured begins with them in memory.
    wait(4s);
    return *m_window;
}

CheckInPage &BenchContext::page()
{
    return *window().mainWindow().findChild<CheckInPage *>();
}

SpeechMaterial &BenchContext::material()
{
    if (!m_material) {
        m_material = std::make_unique<SpeechMaterial>(qEnvironmentVariable("PULSEMATES_DATA"));
        if (m_material->isEmpty())
            synthesizeMaterial();
    }
    return *m_material;
}

void BenchContext::synthesizeMaterial()
{
    tell(QStringLiteral("No recordings (PULSEMATES_DATA is not set): the voice speaks them."));
    SpeechPlayer &speech = window().engine().speech();
    QStringList texts;
    for (const char *sentence : ownSentences)
        texts << QString::fromLatin1(sentence);
    speech.prefetch(texts, Language::English, true);
    waitUntil(
        [&] {
            return std::ranges::all_of(texts, [&speech](const QString &text) {
                return speech.isSettled(text, Language::English);
            });
        },
        120s);
    std::vector<std::vector<float>> utterances;
    for (const QString &text : texts) {
        const AudioClipPtr clip = speech.clipFor(text, Language::English);
        if (!clip)
            continue;
        if (auto sound = resample(clip->samples, clip->sampleRateHz, AudioFrame::sampleRateHz))
            utterances.push_back(std::move(*sound));
    }
    m_material->setUtterances(utterances,
                              QStringLiteral("synthetic, %1 sentences of the program's own voice "
                                             "with pauses (PULSEMATES_DATA is not set)")
                                  .arg(texts.size()));
}

const std::vector<PacedFigures> &BenchContext::checkIns()
{
    if (!std::exchange(m_checkInsRun, true))
        runCheckIns();
    return m_checkIns;
}

void BenchContext::runCheckIns()
{
    if (material().isEmpty())
        return;
    const std::vector<Length> lengths =
        isQuick()         ? std::vector<Length>{{5s, 5}, {15s, 1}}
        : m_options.brief ? std::vector<Length>{{5s, 17}, {15s, 2}, {30s, 1}, {60s, 1}}
                          : std::vector<Length>{{5s, 18}, {15s, 3}, {30s, 3}, {60s, 6}};
    PacedCheckIn driver(window(), page(), hasSound());
    for (const Length &length : lengths) {
        for (std::size_t i = 0; i < length.count; ++i) {
            // The last of three stops in mid-speech: harder than what people do.
            const SpeechWindow speech = material().window(length.speech, i, i % 3 == 2);
            tell(QStringLiteral("  check-in with %1 s of speech, %2 of %3")
                     .arg(length.speech.count())
                     .arg(i + 1)
                     .arg(length.count));
            m_checkIns.push_back(driver.run(speech));
        }
    }
}

} // namespace pulsemates
