#include "core/understanding/safety/safetyscreen.h"

#include <QFile>

#include <algorithm>
#include <system_error>
#include <utility>

namespace pulsemates {

namespace {

Result<SafetyRules> readResource(const QString &language)
{
    const QString name = QStringLiteral(":/safety/rules-%1.json").arg(language);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, Stage::Safety, name + u" is missing");
    return SafetyRules::read(file.readAll(), name);
}

} // namespace

SafetyScreen::SafetyScreen()
{
    try {
        m_loaded = std::async(std::launch::async, &SafetyScreen::read);
    } catch (const std::system_error &) { // no thread is to be had: then here
        m_loaded = ready(read());
    }
}

SafetyScreen::SafetyScreen(std::vector<Result<SafetyRules>> rules)
{
    m_loaded = ready(taken(std::move(rules)));
}

SafetyScreen::Reading SafetyScreen::ready(std::shared_ptr<const Loaded> loaded)
{
    std::promise<std::shared_ptr<const Loaded>> promise;
    promise.set_value(std::move(loaded));
    return promise.get_future();
}

std::shared_ptr<const SafetyScreen::Loaded> SafetyScreen::read() noexcept
{
    try {
        std::vector<Result<SafetyRules>> rules;
        rules.push_back(readResource(QStringLiteral("en")));
        rules.push_back(readResource(QStringLiteral("ko")));
        return taken(std::move(rules));
    } catch (const std::exception &exception) {
        auto loaded = std::make_shared<Loaded>();
        loaded->problem = QString::fromUtf8(exception.what());
        return loaded;
    } catch (...) {
        auto loaded = std::make_shared<Loaded>();
        loaded->problem = QStringLiteral("the rules cannot be read");
        return loaded;
    }
}

std::shared_ptr<const SafetyScreen::Loaded>
SafetyScreen::taken(std::vector<Result<SafetyRules>> rules)
{
    auto loaded = std::make_shared<Loaded>();
    for (Result<SafetyRules> &language : rules) {
        if (language)
            loaded->rules.push_back(std::move(*language));
        else if (loaded->problem.isEmpty())
            loaded->problem = language.error().detail;
    }
    if (loaded->rules.empty() && loaded->problem.isEmpty())
        loaded->problem = QStringLiteral("there are no rules");
    return loaded;
}

SafetyFinding SafetyScreen::brokenFinding(const QString &why)
{
    return {SafetyTier::Help, QStringLiteral("screen:%1").arg(why), {}};
}

SafetyFinding SafetyScreen::guarded(const std::function<SafetyFinding()> &judge) noexcept
{
    try {
        return judge();
    } catch (...) {
        return brokenFinding(QStringLiteral("failed"));
    }
}

SafetyFinding SafetyScreen::check(const QString &text) const noexcept
{
    return SafetyFollower(*this).update(text);
}

SafetyFollower::SafetyFollower(const SafetyScreen &screen)
    : m_screen(screen)
{}

SafetyFinding SafetyFollower::follow(const SafetyRules &rules, Known &known, const QString &text)
{
    std::vector<int> units = rules.unitsOf(text);
    const auto [now, before] = std::ranges::mismatch(units, known.units);
    // A match may reach this far, and may look at one more unit than it takes.
    const int from = std::max(0, int(now - units.begin()) - SafetyPatterns::longestMatch - 1);
    std::erase_if(known.matches, [from](const SafetyMatch &m) { return m.begin >= from; });
    rules.findMatches(units, from, known.matches);
    m_searched += qsizetype(units.size()) - from;
    known.units = std::move(units);
    return rules.decide(known.units, known.matches);
}

SafetyFinding SafetyFollower::update(const QString &text) noexcept
{
    return SafetyScreen::guarded([this, &text] {
        std::vector<Known> known = std::exchange(m_known, {}); // gone where something throws
        if (text.trimmed().isEmpty())
            return SafetyFinding();
        if (!m_screen.problem().isEmpty())
            return SafetyScreen::brokenFinding(QStringLiteral("no-rules"));
        known.resize(m_screen.rules().size());
        SafetyFinding highest;
        for (std::size_t i = 0; i < known.size(); ++i)
            highest = SafetyScreen::higher(highest, follow(m_screen.rules()[i], known[i], text));
        m_known = std::move(known);
        return highest;
    });
}

} // namespace pulsemates
