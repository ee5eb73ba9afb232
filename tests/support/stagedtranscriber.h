#pragma once

#include "core/providers/transcriber.h"

#include <QList>

#include <utility>

namespace pulsemates {

/// A recogniser that says what a test makes it say, when it says so; keeps the contract of the seam
/// but for a stop, which a test makes it notice.
class StagedTranscriber final : public Transcriber
{
public:
    explicit StagedTranscriber(QString name, QList<Language> languages = {Language::English})
        : m_name(std::move(name))
        , m_languages(std::move(languages))
    {}

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] bool supports(Language language) const override
    {
        return m_languages.contains(language);
    }
    void prepare() override
    {
        ++prepares;
        emit prepared(Done{});
    }
    void release() override { ++releases; }
    void start(CheckInId id, Language, std::stop_token stop) override
    {
        if (m_running)
            end(fail(ErrorCode::Cancelled, Stage::Transcribe));
        m_id = id;
        m_stop = std::move(stop);
        m_running = true;
        m_finishing = false;
        ++starts;
        frames = 0;
    }
    void
    push(CheckInId id, std::span<const float, AudioFrame::samplesPerFrame> frame, bool) override
    {
        if (!m_running || id != m_id)
            return;
        ++frames;
        lastSample = frame.front();
    }
    void finish(CheckInId id) override
    {
        m_finishing = m_finishing || id == m_id;
        if (id == m_id && !endsAtFinish.isEmpty())
            endWith(std::exchange(endsAtFinish, {}));
    }

    void say(const QString &settled, const QString &unsettled = {})
    {
        sayOf(m_id, settled, unsettled);
    }
    void sayOf(CheckInId id, const QString &settled, const QString &unsettled = {})
    {
        emit partial(id, {settled, unsettled, Language::English, {}, m_name});
    }
    void endWith(const QString &words)
    {
        end(Transcript{words, {}, Language::English, {}, m_name});
    }
    void failWith(ErrorCode code) { end(fail(code, Stage::Transcribe)); }
    void end(const Result<Transcript> &result)
    {
        if (std::exchange(m_running, false))
            emit finished(m_id, result);
    }

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isFinishing() const { return m_finishing; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] CheckInId id() const { return m_id; } ///< of the last start

    int prepares = 0;
    int releases = 0;
    int starts = 0;
    int frames = 0; ///< of the last start
    float lastSample = 0;
    QString endsAtFinish; ///< the words that the next finish() ends with, before it returns

private:
    QString m_name;
    QList<Language> m_languages;
    CheckInId m_id;
    std::stop_token m_stop;
    bool m_running = false;
    bool m_finishing = false;
};

} // namespace pulsemates
