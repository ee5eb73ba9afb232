#include "core/guidance/stretchreader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace pulsemates {

namespace {

constexpr std::array allSides{BodySide::None, BodySide::Left, BodySide::Right};

std::optional<BodySide> sideFromName(const QString &name)
{
    for (const BodySide side : allSides) {
        if (bodySideName(side) == name)
            return side;
    }
    return std::nullopt;
}

/// The keys of the sentences a move needs.
QStringList textKeys(const StretchMove &move)
{
    const QStringList sides = move.sided
                                  ? QStringList{QStringLiteral("right"), QStringLiteral("left")}
                                  : QStringList{QStringLiteral("none")};
    if (move.parts.isEmpty())
        return sides;
    QStringList keys;
    for (const QString &part : move.parts) {
        for (const QString &side : sides)
            keys << part + QLatin1Char('-') + side;
    }
    return keys;
}

void readMoveWords(const CheckedJson &words, StretchMove &move)
{
    words.allowOnly({QStringLiteral("title"),
                     QStringLiteral("texts"),
                     QStringLiteral("about"),
                     QStringLiteral("caution")});
    move.title = words.string(u"title", 40);
    move.about = words.string(u"about", 90);
    move.caution = words.string(u"caution", 120);
    const CheckedJson texts = words.object(u"texts");
    const QStringList keys = textKeys(move);
    texts.allowOnly(keys);
    for (const QString &key : keys)
        move.texts.emplace(key, texts.string(key, 90));
}

StretchMove readMove(const CheckedJson &row, const CheckedJson &words)
{
    row.allowOnly({QStringLiteral("id"),
                   QStringLiteral("sided"),
                   QStringLiteral("standing"),
                   QStringLiteral("twistOrFold"),
                   QStringLiteral("seatedMove"),
                   QStringLiteral("gentleMove"),
                   QStringLiteral("parts")});
    StretchMove move;
    move.id = row.string(u"id", 32);
    move.sided = row.flag(u"sided");
    move.standing = row.flag(u"standing");
    move.twistOrFold = row.flag(u"twistOrFold");
    if (move.standing || row.has(u"seatedMove"))
        move.seatedMove = row.string(u"seatedMove", 32);
    if (move.twistOrFold || row.has(u"gentleMove"))
        move.gentleMove = row.string(u"gentleMove", 32);
    if (row.has(u"parts"))
        move.parts = row.strings(u"parts", 2, 4, 32);
    readMoveWords(words.object(move.id), move);
    return move;
}

/// A side that is stretched once is stretched as long as the other.
bool bothSidesEqual(const StretchRoutine &routine)
{
    std::map<QString, std::chrono::seconds> difference;
    for (const StretchStep &step : routine.steps) {
        if (step.side == BodySide::Right)
            difference[step.drawing] += step.duration;
        else if (step.side == BodySide::Left)
            difference[step.drawing] -= step.duration;
    }
    return std::ranges::all_of(
        difference, [](const auto &entry) { return entry.second == std::chrono::seconds::zero(); });
}

} // namespace

StretchReader::StretchReader(const CheckedJson &table, const CheckedJson &words)
{
    table.allowOnly(
        {QStringLiteral("format"), QStringLiteral("moves"), QStringLiteral("routines")});
    words.allowOnly({QStringLiteral("format"),
                     QStringLiteral("language"),
                     QStringLiteral("moves"),
                     QStringLiteral("routines")});
    std::ignore = table.integer(u"format", 1, 1);
    readMoves(table, words);
    checkAlternatives(table);
    readRoutines(table, words);
}

void StretchReader::readMoves(const CheckedJson &table, const CheckedJson &words)
{
    const CheckedJson wordRows = words.object(u"moves");
    QStringList ids;
    for (const CheckedJson &row : table.objects(u"moves", 1, 48)) {
        m_moves.push_back(readMove(row, wordRows));
        if (ids.contains(m_moves.back().id))
            row.complain(QStringLiteral("id given twice"));
        ids << m_moves.back().id;
    }
    wordRows.allowOnly(ids);
}

void StretchReader::checkAlternatives(const CheckedJson &table) const
{
    for (const StretchMove &move : m_moves) {
        const StretchMove *seated = find(move.seatedMove);
        const StretchMove *gentle = find(move.gentleMove);
        const bool seatedFits =
            seated != nullptr && !seated->standing && seated->sided == move.sided;
        const bool gentleFits = gentle != nullptr && !gentle->standing && !gentle->twistOrFold
                                && gentle->sided == move.sided;
        if ((!move.seatedMove.isEmpty() && !seatedFits)
            || (!move.gentleMove.isEmpty() && !gentleFits))
            table.complain(QStringLiteral("the alternative of %1 does not fit").arg(move.id));
    }
}

StretchStep StretchReader::readStep(const CheckedJson &item) const
{
    item.allowOnly({QStringLiteral("move"),
                    QStringLiteral("part"),
                    QStringLiteral("side"),
                    QStringLiteral("seconds")});
    const StretchMove *move = find(item.string(u"move", 32));
    const auto side = sideFromName(item.string(u"side", 8));
    const std::chrono::seconds duration(item.integer(u"seconds", 10, 60));
    const QString part = item.has(u"part") ? item.string(u"part", 32) : QString();
    if (move == nullptr || !side) {
        item.complain(QStringLiteral("unknown move or side"));
        return {};
    }
    if (move->sided == (*side == BodySide::None))
        item.complain(QStringLiteral("side does not fit the move"));
    if (part.isEmpty() != move->parts.isEmpty() || (!part.isEmpty() && !move->parts.contains(part)))
        item.complain(QStringLiteral("part does not fit the move"));
    StretchStep step = move->step(*side, duration, part);
    const StretchMove *gentler = find(move->standing ? move->seatedMove : move->gentleMove);
    if (gentler != nullptr) // checked to be neither standing nor, for a twist, a twist itself
        step.gentler.push_back(gentler->step(*side, duration));
    return step;
}

void StretchReader::readRoutines(const CheckedJson &table, const CheckedJson &words)
{
    const CheckedJson titles = words.object(u"routines");
    QStringList ids;
    for (const CheckedJson &row : table.objects(u"routines", 1, 48)) {
        row.allowOnly(
            {QStringLiteral("id"), QStringLiteral("nominalSeconds"), QStringLiteral("steps")});
        StretchRoutine routine;
        routine.id = row.string(u"id", 32);
        routine.title = titles.string(routine.id, 48);
        routine.nominal = std::chrono::seconds(row.integer(u"nominalSeconds", 30, 1200));
        for (const CheckedJson &item : row.objects(u"steps", 1, 60))
            routine.steps.push_back(readStep(item));
        const auto off = std::chrono::abs(routine.length() - routine.nominal);
        if (off * 10 > routine.nominal)
            row.complain(QStringLiteral("more than a tenth off its name"));
        if (!bothSidesEqual(routine))
            row.complain(QStringLiteral("one side gets more than the other"));
        if (ids.contains(routine.id))
            row.complain(QStringLiteral("id given twice"));
        ids << routine.id;
        m_routines.push_back(std::move(routine));
    }
    titles.allowOnly(ids);
}

const StretchMove *StretchReader::find(const QString &id) const
{
    const auto found = std::ranges::find(m_moves, id, &StretchMove::id);
    return found == m_moves.end() ? nullptr : &*found;
}

} // namespace pulsemates
