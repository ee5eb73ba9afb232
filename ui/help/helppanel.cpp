#include "ui/help/helppanel.h"

#include "ui/common/cappedlayout.h"
#include "ui/common/cardgrid.h"
#include "ui/common/livelabel.h"
#include "ui/common/pairlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/help/helpextras.h"
#include "ui/help/linecard.h"
#include "ui/settings/regionnames.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int widest = 960;

} // namespace

HelpPanel::HelpPanel(Theme &theme, const HelpLines &lines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(lines)
    , m_scroll(new QScrollArea)
    , m_column(new QVBoxLayout(this))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("helpPanel"));
    theme.paper(this, &ThemeColors::helpBackground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_scroll, 1);
    connect(&theme, &Theme::changed, this, &HelpPanel::rebuild); // sizes of selectable text
    rebuild();
}

void HelpPanel::offer(Language language, const QString &region)
{
    if (language == m_language && region == m_region)
        return;
    m_language = language;
    m_region = region;
    rebuild();
}

void HelpPanel::rebuild()
{
    setAccessibleName(m_lines.texts(m_language).titleAsked);
    QWidget *content = makeContent();
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater(); // its region box may be the sender
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    if (m_foot) {
        m_foot->hide();
        m_foot->deleteLater();
    }
    m_foot = makeFoot();
    m_column->addWidget(m_foot);
}

QWidget *HelpPanel::makeContent()
{
    auto *sheet = new QWidget;
    auto *place = new CappedLayout(widest, sheet);
    place->setContentsMargins(28, 28, 28, 16);
    auto *content = new QWidget;
    place->addWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    addTop(column);
    addLines(column);
    column->addWidget(new HelpExtras(m_theme, m_lines.texts(m_language)));
    column->addStretch();
    return sheet;
}

void HelpPanel::addTop(QVBoxLayout *column)
{
    const HelpTexts &texts = m_lines.texts(m_language);
    auto *title = new Paragraph(m_theme, TextSize::ExtraLarge, &ThemeColors::text, QFont::DemiBold);
    title->setObjectName(QStringLiteral("helpTitleLabel"));
    title->setText(texts.titleAsked);
    auto *row = new PairLayout(16);
    row->setLeastFirst(title->sizeHint().width());
    row->addWidget(title);
    row->addWidget(makeRegion());
    column->addLayout(row);
    if (m_region.isEmpty()) {
        auto *where = new Paragraph(m_theme, TextSize::Base);
        where->setObjectName(QStringLiteral("regionUnknownLabel"));
        where->setText(texts.regionUnknown);
        column->addWidget(where);
    }
}

QWidget *HelpPanel::makeRegion()
{
    auto *combo = new QComboBox;
    combo->setObjectName(QStringLiteral("helpRegionCombo"));
    combo->setAccessibleName(tr("Where are you?"));
    combo->addItem(tr("Several countries"), QString());
    for (const QString &code : RegionNames::codes())
        combo->addItem(RegionNames::of(code), code);
    combo->setCurrentIndex(std::max(0, combo->findData(m_region)));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        const QString region = combo->currentData().toString();
        offer(m_language, region);
        emit regionChosen(region);
    });
    return combo;
}

void HelpPanel::addLines(QVBoxLayout *column)
{
    const HelpTexts &texts = m_lines.texts(m_language);
    CardGrid *grid = nullptr;
    QString region;
    for (const HelpLine &line : m_lines.forRegion(m_region, m_language)) {
        if (!grid || line.region != region) {
            region = line.region;
            if (m_region.isEmpty()) {
                auto *heading =
                    new Paragraph(m_theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
                heading->setObjectName(QStringLiteral("regionHeading_") + region);
                heading->setText(RegionNames::of(region));
                column->addWidget(heading);
            }
            grid = new CardGrid(m_theme, 320, 2);
            column->addWidget(grid);
        }
        auto *card = new LineCard(m_theme, line, texts.copy);
        connect(card, &LineCard::copied, this, [this](const QString &contact) {
            m_live->announce(tr("%1 copied").arg(contact));
        });
        grid->add(card);
    }
}

QWidget *HelpPanel::makeFoot()
{
    const HelpTexts &texts = m_lines.texts(m_language);
    const QDate checked = HelpLines::collectedOn(m_lines.forRegion(m_region, m_language));
    auto *foot = new QWidget;
    auto *place = new CappedLayout(widest, foot); // in line with the cards above
    place->setContentsMargins(28, 12, 28, 16);
    auto *inner = new QWidget;
    place->addWidget(inner);
    auto *row = new QHBoxLayout(inner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *verified = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    verified->setObjectName(QStringLiteral("helpVerifiedLabel"));
    verified->setText(texts.notMedical + QStringLiteral(" · ")
                      + texts.verified.arg(checked.toString(Qt::ISODate)));
    words->addWidget(verified);
    auto *opens = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    opens->setObjectName(QStringLiteral("helpOpensLabel"));
    opens->setText(tr("This page opens with its button or F1. It does not open by itself yet."));
    words->addWidget(opens);
    row->addLayout(words, 1);
    auto *go = new PillButton(m_theme, PillButton::Kind::Paper, texts.continueOn);
    go->setObjectName(QStringLiteral("helpContinueButton"));
    go->setAccessibleName(texts.continueOn);
    connect(go, &QAbstractButton::clicked, this, &HelpPanel::continueRequested);
    row->addWidget(go, 0, Qt::AlignBottom);
    return foot;
}

void HelpPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void HelpPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace pulsemates
