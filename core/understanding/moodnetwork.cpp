#include "core/understanding/moodnetwork.h"

#include <algorithm>
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
PULSEMATES_INLINE void addProduct(const MoodMatrix &m, const float *in, float *out)
{
    const int n = m.outputs;
    const float *row = m.values.data();
    int i = 0;
    for (; i + 4 <= m.inputs; i += 4, row += 4 * std::size_t(n)) {
        const float a = in[i], b = in[i + 1], c = in[i + 2], d = in[i + 3];
        const float *ra = row, *rb = row + n, *rc = rb + n, *rd = rc + n;
        for (int j = 0; j < n; ++j)
            out[j] += a * ra[j] + b * rb[j] + c * rc[j] + d * rd[j];
    }
    for (; i < m.inputs; ++i, row += n) {
        for (int j = 0; j < n; ++j)
            out[j] += in[i] * row[j];
    }
}

void addProductPlain(const MoodMatrix &m, const float *in, float *out)
{
    addProduct(m, in, out);
}

#ifdef PULSEMATES_WIDE
PULSEMATES_WIDE void addProductWide(const MoodMatrix &m, const float *in, float *out)
{
    addProduct(m, in, out);
}
#endif

using Product = void (*)(const MoodMatrix &, const float *, float *);

/// The program is built for every x86-64; most processors can do twice as much at once.
Product chosenProduct()
{
#ifdef PULSEMATES_WIDE
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return addProductWide;
#endif
    return addProductPlain;
}

void multiply(const MoodMatrix &m, const float *in, const std::vector<float> &bias, float *out)
{
    static const Product product = chosenProduct();
    std::copy(bias.begin(), bias.end(), out);
    product(m, in, out);
}

float sigmoid(float x)
{
    return 1 / (1 + std::exp(-x));
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

/// Writes what the layer saw at each word into @p out, @p stride apart.
void runGru(const MoodGru &gru,
            const std::vector<float> &words,
            int count,
            bool backward,
            float *out,
            int stride)
{
    const int hidden = gru.own.inputs;
    const int width = gru.given.inputs;
    std::vector<float> given(std::size_t(gru.given.outputs));
    std::vector<float> own(given.size());
    std::vector<float> state(std::size_t(hidden), 0.0F);
    for (int step = 0; step < count; ++step) {
        const int at = backward ? count - 1 - step : step;
        multiply(gru.given,
                 words.data() + std::size_t(at) * std::size_t(width),
                 gru.givenBias,
                 given.data());
        multiply(gru.own, state.data(), gru.ownBias, own.data());
        float *seen = out + std::size_t(at) * std::size_t(stride);
        for (int i = 0; i < hidden; ++i) {
            const auto reset = std::size_t(i);
            const auto update = std::size_t(hidden + i);
            const auto fresh = std::size_t(2 * hidden + i);
            const float keep = sigmoid(given[update] + own[update]);
            const float next =
                std::tanh(given[fresh] + sigmoid(given[reset] + own[reset]) * own[fresh]);
            seen[i] = state[reset] = (1 - keep) * next + keep * state[reset];
        }
    }
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
    runGru(member.forward, words, count, false, seen.data(), 2 * hidden);
    runGru(member.backward, words, count, true, seen.data() + hidden, 2 * hidden);
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
