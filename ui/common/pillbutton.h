#pragma once

#include "ui/common/control.h"

#include <optional>

namespace pulsemates {

/// A fully rounded button with words, and where wanted an icon before and a key after them.
class PillButton : public Control
{
    Q_OBJECT

public:
    enum class Kind {
        Paper,   ///< the ordinary one
        Primary, ///< the one thing to do now
        Quiet,   ///< underlined words only
        Help     ///< in the help colours
    };

    PillButton(Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);

    void setIconName(Icon icon);
    void setKeyText(const QString &key); ///< "Space", drawn as a key cap
    void setKind(Kind kind);
    /// Where there is no room for one line the key is left out, then the words wrap.
    void allowWrapping();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look
    {
        QColor fill;
        QColor edge;
        QColor words;
    };
    [[nodiscard]] Look look() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int padding() const; ///< of both sides, with the rings
    [[nodiscard]] QStringList linesIn(int width) const;
    [[nodiscard]] int keyWidth() const;
    [[nodiscard]] QFont textFont() const;
    void paintContent(QPainter &painter, const QRectF &shape, const Look &look) const;
    void paintKey(QPainter &painter, const QRectF &where, const Look &look) const;

    Kind m_kind;
    std::optional<Icon> m_icon;
    QString m_key;
    bool m_wraps = false;
};

} // namespace pulsemates
