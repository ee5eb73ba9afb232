#include "core/pipeline/speakerrest.h"

#include "core/pipeline/post.h"

#include <algorithm>

namespace pulsemates {

SpeakerRest::SpeakerRest(Parts parts, std::chrono::milliseconds after, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(after);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_closed = true;
        post(m_parts.output, [](AudioOutput &output) { output.close(); });
    });
    connect(&m_parts.pipeline, &CheckInPipeline::changed, this, &SpeakerRest::look);
    connect(&m_parts.speech, &SpeechPlayer::stateChanged, this, &SpeakerRest::look);
    for (const ExercisePlayer *player : m_parts.exercises)
        connect(player, &ExercisePlayer::activityChanged, this, &SpeakerRest::look);
}

void SpeakerRest::look()
{
    if (isNeeded()) {
        m_closed = false;
        m_silence.stop();
    } else if (!m_closed && !m_silence.isActive()) {
        m_silence.start();
    }
}

bool SpeakerRest::isNeeded() const
{
    const CheckIn &checkIn = m_parts.pipeline.checkIn();
    const bool listening = checkIn.state == CheckInState::Listening || checkIn.softEnded;
    const bool exercising =
        std::ranges::any_of(m_parts.exercises, [](const ExercisePlayer *player) {
            return (player->isBreathing() && !player->isBreathingPaused())
                   || (player->isStretching() && !player->isStretchPaused());
        });
    return listening || exercising || m_parts.speech.state() != SpeechPlayer::State::Silent;
}

} // namespace pulsemates
