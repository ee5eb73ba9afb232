#pragma once

#include <QString>
#include <QStringList>

namespace pulsemates {

/// The words around the exercises in one language: when to stop, what to ask before breath holds,
/// and what to do when watching the breath makes things worse.
struct GuidanceWords
{
    QString breatheSoftly;    ///< one line against over-breathing
    QString breathingStop;    ///< the stop rule: in full once, then one line
    QString breathingPosture; ///< seated; never while driving, in water or operating machines
    QString emergency;        ///< chest pain or no air: a telephone, not an exercise
    QString support;          ///< the message of words that stand close to danger, or speak of it

    QString holdsQuestion; ///< asked once before patterns with holds are offered
    QStringList holdsConditions;
    QString holdsNoneApplies; ///< the answer that allows holds
    QString holdsSomeApply;

    QString stretchSoftly;
    QString stretchStop;
    QString stretchStanding; ///< when to take the seated alternative
    QString stretchTwists;   ///< when to leave out twists, deep bends and knee hugs

    QString groundingTitle; ///< the eyes-open choice
    QString groundingIntro;
    QStringList groundingSteps; ///< five, from five things seen to one tasted

    friend bool operator==(const GuidanceWords &, const GuidanceWords &) = default;
};

} // namespace pulsemates
