#include "ui/guidance/underbreath.h"

#include "ui/guidance/breathadvice.h"
#include "ui/guidance/breathcaption.h"
#include "ui/playback/transport.h"

#include <QVBoxLayout>

namespace pulsemates {

UnderBreath::UnderBreath(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_caption(new BreathCaption(theme, this))
    , m_transport(new Transport(theme, this))
    , m_advice(new BreathAdvice(theme, this))
{
    setObjectName(QStringLiteral("underBreath"));
    setAttribute(Qt::WA_StaticContents); // as in the column of cards
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_caption);
    column->addWidget(m_transport);
    column->addWidget(m_advice);
    connect(m_advice, &BreathAdvice::groundingShown, m_caption, &QWidget::setHidden);
}

} // namespace pulsemates
