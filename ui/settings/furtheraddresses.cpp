#include "ui/settings/furtheraddresses.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"
#include "ui/settings/furtheraddress.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/textfield.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsemates {

namespace {

constexpr int longestFurther = 2048;

} // namespace

FurtherAddresses::FurtherAddresses(Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addField(theme, name);
    for (int place = 1; place < ServiceChoice::mostAddresses; ++place)
        addPlace(theme, name, place);
}

void FurtherAddresses::addField(Theme &theme, const QString &name)
{
    const QString title = tr("Further addresses");
    m_field = new TextField(theme, name + QStringLiteral("FurtherEdit"), title, longestFurther);
    m_add = new PillButton(theme, PillButton::Kind::Paper, tr("Add"));
    m_add->setObjectName(name + QStringLiteral("FurtherAddButton"));
    m_add->setAccessibleName(tr("Add the address"));
    m_add->allowWrapping();
    m_add->setEnabled(false);
    auto *place = new QWidget;
    auto *controls = new FlowLayout(8, 8, Qt::AlignLeft);
    place->setLayout(controls);
    controls->addWidget(m_field);
    controls->addWidget(m_add);
    layout()->addWidget(new SettingRow(
        theme,
        title,
        tr("Up to three more that offer the same, as in another region. The nearest is asked, and "
           "another one where it fails."),
        place));
    m_trouble = new Paragraph(theme, TextSize::Small, &ThemeColors::text);
    m_trouble->setObjectName(name + QStringLiteral("FurtherTroubleLabel"));
    m_trouble->hide();
    layout()->addWidget(m_trouble);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_add->setEnabled(!typed.trimmed().isEmpty());
        showTrouble({}); // it was about what stood there before
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FurtherAddresses::enter);
    connect(m_add, &QAbstractButton::clicked, this, &FurtherAddresses::enter);
}

void FurtherAddresses::addPlace(Theme &theme, const QString &name, int place)
{
    auto *made = new FurtherAddress(theme, name + QStringLiteral("Further%1").arg(place));
    made->hide();
    layout()->addWidget(made);
    m_places[std::size_t(place - 1)] = made;
    connect(
        made, &FurtherAddress::wished, this, [this, place](bool on) { emit wished(place, on); });
    connect(made, &FurtherAddress::removed, this, [this, place] {
        m_field->setFocus(); // the block goes: a second press must not remove the next one
        emit removed(place);
    });
    connect(made, &FurtherAddress::keyEntered, this, [this, place](const QString &key) {
        emit keyEntered(place, key);
    });
    connect(made, &FurtherAddress::keyRemoved, this, [this, place] { emit keyRemoved(place); });
}

void FurtherAddresses::enter()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        return;
    m_field->setFocus(); // before the button is disabled
    emit entered(typed);
}

void FurtherAddresses::showTrouble(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void FurtherAddresses::setFacts(const ServiceFacts &facts)
{
    const std::size_t count = std::min(facts.further.size(), m_places.size());
    if (count > std::exchange(m_shown, count) && facts.furtherTrouble.isEmpty())
        m_field->clear(); // it stands below now
    showTrouble(facts.furtherTrouble);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (i < count)
            m_places[i]->setFacts(facts.further[i], facts.agreed);
        m_places[i]->setVisible(i < count);
    }
}

} // namespace pulsemates
