#pragma once

#include "app/bench/network/armrun.h"
#include "app/bench/network/monologue.h"
#include "app/bench/network/realside.h"
#include "app/bench/network/spokenprotocols.h"
#include "app/bench/network/understoodwords.h"
#include "core/guidance/copylinter.h"
#include "core/pipeline/coachingstage.h"

#include <QTimer>

#include <array>
#include <map>
#include <stop_token>

namespace pulsemates {

/// What check-ins on the real clock share; all of it outlives them.
struct RealParts
{
    /// Servers of its own for each arm: they count what a session has drawn.
    std::array<const RealSide *, allArms.size()> sides;
    const Clock &clock;
    const SafetyScreen &screen;
    UnderstoodWords &words;
    std::map<Language, std::shared_ptr<const CopyLinter>> linters;
};

/// What came of one.
struct RealOutcome
{
    Arm arm = Arm::Ours;
    int session = 0;
    double audioSeconds = 0;
    ArmTimes times;         ///< from the scheduled Stop
    QString problem;        ///< it did not reach its end: why
    Monologue heard;        ///< ours: what was said and done when, as it really was, to be replayed
    bool wrote = false;     ///< ours: a sentence came in time
    SpokenProtocols spoken; ///< also of what was still answered behind its end
};

/// One check-in of one arm on the real clock, with the program's own recognisers, coach and voices
/// against the servers on loopback. Sound goes out at the speed of speech; it is not listened to.
/// Thread: the network's, which is the main one here.
class RealCheckIn : public QObject
{
    Q_OBJECT

public:
    /// @p stopAt: when Stop is due. Everything is counted from there, whoever is late.
    RealCheckIn(Arm arm, int session, MonotonicTime stopAt, const RealParts &parts);
    ~RealCheckIn() override;

    void schedule(); ///< begins by itself when its speech is due
    [[nodiscard]] const RealOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] bool isOver() const { return m_over; }

signals:
    void over();

private:
    void makeParts();
    void connectParts();
    void connectStage();
    void followProtocols();
    void begin();
    void tick();
    void follow(std::chrono::milliseconds passed); ///< ours: voice and hand
    void stopNow();
    void takePartial(const Transcript &transcript);
    void takeWords(const Result<Transcript> &transcript);
    void takeSentence(const QString &text);
    void takeMessage(const Result<CoachMessage> &message);
    void speak(const QString &text);
    void takeSound();
    void end(const QString &problem);
    [[nodiscard]] std::chrono::milliseconds sinceBegin() const;
    [[nodiscard]] double sinceStop() const;
    [[nodiscard]] CheckIn checkInWith(const Transcript &transcript) const;
    [[nodiscard]] bool comesWhole() const
    {
        return m_outcome.arm == Arm::Document || m_outcome.arm == Arm::Sequential;
    }

    const RealParts &m_parts;
    CheckInId m_id;
    MonotonicTime m_beginAt;
    MonotonicTime m_stopAt;
    std::stop_source m_stop;
    RealOutcome m_outcome;
    std::unique_ptr<Transcriber> m_transcriber;
    std::unique_ptr<Coach> m_coach;
    std::unique_ptr<Synthesizer> m_voice;
    std::unique_ptr<CoachingStage> m_stage; ///< ours; before the coach goes
    QTimer m_frames;
    QTimer m_patience;
    int m_pushed = 0; ///< frames
    bool m_voiceTold = false;
    bool m_pauseTold = false;
    bool m_handTold = false;
    QString m_firstSentence;
    bool m_over = false;
};

} // namespace pulsemates
