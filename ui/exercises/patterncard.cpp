#include "ui/exercises/patterncard.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/common/segmentedchoice.h"
#include "ui/exercises/rhythmview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

// "extended-exhale" becomes "ExtendedExhale", a part of object names.
QString camel(const QString &id)
{
    QString result;
    for (const QString &word : id.split(u'-'))
        result += word.left(1).toUpper() + word.mid(1);
    return result;
}

} // namespace

PatternCard::PatternCard(Theme &theme, BreathingPattern pattern, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
    , m_pattern(std::move(pattern))
{
    setObjectName(QStringLiteral("pattern") + camel(m_pattern.id) + QStringLiteral("Card"));
    setAccessibleName(m_pattern.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title = new Paragraph(theme, TextSize::Medium, &ThemeColors::text, QFont::DemiBold);
    title->setText(m_pattern.title);
    column->addWidget(title);
    auto *about = new Paragraph(theme, TextSize::Base, &ThemeColors::muted);
    about->setText(m_pattern.about.isEmpty() ? m_pattern.hint : m_pattern.about);
    column->addWidget(about);
    column->addSpacing(4);
    column->addWidget(new RhythmView(theme, m_pattern));
    if (!m_pattern.caution.isEmpty()) {
        auto *caution = new Paragraph(theme, TextSize::Small, &ThemeColors::muted);
        caution->setText(m_pattern.caution);
        column->addWidget(caution);
    }
    column->addStretch();
    column->addSpacing(4);
    column->addLayout(makeFoot());
}

QLayout *PatternCard::makeFoot()
{
    auto *foot = new QVBoxLayout;
    foot->setSpacing(4);
    const QString name = QStringLiteral("breathe") + camel(m_pattern.id);
    if (!m_pattern.offeredSessions.empty()) {
        m_lengths = new SegmentedChoice(m_theme, tr("How long: %1").arg(m_pattern.title));
        std::vector<SegmentedChoice::Option> options;
        for (const std::chrono::seconds length : m_pattern.offeredSessions)
            options.push_back({QString::number(length.count()), lengthText(length)});
        m_lengths->setOptions(name, options);
        const auto usual = std::ranges::find(m_pattern.offeredSessions, m_pattern.session);
        if (usual != m_pattern.offeredSessions.end())
            m_lengths->setCurrent(int(usual - m_pattern.offeredSessions.begin()));
        foot->addWidget(m_lengths, 0, Qt::AlignLeft);
    }
    auto *start = new PillButton(m_theme, PillButton::Kind::Paper, tr("Start"));
    start->setIconName(Icon::Play);
    start->allowWrapping();
    start->setObjectName(name + QStringLiteral("StartButton"));
    start->setAccessibleName(tr("Start: %1").arg(m_pattern.title));
    connect(start, &QAbstractButton::clicked, this, [this] {
        emit startRequested(m_pattern.id, length());
    });
    auto *rate = new Paragraph(m_theme, TextSize::Small, &ThemeColors::muted);
    rate->setText(rateText());
    m_start = start;
    auto *row = new FlowLayout(12, 0, Qt::AlignLeft);
    row->addWidget(start);
    row->addWidget(rate);
    foot->addLayout(row);
    return foot;
}

std::chrono::seconds PatternCard::length() const
{
    if (!m_lengths)
        return m_pattern.session;
    return m_pattern.offeredSessions[std::size_t(m_lengths->current())];
}

QString PatternCard::lengthText(std::chrono::seconds length) const
{
    using namespace std::chrono;
    if (length.count() % 60 == 0)
        return tr("%1 min", "length of a session").arg(duration_cast<minutes>(length).count());
    return tr("%n rounds", nullptr, m_pattern.cyclesIn(length));
}

QString PatternCard::rateText() const
{
    const double rate = 60'000.0 / double(std::max<qint64>(1, m_pattern.cycle().count()));
    return tr("%1 a minute", "breaths").arg(QString::number(std::round(rate * 10) / 10));
}

} // namespace pulsemates
