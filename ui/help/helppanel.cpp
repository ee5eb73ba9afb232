#include "ui/help/helppanel.h"

#include "ui/common/cappedlayout.h"
#include "ui/common/card.h"
#include "ui/common/cardgrid.h"
#include "ui/common/livelabel.h"
#include "ui/common/pairlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/help/helpextras.h"
#include "ui/help/linecard.h"
#include "ui/help/packlines.h"
#include "ui/settings/regionnames.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr int widest = 960;
constexpr int leastWithNote = 480;
constexpr int leastRegion = 80;
constexpr int margin = 28;
constexpr int narrowMargin = 16;

} // namespace

HelpPanel::HelpPanel(Theme &theme, const HelpLines &lines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(lines)
    , m_scroll(new QScrollArea(this))
    , m_top(new PairLayout(16))
    , m_title(new Paragraph(theme, TextSize::ExtraLarge, &ThemeColors::text, QFont::DemiBold))
    , m_where(new QComboBox)
    , m_near(new Paragraph(theme, TextSize::Large, &ThemeColors::help, QFont::DemiBold))
    , m_unknown(new Paragraph(theme, TextSize::Base))
    , m_foot(new QWidget(this))
    , m_note(new QWidget(m_foot))
    , m_verified(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_opens(new Paragraph(theme, TextSize::Small, &ThemeColors::muted))
    , m_continue(new PillButton(theme, PillButton::Kind::Paper, QString()))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("helpPanel"));
    m_title->setObjectName(QStringLiteral("helpTitleLabel"));
    m_where->setObjectName(QStringLiteral("helpRegionCombo"));
    m_near->setObjectName(QStringLiteral("helpNearLabel"));
    m_unknown->setObjectName(QStringLiteral("regionUnknownLabel"));
    m_verified->setObjectName(QStringLiteral("helpVerifiedLabel"));
    m_opens->setObjectName(QStringLiteral("helpOpensLabel"));
    m_continue->setObjectName(QStringLiteral("helpContinueButton"));
    theme.paper(this, &ThemeColors::helpBackground);
    build();
    buildFoot();
    connect(&theme, &Theme::changed, this, &HelpPanel::renew); // sizes of selectable text
    connect(m_where, &QComboBox::activated, this, [this] {
        const QString region = m_where->currentData().toString();
        offer(m_language, region, m_tier);
        emit regionChosen(region);
    });
    connect(m_continue, &QAbstractButton::clicked, this, &HelpPanel::continueRequested);
    renew();
}

void HelpPanel::build()
{
    auto *sheet = new QWidget;
    m_place = new CappedLayout(widest, sheet);
    m_where->setMinimumWidth(leastRegion); // it shortens its words by itself
    auto *content = new QWidget;
    m_place->addWidget(content);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_column->addLayout(m_top);
    m_top->addWidget(m_title);
    m_top->addWidget(m_where);
    m_column->addWidget(m_near);
    m_column->addWidget(m_unknown);
    m_column->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(m_foot);
}

void HelpPanel::buildFoot()
{
    m_footPlace = new CappedLayout(widest, m_foot); // in line with the cards above
    auto *inner = new QWidget;
    m_footPlace->addWidget(inner);
    m_footRow = new QHBoxLayout(inner);
    m_footRow->setContentsMargins(0, 0, 0, 0);
    m_footRow->setSpacing(16);
    auto *words = new QVBoxLayout(m_note);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_verified);
    words->addWidget(m_opens);
    m_continue->allowWrapping();
    m_footRow->addWidget(m_note, 1);
    m_footRow->addWidget(m_continue, 0, Qt::AlignRight | Qt::AlignBottom);
}

void HelpPanel::offer(Language language, const QString &region, SafetyTier tier)
{
    if (language == m_language && region == m_region && tier == m_tier)
        return;
    m_language = language;
    m_region = region;
    const bool asks = std::exchange(m_tier, tier) != tier && showsHelp(tier);
    renew();
    if (asks)
        m_live->announce(helpMessage(m_lines, m_region, m_language, m_tier));
}

void HelpPanel::setPack(const HelpPack &pack)
{
    m_pack = pack;
    renew();
}

