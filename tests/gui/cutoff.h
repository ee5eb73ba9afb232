#pragma once

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTranslator>

#include <initializer_list>
#include <utility>

namespace pulsemates {

/// Whether one text or control of @p page lacks the room it asks for, or is cut at an edge of what
/// holds it. What a scroll area hides below its edge is not cut.
[[nodiscard]] inline bool isCutOff(const QWidget &page, const QWidget &widget)
{
    const QSize least = widget.minimumSizeHint();
    // A list shortens its words by itself.
    if (!qobject_cast<const QComboBox *>(&widget) && widget.width() < least.width())
        return true;
    const int height =
        widget.hasHeightForWidth() ? widget.heightForWidth(widget.width()) : least.height();
    if (widget.height() < height)
        return true;
    bool scrolls = false;
    for (const QWidget *holder = &widget; holder != &page;) {
        holder = holder->parentWidget();
        const QRect place(widget.mapTo(holder, QPoint(0, 0)), widget.size());
        if (place.left() < 0 || place.right() >= holder->width())
            return true;
        const auto *area = qobject_cast<const QAbstractScrollArea *>(holder->parentWidget());
        scrolls = scrolls || (area && area->viewport() == holder);
        if (!scrolls && (place.top() < 0 || place.bottom() >= holder->height()))
            return true;
    }
    return false;
}

[[nodiscard]] inline QString nameOrWords(const QWidget &widget)
{
    if (!widget.objectName().isEmpty())
        return widget.objectName();
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label ? label->text() : QString::fromLatin1(widget.metaObject()->className());
}

/// The texts and controls of @p page that isCutOff() is true for; empty: all can be read and used.
[[nodiscard]] inline QString cutOff(const QWidget &page)
{
    QStringList names;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool matters =
            qobject_cast<const QLabel *>(widget) || widget->focusPolicy() != Qt::NoFocus;
        if (!matters || !widget->isVisible() || widget->size() == QSize(1, 1)
            || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        if (isCutOff(page, *widget))
            names << nameOrWords(*widget);
    }
    return names.join(u' ');
}

/// The columns size, percent and korean: what rail and panel leave of the window at its default and
/// its least size, in both languages.
inline void addRooms()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("korean");
    const std::initializer_list<std::pair<QSize, int>> rooms{{{724, 720}, 100},
                                                             {{568, 720}, 200},
                                                             {{368, 540}, 100},
                                                             {{340, 540}, 150},
                                                             {{311, 540}, 200}};
    for (const bool korean : {false, true}) {
        for (const auto &[size, percent] : rooms)
            QTest::addRow("%d at %d %%%s", size.width(), percent, korean ? " Korean" : "")
                << size << percent << korean;
    }
}

/// The window speaks Korean while this lives.
class KoreanWords
{
public:
    explicit KoreanWords(bool korean)
    {
        if (korean && m_words.load(QStringLiteral(":/i18n/pulsemates_ko.qm")))
            QCoreApplication::installTranslator(&m_words);
    }
    ~KoreanWords() { QCoreApplication::removeTranslator(&m_words); }

private:
    QTranslator m_words;
};

} // namespace pulsemates
