#include "core/providers/remote/soundcheck.h"

#include <QChar>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr std::size_t leastForNoise = 256;
constexpr double loudestVoice = 0.1;  // mean square: -10 dB of full scale
constexpr double leastKinship = 0.25; // of a sample with the next; voices have 0.6 and more

bool isWordy(QChar character)
{
    const char16_t code = character.unicode();
    if (code == u'\t' || code == u'\n' || code == u'\r')
        return true;
    return character.category() != QChar::Other_Control && code != 0xFFFD;
}

bool isText(QByteArrayView head)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // to which a cut off character is no error
    const QString text = decoder(head);
    return !head.isEmpty() && !decoder.hasError() && std::ranges::all_of(text, isWordy);
}

} // namespace

const char *otherThan16Bit(QByteArrayView head)
{
    static constexpr std::pair<QByteArrayView, const char *> formats[] = {
        {"ID3", "an MP3 in place of samples"},
        {"OggS", "an Ogg in place of samples"},
        {"fLaC", "a FLAC in place of samples"},
        {"RIFF", "a RIFF that is no WAV"},
        {"\x1F\x8B", "compressed bytes in place of samples"},
    };
    for (const auto &[beginning, what] : formats) {
        if (head.startsWith(beginning))
            return what;
    }
    return isText(head) ? "words in place of sound" : nullptr;
}

bool isNoise(std::span<const float> samples)
{
    if (samples.size() < leastForNoise)
        return false;
    double energy = 0;
    double kinship = 0;
    const std::size_t count = std::min(samples.size(), noiseWindow);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        energy += double(samples[i]) * samples[i];
        kinship += double(samples[i]) * samples[i + 1];
    }
    return energy > loudestVoice * double(count) && kinship < leastKinship * energy;
}

} // namespace pulsemates
