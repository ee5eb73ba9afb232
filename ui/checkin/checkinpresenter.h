#pragma once

#include "core/pipeline/checkinpipeline.h"
#include "core/pipeline/exerciseplayer.h"

#include <QObject>
#include <QTimer>

namespace pulsemates {

class CheckInPage;

/// Joins the check-in page with the pipeline, the voice and the exercises; holds no rule of its own
/// about any of them. Thread: GUI.
class CheckInPresenter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CheckInPage &page;
        CheckInPipeline &pipeline;
        SpeechPlayer &speech;
        ExercisePlayer &exercises;
        AudioSource &source;
        AudioOutput &output;
        const Clock &clock;
    };

    explicit CheckInPresenter(Parts parts, QObject *parent = nullptr);

    void setSettings(const Settings &settings);
    /// The name shown in the pill; the level moves only while the microphone is open.
    void setMicrophoneName(const QString &name);
    /// The one that was opened; it stands in the pill until it is closed.
    void setOpenMicrophone(const QString &name);

    /// Something else plays now: exercise and voice of the check-in end, its words stay.
    void quieten();
    /// Help or a locked screen: a recording ends with its words kept, voice and exercises stand
    /// still and make no sound until the person goes on.
    void hush();
    [[nodiscard]] bool isRecording() const
    {
        return m_checkIn.softEnded || m_checkIn.state == CheckInState::Listening;
    }

signals:
    void
    settingsChanged(const pulsemates::Settings &settings); ///< volume or mute from the transport
    void checkInCompleted(const pulsemates::CheckIn &checkIn);
    /// The voice was stopped in the middle: its loudspeaker is gone, @p name would speak now.
    void outputMoved(const QString &name);

private:
    void setQuiet(bool quiet);
    void takeOver(); ///< a check-in that another page has shown until now
    void connectActions();
    void connectChoices();
    void connectGuidanceActions();
    void connectPipeline();
    void connectPlayers();
    void onChanged(const CheckIn &checkIn);
    void followOutput(const QString &name); ///< where sound comes from now
    void startOver();
    void breathe(const Guidance &guidance); ///< from its beginning
    void stretch(const Guidance &guidance);
    void goOnBreathing();
    void toggleStretch();
    void toggleSpeech();
    void showSpeech();
    void showMicrophone(bool open);
    void showMicrophoneName();
    void setSpeakerThere(bool there);
    void openOutput(bool open);
    void tickClocks();

    Parts m_parts;
    Settings m_settings;
    CheckIn m_checkIn;
    QString m_microphone;
    QString m_openMicrophone; ///< empty while none is open
    bool m_microphoneOpen = false;
    bool m_outputOpen = false;
    bool m_quiet = false; ///< nothing begins to sound by itself
    bool m_speakerThere = true;
    QTimer m_levelWatch; ///< no level for a while: the microphone is closed
    QTimer m_second;     ///< counts the recording and the undo time
    MonotonicTime m_undoUntil{};
};

} // namespace pulsemates
