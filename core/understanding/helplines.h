#pragma once

#include "core/common/language.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace pulsemates {

enum class HelpKind { Crisis, Emergency, Text, Youth, Web, Counselling };

/// "crisis", "emergency", "text", "youth", "web", "counselling".
[[nodiscard]] QString helpKindName(HelpKind kind);

/// One place where a person can be reached, in the language of the window.
struct HelpLine
{
    QString id;     ///< "kr-109"
    QString region; ///< "US", "KR", "GB", "IE", "EU", "other"
    HelpKind kind = HelpKind::Crisis;
    QString contact; ///< number or address, the largest thing on screen; may be empty
    QString title;
    QString detail;
    QString hours;         ///< empty where they differ
    QStringList languages; ///< codes of ISO 639, "interpreter", "local": those of the country
    QString source;
    QDate verifiedOn; ///< the day the row was compared with its source; nobody called for it
};

/// The fixed texts of the help panel, never made while the program runs.
struct HelpTexts
{
    QString titleAsked; ///< the person opened it
    QString titleSaid;  ///< their words opened it
    QString titleOther; ///< their words were about someone else
    QString said;       ///< the fixed message in place of guidance; %1: how to reach the first line
    QString support;    ///< of the card beside usual guidance; %1: the first line
    QString otherHead;
    QStringList otherSteps;                     ///< how to help someone, the first thing first
    QString reachAny, reachEmergency, reachWeb; ///< %1: a number, or an address
    QString reachList, reachPress;              ///< where no single line is known
    QString near;
    QString stay, plan, grounding, trusted, trustedHint, continueOn, copy;
    QString verified; ///< with %1 for the date
    QString notMedical, regionUnknown;
    QString groundingTitle, groundingEnd;
    QStringList groundingSteps; ///< five, from what is seen to what is tasted
};

/// Help lines and their texts, compiled into the program: nothing waits on a network.
/// Thread: any; immutable after construction.
/// Source: resources/help, whose rows say where each came from and when it was compared with that.
class HelpLines
{
public:
    /// Reads the resources; initializeResources() comes first.
    HelpLines();

    /// The lines of a region ("KR", "US", any country code), crisis line first; never empty. With
    /// no region known: those of the language's country, then of the other one, then everywhere.
    [[nodiscard]] std::vector<HelpLine> forRegion(const QString &region, Language language) const;

    [[nodiscard]] const HelpTexts &texts(Language language) const;

    /// Every row of every region.
    [[nodiscard]] const std::vector<HelpLine> &all(Language language) const;

    /// The oldest comparison among @p lines, for the foot of the panel.
    [[nodiscard]] static QDate verifiedOn(const std::vector<HelpLine> &lines);

    /// Those of @p lines that nobody has compared with their source for more than a year. A day in
    /// the future counts as none.
    [[nodiscard]] static std::vector<HelpLine> outdated(const std::vector<HelpLine> &lines,
                                                        QDate today);

private:
    std::vector<HelpLine> m_english;
    std::vector<HelpLine> m_korean;
    HelpTexts m_englishTexts;
    HelpTexts m_koreanTexts;
};

} // namespace pulsemates
