#pragma once

#include "core/audio/audioframe.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace pulsemates {

/// The sound of a check-in as the service takes it, in messages of 100 ms, from the last ended turn
/// on: what a session that breaks off did not tell the words of can be sent to another one.
/// Shape: 16 kHz mono, 16 bit little endian. Thread: one at a time.
/// Units: milliseconds since the first frame.
class KeptSound
{
public:
    using Time = std::chrono::milliseconds;

    static constexpr Time message{100};
    static constexpr Time leastOfMessage{50}; ///< the service refuses less
    /// A whole recording, and a little for a clock that runs differently.
    static constexpr Time mostKept = recordingLimit + std::chrono::seconds(2);

    void append(std::span<const float, AudioFrame::samplesPerFrame> frame);

    /// The next message to send; with @p rest also what is no whole one, filled up with silence to
    /// the least the service takes. Empty: none is due.
    [[nodiscard]] QByteArray next(bool rest) const;
    void noteSent(); ///< what next() gave is on its way

    /// Words until @p until are certain: the sound before it is let go.
    void confirm(Time until);
    /// All that is kept is to be sent again; where it begins. Nothing where some of what would be
    /// needed had to be let go.
    [[nodiscard]] std::optional<Time> rewind();
    void erase();

    [[nodiscard]] Time length() const { return timeOf(m_begin + m_bytes.size()); }
    [[nodiscard]] Time waiting() const { return timeOf(m_begin + m_bytes.size() - m_sent); }
    [[nodiscard]] Time kept() const { return timeOf(m_bytes.size()); }

private:
    static constexpr qint64 bytesPerMs = AudioFrame::sampleRateHz / 1000 * qint64(sizeof(qint16));
    [[nodiscard]] static Time timeOf(qint64 bytes) { return Time(bytes / bytesPerMs); }
    void letGo(qint64 until);

    QByteArray m_bytes;
    qint64 m_begin = 0; ///< bytes of the check-in that were let go, before m_bytes
    qint64 m_sent = 0;  ///< bytes of the check-in that were sent
    bool m_whole = true;
};

} // namespace pulsemates
