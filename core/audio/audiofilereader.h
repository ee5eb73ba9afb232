#pragma once

#include "core/audio/audioclip.h"
#include "core/common/result.h"

#include <stop_token>

namespace pulsemates {

/// What could be used of a sound file.
struct AudioFile
{
    AudioClipPtr clip;       ///< mono, 16 kHz, at most recordingLimit long
    bool truncated = false;  ///< the file held more than the recording limit
    bool incomplete = false; ///< the file ends before its header says; what is there was taken
};

/// Files of this size and more are refused unopened.
inline constexpr qint64 audioFileSizeLimit = qint64(1) << 30;

/// Reads the first recordingLimit of a sound file (WAV, FLAC, Ogg, Opus, MP3, AIFF …) as mono
/// 16 kHz. The header is not trusted: nothing is allocated by what it says, samples are read in
/// blocks, and what is not a number becomes silence. Thread: any; blocks for the disk and about
/// 6 ms a second of sound. Errors: FileUnreadable (absent, forbidden, not a regular file),
/// FileNotAudio, FileDamaged, FileTooLarge, Cancelled.
[[nodiscard]] Result<AudioFile> readAudioFile(const QString &path,
                                              const std::stop_token &stop = {});

} // namespace pulsemates
