#pragma once

#include "core/providers/transcript.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;
class PillButton;

/// Below the listening orb: the words as they come, a soft word near the end, Stop and Discard.
class ListeningPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownLines = 2;

    explicit ListeningPanel(Theme &theme, QWidget *parent = nullptr);

    void showWords(const Transcript &transcript, bool listening);
    /// All that showSoftWord() may be told: Stop stays where it is when one of them comes.
    void reserveSoftWords(const QStringList &sentences);
    void showSoftWord(const QString &sentence); ///< empty: none
    void takeFocus();

signals:
    void stopRequested();
    void discardRequested();
    void stopNear(bool near); ///< the pointer is over Stop, or somebody went to it with Tab
    void told(const QString &sentence); ///< a soft word came

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reserveLines();
    void setNear(bool near);
    void lookWhetherNear();

    Theme &m_theme;
    Paragraph *m_words;
    Paragraph *m_softWord;
    PillButton *m_stop;
    PillButton *m_discard;
    bool m_near = false;
    bool m_byKeys = false; ///< the focus came to Stop with Tab
};

} // namespace pulsemates
