#pragma once

#include "ui/common/theme.h"

#include <QPlainTextEdit>

namespace pulsemates {

/// A field for one line of plain words that is as high as they need: long ones and large type
/// wrap, nothing scrolls inside. Enter submits, Esc takes back, Tab leaves.
class PlanField : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Look {
        Empty, ///< a frame invites to write
        Kept   ///< words on paper; the frame comes with the pointer or the keyboard
    };

    PlanField(Theme &theme, Look look, TextSize size, qsizetype longest, QWidget *parent = nullptr);

    void setWords(const QString &words);
    /// Stands in the empty field, readable as any other text.
    void setExample(const QString &example);
    void setSize(TextSize size);
    [[nodiscard]] QString words() const { return toPlainText(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void submitted();
    void takenBack();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void dress();
    void fit();
    void keepWithinLimit();
    [[nodiscard]] int wantedHeight() const;

    Theme &m_theme;
    Look m_look;
    TextSize m_size;
    qsizetype m_longest;
    QString m_example;
};

} // namespace pulsemates
