#pragma once

#include <cstdint>

namespace pulsemates {

/// The states of one check-in and what may happen in each, without Qt, time or threads: a pure
/// reducer. The pipeline feeds it events and carries out the effects it answers with.
namespace checkin {

enum class Phase : std::uint8_t {
    Idle,
    Opening, ///< Record was pressed; no frame yet
    Listening,
    SoftEnded, ///< guidance is shown, the recording goes on
    Finishing, ///< guidance is shown, the last words are being decoded
    Guiding,   ///< the words are final
    Discarded, ///< can be undone
    Trouble
};

enum class Event : std::uint8_t {
    RecordRequested,
    FirstFrame,
    VoiceHeard,
    SoftEnd,
    VoiceResumed,
    StopRequested, ///< click, Space, hard end, limit, end of file
    SourceFailed,  ///< device lost or never opened
    WordsFinal,
    NothingHeard, ///< final, but without a word
    DiscardRequested,
    UndoRequested,
    DiscardExpired,
    TextSubmitted,
    NewRequested,
    RetryRequested,
    GoOnRequested
};

/// What the pipeline must do now; several may be set.
enum Effect : std::uint32_t {
    None = 0,
    BeginRecording = 1U << 0,
    MarkListening = 1U << 1,
    ShowGuidance = 1U << 2,
    HideGuidance = 1U << 3,
    StopSource = 1U << 4,
    FinishWords = 1U << 5, ///< recogniser: decode what is left
    UnlockVoice = 1U << 6, ///< the end is hard: the voice may speak
    ShowTrouble = 1U << 7,
    StartUndo = 1U << 8,
    EraseRecording = 1U << 9,
    Understand = 1U << 10, ///< typed words
    GoIdle = 1U << 11,
    Replay = 1U << 12, ///< the same recording again
    Confirm = 1U << 13,
    KeepRecording = 1U << 14 ///< a new take that goes on with the old one
};

/// What came of a recording that is discarded; an undo goes on from there.
enum class Discard : std::uint8_t {
    BeforeStop,
    Pending, ///< it had ended, its words are not final yet
    Words,
    Nothing
};

struct State
{
    Phase phase = Phase::Idle;
    Discard discard = Discard::BeforeStop;
    bool voiceHeard = false;
    bool hasRecording = false;

    friend bool operator==(const State &, const State &) = default;
};

struct Step
{
    State state;
    std::uint32_t effects = None;
};

/// An event that means nothing in a phase changes nothing.
[[nodiscard]] Step reduce(State state, Event event) noexcept;

} // namespace checkin
} // namespace pulsemates
