#include "ui/help/plannotice.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QVBoxLayout>

namespace pulsemates {

PlanNotice::PlanNotice(Theme &theme, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_sentence(new Paragraph(theme, TextSize::Base))
    , m_aside(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_buttons(new QWidget)
    , m_retry(new PillButton(theme, PillButton::Kind::Paper, {}))
    , m_anew(new PillButton(theme, PillButton::Kind::Paper, {}))
{
    setObjectName(QStringLiteral("planNotice"));
    m_sentence->setObjectName(QStringLiteral("planNoticeLabel"));
    m_retry->setObjectName(QStringLiteral("planRetryButton"));
    m_anew->setObjectName(QStringLiteral("planStartAnewButton"));
    auto *buttons = new FlowLayout(10, 8, Qt::AlignLeft);
    m_buttons->setLayout(buttons);
    for (PillButton *button : {m_retry, m_anew}) {
        button->allowWrapping();
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_buttons);
    column->addWidget(m_aside);
    connect(m_retry, &QAbstractButton::clicked, this, &PlanNotice::retryRequested);
    connect(m_anew, &QAbstractButton::clicked, this, &PlanNotice::startAnewRequested);
    translate();
    hide();
}

void PlanNotice::translate()
{
    m_retry->setText(tr("Try again"));
    m_retry->setAccessibleName(tr("Try again"));
    m_anew->setText(tr("Start a new plan"));
    m_anew->setAccessibleName(tr("Start a new plan"));
    m_aside->setText(tr("With a new plan the old file is kept beside it."));
    m_retry->updateGeometry();
    m_anew->updateGeometry();
}

void PlanNotice::tell(const QString &sentence, bool canRetry, bool canStartAnew)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_retry->setVisible(canRetry);
    m_anew->setVisible(canStartAnew);
    m_aside->setVisible(canStartAnew);
    m_buttons->setVisible(canRetry || canStartAnew);
    setVisible(!sentence.isEmpty());
}

} // namespace pulsemates
