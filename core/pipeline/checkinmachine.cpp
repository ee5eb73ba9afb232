#include "core/pipeline/checkinmachine.h"

#include <utility>

namespace pulsemates::checkin {

namespace {

Step stay(State state)
{
    return {state, None};
}

Step to(State state, Phase phase, std::uint32_t effects)
{
    state.phase = phase;
    return {state, effects};
}

Step begin(State state, std::uint32_t effects)
{
    state.voiceHeard = false;
    state.hasRecording = false;
    state.discard = Discard::BeforeStop;
    return to(state, Phase::Opening, effects | BeginRecording);
}

Step endByHand(State state)
{
    if (!state.voiceHeard) // nothing to be guided by: the recogniser has the last word on whether
                           // there was any
        return to(state, Phase::Finishing, StopSource | FinishWords);
    const std::uint32_t show = state.phase == Phase::SoftEnded ? None : ShowGuidance;
    return to(state, Phase::Finishing, show | StopSource | FinishWords | UnlockVoice);
}

Step opening(State state, Event event)
{
    switch (event) {
    case Event::FirstFrame:
        state.hasRecording = true;
        return to(state, Phase::Listening, MarkListening);
    case Event::VoiceHeard: // comes from another thread than the first frame
        state.voiceHeard = true;
        return stay(state);
    case Event::StopRequested:
        if (state.hasRecording) // of an earlier take, which goes on no further
            return endByHand(state);
        return to(state, Phase::Idle, StopSource | EraseRecording | GoIdle);
    case Event::DiscardRequested:
        if (state.hasRecording)
            return to(state, Phase::Discarded, StopSource | StartUndo);
        return to(state, Phase::Idle, StopSource | EraseRecording | GoIdle);
    case Event::SourceFailed:
        if (state.hasRecording)
            return endByHand(state);
        return to(state, Phase::Trouble, ShowTrouble);
    default:
        return stay(state);
    }
}

Step listening(State state, Event event)
{
    switch (event) {
    case Event::VoiceHeard:
        state.voiceHeard = true;
        return stay(state);
    case Event::SoftEnd:
        if (!state.voiceHeard || state.phase == Phase::SoftEnded)
            return stay(state);
        return to(state, Phase::SoftEnded, ShowGuidance);
    case Event::VoiceResumed:
        if (state.phase != Phase::SoftEnded)
            return stay(state);
        return to(state, Phase::Listening, HideGuidance);
    case Event::StopRequested:
    case Event::SourceFailed: // what was said is kept and used
        return endByHand(state);
    case Event::DiscardRequested:
        return to(state, Phase::Discarded, StopSource | StartUndo | HideGuidance);
    case Event::NewRequested: // the guidance of a soft end is done with
        return to(State{}, Phase::Idle, StopSource | EraseRecording | GoIdle | HideGuidance);
    default:
        return stay(state);
    }
}

Step finishing(State state, Event event)
{
    switch (event) {
    case Event::WordsFinal: {
        // Without a voice heard before, nothing is on the screen yet.
        const std::uint32_t show = state.voiceHeard ? None : ShowGuidance | UnlockVoice;
        return to(state, Phase::Guiding, show | Confirm);
    }
    case Event::NothingHeard:
        return to(state, Phase::Trouble, HideGuidance | ShowTrouble);
    case Event::DiscardRequested:
        if (state.hasRecording) {
            state.discard = Discard::Pending;
            return to(state, Phase::Discarded, StartUndo | HideGuidance);
        }
        [[fallthrough]]; // typed
    case Event::NewRequested:
        return to(State{}, Phase::Idle, EraseRecording | GoIdle | HideGuidance);
    default:
        return stay(state);
    }
}

Step undone(State state)
{
    const std::uint32_t show = state.voiceHeard ? ShowGuidance | UnlockVoice : None;
    switch (std::exchange(state.discard, Discard::BeforeStop)) {
    case Discard::BeforeStop:
        return to(state, Phase::Finishing, show | FinishWords);
    case Discard::Pending:
        return to(state, Phase::Finishing, show);
    case Discard::Words:
        return to(state, Phase::Guiding, ShowGuidance | UnlockVoice | Confirm);
    case Discard::Nothing:
        return to(state, Phase::Trouble, ShowTrouble);
    }
    return stay(state);
}

Step discarded(State state, Event event)
{
    switch (event) {
    case Event::WordsFinal:
        state.discard = Discard::Words;
        return stay(state);
    case Event::NothingHeard:
        state.discard = Discard::Nothing;
        return stay(state);
    case Event::UndoRequested:
        return undone(state);
    case Event::DiscardExpired:
    case Event::NewRequested:
        return to(State{}, Phase::Idle, EraseRecording | GoIdle);
    default:
        return stay(state);
    }
}

} // namespace

Step reduce(State state, Event event) noexcept
{
    const bool recording = state.phase == Phase::Opening || state.phase == Phase::Listening
                           || state.phase == Phase::SoftEnded;
    if (event == Event::RecordRequested && !recording)
        return begin(state, state.phase == Phase::Idle ? None : EraseRecording);
    if (event == Event::TextSubmitted && !recording)
        return to(State{}, Phase::Finishing, EraseRecording | Understand | UnlockVoice);
    switch (state.phase) {
    case Phase::Opening:
        return opening(state, event);
    case Phase::Listening:
    case Phase::SoftEnded:
        return listening(state, event);
    case Phase::Finishing:
        return finishing(state, event);
    case Phase::Discarded:
        return discarded(state, event);
    case Phase::Guiding:
    case Phase::Trouble:
        if (event == Event::NewRequested || event == Event::DiscardRequested)
            return to(State{}, Phase::Idle, EraseRecording | GoIdle);
        if (event == Event::GoOnRequested && state.hasRecording)
            return to(state, Phase::Opening, BeginRecording | KeepRecording | HideGuidance);
        if (event == Event::RetryRequested && state.hasRecording) {
            state.voiceHeard = state.phase == Phase::Guiding; // what is on the screen stays there
            return to(state, Phase::Finishing, Replay | UnlockVoice);
        }
        return stay(state);
    case Phase::Idle:
        if (event == Event::SourceFailed) // refused before it began
            return to(State{}, Phase::Trouble, ShowTrouble);
        break;
    }
    return stay(state);
}

} // namespace pulsemates::checkin
