// Ranks speakers of the Piper voice by how well they are understood: each speaks the same calm
// sentences, slowed down to one calm pace, and the recogniser writes them down, once as spoken and
// once with noise added.
// Prints a table, best first. docs/speech.md says how the answer is used.
// Usage: choosevoice [--noise SCALE] [SPEAKER…]; without a speaker, 48 of them all.
#include "core/audio/resampler.h"
#include "core/providers/local/moonshinemodel.h"
#include "core/providers/local/pipermodel.h"
#include "core/speech/voicepolish.h"
#include "tests/support/speechdata.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <tuple>

using namespace pulsemates;

namespace {

constexpr int candidates = 48;
constexpr double calmWordsPerMinute = 165; // within a sentence; pauses come on top
constexpr double mostStretch = 1.5;        // beyond it a voice drags
constexpr double noiseDb = 10;
constexpr int takes = 3; // no two takes of a sentence are the same

const std::array sentences{
    "That sounds like a lot to carry right now.",
    "If you like, take one slow minute before anything else.",
    "Heavy feelings do not need a reason to be real.",
    "You could let your shoulders drop, or leave it for later.",
    "Breathe in softly through your nose.",
    "Breathe out slowly, as if through a straw.",
    "Tilt your head to the left until you feel a gentle stretch.",
    "Come back to the middle and rest your hands in your lap.",
    "It is good to hear that today went well.",
    "One more round, and then we are done.",
    "Reach both arms up, and hold for ten seconds.",
    "You do not have to sort it all out tonight.",
    "Maybe write down the one thing that matters most.",
    "Stay here as long as you wish; there is no hurry.",
};

struct Score
{
    int speaker = 0;
    double lengthScale = 1;
    int clean = 0;
    int noisy = 0;
    int words = 0;
    double seconds = 0;

    [[nodiscard]] double wordsPerMinute() const { return 60.0 * words / seconds; }
};

void addNoise(std::vector<float> &samples)
{
    double energy = 0;
    for (const float sample : samples)
        energy += static_cast<double>(sample) * sample;
    const double level =
        std::sqrt(energy / static_cast<double>(samples.size())) * std::pow(10.0, -noiseDb / 20);
    std::mt19937 random(1);
    std::normal_distribution<float> noise(0.0F, static_cast<float>(level));
    for (float &sample : samples)
        sample += noise(random);
}

std::vector<float> spoken(const PiperModel &voice, const char *sentence, const Score &score)
{
    const auto raw = voice.speak(
        QString::fromLatin1(sentence), score.speaker, static_cast<float>(1 / score.lengthScale));
    return resample(polishedVoice(raw, voice.sampleRateHz()),
                    voice.sampleRateHz(),
                    AudioFrame::sampleRateHz)
        .value_or(std::vector<float>());
}

double stretchOf(int speaker, const PiperModel &voice)
{
    Score natural;
    natural.speaker = speaker;
    for (const char *sentence : sentences) {
        natural.words += static_cast<int>(normalizedWords(QString::fromLatin1(sentence)).size());
        natural.seconds +=
            static_cast<double>(spoken(voice, sentence, natural).size()) / AudioFrame::sampleRateHz;
    }
    return std::clamp(natural.wordsPerMinute() / calmWordsPerMinute, 1.0, mostStretch);
}

Score judge(int speaker, const PiperModel &voice, const MoonshineModel &recognizer)
{
    Score score;
    score.speaker = speaker;
    score.lengthScale = stretchOf(speaker, voice);
    for (std::size_t i = 0; i < takes * sentences.size(); ++i) {
        const char *sentence = sentences.at(i % sentences.size());
        auto sound = spoken(voice, sentence, score);
        const QStringList words = normalizedWords(QString::fromLatin1(sentence));
        score.words += static_cast<int>(words.size());
        score.seconds += static_cast<double>(sound.size()) / AudioFrame::sampleRateHz;
        score.clean += wordErrors(words, normalizedWords(recognizer.decode(sound)));
        addNoise(sound);
        score.noisy += wordErrors(words, normalizedWords(recognizer.decode(sound)));
    }
    return score;
}

bool better(const Score &a, const Score &b)
{
    const auto key = [](const Score &score) {
        return std::tuple(score.clean, score.noisy, score.lengthScale);
    };
    return key(a) < key(b);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QStringList speakersAsked = app.arguments().mid(1);
    PiperVoice asked{.lengthScale = 1};
    if (speakersAsked.value(0) == QLatin1String("--noise")) {
        asked.noiseScale = asked.noiseScaleW = speakersAsked.value(1).toFloat();
        speakersAsked = speakersAsked.mid(2);
    }
    const SpeechFiles files;
    const auto voice = PiperModel::load(files, asked);
    const auto recognizer = MoonshineModel::load(files, MoonshineSize::Base, 1);
    if (!voice || !recognizer) {
        std::fprintf(stderr, "choosevoice: the speech files are missing or damaged\n");
        return 1;
    }
    std::vector<int> speakers;
    for (const QString &speaker : std::as_const(speakersAsked))
        speakers.push_back(speaker.toInt());
    for (int i = 0; i < candidates && speakersAsked.isEmpty(); ++i)
        speakers.push_back(i * (*voice)->speakers() / candidates);
    std::vector<Score> scores;
    for (const int speaker : speakers)
        scores.push_back(judge(speaker, **voice, **recognizer));
    std::ranges::sort(scores, better);
    std::printf("speaker  errors  errors in noise  words  words a minute  length scale\n");
    for (const Score &score : scores) {
        std::printf("%7d  %6d  %15d  %5d  %14.0f  %12.2f\n",
                    score.speaker,
                    score.clean,
                    score.noisy,
                    score.words,
                    score.wordsPerMinute(),
                    score.lengthScale);
    }
    return 0;
}
