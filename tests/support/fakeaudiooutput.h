#pragma once

#include "core/audio/audiooutput.h"

#include <QList>
#include <QTimer>

#include <array>

namespace pulsemates {

/// An output that makes no sound but keeps the order of a real one.
/// As it comes, a clip lasts as long as it would be heard; setManual(true) leaves the end to the
/// test.
class FakeAudioOutput final : public AudioOutput
{
    Q_OBJECT

public:
    struct Play
    {
        CheckInId id;
        AudioChannel channel = AudioChannel::Speech;
        AudioClipPtr clip;
    };

    explicit FakeAudioOutput(QObject *parent = nullptr);

    void open() override;
    void close() override;
    void setDevice(const QByteArray &id, const QString &) override { m_device = id; }
    void setVolume(AudioChannel channel, float linear) override;
    void play(CheckInId id, AudioChannel channel, AudioClipPtr clip) override;
    void pause(AudioChannel channel) override;
    void resume(AudioChannel channel) override;
    void stop(AudioChannel channel) override;

    [[nodiscard]] bool isStuck() const override { return m_stuck; }

    void setStuck(bool stuck) { m_stuck = stuck; }
    void setManual(bool manual) { m_manual = manual; }
    void setHurry(int times) { m_hurry = times; } ///< a clip lasts that much shorter
    void setHung(bool hung) { m_hung = hung; } ///< true: takes nothing in, and nobody knows it yet
    void reportHang();                         ///< what was taken in ends, as when it is noticed
    void setSpeaker(bool present);             ///< false: as when the last one was unplugged
    void finishNow(AudioChannel channel);

    [[nodiscard]] const QList<Play> &plays() const { return m_plays; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isPlaying(AudioChannel channel) const { return bool(voice(channel).id); }
    [[nodiscard]] bool isPaused(AudioChannel channel) const { return voice(channel).paused; }
    [[nodiscard]] float volume(AudioChannel channel) const { return voice(channel).volume; }
    [[nodiscard]] QByteArray device() const { return m_device; }

private:
    struct Voice
    {
        CheckInId id;
        QTimer timer;
        std::chrono::milliseconds left{};
        bool paused = false;
        float volume = 1;
    };

    [[nodiscard]] Voice &voice(AudioChannel channel) { return m_voices[std::size_t(channel)]; }
    [[nodiscard]] const Voice &voice(AudioChannel channel) const
    {
        return m_voices[std::size_t(channel)];
    }
    void end(AudioChannel channel, const Outcome &outcome);

    std::array<Voice, 2> m_voices;
    QList<Play> m_plays;
    QByteArray m_device;
    SteadyClock m_clock;
    bool m_open = false;
    bool m_speaker = true;
    bool m_manual = false;
    int m_hurry = 1;
    bool m_stuck = false;
    bool m_hung = false;
};

} // namespace pulsemates
