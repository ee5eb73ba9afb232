#include "ui/latency/servicefiguressection.h"

#include "ui/common/paragraph.h"
#include "ui/latency/servicewords.h"

#include <QFrame>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

enum Row { Connection, Ahead, Used, Discarded, Second, Tokens };

} // namespace

ServiceFiguresSection::ServiceFiguresSection(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new Paragraph(theme, TextSize::Small, &ThemeColors::text, QFont::DemiBold))
    , m_rows(new FigureRows(theme,
                            {{QStringLiteral("connection"), tr("Connection")},
                             {QStringLiteral("ahead"), tr("Asked for ahead")},
                             {QStringLiteral("used"), tr("Of these used")},
                             {QStringLiteral("discarded"), tr("Thrown away")},
                             {QStringLiteral("second"), tr("Second requests")},
                             {QStringLiteral("tokens"), tr("Tokens")}}))
{
    setObjectName(QStringLiteral("latencyService"));
    m_title->setObjectName(QStringLiteral("latencyServiceLabel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *line = new QFrame;
    line->setFixedHeight(1);
    theme.paper(line, &ThemeColors::line);
    column->addWidget(line);
    column->addSpacing(2);
    // No address: who is asked now need not be who wrote what is counted.
    m_title->setText(tr("Messages written by AI, since the program began"));
    column->addWidget(m_title);
    column->addWidget(m_rows);
    setVisible(false);
}

void ServiceFiguresSection::show(const ServiceFigures &service)
{
    m_used = service.used;
    setVisible(m_used);
    if (!m_used)
        return;
    m_rows->setFigure(Connection, ServiceWords::connection(service.host, service.link));
    m_rows->setFigure(Ahead, ServiceWords::ahead(service.costs));
    m_rows->setFigure(Used, ServiceWords::used(service.costs));
    m_rows->setFigure(Discarded, ServiceWords::discarded(service.costs));
    m_rows->setFigure(Second, ServiceWords::second(service.costs));
    m_rows->setFigure(Tokens, ServiceWords::tokens(service.costs));
}

QString ServiceFiguresSection::spoken() const
{
    return m_used ? m_title->text() + u". " + m_rows->spoken() : QString();
}

} // namespace pulsemates
