// Ranks speakers of the Piper voice by how well they are understood: each speaks the same calm
// sentences, and the recogniser writes them down, once as spoken and once with noise added.
// Prints a table, best first. docs/speech.md says how the answer is used.
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

using namespace pulsemates;

namespace {

constexpr int candidates = 48;
constexpr double moderateWordsPerMinute = 140;
constexpr double noiseDb = 10;

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

Score judge(int speaker, const PiperModel &voice, const MoonshineModel &recognizer)
{
    Score score;
    score.speaker = speaker;
    for (const char *sentence : sentences) {
        const QString text = QString::fromLatin1(sentence);
        const auto raw = voice.speak(text, speaker, 1.0F);
        auto sound = resample(polishedVoice(raw, voice.sampleRateHz()),
                              voice.sampleRateHz(),
                              AudioFrame::sampleRateHz)
                         .value_or(std::vector<float>());
        const QStringList spoken = normalizedWords(text);
        score.words += static_cast<int>(spoken.size());
        score.seconds += static_cast<double>(sound.size()) / AudioFrame::sampleRateHz;
        score.clean += wordErrors(spoken, normalizedWords(recognizer.decode(sound)));
        addNoise(sound);
        score.noisy += wordErrors(spoken, normalizedWords(recognizer.decode(sound)));
    }
    return score;
}

bool better(const Score &a, const Score &b)
{
    const auto key = [](const Score &score) {
        return std::tuple(
            score.clean, score.noisy, std::abs(score.wordsPerMinute() - moderateWordsPerMinute));
    };
    return key(a) < key(b);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const SpeechFiles files;
    const auto voice = PiperModel::load(files, PiperVoice{});
    const auto recognizer = MoonshineModel::load(files, MoonshineSize::Base, 1);
    if (!voice || !recognizer) {
        std::fprintf(stderr, "choosevoice: the speech files are missing or damaged\n");
        return 1;
    }
    std::vector<Score> scores;
    for (int i = 0; i < candidates; ++i) {
        const int speaker = i * (*voice)->speakers() / candidates;
        scores.push_back(judge(speaker, **voice, **recognizer));
    }
    std::ranges::sort(scores, better);
    std::printf("speaker  errors  errors in noise  words  words a minute\n");
    for (const Score &score : scores) {
        std::printf("%7d  %6d  %15d  %5d  %14.0f\n",
                    score.speaker,
                    score.clean,
                    score.noisy,
                    score.words,
                    score.wordsPerMinute());
    }
    return 0;
}
