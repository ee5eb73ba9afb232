#pragma once

#include <QLabel>

namespace pulsemates {

/// A number or an address that can be selected. A number stays in one line and an address breaks
/// after its slashes only: where there is no room for that, the type is smaller.
class ContactLabel : public QLabel
{
    Q_OBJECT

public:
    /// @p breaks: it is an address.
    ContactLabel(const QString &contact, const QFont &font, bool breaks, QWidget *parent = nullptr);

    /// The width at which it has the whole size. Units: pixels.
    [[nodiscard]] int wantedWidth() const { return longestPiece(m_wanted); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int longestPiece(const QFont &font) const;
    [[nodiscard]] QFont fontFor(int width) const;
    [[nodiscard]] QFont sized(int pixels) const;

    QFont m_wanted;
    QStringList m_pieces; ///< none of them may be broken
};

} // namespace pulsemates
