#include "ui/help/linecard.h"

#include "ui/common/pairlayout.h"
#include "ui/common/pillbutton.h"
#include "ui/help/contactlabel.h"
#include "ui/help/languagewords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsemates {

namespace {

constexpr int leastWords = 120;
constexpr int numberPixels = 28; // above every other size on the page
constexpr std::chrono::seconds copiedShown{2};

/// "Suicide & Crisis Lifeline, 988, 24 hours": who it is before the number.
QString spokenName(const HelpLine &line)
{
    QStringList parts{line.title, line.contact, line.hours};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool isAddress(const HelpLine &line)
{
    return std::ranges::any_of(line.contact, [](QChar c) { return c.isLetter(); });
}

/// Nothing of an organisation is as large as a number to call in danger.
int contactPixels(const HelpLine &line)
{
    return isAddress(line) || line.region == u"pack" ? int(TextSize::Large) : numberPixels;
}

} // namespace

LineCard::LineCard(Theme &theme, const HelpLine &line, const QString &copyWord, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
{
    setObjectName(QStringLiteral("helpLine_") + line.id);
    setAccessibleName(spokenName(line));
    setAccessibleDescription(line.detail);
    auto *column = new QVBoxLayout(this); // numbers of one row of cards stand on one line
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new PairLayout(12);
    row->keepFirstAtTop();
    column->addLayout(row);
    column->addStretch();
    row->addWidget(makeWords(line));
    if (!m_contact)
        return;
    row->setLeastFirst(std::max(m_contact->wantedWidth(), theme.px(leastWords)));
    row->addWidget(makeCopyButtons(line, copyWord));
}

QWidget *LineCard::makeWords(const HelpLine &line)
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    if (!line.contact.isEmpty()) {
        const QFont font = m_theme.fontOf(m_theme.px(contactPixels(line)), QFont::DemiBold);
        m_contact = new ContactLabel(line.contact, font, isAddress(line));
        m_contact->setObjectName(QStringLiteral("helpContact_") + line.id);
        m_contact->setAccessibleName(spokenName(line));
        color(m_contact, &ThemeColors::text);
        column->addWidget(m_contact);
    }
    const QString hours = line.hours.isEmpty() ? QString() : QStringLiteral(" · ") + line.hours;
    QLabel *title = makeText(
        line.title + hours, m_theme.font(TextSize::Base, QFont::DemiBold), &ThemeColors::text);
    title->setObjectName(QStringLiteral("helpTitle_") + line.id);
    QLabel *detail = makeText(line.detail, m_theme.font(TextSize::Base), &ThemeColors::muted);
    detail->setObjectName(QStringLiteral("helpDetail_") + line.id);
    column->addWidget(title);
    column->addWidget(detail);
    QLabel *languages = makeText(
        LanguageWords::of(line.languages), m_theme.font(TextSize::Small), &ThemeColors::muted);
    languages->setObjectName(QStringLiteral("helpLanguages_") + line.id);
    column->addWidget(languages);
    column->addStretch();
    return words;
}

QLabel *LineCard::makeText(const QString &text, const QFont &font, ColorRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(font);
    color(label, role);
    return label;
}

void LineCard::color(QLabel *label, ColorRole role)
{
    const auto put = [this, label, role] {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(role));
        label->setPalette(palette);
    };
    put();
    connect(&m_theme, &Theme::changed, label, put);
}

QWidget *LineCard::makeCopyButtons(const HelpLine &line, const QString &copyWord)
{
    auto *buttons = new QWidget;
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    // "119 · 112" are two numbers; a telephone takes one.
    const QStringList contacts = line.contact.split(QStringLiteral(" · "));
    for (const QString &contact : contacts) {
        const QString words =
            contacts.size() > 1 ? copyWord + QLatin1Char(' ') + contact : copyWord;
        auto *copy = new PillButton(m_theme, PillButton::Kind::Paper, words);
        copy->setObjectName(QStringLiteral("copyButton_") + contact);
        copy->setAccessibleName(copyWord + QLatin1Char(' ') + contact);
        copy->setAccessibleDescription(spokenName(line)); // whose number it is, by Tab alone
        copy->setMinimumWidth(copy->sizeHint().width());
        connect(copy, &QAbstractButton::clicked, this, [this, copy, contact, words] {
            QGuiApplication::clipboard()->setText(contact);
            copy->setText(tr("Copied"));
            copy->updateGeometry();
            QTimer::singleShot(copiedShown, copy, [copy, words] { copy->setText(words); });
            emit copied(contact);
        });
        column->addWidget(copy);
    }
    return buttons;
}

} // namespace pulsemates
