#include "ui/guidance/breathcaption.h"

#include "ui/common/paragraph.h"

#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace pulsemates {

BreathCaption::BreathCaption(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_hint(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::DemiBold, this))
    , m_place(new Paragraph(theme, TextSize::Base, &ThemeColors::muted, QFont::Normal, this))
{
    m_hint->setObjectName(QStringLiteral("breathHintLabel"));
    m_place->setObjectName(QStringLiteral("breathCycleLabel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (Paragraph *label : {m_hint, m_place}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
}

void BreathCaption::showPattern(const BreathingPattern &pattern)
{
    m_hintOfPattern = pattern.hint;
    m_hint->setText(m_alarm.isEmpty() ? pattern.hint : m_alarm);
    m_cyclesOfAMinute = 0;
    const double minutes = double(pattern.cycle().count()) / 60000.0;
    if (minutes <= 0) {
        m_rate.clear();
        return;
    }
    const double rate = 1.0 / minutes;
    m_cyclesOfAMinute = int(std::ceil(rate));
    m_mayStay = !pattern.hasHolds; // nobody is invited to go on holding the breath
    const bool whole = std::abs(rate - std::round(rate)) < 0.05;
    m_rate = QLocale().toString(rate, 'f', whole ? 0 : 1);
}

void BreathCaption::showAlarm(const QString &words)
{
    if (m_alarm == words)
        return;
    m_alarm = words;
    m_hint->setText(words.isEmpty() ? m_hintOfPattern : words);
    m_place->setVisible(words.isEmpty());
}

void BreathCaption::showMoment(const BreathMoment &moment)
{
    QString text;
    const bool breathing = moment.state == BreathMoment::State::Breathing;
    if (breathing && m_mayStay && moment.cycle > m_cyclesOfAMinute)
        text = tr("A minute is done, stay as long as you like · cycle %1 of %2")
                   .arg(moment.cycle)
                   .arg(moment.cycles);
    else if (breathing)
        text = tr("cycle %1 of %2 · %3 a minute").arg(moment.cycle).arg(moment.cycles).arg(m_rate);
    else if (moment.state == BreathMoment::State::GetReady)
        text = tr("%1 a minute").arg(m_rate);
    else
        text = m_mayStay ? tr("Stay as long as you like.") : tr("Breathe as you usually do.");
    if (text != m_place->text())
        m_place->setText(text);
}

} // namespace pulsemates
