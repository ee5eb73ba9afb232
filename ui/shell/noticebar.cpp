#include "ui/shell/noticebar.h"

#include "ui/common/iconbutton.h"
#include "ui/common/livelabel.h"
#include "ui/common/paragraph.h"
#include "ui/common/theme.h"
#include "ui/shell/mainwindow.h"

#include <QEvent>
#include <QHBoxLayout>

namespace pulsemates {

namespace {

constexpr int widest = 560;
constexpr int margin = 20;

} // namespace

NoticeBar::NoticeBar(Theme &theme, MainWindow &window)
    : Card(theme, Kind::Raised, &window)
    , m_area(window.pageArea())
    , m_text(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setContentsMargins(20, 12, 12, 15);
    m_text->setObjectName(QStringLiteral("noticeText"));
    auto *close =
        new IconButton(theme, Icon::Cross, tr("Close this notice"), IconButton::Shape::Bare, this);
    close->setObjectName(QStringLiteral("noticeCloseButton"));
    connect(close, &IconButton::clicked, this, [this] {
        m_text->clear();
        hide();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    window.pageArea().installEventFilter(this);
    hide();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::tell(const QString &sentence)
{
    m_text->setText(m_text->text().isEmpty() ? sentence
                                             : QString(m_text->text() + u'\n' + sentence));
    show();
    raise();
    place();
    m_live->announce(sentence);
}

void NoticeBar::place()
{
    const int wanted = m_theme.px(widest);
    QRect room(m_area.mapTo(parentWidget(), QPoint(0, 0)), m_area.size());
    if (room.width() < wanted + 2 * margin) // a narrow column of words would cover the whole page
        room.setRight(parentWidget()->width() - 1);
    const int width = std::min(wanted, room.width() - 2 * margin);
    const int height = layout()->totalHeightForWidth(width);
    // Where there is more to say than room, its head with the way to close it is what is seen.
    const int y = std::max(room.top() + margin, room.bottom() + 1 - height - margin);
    setGeometry(room.left() + (room.width() - width) / 2, y, width, height);
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return Card::eventFilter(watched, event);
}

bool NoticeBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // another text, or another size of it
        place();
    return Card::event(event);
}

} // namespace pulsemates
