#include "ui/help/planentryrow.h"

#include "ui/common/iconbutton.h"
#include "ui/common/pairlayout.h"
#include "ui/common/pillbutton.h"
#include "ui/help/planfield.h"
#include "ui/help/planwords.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr std::chrono::milliseconds typingPause{800};
constexpr std::chrono::seconds copiedWordShown{2};
constexpr int leastBesideButtons = 160;
constexpr qsizetype longestNumber = 20;

} // namespace

PlanEntryRow::PlanEntryRow(Theme &theme, PlanSection section, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_section(section)
    , m_kind(kind)
    , m_text(makeField(TextSize::Medium, SafetyPlan::longestText))
{
    if (hasContacts(section))
        m_contact = makeField(kind == Kind::Entry ? TextSize::ExtraLarge : TextSize::Medium,
                              SafetyPlan::longestContact);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const PlanEntry entry = written(); !entry.text.isEmpty() || !entry.contact.isEmpty())
            commit(); // an empty one may be on its way to other words
    });
    connect(qApp, &QApplication::focusChanged, this, &PlanEntryRow::onFocusChanged);
    translate();
    followContact();
}

PlanField *PlanEntryRow::makeField(TextSize size, qsizetype longest)
{
    auto *field =
        new PlanField(m_theme,
                      m_kind == Kind::New ? PlanField::Look::Empty : PlanField::Look::Kept,
                      size,
                      longest,
                      this);
    follow(field);
    return field;
}

void PlanEntryRow::follow(PlanField *field)
{
    connect(field, &PlanField::submitted, this, &PlanEntryRow::submit);
    connect(field, &PlanField::takenBack, this, &PlanEntryRow::takeBack);
    connect(field, &PlanField::textChanged, this, [this] {
        followContact();
        if (m_kind == Kind::Entry && written() != m_entry)
            m_pause.start();
    });
}

void PlanEntryRow::build()
{
    auto *row = new PairLayout(8, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->keepFirstAtTop();
    row->setLeastFirst(m_theme.px(leastBesideButtons));
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_kind == Kind::New ? 6 : 0);
    column->addWidget(m_text);
    if (m_contact)
        column->addWidget(m_contact);
    row->addWidget(fields);
    row->addWidget(makeButtons());
}

QWidget *PlanEntryRow::makeButtons()
{
    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    if (m_kind == Kind::New) {
        m_add = new PillButton(m_theme, PillButton::Kind::Paper, {});
        line->addWidget(m_add);
        connect(m_add, &QAbstractButton::clicked, this, &PlanEntryRow::submit);
        return buttons;
    }
    if (m_contact) {
        m_copy = new PillButton(m_theme, PillButton::Kind::Paper, {});
        line->addWidget(m_copy);
        connect(m_copy, &QAbstractButton::clicked, this, &PlanEntryRow::copy);
    }
    m_remove = new IconButton(m_theme, Icon::Cross, {}, IconButton::Shape::Bare);
    line->addWidget(m_remove);
    connect(m_remove, &QAbstractButton::clicked, this, &PlanEntryRow::removeRequested);
    return buttons;
}

void PlanEntryRow::setNumber(int number)
{
    m_number = number;
    translate();
}

void PlanEntryRow::translate()
{
    const PlanSectionWords words = PlanWords::of(m_section);
    const bool isNew = m_kind == Kind::New;
    const QString key = PlanWords::key(m_section) + u'_'
                        + (isNew ? QStringLiteral("new") : QString::number(m_number));
    const QString name = isNew ? tr("New: %1").arg(words.title) : words.lineName.arg(m_number);
    m_text->setObjectName(QStringLiteral("planText_") + key);
    m_text->setAccessibleName(name);
    if (isNew)
        m_text->setExample(words.example);
    if (m_contact) {
        m_contact->setObjectName(QStringLiteral("planContact_") + key);
        m_contact->setAccessibleName(name + QStringLiteral(", ") + words.contactExample);
        m_contact->setExample(words.contactExample);
    }
    if (m_copy) {
        m_copy->setObjectName(QStringLiteral("planCopy_") + key);
        m_copy->setText(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy: %1").arg(name));
    }
    if (m_add) {
        m_add->setObjectName(QStringLiteral("planAdd_") + key);
        m_add->setText(tr("Add"));
        m_add->setAccessibleName(tr("Add: %1").arg(words.title));
    }
    if (m_remove) {
        m_remove->setObjectName(QStringLiteral("planRemove_") + key);
        m_remove->setName(tr("Remove: %1").arg(name));
    }
}

PlanEntry PlanEntryRow::written() const
{
    return SafetyPlan::cleaned(m_section,
                               {m_text->words(), m_contact ? m_contact->words() : QString()});
}

void PlanEntryRow::setEntry(const PlanEntry &entry)
{
    m_entry = entry;
    if (m_text->hasFocus() || (m_contact && m_contact->hasFocus()))
        return;
    m_pause.stop();
    takeBack();
}

void PlanEntryRow::clear()
{
    m_text->setWords({});
    if (m_contact)
        m_contact->setWords({});
}

void PlanEntryRow::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void PlanEntryRow::followContact()
{
    if (m_copy)
        m_copy->setVisible(!m_contact->words().trimmed().isEmpty());
    if (m_contact && m_kind == Kind::Entry) // an address is longer than any number
        m_contact->setSize(m_contact->words().size() > longestNumber ? TextSize::Large
                                                                     : TextSize::ExtraLarge);
}

void PlanEntryRow::commit()
{
    m_pause.stop();
    const PlanEntry entry = written();
    const bool empty = entry.text.isEmpty() && entry.contact.isEmpty();
    if (m_kind == Kind::New) {
        if (!empty)
            emit added(entry);
        return;
    }
    if (empty)
        emit removeRequested();
    else if (entry != m_entry)
        emit changed(entry);
}

void PlanEntryRow::submit()
{
    // From who it is to how to reach them; from there it is one line more.
    if (m_contact && m_text->hasFocus() && m_contact->words().isEmpty())
        return m_contact->setFocus(Qt::TabFocusReason);
    commit();
    if (m_kind == Kind::New)
        takeFocus();
}

void PlanEntryRow::takeBack()
{
    m_pause.stop();
    m_text->setWords(m_entry.text);
    if (m_contact)
        m_contact->setWords(m_entry.contact);
}

void PlanEntryRow::onFocusChanged(QWidget *before, QWidget *now)
{
    if (!before || !isAncestorOf(before) || (now && isAncestorOf(now)))
        return;
    // After the event that moves the focus: the row may go with what it tells.
    QTimer::singleShot(0, this, &PlanEntryRow::commit);
}

void PlanEntryRow::copy()
{
    const QString contact = written().contact;
    QGuiApplication::clipboard()->setText(contact);
    m_copy->setText(tr("Copied"));
    m_copy->updateGeometry();
    QTimer::singleShot(copiedWordShown, m_copy, [this] { m_copy->setText(tr("Copy")); });
    emit copied(contact);
}

} // namespace pulsemates
