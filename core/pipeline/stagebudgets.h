#pragma once

#include <chrono>

namespace pulsemates::budget {

using std::chrono::milliseconds;

// What a stage may take before the pipeline goes on without it. Every wait in the pipeline names
// one of these.

inline constexpr milliseconds openDevice{4000}; ///< Record to the first frame
/// First frame to the end of a recording: its limit of 60 s and some patience with a busy computer.
inline constexpr milliseconds record{75000};
inline constexpr milliseconds lookForHang{1000}; ///< how often a running source is looked at
inline constexpr milliseconds drainSource{1000}; ///< Stop to the last frame in the ring
inline constexpr milliseconds finalWords{15000}; ///< Stop to the final transcript
inline constexpr milliseconds understand{500};   ///< mood and topic of a transcript
/// One sentence that was not made ahead, by a voice that may have to be loaded first: on a busy
/// computer that took more than 8 s.
inline constexpr milliseconds synthesize{20000};
inline constexpr milliseconds undoDiscard{
    8000}; ///< how long a discarded recording can be brought back

/// People leave about 200 ms before they answer; an earlier voice feels abrupt (performance.md §7).
inline constexpr milliseconds earliestVoice{200};
/// The opener does not wait longer than this for the final words.
inline constexpr milliseconds latestVoice{400};

// A recogniser on the network beside that of this computer, counted from Stop.

/// Final words of this computer wait no longer than this for those of a service that has kept up so
/// far: no voice speaks before latestVoice (performance.md §8).
inline constexpr milliseconds remoteGrace = latestVoice;
/// Where this computer has made nothing of a voice that it heard.
inline constexpr milliseconds remoteBeside{5000};
/// Where this computer cannot hear the language; less than finalWords.
inline constexpr milliseconds remoteAlone{14000};

// A personal message from a service (performance.md §8), counted from Stop.

/// Without a sentence by then, the prepared message is final.
inline constexpr milliseconds firstSentence{2000};
inline constexpr milliseconds restOfMessage{12000}; ///< what is missing then is left out
inline constexpr milliseconds lateMessage{20000};   ///< a later one is not offered any more

} // namespace pulsemates::budget
