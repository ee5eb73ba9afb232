#include "core/providers/assemblyai/streamedturns.h"

#include "core/speech/transcriptassembler.h"

#include <algorithm>

namespace pulsemates {

namespace {

void addWords(QString &text, const QString &more)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += u' ';
    text += more;
}

} // namespace

TurnRules turnRulesOf(StreamingModel model)
{
    return {.endsTwice = !isOfU3Family(model),
            .tellsConfidence = tellsConfidence(model),
            .inventsSigns = model == StreamingModel::Whisper};
}

StreamedTurns::StreamedTurns(const TurnRules &rules)
    : m_rules(rules)
{}

void StreamedTurns::reset()
{
    *this = StreamedTurns(m_rules);
}

Outcome StreamedTurns::take(const StreamedTurn &turn)
{
    if (turn.order <= m_settledOrder)
        return Done{};
    Turn &kept = m_open[turn.order];
    if (m_open.size() > mostOpen)
        return fail(ErrorCode::AnswerTooLarge, Stage::Transcribe, QStringLiteral("turns"));
    if (kept.complete || (kept.ended && !turn.ended))
        return Done{};
    read(kept, turn);
    if (!kept.text.isEmpty())
        m_carried.clear();
    settleReady();
    if (m_settled.size() + unsettled().size() > mostText)
        return fail(ErrorCode::AnswerTooLarge, Stage::Transcribe, QStringLiteral("words"));
    return Done{};
}

void StreamedTurns::read(Turn &kept, const StreamedTurn &turn) const
{
    kept.text = cleaned(turn.text());
    kept.language = turn.language;
    kept.ended = turn.ended;
    kept.complete = turn.ended && (!m_rules.endsTwice || turn.formatted);
    kept.confidences = 0;
    kept.counted = 0;
    for (const StreamedWord &word : turn.words) {
        if (word.end)
            kept.lastWord = std::max(kept.lastWord.value_or(*word.end), *word.end);
        if (word.confidence) {
            kept.confidences += *word.confidence;
            ++kept.counted;
        }
    }
}

// Turns are settled in their order. A second end that never came is not waited for once a later
// turn is complete.
void StreamedTurns::settleReady()
{
    const auto last = std::find_if(
        m_open.rbegin(), m_open.rend(), [](const auto &entry) { return entry.second.complete; });
    if (last == m_open.rend())
        return;
    const int until = last->first;
    while (!m_open.empty() && m_open.begin()->first <= until && m_open.begin()->second.ended)
        settleFirst();
}

void StreamedTurns::settleFirst()
{
    const auto first = m_open.begin();
    const Turn &turn = first->second;
    addWords(m_settled, turn.text);
    if (!turn.text.isEmpty()) {
        if (turn.lastWord)
            m_settledUntil = std::max(m_settledUntil.value_or(*turn.lastWord), *turn.lastWord);
        else
            m_timed = false;
        if (!turn.language.isEmpty())
            m_languages[turn.language.left(2).toLower()] += turn.text.size();
    }
    m_confidences += turn.confidences;
    m_counted += turn.counted;
    m_settledOrder = first->first;
    m_open.erase(first);
}

void StreamedTurns::beginSession()
{
    while (!m_open.empty() && m_open.begin()->second.ended)
        settleFirst();
    m_carried = unsettled();
    m_open.clear();
    m_settledOrder = -1;
    m_settledUntil.reset();
}

QString StreamedTurns::unsettled() const
{
    QString text = m_carried;
    for (const auto &[order, turn] : m_open)
        addWords(text, turn.text);
    return text;
}

std::optional<double> StreamedTurns::confidence() const
{
    double sum = m_confidences;
    int count = m_counted;
    for (const auto &[order, turn] : m_open) {
        sum += turn.confidences;
        count += turn.counted;
    }
    if (!m_rules.tellsConfidence || count == 0)
        return std::nullopt;
    return sum / count;
}

bool StreamedTurns::allEnded(bool formatted) const
{
    return m_carried.isEmpty() && std::ranges::all_of(m_open, [formatted](const auto &entry) {
               return formatted ? entry.second.complete : entry.second.ended;
           });
}

std::optional<std::chrono::milliseconds> StreamedTurns::endedUntil() const
{
    auto until = m_settledUntil;
    for (const auto &[order, turn] : m_open) {
        if (!turn.ended)
            break;
        if (turn.lastWord)
            until = std::max(until.value_or(*turn.lastWord), *turn.lastWord);
    }
    return m_timed ? until : std::nullopt;
}

bool StreamedTurns::areMostlyNot(const QString &language) const
{
    qsizetype known = 0;
    for (const auto &[name, characters] : m_languages)
        known += characters;
    const auto own = m_languages.find(language);
    return known > 0 && 2 * (own == m_languages.end() ? 0 : own->second) < known;
}

QString StreamedTurns::cleaned(const QString &text) const
{
    return m_rules.inventsSigns ? TranscriptAssembler::clean(text) : text;
}

} // namespace pulsemates
