#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <span>
#include <vector>

#include <sys/types.h>

namespace pulsemates {

/// A private PulseAudio server with a virtual microphone "vmic" and a virtual speaker "speakers".
/// Needs no hardware, no D-Bus, no rights. start() must come before the application object, for it
/// sets PULSE_SERVER and its kin for this process. Thread: main.
/// Errors: start() is false where pulseaudio, pactl, paplay or parec is not installed.
class AudioRig
{
public:
    AudioRig();
    ~AudioRig();
    AudioRig(const AudioRig &) = delete;
    AudioRig &operator=(const AudioRig &) = delete;

    /// The rig of this executable, as rigmain.cpp started it.
    [[nodiscard]] static AudioRig &running();

    bool start();             ///< also starts again after endServer()
    void endServer();         ///< as when the server crashes
    void freeze(bool frozen); ///< the server stops answering

    [[nodiscard]] QString whyNot() const { return m_whyNot; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] static QProcessEnvironment environment(); ///< for programs that use the rig

    // Speaking into the virtual microphone.
    void speakFile(const QString &path);
    void speak(std::span<const float> samples, int rateHz);
    void stopSpeaking();
    bool waitUntilSpoken();

    // Listening to the virtual speaker: mono.
    static constexpr int heardRateHz = 16'000;
    void startListening();
    [[nodiscard]] std::vector<float> heardSoFar() const;
    std::vector<float> stopListening();

    // Accidents.
    QString pactl(const QStringList &arguments) const;
    int load(const QStringList &arguments) const; ///< the module's number
    void unload(int module) const;
    [[nodiscard]] int moduleOf(const QString &sourceOrSink) const; ///< "vmic", "speakers", …
    int addMicrophone(const QString &name) const;
    /// One that hears a tone and nothing that is spoken, and needs no other device.
    int addOwnMicrophone(const QString &name) const;
    int addSpeaker(const QString &name) const;
    void removeMicrophone() const { remove(QStringLiteral("vmic")); }
    void removeSpeaker() const { remove(QStringLiteral("speakers")); }
    void mute(bool muted) const;
    void suspendMicrophone(bool suspended) const;
    void suspendSpeaker(bool suspended) const;

private:
    /// Every module that goes by this name, and waits until none does.
    void remove(const QString &sourceOrSink) const;
    [[nodiscard]] bool writeScript();
    [[nodiscard]] bool waitForSocket();

    QTemporaryDir m_folder;
    QString m_whyNot;
    pid_t m_server = 0;
    std::unique_ptr<QProcess> m_speaking;
    std::unique_ptr<QProcess> m_listening;
};

} // namespace pulsemates
