#pragma once

#include "ui/common/theme.h"

#include <QHash>
#include <QLabel>
#include <QTextLayout>

#include <optional>

namespace pulsemates {

/// Plain text that wraps, with the line height the design asks for; Korean breaks between words
/// only. Read it as any QLabel.
class Paragraph : public QLabel
{
    Q_OBJECT

public:
    Paragraph(Theme &theme,
              TextSize size,
              ColorRole role = &ThemeColors::text,
              QFont::Weight weight = QFont::Normal,
              QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Only the last @p lines are shown; 0 shows all.
    void setTailLines(int lines) { m_tailLines = lines; }
    /// From this character of text() on the muted colour is used; -1: nowhere.
    void setMutedFrom(qsizetype position);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What a layout asks over and over of one text in one font.
    struct Measures
    {
        QString text;
        QFont font;
        QHash<int, int> lines; ///< by width
        std::optional<int> natural;
        std::optional<int> longestWord;
    };

    [[nodiscard]] int lineStep() const;
    [[nodiscard]] Measures &measures() const;
    [[nodiscard]] int linesFor(int width) const;
    void layOut(QTextLayout &layout, int width) const;

    Theme &m_theme;
    mutable Measures m_measures;
    qsizetype m_mutedFrom = -1;
    int m_tailLines = 0;
};

/// @p text with word joiners between Hangul syllables, so that lines break at spaces only.
[[nodiscard]] QString keepKoreanWordsWhole(const QString &text);

} // namespace pulsemates
