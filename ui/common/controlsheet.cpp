#include "ui/common/controlsheet.h"

#include <QHash>

namespace pulsemates {

namespace {

// @name is a colour or a length of a slider, ~n a length in pixels at 100 %. A radius over half of
// its side, if only by rounding, gives square corners.
constexpr auto sheet = R"(
QToolTip { color: @text; background: @surface; border: 1px solid @control; border-radius: ~8px;
  padding: ~6px ~10px; }
QMenu { background: @surface; color: @text; border: 1px solid @control; border-radius: ~12px;
  padding: ~6px; }
QMenu::item { padding: ~8px ~20px ~8px ~14px; border-radius: ~8px; min-height: ~20px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: ~4px ~8px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: @surface; color: @text; border: 1px solid @control; border-radius: ~12px;
  padding: ~6px ~12px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: ~22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid @accent; padding: ~5px ~11px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @muted; border-color: @line; }
QComboBox { padding-right: ~32px; }
QComboBox::drop-down { border: none; width: ~32px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/chevron-control.svg); width: ~16px; height: ~16px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @control;
  padding: ~4px; outline: none; selection-background-color: @accentSoft; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: ~32px; padding: 0 ~8px; }

QListView, QTreeView, QTableView { background: @surface; color: @text; border: 1px solid @line;
  border-radius: ~12px; outline: none; selection-background-color: @accentSoft;
  selection-color: @text; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @control; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider::groove:horizontal { height: @groove; background: @line; border-radius: @grooveRadius; }
QSlider::sub-page:horizontal { background: @accent; border-radius: @grooveRadius; }
QSlider::handle:horizontal { background: @surface; border: 2px solid @accent; width: @knob;
  height: @knob; margin: -@knobRise 0; border-radius: @knobRadius; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider:vertical { min-width: ~28px; }
QSlider::groove:vertical { width: @groove; background: @line; border-radius: @grooveRadius; }
QSlider::add-page:vertical { background: @accent; border-radius: @grooveRadius; }
QSlider::handle:vertical { background: @surface; border: 2px solid @accent; height: @knob;
  width: @knob; margin: 0 -@knobRise; border-radius: @knobRadius; }
QSlider::handle:vertical:focus { background: @accent; }

QProgressBar { background: @line; border: none; border-radius: ~3px; max-height: ~6px;
  min-height: ~6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: ~3px; }

QCheckBox, QRadioButton { color: @text; spacing: ~10px; min-height: ~28px; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted; }
QCheckBox::indicator, QRadioButton::indicator { width: ~18px; height: ~18px; background: @surface;
  border: 1px solid @control; }
QCheckBox::indicator { border-radius: ~6px; }
QRadioButton::indicator { border-radius: ~9px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent;
  width: ~16px; height: ~16px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/@check); }
QRadioButton::indicator:checked { background: @surface; border: ~6px solid @accent; width: ~8px;
  height: ~8px; }

QPushButton { background: @surface; color: @text; border: 1px solid @control;
  border-radius: ~17px; padding: 0 ~18px; min-height: ~34px; font-weight: 600; }
QPushButton:hover { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: 0 ~17px; min-height: ~32px; }
QPushButton:disabled { color: @muted; border-color: @line; }
)";

using Values = QHash<QString, QString>;

/// A knob is round at every size: its diameter is even, its radius half of it with its border.
void addSliderLengths(Values &values, double textScale)
{
    constexpr int border = 2;
    const int knobHalf = qRound(8 * textScale);
    const int grooveHalf = qRound(2 * textScale);
    const std::pair<const char *, int> lengths[] = {{"knob", 2 * knobHalf},
                                                    {"knobRadius", knobHalf + border},
                                                    {"knobRise", knobHalf + border - grooveHalf},
                                                    {"groove", 2 * grooveHalf},
                                                    {"grooveRadius", grooveHalf}};
    for (const auto &[name, pixels] : lengths)
        values[QString::fromLatin1(name)] = QString::number(pixels) + QStringLiteral("px");
}

Values valuesOf(const ThemeColors &colors)
{
    return {{QStringLiteral("text"), colors.text.name()},
            {QStringLiteral("muted"), colors.muted.name()},
            {QStringLiteral("surface"), colors.surface.name()},
            {QStringLiteral("line"), colors.line.name()},
            {QStringLiteral("control"), colors.control.name()},
            {QStringLiteral("accentSoft"), colors.accentSoft.name()},
            {QStringLiteral("accent"), colors.accent.name()},
            {QStringLiteral("onAccent"), colors.onAccent.name()},
            {QStringLiteral("check"),
             colors.onAccent.lightness() > 128 ? QStringLiteral("check-light.svg")
                                               : QStringLiteral("check-dark.svg")}};
}

} // namespace

QString controlSheet(const ThemeColors &colors, double textScale)
{
    Values values = valuesOf(colors);
    addSliderLengths(values, textScale);
    QString result;
    const QString source = QString::fromLatin1(sheet);
    result.reserve(source.size() * 2);
    for (qsizetype i = 0; i < source.size(); ++i) {
        const bool named = source[i] == u'@';
        if (!named && source[i] != u'~') {
            result += source[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && (named ? source[end].isLetter() : source[end].isDigit()))
            ++end;
        const QString name = source.mid(i + 1, end - i - 1);
        result += named ? values.value(name) : QString::number(qRound(name.toInt() * textScale));
        i = end - 1;
    }
    return result;
}

} // namespace pulsemates
