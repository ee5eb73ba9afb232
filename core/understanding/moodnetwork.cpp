#include "core/understanding/moodnetwork.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace pulsemates {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)
#define PULSEMATES_WIDE __attribute__((target("avx2,fma")))
#define PULSEMATES_INLINE inline __attribute__((always_inline))
#else
#define PULSEMATES_INLINE inline
#endif

/// out += m * in. Four inputs at a time, so that the sums stay in registers for longer.
PULSEMATES_INLINE void
addProduct(const MoodMatrix &m, const float *__restrict in, float *__restrict out)
{
    const int n = m.outputs;
    const float *__restrict row = m.values.data();
    int i = 0;
    for (; i + 4 <= m.inputs; i += 4, row += 4 * std::size_t(n)) {
        const float a = in[i];
        const float b = in[i + 1];
        const float c = in[i + 2];
        const float d = in[i + 3];
        for (int j = 0; j < n; ++j)
            out[j] += a * row[j] + b * row[n + j] + c * row[2 * n + j] + d * row[3 * n + j];
    }
    for (; i < m.inputs; ++i, row += n) {
        for (int j = 0; j < n; ++j)
            out[j] += in[i] * row[j];
    }
}

void multiply(const MoodMatrix &m, const float *in, const std::vector<float> &bias, float *out)
{
    std::copy(bias.begin(), bias.end(), out);
    addProduct(m, in, out);
}

/// e to the x to 24 bits, in steps that a compiler can take for several numbers at once.
/// Source: Moshier, Cephes, expf.
PULSEMATES_INLINE float exponential(float x)
{
    x = x < -87.0F ? -87.0F : x;
    x = x > 87.0F ? 87.0F : x;
    const int power = int(x * 1.44269504F + (x < 0 ? -0.5F : 0.5F));
    const float r = x - float(power) * 0.693359375F + float(power) * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    return (p * r * r + r + 1) * std::bit_cast<float>((power + 127) << 23);
}

PULSEMATES_INLINE float sigmoid(float x)
{
    return 1 / (1 + exponential(-x));
}

PULSEMATES_INLINE float tangent(float x)
{
    return 2 * sigmoid(2 * x) - 1;
}

/// The state after one word.
PULSEMATES_INLINE void advance(int hidden,
                               const float *__restrict given,
                               const float *__restrict own,
                               float *__restrict state)
{
    for (int i = 0; i < hidden; ++i) {
        const float reset = sigmoid(given[i] + own[i]);
        const float keep = sigmoid(given[hidden + i] + own[hidden + i]);
        const float next = tangent(given[2 * hidden + i] + reset * own[2 * hidden + i]);
        state[i] = (1 - keep) * next + keep * state[i];
    }
}

struct WordRun
{
    const float *words; ///< tokens by width
    int count;
    bool backward;
    float *out; ///< what the layer saw at each word, @c stride apart
    int stride;
};

PULSEMATES_INLINE void runSteps(const MoodGru &gru, const WordRun &run)
{
    const int hidden = gru.own.inputs;
    const int width = gru.given.inputs;
    std::vector<float> given(std::size_t(gru.given.outputs));
    std::vector<float> own(given.size());
    std::vector<float> state(std::size_t(hidden), 0.0F);
    for (int step = 0; step < run.count; ++step) {
        const int at = run.backward ? run.count - 1 - step : step;
        std::copy(gru.givenBias.begin(), gru.givenBias.end(), given.begin());
        addProduct(gru.given, run.words + std::size_t(at) * std::size_t(width), given.data());
        std::copy(gru.ownBias.begin(), gru.ownBias.end(), own.begin());
        addProduct(gru.own, state.data(), own.data());
        advance(hidden, given.data(), own.data(), state.data());
        std::copy(state.begin(), state.end(), run.out + std::size_t(at) * std::size_t(run.stride));
    }
}

void runPlain(const MoodGru &gru, const WordRun &run)
{
    runSteps(gru, run);
}

#ifdef PULSEMATES_WIDE
PULSEMATES_WIDE void runWide(const MoodGru &gru, const WordRun &run)
{
    runSteps(gru, run);
}
#endif

