#pragma once

#include "tests/gui/window/windowfixture.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

namespace pulsemates {

class StagedTranscriber;

/// What is said, and who hears what of it.
struct SpokenInput
{
    QStringList service{}; ///< sentences; none: no recogniser on the network
    QString here{};        ///< what this computer has in the end; empty: it never comes to one
    bool voiced = true;    ///< false: no voice is found in the sound
    bool mute = false;     ///< coach and voice take what is asked, and say nothing
};

/// The window in optimized mode with all three services on loopback, their keys, and sound that
/// comes at the pace of speech: three seconds of a voice, then silence that the test has to end.
class WholeWindow : public WindowFixture
{
public:
    /// What came by itself; outlives the servers, as the window does.
    struct Seen
    {
        bool coachReady = false;
        bool hearingReady = false;
        QString voiceReady;
        bool guidedBeforeWords = false; ///< of the last begin()
        int requestsAtHelp = -1;        ///< of the coach, when help came; -1: it did not
        QStringList heard;              ///< of the message, in order
        QStringList voices;             ///< of each
    };

    explicit WholeWindow(SpokenInput input);
    ~WholeWindow();

    [[nodiscard]] bool begin();
    /// Begins and goes through @p steps; anew where a loaded machine came to the end of the sound
    /// in the middle of them.
    [[nodiscard]] bool speaksThrough(const std::function<bool()> &steps);
    /// False: the recording has ended before.
    [[nodiscard]] bool comesBeforeTheEnd(const std::function<bool()> &what);
    /// Until a pause has brought guidance, and a message was asked for while the recording runs, to
    /// words that end with @p lastWords.
    [[nodiscard]] bool pausesAndIsWrittenFor(const QString &lastWords);
    /// What the recogniser of this computer says so far.
    void sayHere(const QString &words);

    /// So many messages since begin() have come to the coach's server.
    [[nodiscard]] bool asksFor(int messages) const;
    [[nodiscard]] bool coachHasRead(const QString &words) const;
    [[nodiscard]] const CoachingCosts &costs() const;

    static const QStringList sentences; ///< of the coach
    [[nodiscard]] static QString written() { return sentences.join(u' '); }

    loopback::AssemblyAiStreaming hearing;
    loopback::OpenAiCompatible coach;
    loopback::OpenAiCompatible voice;
    const std::shared_ptr<Seen> seen = std::make_shared<Seen>();

private:
    void script();
    [[nodiscard]] QString soundFile() const;
    void saveSettings();
    void agreeTo(ServiceSettings &services,
                 ServiceUse use,
                 const loopback::LoopbackServer &server,
                 const QByteArray &key) const;
    void listen() const;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] int asked() const { return coach.requestCount(QStringLiteral("chat")); }

    const SpokenInput m_input;
    loopback::LoopbackServer m_hearingServer{hearing};
    loopback::LoopbackServer m_coachServer{coach};
    loopback::LoopbackServer m_voiceServer{voice};
    StagedTranscriber *m_hearer = nullptr; ///< the engine's, in the thread of speech
    int m_askedBefore = 0;                 ///< the last begin()
};

} // namespace pulsemates
