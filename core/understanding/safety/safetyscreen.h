#pragma once

#include "core/understanding/safety/safetyrules.h"

#include <functional>
#include <future>
#include <memory>

namespace pulsemates {

/// The safety screen: which help words ask for, decided by rules on this computer. Every text goes
/// through all languages, since people mix them. It cannot be switched off, and fails loud: without
/// its rules, or where it throws, every text asks for help.
/// Thread: any; immutable after construction, pure: the same answer for the same words.
/// Source: wellness.md §4; docs/safety.md says what it does for a person and what it does not.
class SafetyScreen
{
public:
    /// Reads the compiled-in rules beside the caller's thread; whoever asks before they are read
    /// waits for them, some hundredths of a second. initializeResources() comes first.
    SafetyScreen();
    /// With rules of its own, as tests and the evaluation have.
    explicit SafetyScreen(std::vector<Result<SafetyRules>> rules);

    /// Why the screen cannot judge, for doctor; empty while all is well.
    [[nodiscard]] QString problem() const { return loaded().problem; }

    [[nodiscard]] SafetyFinding check(const QString &text) const noexcept;

    [[nodiscard]] const std::vector<SafetyRules> &rules() const { return loaded().rules; }

    /// The answer of a screen that cannot judge.
    [[nodiscard]] static SafetyFinding brokenFinding(const QString &why);
    /// What @p judge says; that of a broken screen where it throws.
    [[nodiscard]] static SafetyFinding
    guarded(const std::function<SafetyFinding()> &judge) noexcept;

    /// The higher of two; of equals the first.
    [[nodiscard]] static const SafetyFinding &higher(const SafetyFinding &a, const SafetyFinding &b)
    {
        return b.tier > a.tier || (b.tier == a.tier && a.rule.isEmpty()) ? b : a;
    }

private:
    struct Loaded
    {
        std::vector<SafetyRules> rules;
        QString problem;
    };
    [[nodiscard]] static std::shared_ptr<const Loaded>
    taken(std::vector<Result<SafetyRules>> rules);
    [[nodiscard]] static std::shared_ptr<const Loaded> read() noexcept;
    using Reading = std::shared_future<std::shared_ptr<const Loaded>>;
    [[nodiscard]] static Reading ready(std::shared_ptr<const Loaded> loaded);
    [[nodiscard]] const Loaded &loaded() const { return *m_loaded.get(); }

    Reading m_loaded;
};

/// The screen over words that grow while a person speaks: only the open end is looked at again. The
/// answer equals SafetyScreen::check() of the whole text.
/// Thread: one at a time; any.
class SafetyFollower
{
public:
    /// @p screen outlives the follower.
    explicit SafetyFollower(const SafetyScreen &screen);

    /// A text that does not continue the last is read from its beginning.
    [[nodiscard]] SafetyFinding update(const QString &text) noexcept;

    void reset() { m_known.clear(); }

    /// Units looked at since the beginning, for the test that settled words are not read again.
    [[nodiscard]] qsizetype unitsSearched() const { return m_searched; }

private:
    struct Known
    {
        std::vector<int> units;
        std::vector<SafetyMatch> matches;
    };
    [[nodiscard]] SafetyFinding follow(const SafetyRules &rules, Known &known, const QString &text);

    const SafetyScreen &m_screen;
    std::vector<Known> m_known; ///< by language, as the screen's rules
    qsizetype m_searched = 0;
};

} // namespace pulsemates
