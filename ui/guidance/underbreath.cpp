#include "ui/guidance/underbreath.h"

#include "ui/common/pillbutton.h"
#include "ui/guidance/breathcaption.h"
#include "ui/playback/transport.h"

#include <QVBoxLayout>

namespace pulsemates {

UnderBreath::UnderBreath(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_caption(new BreathCaption(theme, this))
    , m_transport(new Transport(theme, this))
    , m_done(new PillButton(theme, PillButton::Kind::Paper, tr("Done"), this))
{
    setObjectName(QStringLiteral("underBreath"));
    m_done->setObjectName(QStringLiteral("breatheDoneButton"));
    m_done->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_caption);
    column->addWidget(m_transport);
    column->addWidget(m_done, 0, Qt::AlignHCenter);
    connect(m_done, &PillButton::clicked, this, &UnderBreath::doneRequested);
}

void UnderBreath::setAlone(bool alone)
{
    m_transport->setVisible(!alone);
    m_done->setVisible(alone);
}

} // namespace pulsemates
