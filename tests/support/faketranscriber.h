#pragma once

#include "core/providers/transcriber.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace pulsemates {

/// Speaks one word of a script for every framesPerWord voiced frames; keeps the contract of the
/// seam.
class FakeTranscriber final : public Transcriber
{
    Q_OBJECT

public:
    static constexpr int framesPerWord = 10;

    explicit FakeTranscriber(const QString &script = QStringLiteral("I feel a bit tired today"),
                             QObject *parent = nullptr);
    ~FakeTranscriber() override;

    [[nodiscard]] QString name() const override { return QStringLiteral("fake:script"); }
    [[nodiscard]] bool supports(Language language) const override;
    void prepare() override;
    void start(CheckInId id, Language language, std::stop_token stop) override;
    void push(CheckInId id,
              std::span<const float, AudioFrame::samplesPerFrame> frame,
              bool voice) override;
    void finish(CheckInId id) override;

    void setScript(const QString &words);
    void setConfidence(std::optional<double> confidence) { m_confidence = confidence; }
    void setLanguages(const QList<Language> &languages) { m_languages = languages; }
    /// What the next finish() tells instead of words.
    void failNext(const Error &error) { m_error = error; }
    void failNoMore() { m_error.reset(); }
    void setNeverDone() { m_neverDone = true; } ///< only a stop or another start ends it

    [[nodiscard]] int frames() const { return m_frames; }

private:
    [[nodiscard]] QString spoken() const;
    void end(const Result<Transcript> &result);
    [[nodiscard]] bool endIfStopped();

    QStringList m_script;
    QList<Language> m_languages{Language::English};
    std::optional<double> m_confidence;
    std::optional<Error> m_error;
    bool m_neverDone = false;
    Language m_language = Language::English;
    int m_frames = 0;
    int m_voiced = 0;
    CheckInId m_id;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace pulsemates
