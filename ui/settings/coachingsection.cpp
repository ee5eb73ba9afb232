#include "ui/settings/coachingsection.h"

#include "ui/common/paragraph.h"

#include <QLocale>

#include <cmath>

namespace pulsemates {

namespace {

/// Two figures of it: what a service counts is not known to the last token.
qint64 rounded(qint64 tokens)
{
    if (tokens < 100)
        return tokens;
    const double step = std::pow(10.0, std::floor(std::log10(double(tokens))) - 1);
    return qint64(std::round(double(tokens) / step) * step);
}

} // namespace

CoachingSection::CoachingSection(Theme &theme, QWidget *parent)
    : ServiceSection(theme,
                     tr("Messages written by AI"),
                     QStringLiteral("coach"),
                     &ServiceSettings::coach,
                     parent)
    , m_costs(makeLine(QStringLiteral("coachCostsLabel")))
{
    setObjectName(QStringLiteral("coachingSection"));
    addConsent(QStringLiteral("coaching"),
               tr("Have messages written for me"),
               tr("Optimized mode: beside the guidance of this computer one message for what you "
                  "said. Switching it off ends it at once."));
    addWidget(m_costs);
    addAddress(tr("Any server with the interface of chat completions, also one of your own."));
    addModel(tr("As the service names it."));
    addKey();
    addTest(tr("Asks the service for one word. Nothing of you is sent."));
    setChosen(true);
}

void CoachingSection::showFacts()
{
    ServiceSection::showFacts();
    const RequestDay &today = facts().today;
    const QLocale locale;
    m_costs->setText(tr("Today: %1 asked for, %2 used, about %3 tokens.")
                         .arg(locale.toString(today.asked),
                              locale.toString(today.used),
                              locale.toString(rounded(today.tokens))));
    m_costs->setVisible(facts().agreed || today.asked > 0);
}

QString CoachingSection::usualAddress() const
{
    return ServiceSettings().coach.addresses.value(0);
}

QString CoachingSection::whatIsSent() const
{
    return tr("%1 gets: the words you said, as text, the mood and topic this computer found in "
              "them, and a sentence that is shown already; some of it while you speak. It does not "
              "get your voice, your name, earlier check-ins, or words that this computer takes for "
              "a crisis.",
              "the host of a service");
}

} // namespace pulsemates
