#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QLabel;

namespace pulsemates {

class ElidedLabel;
class LevelBars;

/// Names the microphone; its level shows only while it is open.
class MicrophonePill : public QFrame
{
    Q_OBJECT

public:
    explicit MicrophonePill(Theme &theme, QWidget *parent = nullptr);

    /// An empty @p name says that there is none.
    void showMicrophone(const QString &name, bool open);
    void showListening(bool listening); ///< "Listening" in place of the name
    void showLevel(float rms);
    [[nodiscard]] bool isOpen() const { return m_open; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Theme &m_theme;
    LevelBars *m_bars;
    QLabel *m_icon;
    ElidedLabel *m_label;
    QString m_name;
    bool m_open = false;
    bool m_listening = false;
};

} // namespace pulsemates
