#pragma once

#include "ui/settings/onlinesection.h"

namespace pulsemates {

/// A service that writes down what is said, beside the recogniser of this computer.
class RecognitionSection : public OnlineSection
{
    Q_OBJECT

public:
    explicit RecognitionSection(Theme &theme, QWidget *parent = nullptr);

protected:
    [[nodiscard]] int chosen() const override { return int(settings().services.recognizer); }
    void choose(Settings &settings, int choice) const override;
    void showOffer() override;

private:
    Switch *m_delete;
    QWidget *m_deleteRow = nullptr;
};

} // namespace pulsemates
