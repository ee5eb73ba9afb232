#include "app/providerfactoryoffers.h"
#include "core/guidance/guidancelibrary.h"
#include "tests/gui/cutoff.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_SettingsPage : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<SettingsPage>(*m_theme);
        m_page->resize(800, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void anOrganisationPackIsChosenAndRemoved()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("pack.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        auto *choose = m_page->findChild<QAbstractButton *>(QStringLiteral("packChooseButton"));
        auto *remove = m_page->findChild<QAbstractButton *>(QStringLiteral("packRemoveButton"));
        QVERIFY(choose && remove && !remove->isVisible());
        choose->click();
        auto *dialog = m_page->findChild<QFileDialog *>(QStringLiteral("packFileDialog"));
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patienceMs);
        emit dialog->fileSelected(file.fileName());
        dialog->reject();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_page->settings().organisationPack, file.fileName());
        QVERIFY(remove->isVisible());
        remove->click();
        QCOMPARE(changed.count(), 2);
        QVERIFY(m_page->settings().organisationPack.isEmpty());
        QVERIFY(!remove->isVisible());
    }

    /// Also after the page was made anew in another language.
    void whatBecameOfThePackIsSaid()
    {
        const auto shown = [this] {
            const auto *state = m_page->findChild<QLabel *>(QStringLiteral("packStateLabel"));
            return state->isVisible() ? state->text() : QString();
        };
        QCOMPARE(shown(), QString());
        const QString sentence = QStringLiteral("The file is no organisation pack (lines).");
        m_page->setPackState(sentence);
        QCOMPARE(shown(), sentence);
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), sentence, patienceMs);
        m_page->setPackState({});
        QCOMPARE(shown(), QString());
    }

    void aClickIsAppliedAtOnce_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<Settings>("expected");
        const auto row = [](const char *button, auto change) {
            Settings settings;
            change(settings);
            QTest::newRow(button) << QString::fromLatin1(button) << settings;
        };
        row("languageKoreanButton", [](Settings &s) { s.language = Language::Korean; });
        row("themeDarkButton", [](Settings &s) { s.theme = ThemeChoice::Dark; });
        row("textSize150Button", [](Settings &s) { s.textPercent = 150; });
        row("reducedMotionSwitch", [](Settings &s) { s.reducedMotion = true; });
        row("silenceOffButton", [](Settings &s) { s.hardEndSilence = 0ms; });
        row("silence1500Button", [](Settings &s) { s.hardEndSilence = 1500ms; });
        row("silence3000Button", [](Settings &s) { s.hardEndSilence = 3000ms; });
        row("speakByItselfSwitch", [](Settings &s) { s.speakByItself = false; });
        row("mutedSwitch", [](Settings &s) { s.muted = true; });
        row("holdsAllowedSwitch", [](Settings &s) { s.limits.holdsAllowed = true; });
        row("seatedOnlySwitch", [](Settings &s) { s.limits.seatedOnly = true; });
        row("noTwistsSwitch", [](Settings &s) { s.limits.noTwists = true; });
    }

    void aClickIsAppliedAtOnce()
    {
        QFETCH(QString, button);
        QFETCH(Settings, expected);
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        auto *found = m_page->findChild<QAbstractButton *>(button);
        QVERIFY(found);
        QTest::mouseClick(found, Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<Settings>() == expected);
        QVERIFY(m_page->settings() == expected);
    }

    void changesOfTwoSectionsDoNotUndoEachOther()
    {
        click("languageKoreanButton");
        click("mutedSwitch");
        QVERIFY(m_page->settings().language == Language::Korean);
        QVERIFY(m_page->settings().muted);
    }

    void showingSettingsEmitsNothing()
    {
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        Settings settings;
        settings.theme = ThemeChoice::Dark;
        settings.region = QStringLiteral("KR");
        settings.textPercent = 160; // between two choices
        settings.voiceRate = 1.2F;
        settings.hardEndSilence = 3s;
        m_page->setSettings(settings);
        QCOMPARE(changed.count(), 0);
        QVERIFY(isOn("themeDarkButton") && isOn("silence3000Button") && isOn("textSize150Button"));
        QCOMPARE(combo("regionCombo")->currentData().toString(), QStringLiteral("KR"));
        QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("voiceRateSliderLabel"))->text(),
                 QStringLiteral("120 %"));
        QVERIFY(m_page->settings() == settings); // and rounds nothing
    }

    void slidersChangeByKeyboard()
    {
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        auto *slider = m_page->findChild<QSlider *>(QStringLiteral("cueVolumeSlider"));
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(qRound(m_page->settings().cueVolume * 100), 55);
        QTest::keyClick(m_page->findChild<QSlider *>(QStringLiteral("breathSpeedSlider")),
                        Qt::Key_Left);
        QCOMPARE(qRound(m_page->settings().limits.breathSpeed * 100), 95);
    }

    void devicesAreChosenAndAVanishedOneKeepsItsPlace()
    {
        m_page->setDevices({{"m1", QStringLiteral("Desk microphone")}}, {});
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        combo("inputDeviceCombo")->setFocus();
        QTest::keyClick(combo("inputDeviceCombo"), Qt::Key_Down);
        QTest::keyClick(combo("inputDeviceCombo"), Qt::Key_Return);
        QVERIFY(changed.count() >= 1);
        QCOMPARE(m_page->settings().inputDeviceId, QByteArray("m1"));
        QCOMPARE(m_page->settings().inputDeviceName, QStringLiteral("Desk microphone"));

        m_page->setDevices({}, {});
        QVERIFY(combo("inputDeviceCombo")->currentText().contains(QStringLiteral("Desk")));
        QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("noMicrophoneLabel"))->isVisible());
        m_page->setDevices({{"m1-again", QStringLiteral("Desk microphone")}}, {});
        QCOMPARE(combo("inputDeviceCombo")->currentText(), QStringLiteral("Desk microphone"));
    }

    void anUnpluggedLoudspeakerKeepsItsName()
    {
        m_page->setDevices({}, {{"s1", QStringLiteral("Headphones")}});
        combo("outputDeviceCombo")->setFocus();
        QTest::keyClick(combo("outputDeviceCombo"), Qt::Key_Down);
        QTest::keyClick(combo("outputDeviceCombo"), Qt::Key_Return);
        QCOMPARE(m_page->settings().outputDeviceId, QByteArray("s1"));
        m_page->setDevices({}, {});
        QCOMPARE(combo("outputDeviceCombo")->currentText(),
                 QStringLiteral("Headphones (not connected)"));
        // Chosen once more: the name stays the name.
        QTest::keyClick(combo("outputDeviceCombo"), Qt::Key_Up);
        QTest::keyClick(combo("outputDeviceCombo"), Qt::Key_Down);
        QCOMPARE(m_page->settings().outputDeviceName, QStringLiteral("Headphones"));
        m_page->setDevices({}, {{"s1-again", QStringLiteral("Headphones")}});
        QCOMPARE(combo("outputDeviceCombo")->currentText(), QStringLiteral("Headphones"));
    }

    void aRefusedMicrophoneIsNotCalledMissing()
    {
        const QString why = QStringLiteral("PulseMates is not allowed to use the microphone.");
        m_page->setDevices({}, {}, why);
        const auto *label = m_page->findChild<QLabel *>(QStringLiteral("noMicrophoneLabel"));
        QCOMPARE(label->text(), why);
        m_page->setDevices({}, {});
        QVERIFY(label->text().contains(QStringLiteral("No microphone was found")));
    }

    void aMicrophoneThatDoesNotOpenIsToldUntilItIsHeard()
    {
        const QString why = QStringLiteral("PulseMates is not allowed to use the microphone.");
        m_page->setDevices({{"m1", QStringLiteral("Desk microphone")}}, {});
        const auto *label = m_page->findChild<QLabel *>(QStringLiteral("noMicrophoneLabel"));
        QVERIFY(!label->isVisible());
        m_page->setMicrophoneTrouble(why);
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), why);
        m_page->setLevel(0.1F);
        QVERIFY(!label->isVisible());
        m_page->setMicrophoneTrouble(why);
        m_page->hide();
        m_page->show(); // it is tried anew
        QVERIFY(!label->isVisible());
    }

    void theMicrophoneIsWantedOnlyWhileThePageCanBeSeen()
    {
        QSignalSpy wanted(m_page.get(), &SettingsPage::levelWanted);
        m_page->hide();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toBool(), false);
        m_page->show();
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted[1][0].toBool(), true);
    }

    void theConditionsStandBesideTheHolds()
    {
        const auto library = GuidanceLibrary::load(Language::English).value();
        m_page->setExerciseWords(library.words());
        const QString text =
            m_page->findChild<QLabel *>(QStringLiteral("holdsConditionsLabel"))->text();
        for (const QString &condition : library.words().holdsConditions)
            QVERIFY2(text.contains(condition), qPrintable(condition));
    }

    void factsAreShownAsGiven()
    {
        m_page->setSpeechFacts({{QStringLiteral("Recogniser"), QStringLiteral("base, 2 threads")}});
        QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("speechFactLabel0"))->text(),
                 QStringLiteral("base, 2 threads"));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("korean");
        // 568, 368 and 311: what rail and panel leave in the default and the least window.
        for (const bool korean : {false, true}) {
            for (const int percent : {100, 150, 200}) {
                for (const int width : {311, 368, 568, 620, 760, 1028})
                    QTest::addRow("%d %% in %d%s", percent, width, korean ? " Korean" : "")
                        << percent << width << korean;
            }
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        QFETCH(bool, korean);
        const KoreanWords words(korean);
        m_theme->apply(ThemeChoice::Light, percent, false);
        m_page = std::make_unique<SettingsPage>(*m_theme);
        m_page->setExerciseWords(
            GuidanceLibrary::load(korean ? Language::Korean : Language::English)->words());
        m_page->setDevices({{"a", QStringLiteral("Built-in microphone")}},
                           {{"b", QStringLiteral("Built-in loudspeaker, analogue stereo")}});
        m_page->setMicrophoneTrouble(QStringLiteral("The microphone is used by another program."));
        Settings packed;
        packed.organisationPack = QStringLiteral("/home/person/pack.json");
        useServices(packed);
        m_page->setSettings(packed);
        m_page->setPackState(QStringLiteral("University of Wisconsin–Madison, 3 lines"));
        showServices();
        m_page->setMinimumSize(1, 1); // the window gives no more for it
        m_page->resize(width, 540);
        m_page->show();
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
    }

    void everyControlCanBeFoundNamedAndReachedByKeyboard()
    {
        QList<QWidget *> controls;
        for (auto *button : m_page->findChildren<QAbstractButton *>())
            controls << button;
        for (auto *slider : m_page->findChildren<QSlider *>())
            controls << slider;
        for (auto *box : m_page->findChildren<QComboBox *>())
            controls << box;
        for (auto *field : m_page->findChildren<QLineEdit *>())
            controls << field;
        QVERIFY(controls.size() > 20);
        for (const QWidget *control : controls) {
            QVERIFY(!control->objectName().isEmpty());
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool byArrowKeys = button && button->group() && !button->isChecked();
            QVERIFY2(byArrowKeys || control->focusPolicy() & Qt::TabFocus,
                     qPrintable(control->objectName()));
        }
    }

