#pragma once

#include "core/pipeline/coachingmachine.h"

#include <array>
#include <limits>
#include <utility>

namespace pulsemates {

/// A CoachingMachine on a clock, for tests: takes events in a word, and keeps the commands as text
/// ("ahead1", "-1" for its cancel, "s0:…" for the first sentence).
class CoachingDesk
{
public:
    CoachingDesk() { begin(); }

    void begin(SpeculationLeave leave = {true, true, 0},
               int requestsLeft = std::numeric_limits<int>::max())
    {
        tell(coaching::Began{{++m_id}, environment, leave, requestsLeft});
    }

    /// What is said unless a test says something else.
    static QString said()
    {
        return QStringLiteral("so I came in early to finish the report and the printer was broken "
                              "and I carried all of it");
    }

    void tell(const coaching::Event &event)
    {
        last = machine.handle(event, now);
        for (const coaching::Command &command : last)
            trace << nameOf(command);
    }
    void wait(MonotonicTime time)
    {
        now += time;
        tell(coaching::TimePassed{});
    }
    [[nodiscard]] CheckInId id() const { return {m_id}; }

    [[nodiscard]] CoachingBasis basis(const QString &words,
                                      SafetyTier tier = SafetyTier::Normal) const
    {
        return {words, MoodLabel::Negative, 0.3, false, tier, {}};
    }
    void hear(const QString &words, SafetyTier tier = SafetyTier::Normal)
    {
        tell(coaching::Heard{id(), basis(words, tier), 0.9});
    }
    void stop() { tell(coaching::Stopped{id()}); }
    void settleWords(const QString &words, SafetyTier tier = SafetyTier::Normal)
    {
        tell(coaching::WordsFinal{id(), basis(words, tier)});
    }
    void sentence(coaching::RequestNumber request, const QString &text, int tokens = 0)
    {
        tell(coaching::SentenceCame{id(), request, text, tokens});
    }
    void
    end(coaching::RequestNumber request, coaching::End end = coaching::End::Whole, int tokens = 0)
    {
        tell(coaching::RequestEnded{id(), request, end, tokens});
    }
    /// One message asked for ahead, number 1.
    void speculate()
    {
        hear(said());
        wait(SpeculatorOptions().patience);
    }

    static QString nameOf(const coaching::Command &command)
    {
        struct
        {
            QString operator()(const coaching::SendRequest &send)
            {
                static const QStringList purposes{QStringLiteral("ahead"),
                                                  QStringLiteral("final"),
                                                  QStringLiteral("rest"),
                                                  QStringLiteral("hedge")};
                return purposes[int(send.purpose)] + QString::number(send.request);
            }
            QString operator()(const coaching::CancelRequest &cancel)
            {
                return u'-' + QString::number(cancel.request);
            }
            QString operator()(const coaching::PauseReading &) { return QStringLiteral("pause"); }
            QString operator()(const coaching::ResumeReading &) { return QStringLiteral("resume"); }
            QString operator()(const coaching::ShowSentence &show)
            {
                return u's' + QString::number(show.index) + u':' + show.text;
            }
            QString operator()(const coaching::ShowMore &more)
            {
                return QStringLiteral("more:") + more.text;
            }
            QString operator()(const coaching::KeepCached &) { return QStringLiteral("cached"); }
            QString operator()(const coaching::TakeBack &) { return QStringLiteral("back"); }
            QString operator()(const coaching::RaiseHelp &) { return QStringLiteral("help"); }
        } namer;
        return std::visit(namer, command);
    }
    /// Everything since the last call, in order.
    QString took() { return std::exchange(trace, {}).join(u' '); }

    CoachingEnvironment environment{
        Language::English, CoachingMode::Optimized, QStringLiteral("en-1"), true, "history"};
    CoachingMachine machine;
    MonotonicTime now = std::chrono::seconds(1000);
    coaching::Commands last;
    QStringList trace;

private:
    std::uint64_t m_id = 0;
};

} // namespace pulsemates
