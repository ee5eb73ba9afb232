#pragma once

#include "core/pipeline/checkin.h"
#include "ui/common/card.h"

class QLabel;

namespace pulsemates {

class Paragraph;
class PillButton;
class WordsEditor;

/// What the person said, editable in place once the words are final.
class WordsCard : public Card
{
    Q_OBJECT

public:
    explicit WordsCard(Theme &theme, QWidget *parent = nullptr);

    void showWords(const CheckIn &checkIn);
    void setRecorded() { m_recorded = true; } ///< a bundled recording speaks, nobody else
    void closeEditor();
    [[nodiscard]] bool isEditing() const;

signals:
    void wordsEdited(const QString &text);
    void resized(); ///< the card needs another height

private:
    void openEditor();

    QLabel *m_title;
    PillButton *m_edit;
    Paragraph *m_words;
    WordsEditor *m_editor;
    CheckInId m_checkIn;
    bool m_recorded = false;
};

} // namespace pulsemates
