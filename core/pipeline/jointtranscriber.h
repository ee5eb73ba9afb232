#pragma once

#include "core/common/clock.h"
#include "core/pipeline/hearingrace.h"
#include "core/pipeline/shownwords.h"
#include "core/providers/transcriber.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pulsemates {

/// The recogniser of this computer with one on the network beside it, as one recogniser. The one
/// here always hears, where it knows the language; HearingRace says whose final words count, and
/// ShownWords whose are shown before. What goes wrong on the network is told to nobody but raced(),
/// unless the network's recogniser is the only one that knows the language.
/// Thread: the speech thread, as the one here, which it owns; the network's lives in its own, is
/// reached by posted calls that carry the sound by value, and answers by queued signals.
/// Errors: as the seam's. Exactly one end a start; late answers, of either, are stale and dropped.
class JointTranscriber final : public Transcriber
{
    Q_OBJECT

public:
    /// The recogniser on the network. What is asked of it across threads is known beforehand.
    struct Remote
    {
        Transcriber *recognizer = nullptr; ///< belongs to the joint one from setRemote() on
        QString name;
        std::vector<Language> languages;
        QString origin{}; ///< of the address that it asks
        /// Why its key could not be read; it fails with this where it fails for want of it.
        std::optional<Error> keyTrouble{};
    };

    /// @p clock outlives it.
    JointTranscriber(std::unique_ptr<Transcriber> here,
                     const Clock &clock,
                     const HearingRace::Waits &waits = {});
    ~JointTranscriber() override;

    /// From the next check-in on; the one before is deleted in its thread. An empty one: none.
    void setRemote(const pulsemates::JointTranscriber::Remote &remote);
    /// At once, also in the middle of a check-in: the person does not want it any more.
    void dropRemote();
    /// The same for those that ask where @p may does not allow it any more.
    void keepRemotes(const std::function<bool(const QString &origin)> &may);
    /// What prepare() is to be ready for.
    void setUsualLanguage(Language language) { m_usualLanguage = language; }

    [[nodiscard]] QString name() const override; ///< of whom the last final words were
    [[nodiscard]] bool supports(Language language) const override;
    [[nodiscard]] Where where() const override { return m_lastWhere; }
    void prepare() override; ///< the one here alone: nothing is asked of a service before Record
    void release() override;
    void start(CheckInId id, Language language, std::stop_token stop) override;
    void push(CheckInId id,
              std::span<const float, AudioFrame::samplesPerFrame> frame,
              bool voice) override;
    void finish(CheckInId id) override;

    /// The recognisers are told ids of their own, one a start, since a check-in may begin its words
    /// anew: whose the id of @p take is.
    [[nodiscard]] static CheckInId checkInOf(CheckInId take);
    [[nodiscard]] int staleCount() const { return m_stale; }

signals:
    /// The network's recogniser hears this check-in: its connections may be warmed.
    void remoteBegan(pulsemates::CheckInId id);
    /// Told before each end that is not a stop.
    void raced(pulsemates::CheckInId id, const pulsemates::HearingOutcome &outcome);
    /// After raced(): a deadline passed, nobody had words, and the network's recogniser, which asks
    /// at @p origin, was still waited for. It is stopped, and so tells of no trouble itself.
    void unanswered(const QString &origin);

private:
    void beginTake(CheckInId id, Language language, const std::stop_token &stop);
    void startBoth(Language language, bool here, bool remote);
    void listenTo(Transcriber &recognizer, Hearer who, Qt::ConnectionType how);
    void onPartial(Hearer who, CheckInId take, const Transcript &words);
    void noteOwnWords(CheckInId take, const Result<Transcript> &result);
    void onEnded(Hearer who, CheckInId take, const Result<Transcript> &result);
    void cutRemote();
    void show(const std::optional<Transcript> &words);
    void consider();
    void end(Result<Transcript> result);
    void letGo(Remote &remote);
    void adoptNext();
    [[nodiscard]] Transcript withBeside(Transcript words) const;
    [[nodiscard]] bool endIfStopped();

    Transcriber *m_here; ///< a child
    const Clock &m_clock;
    Remote m_remote;
    std::optional<Remote> m_next; ///< after this check-in
    HearingRace m_race;
    ShownWords m_words;
    QTimer m_due{this};
    Language m_usualLanguage = Language::English;
    QString m_lastName;
    Where m_lastWhere = Where::Device;

    CheckInId m_id;
    CheckInId m_take;
    std::uint64_t m_takes = 0;
    MonotonicTime m_began{};
    MonotonicTime m_heard{}; ///< of sound
    std::stop_token m_stop;
    std::stop_source m_stopHere;
    std::stop_source m_stopRemote;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    int m_stale = 0;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::JointTranscriber::Remote)
