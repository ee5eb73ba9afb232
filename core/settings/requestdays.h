#pragma once

#include <QDate>
#include <QList>

#include <cstdint>

namespace pulsemates {

/// What was asked of a service on one day, of this computer's calendar.
struct RequestDay
{
    QDate date{};
    /// All requests: made ahead, with the final words, and a second one beside them. Each counts
    /// once, also where it had to be sent again.
    int asked = 0;
    int used = 0;            ///< messages of them that were shown
    std::int64_t tokens = 0; ///< of all; estimated where the service says nothing

    friend bool operator==(const RequestDay &, const RequestDay &) = default;
};

/// What was asked on the last days, by date: a clock that goes back finds the day it comes to as it
/// was left, so that no hour of a day gives a second allowance, and one that was wrong for an
/// hour holds up nobody.
/// Thread: any; a value.
class RequestDays
{
public:
    static constexpr qsizetype mostDays = 8; ///< then the one that was not counted on for longest

    RequestDays() = default;
    explicit RequestDays(const QList<RequestDay> &days); ///< the newest last

    [[nodiscard]] RequestDay on(QDate date) const; ///< nothing asked where it is not known
    /// How many may still be asked for on @p date.
    [[nodiscard]] int left(QDate date, int mostADay) const;
    void addAsked(QDate date) { ++at(date).asked; }
    void addUsed(QDate date) { ++at(date).used; }
    void addTokens(QDate date, std::int64_t tokens) { at(date).tokens += tokens; }

    [[nodiscard]] const QList<RequestDay> &days() const { return m_days; }

    friend bool operator==(const RequestDays &, const RequestDays &) = default;

private:
    [[nodiscard]] RequestDay &at(QDate date); ///< moved to the end

    QList<RequestDay> m_days;
};

} // namespace pulsemates
