#pragma once

#include "core/audio/audiooutput.h"

#include <QList>

namespace pulsemates {

/// Watches an output of another thread and keeps what it said.
/// Thread: main; the output's calls go to its own thread.
class AudioOutputProbe : public QObject
{
    Q_OBJECT

public:
    explicit AudioOutputProbe(AudioOutput &output);

    struct First
    {
        CheckInId id;
        AudioChannel channel = AudioChannel::Speech;
    };
    struct End
    {
        CheckInId id;
        AudioChannel channel = AudioChannel::Speech;
        Outcome outcome;
    };

    void open();
    void close();
    void play(CheckInId id, AudioChannel channel, AudioClipPtr clip);
    void pause(AudioChannel channel);
    void resume(AudioChannel channel);
    void stop(AudioChannel channel);
    void setVolume(AudioChannel channel, float linear);

    /// "done", the name of the error, or "playing" as long as it has not ended.
    [[nodiscard]] QString endOf(CheckInId id) const;
    [[nodiscard]] qsizetype endsOf(CheckInId id) const;
    [[nodiscard]] qsizetype firstsOf(CheckInId id) const;

    int opened = 0;
    QList<First> firsts;
    QList<End> ends;
    QList<Error> losses;
    quint64 underruns = 0;

private:
    AudioOutput &m_output;
};

} // namespace pulsemates
