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

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

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
    [[nodiscard]] int keyWidth() const;
    [[nodiscard]] QFont textFont() const;
    void paintKey(QPainter &painter, const QRectF &where, const Look &look) const;

    Kind m_kind;
    std::optional<Icon> m_icon;
    QString m_key;
};

} // namespace pulsemates
