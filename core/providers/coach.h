#pragma once

#include "core/common/checkinid.h"
#include "core/common/language.h"
#include "core/common/result.h"
#include "core/understanding/mood.h"
#include "core/understanding/safety/safetytier.h"
#include "core/understanding/topic.h"

#include <QMetaType>
#include <QObject>

#include <optional>
#include <stop_token>

namespace pulsemates {

/// What a message is to be written for.
struct CoachRequest
{
    static constexpr qsizetype mostCharacters = 4000; ///< as many as can be typed

    Language language = Language::English;
    QString words; ///< the whole transcript as far as it is known; never a part of it
    MoodLabel mood = MoodLabel::Neutral;
    bool uncertain = false; ///< the mood is not known: the message asks
    Topic topic = Topic::Day;
    /// A sentence that is shown already and stays: only what follows it is asked for.
    QString begun;
    /// What the safety screen found in these words. Words that nobody screened, and those of T1 or
    /// above, are never sent to a coach.
    std::optional<SafetyTier> safety;
    /// Asks the same as one that is silent, and so over another connection.
    bool beside = false;

    friend bool operator==(const CoachRequest &, const CoachRequest &) = default;
};

/// Whether @p request may be sent at all. Errors: InvalidInput.
[[nodiscard]] inline Outcome checkCoachRequest(const CoachRequest &request)
{
    const auto refuse = [](const char *why) {
        return fail(ErrorCode::InvalidInput, Stage::Coach, QLatin1String(why));
    };
    if (request.safety != SafetyTier::Normal)
        return refuse(request.safety ? "words that ask for help" : "words that were not screened");
    if (request.words.trimmed().isEmpty())
        return refuse("no words");
    if (request.words.size() > CoachRequest::mostCharacters
        || request.begun.size() > CoachRequest::mostCharacters)
        return refuse("too many words");
    return Done{};
}

/// A message as it was written: nobody has looked at it yet, see CoachGate.
struct CoachMessage
{
    QString text;  ///< its sentences with a space between; without CoachRequest::begun
    QString model; ///< as the service names it; empty where it does not
    std::optional<int> promptTokens;     ///< as the service counted, where it says so
    std::optional<int> completionTokens; ///< the same

    friend bool operator==(const CoachMessage &, const CoachMessage &) = default;
};

/// The seam over a message for one person. Several requests may run at once; @p id tells them
/// apart, and the caller chooses it: a speculative request and a hedge have ids of their own. A
/// start() with the id of one that runs ends that one first.
/// Thread: lives in the network thread; call its functions there (queued).
/// Errors: exactly one finished() per start(), also after a stop (Cancelled), and nothing of that
/// id behind it; none comes from within a call of start(). After an error the sentences that came
/// before it stand as they are.
class Coach : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< "openai:gpt-4o-mini"
    /// Model and prompt: messages of two versions are not the same.
    [[nodiscard]] virtual QString version() const = 0;
    [[nodiscard]] virtual bool supports(Language language) const = 0;

    /// Opens what start() needs ahead of it, and keeps it open for some minutes.
    virtual void prepare() {}

    virtual void start(CheckInId id, const CoachRequest &request, std::stop_token stop) = 0;

signals:
    /// The first of the answer has come, whatever it is; once, and not where nothing comes.
    void begun(pulsemates::CheckInId id);
    /// The next sentence of the message, in order, as soon as it is complete.
    void sentence(pulsemates::CheckInId id, const QString &text);
    void finished(pulsemates::CheckInId id,
                  const pulsemates::Result<pulsemates::CoachMessage> &message);
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::CoachMessage)