void HelpPanel::renew()
{
    const HelpTexts &texts = m_lines.texts(m_language);
    const QString title = helpTitle(texts, m_tier);
    setAccessibleName(title);
    m_title->setText(title);
    m_near->setText(texts.near);
    m_near->setVisible(m_tier == SafetyTier::Danger);
    m_top->setLeastFirst(m_title->sizeHint().width());
    renewRegions();
    m_unknown->setText(texts.regionUnknown);
    m_unknown->setVisible(m_region.isEmpty());
    renewBelow();
    const QDate checked = HelpLines::verifiedOn(m_lines.forRegion(m_region, m_language));
    m_verified->setText(texts.notMedical + QStringLiteral(" · ")
                        + texts.verified.arg(checked.toString(Qt::ISODate)));
    m_opens->setText(tr("This page opens with its button or F1, and when words ask for it."));
    m_continue->setText(texts.continueOn);
    m_continue->setAccessibleName(texts.continueOn);
    m_continue->updateGeometry();
    arrange();
}

void HelpPanel::renewRegions()
{
    m_where->setAccessibleName(tr("Where are you?"));
    const QString several = tr("Several countries");
    if (m_where->itemText(0) != several) { // the first time, or another language
        m_where->clear();
        m_where->addItem(several, QString());
        for (const QString &code : RegionNames::codes())
            m_where->addItem(RegionNames::of(code), code);
    }
    m_where->setCurrentIndex(std::max(0, m_where->findData(m_region)));
}

void HelpPanel::renewBelow()
{
    if (m_below) {
        m_below->hide();
        m_below->deleteLater();
    }
    m_below = new QWidget;
    auto *column = new QVBoxLayout(m_below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    addLines(column);
    if (m_tier == SafetyTier::Other)
        addOther(column);
    if (!m_pack.isEmpty()) {
        auto *pack = new PackLines(m_theme, m_pack, m_language, m_lines.texts(m_language).copy);
        connect(pack, &PackLines::copied, this, &HelpPanel::tellCopied);
        column->addWidget(pack);
    }
    auto *extras = new HelpExtras(m_theme, m_lines.texts(m_language));
    connect(extras, &HelpExtras::planRequested, this, &HelpPanel::planRequested);
    column->addWidget(extras);
    m_column->insertWidget(3, m_below);
    m_below->show();
}

void HelpPanel::arrange()
{
    const bool besides = width() >= m_theme.px(leastWithNote);
    const int side = besides ? margin : narrowMargin;
    m_place->setContentsMargins(side, side, side, 16);
    m_footPlace->setContentsMargins(side, 12, side, 16);
    // Where the note would leave little room for the numbers it is read below them.
    if (besides == m_foot->isAncestorOf(m_note))
        return;
    if (besides)
        m_footRow->insertWidget(0, m_note, 1);
    else
        m_column->insertWidget(4, m_note);
    m_note->show();
}

void HelpPanel::addLines(QVBoxLayout *column)
{
    const HelpTexts &texts = m_lines.texts(m_language);
    CardGrid *grid = nullptr;
    QString region;
    for (const HelpLine &line : helpLinesFor(m_lines, m_region, m_language, m_tier)) {
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
        connect(card, &LineCard::copied, this, &HelpPanel::tellCopied);
        grid->add(card);
    }
}

void HelpPanel::addOther(QVBoxLayout *column)
{
    const HelpTexts &texts = m_lines.texts(m_language);
    auto *card = new Card(m_theme);
    card->setObjectName(QStringLiteral("helpOtherCard"));
    card->setAccessibleName(texts.otherHead);
    card->setAccessibleDescription(texts.otherSteps.join(u' '));
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    auto *head = new Paragraph(m_theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    head->setText(texts.otherHead);
    lines->addWidget(head);
    for (const QString &step : texts.otherSteps) {
        auto *line = new Paragraph(m_theme, TextSize::Base);
        line->setText(step);
        lines->addWidget(line);
    }
    column->addWidget(card);
}

void HelpPanel::tellCopied(const QString &contact)
{
    m_live->announce(tr("%1 copied").arg(contact));
}

void HelpPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

void HelpPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HelpPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace pulsemates
