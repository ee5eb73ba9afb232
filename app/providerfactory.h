#pragma once

#include "core/audio/audiooutput.h"
#include "core/audio/audiosource.h"
#include "core/metrics/serviceexchange.h"
#include "core/network/serviceaddress.h"
#include "core/pipeline/speechlibrary.h"
#include "core/pipeline/understandingstage.h"
#include "core/providers/coach.h"
#include "core/providers/moodanalyzer.h"
#include "core/providers/synthesizer.h"
#include "core/providers/transcriber.h"
#include "core/providers/voiceactivitydetector.h"
#include "core/settings/secretstore.h"
#include "core/settings/servicekeys.h"
#include "core/settings/settings.h"

#include <chrono>
#include <functional>
#include <memory>

namespace pulsemates {

class ConnectionWarmer;
class DeviceMonitor;
class HttpClient;
class Placement;
class SpeechFiles;

// The only place that names who provides what. Each function makes one part for its seam; the
// caller owns it and gives it its thread.

[[nodiscard]] std::shared_ptr<const SpeechFiles> makeSpeechFiles();
[[nodiscard]] std::unique_ptr<AudioSource>
makeMicrophone(const Settings &settings, DeviceMonitor &devices, const Clock &clock);
[[nodiscard]] std::unique_ptr<AudioSource>
makeFileSource(const QString &path, bool paced, const Clock &clock);
/// For a source that makeFileSource() or makeMicrophone() made, in its thread; nothing for another
/// one.
void chooseFile(AudioSource &source, const QString &path);
void chooseMicrophone(AudioSource &source, const QByteArray &id, const QString &description);
/// Calls @p opened, in the thread of @p context, with the name of the microphone that was opened.
void followMicrophone(AudioSource &source,
                      QObject *context,
                      const std::function<void(const QString &name)> &opened);
[[nodiscard]] std::unique_ptr<AudioOutput>
makeSpeaker(const Settings &settings, DeviceMonitor &devices, const Clock &clock);
[[nodiscard]] std::unique_ptr<VoiceActivityDetector>
makeVoiceActivityDetector(const std::shared_ptr<const SpeechFiles> &files);
[[nodiscard]] std::unique_ptr<Transcriber> makeTranscriber(
    const std::shared_ptr<const SpeechFiles> &files, const Settings &settings, const Clock &clock);
[[nodiscard]] std::vector<std::unique_ptr<Synthesizer>>
makeSynthesizers(const std::shared_ptr<const SpeechFiles> &files);
[[nodiscard]] SpeechLibrary::Store makeSpeechStore();
[[nodiscard]] std::shared_ptr<const MoodAnalyzer> makeMoodAnalyzer();
[[nodiscard]] FindTopic makeTopicFinder();
/// The secret store of the system; with PULSEMATES_SECRETS=environment the environment alone.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore();
/// For a demonstration: what is typed is kept in memory alone; the environment as above.
[[nodiscard]] std::unique_ptr<SecretStore> makeDemoSecretStore();
/// Which variables of the environment hold keys of whom.
[[nodiscard]] ServiceKeys::Variables serviceKeyVariables();
/// The coach on the network; it asks nobody before chooseCoach(). Both outlive it.
[[nodiscard]] std::unique_ptr<Coach> makeCoach(HttpClient &client, ConnectionWarmer &warmer);
/// For a coach that makeCoach() made, in its thread. Where there is no key its requests fail with
/// why, as soon as one is wanted.
void chooseCoach(Coach &coach,
                 const ServiceSettings &services,
                 const ServiceAddress &address,
                 const SecretStore::Found &key);
/// Calls @p went, in the thread of @p context, with how each exchange of a coach went, before the
/// request that it was of ends.
void followCoach(Coach &coach,
                 QObject *context,
                 const std::function<void(CheckInId request, const ServiceExchange &)> &went);
/// Tells @p placement, in whose thread the coach lives, how each request ended at the address that
/// it was sent to, whichever is in use by then.
void bookEnds(Coach &coach, Placement &placement);
/// What a test of the connection to a coach found.
struct CoachCheck
{
    Outcome outcome = Done{}; ///< by its code what is wrong
    std::chrono::milliseconds took{};
    /// Those that the service lists, where the one in the settings is not among them: names in
    /// ASCII, at most 200. Of a service of streams, which lists none, those that are known here.
    /// Else empty.
    QStringList models{};
    bool clockOff = false; ///< this computer's is five minutes or more away from the service's
};
/// In the thread of the network; @p done is called there, once.
void checkCoach(HttpClient &client,
                const ServiceSettings &services,
                const ServiceAddress &address,
                const Secret &key,
                const std::function<void(const CoachCheck &)> &done);
/// The voice of a service; it speaks nothing before chooseServiceVoice().
[[nodiscard]] std::unique_ptr<Synthesizer> makeServiceVoice();
/// What a voice of a service is made with; all of it outlives the voice.
struct VoiceParts
{
    HttpClient &client;
    const Clock &clock;
    Placement &placement; ///< is told how each request ended at the address it was sent to
};
/// For one that makeServiceVoice() made, in its thread. Without a key that the service needs it
/// speaks nothing. @p cuts: what it was saying ends; else it is said to its end where it is said.
void chooseServiceVoice(Synthesizer &voice,
                        const VoiceParts &parts,
                        const ServiceSettings &services,
                        const ServiceAddress &address,
                        const Secret &key,
                        bool cuts);
/// The same: it speaks nothing any more.
void leaveServiceVoice(Synthesizer &voice);
/// In the thread of the network. A file that cannot be used leaves the system's authorities alone,
/// also where another one was trusted before.
void chooseAuthorities(HttpClient &client, const QString &file);

/// One part of speech on this computer and whether it is whole.
struct SpeechPartCheck
{
    QString name; ///< "moonshine-base"
    Outcome outcome;
};

/// What suits this processor, in words for the settings.
struct RecognizerChoice
{
    QString model{}; ///< "base" or "tiny"
    int threads = 1;
    QString figures{};
    bool certain = true; ///< false: the computer was busy; measure again some other time
};

/// Whether the choice in the settings was made on this processor.
[[nodiscard]] bool isMeasuredHere(const Settings &settings);

/// Measures the recognisers; blocks for some seconds. Errors: Cancelled, and those of the models.
[[nodiscard]] Result<RecognizerChoice> measureRecognizers(const SpeechFiles &files,
                                                          const std::stop_token &stop);

/// Presence, size and SHA-256 of every part; up to a second when nothing was checked before.
[[nodiscard]] std::vector<SpeechPartCheck> checkSpeechParts(const SpeechFiles &files);

} // namespace pulsemates
