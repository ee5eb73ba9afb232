#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace pulsemates {

class PillButton;

/// A field for up to 4,000 characters with a counter; Ctrl+Enter submits, Esc closes.
class WordsEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostCharacters = 4000;

    WordsEditor(Theme &theme, const QString &submitWords, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setPlaceholder(const QString &words);
    void takeFocus();

signals:
    void submitted(const QString &text); ///< trimmed, never empty
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepWithinLimit();
    void submit();
    void resizeField();

    Theme &m_theme;
    QPlainTextEdit *m_field;
    QLabel *m_counter;
    PillButton *m_submit;
    PillButton *m_cancel;
};

} // namespace pulsemates
