#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

class Paragraph;
class PillButton;
class WordsEditor;

/// Below the idle orb: how to begin, and the ways that need no microphone.
class IdlePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IdlePanel(Theme &theme, QWidget *parent = nullptr);

    void setListens(bool listens); ///< false: says that this language can only be typed
    void openEditor();
    void closeEditor();
    void clearText(); ///< after the text has been taken
    [[nodiscard]] bool isEditing() const;

signals:
    void breatheRequested();
    void textSubmitted(const QString &text);
    void editorToggled(bool open);

private:
    Paragraph *m_hint;
    PillButton *m_type;
    PillButton *m_breathe;
    QWidget *m_ways;
    WordsEditor *m_editor;
};

} // namespace pulsemates
