#include "ui/common/livelabel.h"

#include <QAccessible>

namespace pulsemates {

LiveLabel::LiveLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    // One pixel, so that it stays part of the accessible tree without being seen.
    setFixedSize(1, 1);
    setObjectName(QStringLiteral("liveLabel"));
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &LiveLabel::tell);
}

void LiveLabel::announce(const QString &sentence)
{
    if (!sentence.isEmpty() && !m_sentences.contains(sentence))
        m_sentences.append(sentence);
    m_turn.start(0);
}

void LiveLabel::tell()
{
    const QString sentence = m_sentences.join(u' ');
    m_sentences.clear();
    if (sentence == text())
        return;
    setText(sentence);
    setAccessibleName(sentence);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace pulsemates
