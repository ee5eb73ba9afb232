#include "ui/settings/limitssection.h"

#include "ui/common/paragraph.h"
#include "ui/settings/percentslider.h"
#include "ui/settings/switch.h"

namespace pulsemates {

LimitsSection::LimitsSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("Exercises"), parent)
{
    setObjectName(QStringLiteral("limitsSection"));
    addLimit("holdsAllowedSwitch",
             tr("Breath holds"),
             tr("Offers patterns that hold the breath. Turn it on only if none of the following "
                "applies to you."),
             &PersonalLimits::holdsAllowed);
    m_question = new Paragraph(theme, TextSize::Small, &ThemeColors::text);
    m_question->setObjectName(QStringLiteral("holdsConditionsLabel"));
    addWidget(m_question);
    addLimit("seatedOnlySwitch",
             tr("Seated only"),
             tr("Standing moves are replaced by seated ones."),
             &PersonalLimits::seatedOnly);
    addLimit("noTwistsSwitch",
             tr("No twists"),
             tr("Leaves out twists, deep bends and knee hugs."),
             &PersonalLimits::noTwists);
    m_breathSpeed = new PercentSlider(
        theme, QStringLiteral("breathSpeedSlider"), tr("Pace of the breath"), 80, 120, 5);
    connect(m_breathSpeed, &PercentSlider::moved, this, [this](int percent) {
        Settings changed = settings();
        changed.limits.breathSpeed = float(percent) / 100.0F;
        commit(changed);
    });
    addRow(
        tr("Pace of the breath"), tr("Less is slower. From the next exercise on."), m_breathSpeed);
}

void LimitsSection::setWords(const GuidanceWords &words)
{
    m_question->setText(words.holdsConditions.join(QStringLiteral(" · ")));
}

Switch *LimitsSection::addLimit(const char *name,
                                const QString &title,
                                const QString &explanation,
                                bool PersonalLimits::*field)
{
    auto *button = new Switch(m_theme, title);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QAbstractButton::clicked, this, [this, field](bool on) {
        Settings changed = settings();
        changed.limits.*field = on;
        commit(changed);
    });
    m_limits.emplace_back(button, field);
    addRow(title, explanation, button);
    return button;
}

void LimitsSection::showSettings()
{
    for (const auto &[button, field] : m_limits)
        button->setChecked(settings().limits.*field);
    m_breathSpeed->setPercent(qRound(settings().limits.breathSpeed * 100));
}

} // namespace pulsemates
