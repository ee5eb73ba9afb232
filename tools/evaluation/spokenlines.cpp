#include "tools/evaluation/spokenlines.h"

#include "app/providerfactory.h"
#include "core/audio/resampler.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextStream>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

using namespace pulsemates;

namespace {

constexpr std::chrono::seconds longestSpeaking{60};
constexpr std::size_t silenceAround = AudioFrame::sampleRateHz * 3 / 5;

/// Apostrophes that are left out in writing are heard all the same.
QString asSpoken(QString text)
{
    static const QRegularExpression bare(
        QStringLiteral(
            "\\b(i|they|you|we|he|she|it|that|there|do|does|did|ca|wo|would|could|should|is|"
            "was|has|have|had|are)(m|ve|re|nt|s)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList words =
        QStringLiteral("im ive theyre theyve youre youve weve hes shes its thats theres dont "
                       "doesnt didnt cant "
                       "wont wouldnt couldnt shouldnt isnt wasnt hasnt havent hadnt arent")
            .split(u' ');
    qsizetype from = 0;
    for (auto match = bare.match(text); match.hasMatch(); match = bare.match(text, from)) {
        const bool known = words.contains(match.captured().toLower());
        const bool negated = match.captured(2).compare(u"nt", Qt::CaseInsensitive) == 0;
        if (known)
            text.insert(match.capturedStart(2) + (negated ? 1 : 0), u'\'');
        from = match.capturedEnd() + (known ? 1 : 0);
    }
    return text;
}

/// Voice, noise and recogniser of this computer, one line at a time.
class SpeakerAndListener
{
public:
    explicit SpeakerAndListener(double signalToNoise)
        : m_signalToNoise(signalToNoise)
        , m_files(makeSpeechFiles())
        , m_voices(makeSynthesizers(m_files))
        , m_detector(makeVoiceActivityDetector(m_files))
        , m_transcriber(makeTranscriber(m_files, {}, m_clock))
    {}

    [[nodiscard]] bool load() { return m_detector->load().has_value(); }

    /// What is understood of @p text; nothing where it cannot be spoken.
    std::optional<QString> heard(const QString &text)
    {
        std::vector<float> samples = spoken(text);
        if (samples.empty())
            return std::nullopt;
        addNoise(samples);
        return understood(samples);
    }

private:
    std::vector<float> spoken(const QString &text)
    {
        Synthesizer &voice = *m_voices.front();
        std::vector<float> samples;
        QEventLoop loop;
        QObject::connect(&voice,
                         &Synthesizer::finished,
                         &loop,
                         [&](CheckInId, const Result<AudioClipPtr> &clip) {
                             if (clip) {
                                 samples = resample((*clip)->samples,
                                                    (*clip)->sampleRateHz,
                                                    AudioFrame::sampleRateHz)
                                               .value_or(std::vector<float>());
                             }
                             loop.quit();
                         });
        QTimer::singleShot(longestSpeaking, &loop, &QEventLoop::quit);
        QTimer::singleShot(0, &voice, [&voice, &text, this] {
            voice.start(CheckInId{++m_id}, {.text = asSpoken(text)}, {});
        });
        loop.exec();
        return samples;
    }

    void addNoise(std::vector<float> &samples)
    {
        const double power =
            std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0)
            / double(samples.size());
        samples.insert(samples.begin(), silenceAround, 0.0F);
        samples.insert(samples.end(), silenceAround, 0.0F);
        std::normal_distribution<float> noise(
            0.0F, float(std::sqrt(power / std::pow(10, m_signalToNoise / 10))));
        for (float &sample : samples)
            sample = std::clamp(sample + noise(m_random), -1.0F, 1.0F);
    }

    QString understood(const std::vector<float> &samples)
    {
        constexpr std::size_t size = AudioFrame::samplesPerFrame;
        QString words;
        QObject context;
        QObject::connect(m_transcriber.get(),
                         &Transcriber::finished,
                         &context,
                         [&words](CheckInId, const Result<Transcript> &result) {
                             if (result)
                                 words = result->text();
                         });
        m_detector->reset();
        const CheckInId id{++m_id};
        m_transcriber->start(id, Language::English, {});
        for (std::size_t at = 0; at + size <= samples.size(); at += size) {
            const std::span<const float, size> frame(samples.data() + at, size);
            m_transcriber->push(id, frame, m_detector->accept(frame));
        }
        m_transcriber->finish(id);
        return words;
    }

    double m_signalToNoise;
    SteadyClock m_clock;
    std::shared_ptr<const SpeechFiles> m_files;
    std::vector<std::unique_ptr<Synthesizer>> m_voices;
    std::unique_ptr<VoiceActivityDetector> m_detector;
    std::unique_ptr<Transcriber> m_transcriber;
    std::mt19937 m_random{20261126};
    std::uint64_t m_id = 0;
};

} // namespace

bool writeSpokenLines(const LineFile &file, double signalToNoise, const QString &outputPath)
{
    QFile output(outputPath);
    SpeakerAndListener speech(signalToNoise);
    if (file.language != Language::English || !speech.load()
        || !output.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "No English lines, no speech files, or no file to write to.\n");
        return false;
    }
    for (const Line &line : file.lines) {
        const auto words = speech.heard(line.text);
        if (!words) {
            std::fprintf(stderr, "%s cannot be spoken.\n", qUtf8Printable(line.id));
            return false;
        }
        const QJsonObject json{
            {QStringLiteral("id"), line.id},
            // Heard as nothing is an answer, too: an empty text is refused.
            {QStringLiteral("text"), words->isEmpty() ? QStringLiteral("-") : *words},
            {QStringLiteral("spoken"), line.text},
            {QStringLiteral("tier"), line.tier},
            {QStringLiteral("set"), line.set}};
        output.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    }
    return true;
}
