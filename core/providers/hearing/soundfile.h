#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pulsemates {

/// How sound goes out.
enum class SoundForm {
    Wav,
    Flac, ///< about half of it, and nothing lost
    Pcm   ///< bare samples: 16 kHz, mono, 16 bit, little endian
};

/// Sound as a file in memory.
struct SoundFile
{
    SoundForm form = SoundForm::Wav;
    QByteArray bytes;

    [[nodiscard]] QByteArray contentType() const; ///< "audio/wav"
    [[nodiscard]] QByteArray name() const;        ///< "speech.wav": services go by the extension
};

/// @p samples (16 kHz, mono, 16 bit, little endian) in the form asked for; as WAV where FLAC cannot
/// be made. Shorter sound than 200 ms gets silence behind it: services refuse less than 160 ms.
/// Thread: any; pure. FLAC of 60 s takes some milliseconds.
[[nodiscard]] SoundFile soundFile(QByteArrayView samples, SoundForm form);

/// The head of a WAV whose length nobody knows yet: both sizes are 0xFFFFFFFF, as programs that
/// write into a pipe have it; the samples follow as they are made.
[[nodiscard]] QByteArray endlessWavHead();

/// Silence that is missing to what soundFile() says is the least.
[[nodiscard]] QByteArray paddingFor(QByteArrayView samples);

} // namespace pulsemates
