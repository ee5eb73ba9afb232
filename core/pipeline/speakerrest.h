#pragma once

#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/exerciseplayer.h"

#include <QObject>
#include <QTimer>

namespace pulsemates {

/// Closes the speaker once guidance has fallen silent: an open one asks for sound a hundred times a
/// second, for as long as somebody reads the page. Whatever plays next opens it again. It stays
/// open while somebody is listened to, so that the answer is heard at once, and while the message
/// is paused, for what has been paused would end with it. Thread: lives in the GUI thread.
class SpeakerRest : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const CheckInPipeline &pipeline;
        const SpeechPlayer &speech;
        std::vector<const ExercisePlayer *> exercises;
        AudioOutput &output;
    };

    static constexpr std::chrono::seconds patience{5}; ///< longer than the end of any cue

    explicit SpeakerRest(Parts parts,
                         std::chrono::milliseconds after = patience,
                         QObject *parent = nullptr);

private:
    void look();
    [[nodiscard]] bool isNeeded() const;

    Parts m_parts;
    QTimer m_silence;
    bool m_closed = true; ///< since something played or somebody was listened to
};

} // namespace pulsemates
