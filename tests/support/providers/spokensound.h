#pragma once

#include <QByteArray>
#include <QString>

namespace pulsemates::loopback {

/// A soft tone of 24 kHz, 16 bit, mono that lasts about as long as the text would be spoken at
/// @p pace (1: the voice's own): bare samples.
[[nodiscard]] QByteArray soundFor(const QString &text, double pace = 1);

enum class WavSizes { True, Streamed }; ///< Streamed: 0xFFFFFFFF, as who does not know them yet

[[nodiscard]] QByteArray wavHeader(qsizetype dataBytes, int sampleRateHz, WavSizes sizes);

/// @p samples in another form: "wav", "flac", "opus", "mp3" (by libsndfile); empty where that is
/// not possible.
[[nodiscard]] QByteArray encoded(const QByteArray &samples, const QString &format);

} // namespace pulsemates::loopback
