#pragma once

#include "ui/common/card.h"

class QVBoxLayout;

namespace pulsemates {

/// A fact about speech on this computer, in the person's language.
struct SpeechFact
{
    QString name;  ///< "Recogniser"
    QString value; ///< "Moonshine base, 2 threads"

    friend bool operator==(const SpeechFact &, const SpeechFact &) = default;
};

/// What recognises and speaks here, with the measured figures; read only.
class SpeechSection : public Card
{
    Q_OBJECT

public:
    explicit SpeechSection(Theme &theme, QWidget *parent = nullptr);

    void setFacts(const std::vector<SpeechFact> &facts);

private:
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    std::vector<SpeechFact> m_facts;
};

} // namespace pulsemates
