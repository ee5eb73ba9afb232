#include "ui/shell/noticebar.h"

#include "ui/common/iconbutton.h"
#include "ui/common/livelabel.h"
#include "ui/common/paragraph.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace pulsemates {

namespace {

constexpr int widest = 560;
constexpr int margin = 20;

} // namespace

NoticeBar::NoticeBar(Theme &theme, QWidget *window)
    : Card(theme, Kind::Raised, window)
    , m_theme(theme)
    , m_text(new Paragraph(theme, TextSize::Base, &ThemeColors::text, QFont::Normal, this))
    , m_live(new LiveLabel(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    auto *close =
        new IconButton(theme, Icon::Cross, tr("Close this notice"), IconButton::Shape::Bare, this);
    close->setObjectName(QStringLiteral("noticeCloseButton"));
    connect(close, &IconButton::clicked, this, [this] {
        m_text->clear();
        hide();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 12, 12);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    window->installEventFilter(this);
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
    const QWidget &window = *parentWidget();
    const int width = std::min(m_theme.px(widest), window.width() - 2 * margin);
    const int height = layout()->totalHeightForWidth(width);
    setGeometry((window.width() - width) / 2, window.height() - height - margin, width, height);
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return Card::eventFilter(watched, event);
}

} // namespace pulsemates
