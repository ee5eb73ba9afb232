#include "ui/checkin/listeningpanel.h"

#include "ui/common/flowlayout.h"
#include "ui/common/paragraph.h"
#include "ui/common/pillbutton.h"

#include <QFocusEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QtMath>

#include <utility>

namespace pulsemates {

ListeningPanel::ListeningPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new Paragraph(theme, TextSize::Large, &ThemeColors::text, QFont::Normal, this))
    , m_softWord(new Paragraph(theme, TextSize::Base, &ThemeColors::accent, QFont::Medium, this))
    , m_stop(new PillButton(theme, PillButton::Kind::Primary, tr("Stop"), this))
    , m_discard(new PillButton(theme, PillButton::Kind::Paper, tr("Discard"), this))
{
    setObjectName(QStringLiteral("listeningPanel"));
    m_words->setObjectName(QStringLiteral("liveWordsLabel"));
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setTailLines(shownLines);
    m_softWord->setObjectName(QStringLiteral("softWordLabel"));
    m_softWord->setAlignment(Qt::AlignHCenter);
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setKeyText(tr("Space"));
    m_discard->setObjectName(QStringLiteral("discardButton"));
    m_discard->setKeyText(tr("Esc"));

    m_stop->allowWrapping();
    m_discard->allowWrapping();

    auto *row = new FlowLayout(6, 4);
    row->addWidget(m_stop);
    row->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_softWord);
    column->addLayout(row);

    m_stop->installEventFilter(this);
    connect(m_stop, &PillButton::clicked, this, &ListeningPanel::stopRequested);
    connect(m_discard, &PillButton::clicked, this, &ListeningPanel::discardRequested);
    connect(&theme, &Theme::changed, this, &ListeningPanel::reserveLines);
    reserveLines();
}

void ListeningPanel::reserveLines()
{
    // Room for all lines from the start, so that nothing moves while somebody speaks.
    const int line = qCeil(m_theme.px(int(TextSize::Large)) * Theme::lineHeight);
    m_words->setFixedHeight(line * shownLines);
}

void ListeningPanel::showWords(const Transcript &transcript, bool listening)
{
    QString text = transcript.text();
    qsizetype muted =
        transcript.unsettled.isEmpty() ? -1 : text.size() - transcript.unsettled.size();
    if (text.isEmpty()) {
        text = listening ? tr("I'm listening.") : QString();
        muted = 0;
    }
    m_words->setMutedFrom(muted);
    if (m_words->text() != text)
        m_words->setText(text);
}

void ListeningPanel::reserveSoftWords(const QStringList &sentences)
{
    m_softWord->reserveFor(sentences);
}

void ListeningPanel::showSoftWord(const QString &sentence)
{
    if (m_softWord->text() == sentence)
        return;
    m_softWord->setText(sentence);
    if (!sentence.isEmpty())
        emit told(sentence);
}

void ListeningPanel::takeFocus()
{
    m_stop->setFocus(Qt::OtherFocusReason);
}

void ListeningPanel::setNear(bool near)
{
    if (std::exchange(m_near, near) != near)
        emit stopNear(near);
}

// A pause hides Stop under the pointer: whoever was about to press it still is.
void ListeningPanel::lookWhetherNear()
{
    if (!m_stop->isVisible())
        m_near = false;
    else if (!m_stop->underMouse() && !(m_byKeys && m_stop->hasFocus()))
        setNear(false);
}

bool ListeningPanel::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched != m_stop) {
        // not ours
    } else if (type == QEvent::Enter) {
        setNear(true);
    } else if (type == QEvent::FocusIn) {
        // The focus is set on Stop when listening begins: that is nobody's approach.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_byKeys = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        if (m_byKeys)
            setNear(true);
    } else if (type == QEvent::Leave || type == QEvent::FocusOut || type == QEvent::Hide) {
        QTimer::singleShot(0, this, &ListeningPanel::lookWhetherNear);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pulsemates
