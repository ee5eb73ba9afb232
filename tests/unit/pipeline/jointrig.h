#pragma once

#include "core/pipeline/jointtranscriber.h"
#include "tests/support/stagedtranscriber.h"

#include <QCoreApplication>
#include <QPointer>

#include <map>

namespace pulsemates {

/// A joint recogniser over two that a test plays, all in the test's thread; what it said is noted.
struct JointRig
{
    explicit JointRig(const HearingRace::Waits &waits = {},
                      const QList<Language> &languages = {Language::English, Language::Korean})
        : joint(own(), clock, waits)
    {
        QObject::connect(&joint,
                         &Transcriber::partial,
                         &context,
                         [this](CheckInId, const Transcript &words) { partials << words.text(); });
        QObject::connect(&joint,
                         &Transcriber::finished,
                         &context,
                         [this](CheckInId id, const Result<Transcript> &result) {
                             ids << id.value;
                             ends.push_back(result);
                         });
        QObject::connect(&joint,
                         &JointTranscriber::raced,
                         &context,
                         [this](CheckInId, const HearingOutcome &told) { outcome = told; });
        connectRemote(QStringLiteral("far:one"), languages);
    }

    void connectRemote(const QString &name,
                       const QList<Language> &languages,
                       const std::optional<Error> &keyTrouble = {})
    {
        remote = new StagedTranscriber(name, languages);
        joint.setRemote({remote, name, {languages.begin(), languages.end()}, {}, keyTrouble});
    }
    void push(CheckInId id, int frames, bool voice = true)
    {
        const std::array<float, AudioFrame::samplesPerFrame> frame{0.25F};
        for (int i = 0; i < frames; ++i)
            joint.push(id, frame, voice);
    }
    static void turn()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] QString lastWords() const
    {
        return !ends.empty() && ends.back() ? ends.back()->text() : QString();
    }
    [[nodiscard]] ErrorCode lastError() const
    {
        return !ends.empty() && !ends.back() ? ends.back().error().code : ErrorCode::Internal;
    }

    SteadyClock clock;
    StagedTranscriber *here = nullptr; ///< the joint one's
    JointTranscriber joint;
    QPointer<StagedTranscriber> remote;
    QObject context;
    QStringList partials;
    QList<quint64> ids;
    std::vector<Result<Transcript>> ends;
    HearingOutcome outcome;

private:
    std::unique_ptr<Transcriber> own()
    {
        auto made = std::make_unique<StagedTranscriber>(QStringLiteral("here:one"));
        here = made.get();
        return made;
    }
};

} // namespace pulsemates
