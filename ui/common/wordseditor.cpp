#include "ui/common/wordseditor.h"

#include "ui/common/pillbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

constexpr int shownLines = 4;

} // namespace

WordsEditor::WordsEditor(Theme &theme, const QString &submitWords, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new QPlainTextEdit(this))
    , m_counter(new QLabel(this))
    , m_submit(new PillButton(theme, PillButton::Kind::Primary, submitWords, this))
    , m_cancel(new PillButton(theme, PillButton::Kind::Paper, tr("Cancel"), this))
{
    setObjectName(QStringLiteral("wordsEditor"));
    m_field->setObjectName(QStringLiteral("wordsEdit"));
    m_field->setAccessibleName(tr("How you feel, in your words"));
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    theme.dress(m_field, TextSize::Medium);
    m_counter->setObjectName(QStringLiteral("counterLabel"));
    m_counter->setTextFormat(Qt::PlainText);
    theme.dress(m_counter, TextSize::Small, &ThemeColors::muted);
    m_submit->setObjectName(QStringLiteral("submitTextButton"));
    m_submit->setToolTip(tr("Ctrl+Enter"));
    m_cancel->setObjectName(QStringLiteral("cancelTextButton"));

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_counter);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addLayout(row);

    connect(m_field, &QPlainTextEdit::textChanged, this, &WordsEditor::keepWithinLimit);
    connect(m_submit, &PillButton::clicked, this, &WordsEditor::submit);
    connect(m_cancel, &PillButton::clicked, this, &WordsEditor::cancelled);
    connect(&theme, &Theme::changed, this, &WordsEditor::resizeField);
    resizeField();
    keepWithinLimit();
}

void WordsEditor::resizeField()
{
    m_field->setFixedHeight(m_theme.px(int(TextSize::Medium)) * 3 / 2 * shownLines + 24);
}

void WordsEditor::setText(const QString &text)
{
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
}

QString WordsEditor::text() const
{
    return m_field->toPlainText();
}

void WordsEditor::setPlaceholder(const QString &words)
{
    m_field->setPlaceholderText(words);
}

void WordsEditor::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void WordsEditor::keepWithinLimit()
{
    const qsizetype length = text().size();
    if (length > mostCharacters) {
        // The newest characters go: what was there before a paste stays. Undo stays usable.
        QTextCursor cursor = m_field->textCursor();
        cursor.setPosition(mostCharacters);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        return;
    }
    const QLocale locale;
    m_counter->setText(
        tr("%1 of %2").arg(locale.toString(int(length)), locale.toString(mostCharacters)));
    m_counter->setAccessibleName(tr("%1 of %2 characters").arg(length).arg(mostCharacters));
    m_submit->setEnabled(!text().trimmed().isEmpty());
}

void WordsEditor::submit()
{
    const QString words = text().trimmed();
    if (!words.isEmpty())
        emit submitted(words);
}

bool WordsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        submit();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit cancelled();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pulsemates
