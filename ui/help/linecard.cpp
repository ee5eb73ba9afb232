#include "ui/help/linecard.h"

#include "ui/common/pillbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int numberPixels = 28; // above every other size on the page
constexpr std::chrono::seconds copiedShown{2};

int contactPixels(const HelpLine &line)
{
    return line.kind == HelpKind::Web ? int(TextSize::Large) : numberPixels;
}

} // namespace

LineCard::LineCard(Theme &theme, const HelpLine &line, const QString &copyWord, QWidget *parent)
    : Card(theme, Kind::Raised, parent)
{
    setObjectName(QStringLiteral("helpLine_") + line.id);
    setAccessibleName(line.title);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    if (!line.contact.isEmpty()) {
        QLabel *contact = addText(words,
                                  line.contact,
                                  theme.fontOf(theme.px(contactPixels(line)), QFont::DemiBold),
                                  &ThemeColors::text);
        contact->setObjectName(QStringLiteral("helpContact_") + line.id);
    }
    const QString hours = line.hours.isEmpty() ? QString() : QStringLiteral(" · ") + line.hours;
    QLabel *title = addText(
        words, line.title + hours, theme.font(TextSize::Base, QFont::DemiBold), &ThemeColors::text);
    title->setObjectName(QStringLiteral("helpTitle_") + line.id);
    QLabel *detail = addText(words, line.detail, theme.font(TextSize::Base), &ThemeColors::muted);
    detail->setObjectName(QStringLiteral("helpDetail_") + line.id);
    words->addStretch();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(words, 1);
    if (!line.contact.isEmpty())
        row->addLayout(makeCopyButtons(line, copyWord));
}

QLabel *LineCard::addText(QLayout *column, const QString &text, const QFont &font, ColorRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(font);
    const auto color = [this, label, role] {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(role));
        label->setPalette(palette);
    };
    color();
    connect(&m_theme, &Theme::changed, label, color);
    column->addWidget(label);
    return label;
}

QLayout *LineCard::makeCopyButtons(const HelpLine &line, const QString &copyWord)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addStretch();
    // "119 · 112" are two numbers; a telephone takes one.
    const QStringList contacts = line.contact.split(QStringLiteral(" · "));
    for (const QString &contact : contacts) {
        const QString words =
            contacts.size() > 1 ? copyWord + QLatin1Char(' ') + contact : copyWord;
        auto *copy = new PillButton(m_theme, PillButton::Kind::Paper, words);
        copy->setObjectName(QStringLiteral("copyButton_") + contact);
        copy->setAccessibleName(copyWord + QLatin1Char(' ') + contact);
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
    column->addStretch();
    return column;
}

} // namespace pulsemates
