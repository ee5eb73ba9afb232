#include "core/audio/resampler.h"

#include <samplerate.h>

#include <array>
#include <cmath>

namespace pulsemates {

namespace {

constexpr std::size_t resampledFrames = 4096;
constexpr float nothing = 0;

Error internalError(int code)
{
    return {ErrorCode::Internal, QString::fromLatin1(src_strerror(code)), Stage::Capture};
}

} // namespace

void Resampler::Deleter::operator()(SRC_STATE *state) const
{
    src_delete(state);
}

Result<Resampler> Resampler::create(int fromHz, int toHz)
{
    if (!supports(fromHz) || !supports(toHz))
        return fail(ErrorCode::InvalidInput,
                    Stage::Capture,
                    QStringLiteral("cannot resample %1 Hz to %2 Hz").arg(fromHz).arg(toHz));
    const double ratio = double(toHz) / double(fromHz);
    if (fromHz == toHz)
        return Resampler(nullptr, ratio);
    if (!src_is_valid_ratio(ratio))
        return fail(ErrorCode::InvalidInput, Stage::Capture, QStringLiteral("ratio out of range"));
    int code = 0;
    SRC_STATE *state = src_new(SRC_SINC_MEDIUM_QUALITY, 1, &code);
    if (!state)
        return tl::unexpected(internalError(code));
    return Resampler(state, ratio);
}

Outcome Resampler::process(std::span<const float> input, bool last, std::vector<float> &output)
{
    if (isIdentity()) {
        output.insert(output.end(), input.begin(), input.end());
        return Done{};
    }
    std::array<float, resampledFrames> block;
    std::size_t used = 0;
    for (;;) {
        SRC_DATA data{};
        // A null pointer would make libsamplerate keep the tail to itself, silently.
        data.data_in = input.empty() ? &nothing : input.data() + used;
        data.input_frames = long(input.size() - used);
        data.data_out = block.data();
        data.output_frames = long(block.size());
        data.end_of_input = last ? 1 : 0;
        data.src_ratio = m_ratio;
        if (const int code = src_process(m_state.get(), &data); code != 0)
            return tl::unexpected(internalError(code));
        used += std::size_t(data.input_frames_used);
        output.insert(output.end(), block.begin(), block.begin() + data.output_frames_gen);
        const bool moved = data.input_frames_used > 0 || data.output_frames_gen > 0;
        if (!moved || (used == input.size() && data.output_frames_gen < long(block.size())))
            return Done{};
    }
}

Result<std::vector<float>> resample(std::span<const float> samples, int fromHz, int toHz)
{
    auto resampler = Resampler::create(fromHz, toHz);
    if (!resampler)
        return tl::unexpected(resampler.error());
    const auto length = std::size_t(std::llround(double(samples.size()) * toHz / fromHz));
    std::vector<float> output;
    output.reserve(length + resampledFrames);
    if (const auto done = resampler->process(samples, true, output); !done)
        return tl::unexpected(done.error());
    output.resize(length); // the filter may end a sample early or late
    return output;
}

} // namespace pulsemates
