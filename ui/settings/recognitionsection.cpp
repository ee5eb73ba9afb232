#include "ui/settings/recognitionsection.h"

#include "ui/settings/switch.h"

namespace pulsemates {

RecognitionSection::RecognitionSection(Theme &theme, QWidget *parent)
    : OnlineSection(theme,
                    tr("Recognition by a service"),
                    QStringLiteral("recognition"),
                    &ServiceSettings::recognition,
                    parent)
    , m_delete(new Switch(theme, tr("Delete the words there")))
{
    setObjectName(QStringLiteral("recognitionSection"));
    addChoice(QStringLiteral("recognition"),
              tr("Service"),
              tr("Writes down what you say. In English this computer does so beside it: what comes "
                 "first is taken, and where the service fails, its own words count."));
    addConsent(QStringLiteral("recognition"),
               tr("Let it hear me"),
               tr("In optimized mode. Switching it off ends it at once."));
    m_delete->setObjectName(QStringLiteral("deleteRecordingsSwitch"));
    connect(m_delete, &QAbstractButton::clicked, this, [this](bool on) {
        Settings changed = settings();
        changed.services.deleteRecordings = on;
        commit(changed);
    });
    m_deleteRow = addRow(
        tr("Delete the words there"),
        tr("As soon as they are here. The sound the service deletes by itself, within two days."),
        m_delete);
    addAddress(tr("Of the service itself, of another region, or of a server of your own."));
    addModel(tr("As the service names it; empty: the usual one."));
    addKey();
    addTest(tr("Asks the service whether it takes the key. Nothing of you is sent."));
    setOffers({});
}

void RecognitionSection::choose(Settings &settings, int choice) const
{
    settings.services.recognizer = OnlineRecognizer(choice);
    settings.services.recognition = {};
}

void RecognitionSection::showOffer()
{
    m_delete->setChecked(settings().services.deleteRecordings);
    m_deleteRow->setVisible(offer().deletes);
}

} // namespace pulsemates
