#include "ui/guidance/breathadvice.h"

#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

BreathAdvice::BreathAdvice(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_stop(new Paragraph(theme, TextSize::Small, &ThemeColors::muted, QFont::Normal, this))
    , m_lookAround(new PillButton(theme, PillButton::Kind::Quiet, tr("Look around instead"), this))
    , m_title(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::DemiBold, this))
    , m_steps(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_back(new PillButton(theme, PillButton::Kind::Paper, tr("Back to the breath"), this))
{
    setObjectName(QStringLiteral("breathAdvice"));
    m_stop->setObjectName(QStringLiteral("breathStopLabel"));
    m_lookAround->setObjectName(QStringLiteral("lookAroundButton"));
    m_title->setObjectName(QStringLiteral("lookAroundTitleLabel"));
    m_steps->setObjectName(QStringLiteral("lookAroundStepsLabel"));
    m_back->setObjectName(QStringLiteral("backToBreathButton"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (Paragraph *label : {m_stop, m_title, m_steps})
        label->setAlignment(Qt::AlignHCenter);
    m_lookAround->allowWrapping();
    m_back->allowWrapping();
    column->addWidget(m_stop);
    column->addWidget(m_lookAround, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(m_steps);
    column->addSpacing(6);
    column->addWidget(m_back, 0, Qt::AlignHCenter);
    connect(m_lookAround, &PillButton::clicked, this, [this] {
        show(true);
        m_back->setFocus(Qt::OtherFocusReason);
        emit groundingChosen(true);
    });
    connect(m_back, &PillButton::clicked, this, [this] {
        show(false);
        m_lookAround->setFocus(Qt::OtherFocusReason);
        emit groundingChosen(false);
    });
    show(false);
}

void BreathAdvice::setWords(const GuidanceWords &words, bool inFull)
{
    m_rule = inFull ? words.breathingStop + u' ' + words.breathingPosture + u' ' + words.emergency
                    : words.breathingStop;
    showRule();
    m_lookAround->setToolTip(words.groundingIntro);
    m_lookAround->setAccessibleDescription(words.groundingIntro);
    m_title->setText(words.groundingTitle);
    m_steps->setText(words.groundingSteps.join(QChar(QChar::LineSeparator)));
}

void BreathAdvice::setCaution(const QString &caution)
{
    m_caution = caution;
    showRule();
}

void BreathAdvice::showRule()
{
    m_stop->setText(m_caution.isEmpty() ? m_rule : m_caution + u' ' + m_rule);
}

void BreathAdvice::close()
{
    if (m_isGrounding)
        show(false);
}

void BreathAdvice::show(bool grounding)
{
    m_isGrounding = grounding;
    m_stop->setVisible(!grounding);
    m_lookAround->setVisible(!grounding);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_steps, m_back})
        part->setVisible(grounding);
    emit groundingShown(grounding);
}

} // namespace pulsemates
