#pragma once

#include <chrono>
#include <vector>

namespace pulsemates {

/// What the endpointer noticed, in the order in which it can happen.
enum class EndpointEvent {
    SpeechStarted,    ///< the first voice of the recording
    SoftEnded,        ///< guidance may be shown; the recording goes on
    SoftEndTakenBack, ///< the voice went on after all
    HardEnded         ///< silence long enough to end by itself
};

struct EndpointerOptions
{
    std::chrono::milliseconds softSilence{300};  ///< after the last voiced sample, to the screen
    std::chrono::milliseconds hardSilence{2000}; ///< longest pause that never ends; 0: only by hand
    /// By which the detector is late at a voice's end (about 140 ms) and the screen after it.
    std::chrono::milliseconds endLag{180};
    /// By which it may be late at the beginning of the next one: a quiet first word, and half a
    /// voice before. A hard end waits for it, so that no pause up to hardSilence is cut off.
    std::chrono::milliseconds resumeLag{500};
    /// Voice in all before an utterance can end: a cough or a click is no word to be guided by.
    std::chrono::milliseconds leastVoice{200};
};

/// Decides from voice flags when an utterance ends: softly (reversible) or hard. After HardEnded it
/// says nothing more until reset(). The limit of a recording is its source's business.
/// Thread: one thread at a time; time is counted in frames, so a stalled thread changes nothing.
class Endpointer
{
public:
    explicit Endpointer(const EndpointerOptions &options = {})
        : m_options(options)
    {}

    /// Takes the flag of the next 20 ms; returns what became true with it, usually nothing.
    [[nodiscard]] std::vector<EndpointEvent> push(bool voice);
    void reset();

    [[nodiscard]] bool heardSpeech() const { return m_heard; }
    [[nodiscard]] bool softEnded() const { return m_soft; }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return m_elapsed; }

private:
    void pushVoice(std::vector<EndpointEvent> &events);
    void pushSilence(std::vector<EndpointEvent> &events);

    EndpointerOptions m_options;
    std::chrono::milliseconds m_elapsed{0};
    std::chrono::milliseconds m_silence{0}; ///< as the detector sees it
    std::chrono::milliseconds m_voice{0};   ///< in all
    bool m_heard = false;
    bool m_soft = false;
    bool m_ended = false;
};

} // namespace pulsemates
