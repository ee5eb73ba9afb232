#pragma once

#include "core/providers/synthesizer.h"

#include <memory>
#include <set>
#include <vector>

namespace pulsemates {

/// The voice that the settings name, in a place that stays: others hold on to it while what speaks
/// behind it changes. Without one it speaks no language and answers Cancelled.
/// Thread: the network's.
class ChosenVoice final : public Synthesizer
{
    Q_OBJECT

public:
    explicit ChosenVoice(QObject *parent = nullptr);
    ~ChosenVoice() override;

    /// Takes @p voice from now on; none: nobody is asked. What the one before was saying ends with
    /// Cancelled.
    void choose(std::unique_ptr<Synthesizer> voice);
    /// The same, but the one before says to its end what it has begun.
    void follow(std::unique_ptr<Synthesizer> voice);

    [[nodiscard]] QString name() const override;    ///< empty: there is none
    [[nodiscard]] QString version() const override; ///< empty: there is none
    [[nodiscard]] bool supports(Language language) const override;
    void prepare() override;
    void release() override;
    void start(CheckInId id, const SynthesisRequest &request, std::stop_token stop) override;

private:
    /// A voice and what it is saying.
    struct Speaker
    {
        std::unique_ptr<Synthesizer> voice{};
        std::set<CheckInId> underWay{};
    };

    void take(std::unique_ptr<Synthesizer> voice);
    void end(CheckInId id, const Result<AudioClipPtr> &whole);

    Speaker m_now;
    std::vector<Speaker> m_before; ///< each as long as it says something
};

} // namespace pulsemates
