#pragma once

#include "core/providers/synthesizer.h"
#include "tests/support/patience.h"

#include <QTest>

#include <memory>
#include <vector>

namespace pulsemates {

/// Who hears a voice: all that it says, in words a test can compare.
class VoiceListener : public QObject
{
    Q_OBJECT

public:
    explicit VoiceListener(std::unique_ptr<Synthesizer> speaker)
        : voice(std::move(speaker))
    {
        connect(
            voice.get(), &Synthesizer::chunk, this, [this](CheckInId, const AudioClipPtr &clip) {
                afterEnd |= !ends.isEmpty();
                ++chunks;
                heard.insert(heard.end(), clip->samples.begin(), clip->samples.end());
            });
        connect(voice.get(),
                &Synthesizer::finished,
                this,
                [this](CheckInId, const Result<AudioClipPtr> &result) {
                    ends << (result ? QStringLiteral("done") : errorCodeName(result.error().code));
                    detail = result ? QString() : result.error().detail;
                    whole = result.value_or(nullptr);
                });
    }

    /// Speaks and waits; how it ended.
    QString speak(const QString &text, Language language = Language::English, float rate = 1)
    {
        ends.clear();
        heard.clear();
        chunks = 0;
        voice->start(CheckInId{3}, {text, language, rate}, {});
        (void)QTest::qWaitFor([this] { return !ends.isEmpty(); }, patienceMs);
        return ends.join(u' ');
    }

    std::unique_ptr<Synthesizer> voice;
    QStringList ends; ///< "done", or the name of an error
    QString detail;
    AudioClipPtr whole;
    std::vector<float> heard;
    int chunks = 0;
    bool afterEnd = false; ///< a chunk came when it was over
};

} // namespace pulsemates
