#pragma once

#include "ui/common/theme.h"

#include <QHash>
#include <QLabel>
#include <QTextLayout>

#include <memory>
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
    /// Words that are long at any size of text, as names of servers, may be broken.
    void allowBrokenWords() { m_breaksWords = true; }
    /// Only the last @p lines are shown; 0 shows all.
    void setTailLines(int lines) { m_tailLines = lines; }
    /// Room for the longest of @p sentences from the start: nothing moves when one of them comes.
    void reserveFor(const QStringList &sentences);
    /// From this character of text() on the muted colour is used; -1: nowhere.
    void setMutedFrom(qsizetype position);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What layouts and painting ask over and over of one text in one font. Painting again at the
    /// same width costs no shaping.
    struct Measures
    {
        QString text;
        QFont font;
        QTextLayout layout; ///< of the text with joiners
        int brokenAt = -1;  ///< the width its lines were broken for; -1: not yet
        Qt::Alignment alignment;
        QHash<int, int> lines; ///< by width; of what is reserved for where that is more
        std::optional<int> natural;
        std::optional<int> longestWord;
    };

    [[nodiscard]] int lineStep() const;
    [[nodiscard]] Measures &measures() const;
    [[nodiscard]] int linesFor(int width) const;
    [[nodiscard]] const QTextLayout &layOut(int width) const;
    void breakLines(QTextLayout &layout, int width) const;

    Theme &m_theme;
    mutable std::unique_ptr<Measures> m_measures;
    QStringList m_reserved;
    qsizetype m_mutedFrom = -1;
    int m_tailLines = 0;
    bool m_breaksWords = false;
};

/// @p text with word joiners between Hangul syllables, so that lines break at spaces only.
[[nodiscard]] QString keepKoreanWordsWhole(const QString &text);

} // namespace pulsemates