private:
    /// Every service that there is, in the settings.
    static void useServices(Settings &settings)
    {
        settings.mode = CoachingMode::Optimized;
        settings.services.recognizer = OnlineRecognizer::AssemblyAiPrerecorded;
        settings.services.voice = OnlineVoice::OpenAiCompatible;
        settings.services.authorities = QStringLiteral("/home/person/authorities.pem");
        settings.services.coachRequestsADay = 1000;
    }

    void showServices()
    {
        m_page->setOffers(&ServiceOffers::of);
        const QString key = QStringLiteral("A key is kept in the password store.");
        const PlaceFacts further{
            .address = QStringLiteral("https://speech.europe-west1.example.org:8443/v1"),
            .host = QStringLiteral("speech.europe-west1.example.org"),
            .agreed = true,
            .key = key,
            .hasKey = true};
        for (const ServiceUse use :
             {ServiceUse::Coaching, ServiceUse::Recognition, ServiceUse::Voice})
            m_page->setServiceFacts(
                use,
                {.host = QStringLiteral("texttospeech.googleapis.com"),
                 .agreed = true,
                 .key = key,
                 .hasKey = true,
                 .test = QStringLiteral("The service does not know this model. Choose another."),
                 .further = {further, further, further},
                 .furtherTrouble = QStringLiteral("There are as many addresses as can be."),
                 .today = {{2026, 11, 30}, 1000, 412, 1'234'567}});
        m_page->setAuthoritiesState(QStringLiteral("The file cannot be read. Only the authorities "
                                                   "of the system are trusted."));
    }

    void click(const char *name)
    {
        auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    [[nodiscard]] bool isOn(const char *name) const
    {
        const auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
        return button && button->isChecked();
    }

    [[nodiscard]] QComboBox *combo(const char *name) const
    {
        return m_page->findChild<QComboBox *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};

PULSEMATES_TEST(tst_SettingsPage)

#include "tst_settingspage.moc"
