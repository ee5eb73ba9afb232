#pragma once

#include "core/providers/synthesizer.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace pulsemates {

/// Speaks at once, or, while held, when the test says. Thread: the test's. Keeps the contract of
/// the seam for one request at a time, which is all the speech library asks for.
class HeldSynthesizer final : public Synthesizer
{
    Q_OBJECT

public:
    explicit HeldSynthesizer(QList<Language> languages = {Language::English, Language::Korean})
        : m_languages(std::move(languages))
    {}

    [[nodiscard]] QString name() const override { return QStringLiteral("fake:held"); }
    [[nodiscard]] QString version() const override { return QStringLiteral("1"); }
    [[nodiscard]] bool supports(Language language) const override
    {
        return m_languages.contains(language);
    }
    void release() override { ++m_releases; }

    void start(CheckInId id, const SynthesisRequest &request, std::stop_token stop) override
    {
        m_running = id;
        m_started << request.text;
        m_onStop.emplace(std::move(stop), [this, id] {
            QMetaObject::invokeMethod(
                this,
                [this, id] { end(id, fail(ErrorCode::Cancelled, Stage::Synthesize)); },
                Qt::QueuedConnection);
        });
        if (!m_held)
            QMetaObject::invokeMethod(
                this, [this, id] { finish(id); }, Qt::QueuedConnection);
    }

    void setHeld(bool held) { m_held = held; }
    /// What the next finished request tells instead of sound.
    void failNext(const Error &error) { m_error = error; }
    void finishRunning() { finish(m_running); }

    [[nodiscard]] bool isRunning() const { return bool(m_running); }
    [[nodiscard]] CheckInId running() const { return m_running; }
    [[nodiscard]] const QStringList &started() const { return m_started; }
    [[nodiscard]] int releases() const { return m_releases; }

private:
    void finish(CheckInId id)
    {
        if (m_error) {
            end(id, tl::unexpected<Error>(*std::exchange(m_error, std::nullopt)));
            return;
        }
        auto clip = std::make_shared<AudioClip>();
        clip->samples.assign(160, 0.1F);
        end(id, AudioClipPtr(clip));
    }

    void end(CheckInId id, const Result<AudioClipPtr> &whole)
    {
        if (!id || id != m_running)
            return;
        m_running = {};
        m_onStop.reset();
        emit finished(id, whole);
    }

    QList<Language> m_languages;
    CheckInId m_running;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    std::optional<Error> m_error;
    QStringList m_started;
    int m_releases = 0;
    bool m_held = false;
};

} // namespace pulsemates
