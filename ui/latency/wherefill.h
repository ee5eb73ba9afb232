#pragma once

#include "core/metrics/span.h"
#include "ui/common/themecolors.h"

class QPainter;
class QRectF;

namespace pulsemates {

/// How a place of work looks as a bar: a colour and, so that the colour is never alone, a texture.
/// This computer is plain, the app carries a line, the network slants, a service is dotted.
void paintWhere(QPainter &painter, const QRectF &bar, Where where, const ThemeColors &colors);
/// Time that no span covers: an empty frame.
void paintUnattributed(QPainter &painter, const QRectF &bar, const ThemeColors &colors);

} // namespace pulsemates
