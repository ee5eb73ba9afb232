#include "core/guidance/coachgate.h"

#include "core/guidance/messagelanguage.h"

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

/// Rules of a whole message that a beginning may still come to keep.
const QStringList &rulesOfTheWhole()
{
    static const QStringList whole{
        QStringLiteral("sentences"), QStringLiteral("asks"), QStringLiteral("second-person")};
    return whole;
}

QString comparable(const QString &sentence)
{
    QString letters;
    for (const QChar c : sentence.toCaseFolded()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

} // namespace

CoachGate::CoachGate(const SafetyScreen &screen, const CopyLinter *linter, CoachGateContext context)
    : m_screen(screen)
    , m_linter(linter)
    , m_context(std::move(context))
{}

GateAnswer CoachGate::take(const QString &sentence)
{
    if (m_shut)
        return {.rules = {QStringLiteral("over")}};
    const QString added = sentence.trimmed().normalized(QString::NormalizationForm_C);
    const QString before = soFar();
    GateAnswer answer =
        judge(before.isEmpty() ? added : QString(before + u' ' + added), added, false);
    m_shut = !answer.passes;
    if (answer.passes) {
        answer.text = added;
        m_passed << added;
    }
    return answer;
}

GateAnswer CoachGate::finish()
{
    if (m_shut)
        return {.rules = {QStringLiteral("over")}};
    m_shut = true;
    if (m_passed.isEmpty())
        return {.rules = {QStringLiteral("empty")}};
    GateAnswer answer = judge(soFar(), {}, true);
    if (answer.passes)
        answer.text = m_passed.join(u' ');
    return answer;
}

GateAnswer CoachGate::judge(const QString &text, const QString &added, bool whole) const
{
    GateAnswer answer;
    answer.safety = m_screen.check(text);
    if (answer.safety.tier != SafetyTier::Normal)
        answer.rules << QStringLiteral("safety");
    answer.rules << broken(text, whole);
    if (!whole && !readsAs(added, m_context.language))
        answer.rules << QStringLiteral("language");
    if (!whole && isRepeated(added))
        answer.rules << QStringLiteral("repeated");
    answer.passes = answer.rules.isEmpty();
    return answer;
}

QStringList CoachGate::broken(const QString &text, bool whole) const
{
    if (m_linter == nullptr)
        return {QStringLiteral("rules-missing")};
    const CopyContext context{m_context.mood, m_context.uncertain, false, CopyKind::Message};
    QStringList rules = brokenRules(m_linter->lint(text, context));
    if (whole)
        return rules;
    const int most = m_linter->rules().limits.at(CopyKind::Message).mostSentences;
    const bool tooMany = CopyText(text).sentences().size() > std::size_t(most);
    rules.removeIf([tooMany](const QString &rule) {
        return rulesOfTheWhole().contains(rule) && !(tooMany && rule == u"sentences");
    });
    return rules;
}

QString CoachGate::soFar() const
{
    const QString text = m_passed.join(u' ');
    if (m_context.begun.isEmpty() || text.isEmpty())
        return m_context.begun + text;
    return m_context.begun + u' ' + text;
}

bool CoachGate::isRepeated(const QString &sentence) const
{
    const QString letters = comparable(sentence);
    return comparable(m_context.begun) == letters
           || std::ranges::any_of(m_passed, [&letters](const QString &earlier) {
                  return comparable(earlier) == letters;
              });
}

} // namespace pulsemates