/// The program is built for every x86-64; most processors can do twice as much at once.
void runGru(const MoodGru &gru, const WordRun &run)
{
#ifdef PULSEMATES_WIDE
    static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (wide) {
        runWide(gru, run);
        return;
    }
#endif
    runPlain(gru, run);
}

/// What the words add up to: tokens by width.
std::vector<float> wordsOf(std::span<const QString> tokens, const MoodModel &model, int &count)
{
    const auto width = std::size_t(model.width);
    std::vector<float> out;
    count = 0;
    for (const QString &token : tokens) {
        const std::vector<std::uint32_t> rows = moodRows(token, model);
        if (rows.empty())
            continue;
        out.resize(out.size() + width);
        float *sum = out.data() + std::size_t(count) * width;
        for (const std::uint32_t row : rows) {
            const std::int8_t *values = model.rows.data() + row * width;
            const float scale = model.rowScale[row];
            for (std::size_t i = 0; i < width; ++i)
                sum[i] += scale * float(values[i]);
        }
        ++count;
    }
    return out;
}

/// For each head the mean of what was seen, by attention; then the maximum.
std::vector<float> gathered(const MoodMember &member, const std::vector<float> &seen, int count)
{
    const int size = member.attention.inputs;
    const int heads = member.attention.outputs;
    std::vector<float> weights(std::size_t(count) * std::size_t(heads));
    for (int t = 0; t < count; ++t) {
        multiply(member.attention,
                 seen.data() + std::size_t(t) * std::size_t(size),
                 member.attentionBias,
                 weights.data() + std::size_t(t) * std::size_t(heads));
    }
    std::vector<float> out(std::size_t(size) * std::size_t(heads + 1), 0.0F);
    float *most = out.data() + std::size_t(size) * std::size_t(heads);
    std::copy_n(seen.begin(), size, most);
    for (int h = 0; h < heads; ++h) {
        const auto weight = [&](int t) -> float & {
            return weights[std::size_t(t) * std::size_t(heads) + std::size_t(h)];
        };
        float highest = weight(0);
        for (int t = 1; t < count; ++t)
            highest = std::max(highest, weight(t));
        float sum = 0;
        for (int t = 0; t < count; ++t)
            sum += weight(t) = std::exp(weight(t) - highest);
        float *mean = out.data() + std::size_t(h) * std::size_t(size);
        for (int t = 0; t < count; ++t) {
            const float share = weight(t) / sum;
            const float *at = seen.data() + std::size_t(t) * std::size_t(size);
            for (int i = 0; i < size; ++i)
                mean[i] += share * at[i];
        }
    }
    for (int t = 1; t < count; ++t) {
        for (int i = 0; i < size; ++i)
            most[i] = std::max(most[i], seen[std::size_t(t) * std::size_t(size) + std::size_t(i)]);
    }
    return out;
}

MoodShares answerOf(const MoodMember &member, const std::vector<float> &words, int count)
{
    const int hidden = member.forward.own.inputs;
    std::vector<float> seen(std::size_t(count) * 2 * std::size_t(hidden));
    runGru(member.forward, {words.data(), count, false, seen.data(), 2 * hidden});
    runGru(member.backward, {words.data(), count, true, seen.data() + hidden, 2 * hidden});
    const std::vector<float> all = gathered(member, seen, count);
    std::array<float, allMoodLabels.size()> logits{};
    multiply(member.mood, all.data(), member.moodBias, logits.data());
    MoodShares out;
    std::copy(logits.begin(), logits.end(), out.begin());
    return softmax(out);
}

} // namespace

int moodPartLimit(Language language)
{
    constexpr int englishTokens = 64;
    constexpr int koreanTokens = 48;
    return language == Language::Korean ? koreanTokens : englishTokens;
}

MoodShares readMoodPart(std::span<const QString> tokens, const MoodModel &model)
{
    int count = 0;
    const std::vector<float> words = wordsOf(tokens, model, count);
    if (count == 0)
        return unknownMoodShares;
    MoodShares mean{};
    for (const MoodMember &member : model.members) {
        const MoodShares answer = answerOf(member, words, count);
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += std::log(answer[i]) / double(model.members.size());
    }
    return softmax(mean);
}

} // namespace pulsemates
