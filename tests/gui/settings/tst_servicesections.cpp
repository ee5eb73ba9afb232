#include "app/providerfactoryoffers.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace pulsemates;

namespace {

const std::array allUses{ServiceUse::Recognition, ServiceUse::Coaching, ServiceUse::Voice};
const QString host = QStringLiteral("service.example.org");

} // namespace

/// The sections of services on the network: who gets what, keys, limits, and the way to end it.
class tst_ServiceSections : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<SettingsPage>(*m_theme);
        m_page->setOffers(&ServiceOffers::of);
        m_page->resize(800, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
        QLocale::setDefault(QLocale::system());
    }

    void noneIsChosenAtFirst()
    {
        for (const char *name : {"recognitionSwitch",
                                 "recognitionAddressEdit",
                                 "recognitionKeyEdit",
                                 "onlineVoiceSwitch",
                                 "onlineVoiceAddressEdit",
                                 "onlineVoiceKeyEdit"})
            QVERIFY2(!isShown(name), name);
        QCOMPARE(text("privacyRecognitionLabel"), QStringLiteral("nobody gets it"));
        QVERIFY(text("privacyStateLabel").contains(u"nothing leaves this computer"));
        QVERIFY(!find<QAbstractButton>("privacyStopButton")->isEnabled());
    }

    void aDemonstrationOffersNone()
    {
        m_page = std::make_unique<SettingsPage>(*m_theme);
        m_page->show();
        for (const char *name :
             {"coachingSection", "recognitionSection", "onlineVoiceSection", "networkSection"})
            QVERIFY2(!isShown(name), name);
        QVERIFY(isShown("privacySection"));
        QCOMPARE(text("privacyCoachingLabel"), QStringLiteral("nobody gets it"));
        m_page->setOffers(&ServiceOffers::of);
        QVERIFY(isShown("coachingSection") && isShown("networkSection"));
    }

    void aServiceIsChosenWithItsUsualAddress_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<OnlineRecognizer>("recognizer");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("model");
        QTest::addColumn<bool>("deletes");
        using R = OnlineRecognizer;
        QTest::newRow("streaming")
            << 1 << R::AssemblyAiStreaming << QStringLiteral("https://streaming.assemblyai.com")
            << true << false;
        QTest::newRow("pre-recorded")
            << 2 << R::AssemblyAiPrerecorded << QStringLiteral("https://api.assemblyai.com")
            << false << true;
        QTest::newRow("at once") << 3 << R::AssemblyAiSync
                                 << QStringLiteral("https://sync.assemblyai.com") << false << false;
        QTest::newRow("compatible") << 4 << R::OpenAiCompatible
                                    << QStringLiteral("https://api.openai.com/v1") << true << false;
    }

    void aServiceIsChosenWithItsUsualAddress()
    {
        QFETCH(int, index);
        QFETCH(OnlineRecognizer, recognizer);
        QFETCH(QString, address);
        QFETCH(bool, model);
        QFETCH(bool, deletes);
        Settings before;
        before.services.recognizer = OnlineRecognizer::OpenAiCompatible;
        before.services.recognition = {{QStringLiteral("https://asr.example.org/v1")},
                                       QStringLiteral("large")};
        if (recognizer != OnlineRecognizer::OpenAiCompatible)
            m_page->setSettings(before);
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        choose("recognitionServiceCombo", index);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_page->settings().services.recognizer, recognizer);
        QVERIFY(m_page->settings().services.recognition == ServiceChoice()); // not the other one's
        QCOMPARE(find<QLineEdit>("recognitionAddressEdit")->text(), address);
        QVERIFY(isShown("recognitionSwitch") && isShown("recognitionKeyEdit"));
        QCOMPARE(isShown("recognitionModelEdit"), model);
        QCOMPARE(isShown("deleteRecordingsSwitch"), deletes);
        QVERIFY(!find<QLabel>("recognitionAboutLabel")->text().isEmpty());
        choose("recognitionServiceCombo", 0);
        QCOMPARE(m_page->settings().services.recognizer, OnlineRecognizer::None);
        QVERIFY(!isShown("recognitionSwitch") && !isShown("deleteRecordingsSwitch"));
    }

    void aVoiceIsChosenAndNamed()
    {
        choose("onlineVoiceServiceCombo", 2);
        QCOMPARE(m_page->settings().services.voice, OnlineVoice::Google);
        QCOMPARE(find<QLineEdit>("onlineVoiceAddressEdit")->text(),
                 QStringLiteral("https://texttospeech.googleapis.com"));
        QVERIFY(!isShown("onlineVoiceModelEdit"));
        type("onlineVoiceNameEdit", QStringLiteral("ko-KR-Neural2-A"));
        QCOMPARE(m_page->settings().services.voiceName, QStringLiteral("ko-KR-Neural2-A"));
        choose("onlineVoiceServiceCombo", 1);
        QVERIFY(m_page->settings().services.voiceName.isEmpty());
        QVERIFY(isShown("onlineVoiceModelEdit"));
    }

    void whoGetsWhatIsNamed_data()
    {
        QTest::addColumn<ServiceUse>("use");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QString>("word");
        QTest::newRow("recognition")
            << ServiceUse::Recognition << QByteArray("recognitionWhatLabel")
            << QStringLiteral("all that the microphone hears");
        QTest::newRow("coaching") << ServiceUse::Coaching << QByteArray("coachingWhatLabel")
                                  << QStringLiteral("the words you said");
        QTest::newRow("voice") << ServiceUse::Voice << QByteArray("onlineVoiceWhatLabel")
                               << QStringLiteral("the text of messages");
    }

    void whoGetsWhatIsNamed()
    {
        QFETCH(ServiceUse, use);
        QFETCH(QByteArray, label);
        QFETCH(QString, word);
        chooseAll();
        m_page->setServiceFacts(use, {.host = host});
        QVERIFY(text(label.constData()).startsWith(u"service.example.org gets: "));
        QVERIFY2(text(label.constData()).contains(word), qPrintable(text(label.constData())));
        m_page->setServiceFacts(use, {}); // an address that cannot be used
        QVERIFY(text(label.constData()).contains(u"cannot be used"));
    }

    void aSwitchAsksAndDoesNotDecide_data()
    {
        QTest::addColumn<ServiceUse>("use");
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("recognition") << ServiceUse::Recognition << QByteArray("recognitionSwitch");
        QTest::newRow("coaching") << ServiceUse::Coaching << QByteArray("coachingSwitch");
        QTest::newRow("voice") << ServiceUse::Voice << QByteArray("onlineVoiceSwitch");
    }

    void aSwitchAsksAndDoesNotDecide()
    {
        QFETCH(ServiceUse, use);
        QFETCH(QByteArray, button);
        chooseAll();
        auto *agree = find<QAbstractButton>(button.constData());
        m_page->setServiceFacts(use, {});
        QVERIFY(!agree->isEnabled()); // to nobody
        m_page->setServiceFacts(use, {.host = host});
        QSignalSpy wished(m_page.get(), &SettingsPage::serviceWished);
        agree->click();
        QVERIFY(wished.count() == 1 && wished[0][0].value<ServiceUse>() == use
                && wished[0][1].toBool());
        QVERIFY(!agree->isChecked()); // until it is so
        m_page->setServiceFacts(use, {.host = host, .agreed = true});
        QVERIFY(agree->isChecked());
        agree->click();
        QVERIFY(!wished[1][1].toBool());
    }

    void aKeyIsGivenOutOnceAndNeverShown()
    {
        chooseAll();
        m_page->setServiceFacts(ServiceUse::Recognition, {.host = host});
        QSignalSpy entered(m_page.get(), &SettingsPage::keyEntered);
        auto *field = find<QLineEdit>("recognitionKeyEdit");
        auto *keep = find<QAbstractButton>("recognitionKeySaveButton");
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(!keep->isEnabled());
        field->setText(QStringLiteral("  sk-1 "));
        keep->click();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered[0][0].value<ServiceUse>(), ServiceUse::Recognition);
        QCOMPARE(entered[0][1].toString(), QStringLiteral("sk-1"));
        QVERIFY(field->text().isEmpty());
        field->setText(QStringLiteral("sk-2"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.count(), 2);
        QVERIFY(field->text().isEmpty());
    }

    void onlyAKeyThatIsKeptHereIsRemoved()
    {
        chooseAll();
        const auto facts = [](bool kept) {
            return ServiceFacts{.host = host,
                                .key = QStringLiteral("The key of the environment is used."),
                                .hasKey = kept};
        };
        m_page->setServiceFacts(ServiceUse::Voice, facts(false));
        QVERIFY(!isShown("onlineVoiceKeyRemoveButton"));
        QVERIFY(text("onlineVoiceKeyLabel").contains(u"environment"));
        m_page->setServiceFacts(ServiceUse::Voice, facts(true));
        QSignalSpy removed(m_page.get(), &SettingsPage::keyRemoved);
        find<QAbstractButton>("onlineVoiceKeyRemoveButton")->click();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].value<ServiceUse>(), ServiceUse::Voice);
    }

    void fastModeIsSaidBesideWhatWasAgreedTo()
    {
        chooseAll();
        m_page->setServiceFacts(ServiceUse::Recognition, {.host = host, .agreed = true});
        QVERIFY(isShown("recognitionUnusedLabel"));
        Settings optimized = m_page->settings();
        optimized.mode = CoachingMode::Optimized;
        m_page->setSettings(optimized);
        QVERIFY(!isShown("recognitionUnusedLabel"));
    }

    void onePlaceSaysWhoGetsWhatAndEndsIt()
    {
        chooseAll();
        Settings settings = m_page->settings();
        settings.mode = CoachingMode::Optimized;
        for (const ServiceUse use : allUses)
            settings.services.agree(use, QStringLiteral("https://service.example.org:443"));
        m_page->setSettings(settings);
        for (const ServiceUse use : allUses)
            m_page->setServiceFacts(use, {.host = host, .agreed = true});
        for (const char *name :
             {"privacyRecognitionLabel", "privacyCoachingLabel", "privacyVoiceLabel"})
            QCOMPARE(text(name), host);
        QVERIFY(text("privacyStateLabel").contains(u"even where no word is sent"));
        QVERIFY(text("privacyStateLabel").contains(u"at every start"));
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        find<QAbstractButton>("privacyStopButton")->click();
        QVERIFY(!text("privacyStateLabel").contains(u"a connection opens"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_page->settings().mode, CoachingMode::Fast);
        QVERIFY(m_page->settings().services.agreed.isEmpty());
        QCOMPARE(text("privacyVoiceLabel"), QStringLiteral("nobody gets it"));
    }

    void theLimitIsChosenAndShown()
    {
        const RequestDay today{{2026, 11, 30}, 300, 212, 123'456};
        m_page->setServiceFacts(ServiceUse::Coaching,
                                {.host = host, .agreed = true, .today = today});
        QCOMPARE(text("coachTodayLabel"), QStringLiteral("300 of 300 today."));
        QCOMPARE(text("coachCostsLabel"),
                 QStringLiteral("Today: 300 asked for, 212 used, about 120,000 tokens."));
        find<QAbstractButton>("coachRequests50Button")->click();
        QCOMPARE(m_page->settings().services.coachRequestsADay, 50);
        QCOMPARE(text("coachTodayLabel"), QStringLiteral("300 of 50 today."));
        Settings between = m_page->settings();
        between.services.coachRequestsADay = 120;
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        m_page->setSettings(between);
        QVERIFY(find<QAbstractButton>("coachRequests100Button")->isChecked());
        QCOMPARE(changed.count(), 0); // and rounds nothing
        QCOMPARE(m_page->settings().services.coachRequestsADay, 120);
    }

    void authoritiesAreChosenAndRemoved()
    {
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        auto *remove = find<QAbstractButton>("authoritiesRemoveButton");
        QVERIFY(!remove->isVisible());
        find<QAbstractButton>("authoritiesChooseButton")->click();
        auto *dialog = m_page->findChild<QFileDialog *>(QStringLiteral("authoritiesFileDialog"));
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patienceMs);
        const QString path = QStringLiteral("/home/person/authorities.pem");
        emit dialog->fileSelected(path);
        dialog->reject();
        QCOMPARE(m_page->settings().services.authorities, path);
        m_page->setAuthoritiesState(QStringLiteral("The file cannot be read."));
        QVERIFY(isShown("authoritiesStateLabel"));
        remove->click();
        QCOMPARE(changed.count(), 2);
        QVERIFY(m_page->settings().services.authorities.isEmpty());
    }

    void theKeyboardGoesFromTopToBottom()
    {
        chooseAll();
        for (const ServiceUse use : allUses)
            m_page->setServiceFacts(use, {.host = host, .agreed = true, .hasKey = true});
        QCoreApplication::processEvents(); // where the rows are now
        int last = 0;
        int seen = 0;
        for (QWidget *widget = m_page->nextInFocusChain(); widget != m_page.get();
             widget = widget->nextInFocusChain()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const int top = widget->mapTo(m_page.get(), QPoint()).y();
            QVERIFY2(top + widget->height() > last, qPrintable(widget->objectName()));
            last = top;
            ++seen;
        }
        QVERIFY(seen > 30);
    }

    /// They are not lost by a change of the first address.
    void furtherAddressesStay()
    {
        Settings settings;
        settings.services.coach.addresses = {QStringLiteral("https://one.example.org/v1"),
                                             QStringLiteral("https://two.example.org/v1")};
        m_page->setSettings(settings);
        type("coachAddressEdit", QStringLiteral(" https://three.example.org/v1 "));
        QCOMPARE(m_page->settings().services.coach.addresses,
                 (QStringList{QStringLiteral("https://three.example.org/v1"),
                              QStringLiteral("https://two.example.org/v1")}));
    }

    void anotherLanguageShowsTheSame()
    {
        chooseAll();
        m_page->setServiceFacts(ServiceUse::Recognition, {.host = host, .agreed = true});
        m_page->setAuthoritiesState(QStringLiteral("The file cannot be read."));
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &language);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_VERIFY_WITH_TIMEOUT(isShown("authoritiesStateLabel"), patienceMs);
        QVERIFY(text("recognitionWhatLabel").startsWith(u"service.example.org"));
        QVERIFY(find<QAbstractButton>("recognitionSwitch")->isChecked());
        QCOMPARE(find<QComboBox>("recognitionServiceCombo")->currentIndex(), 2);
    }

private:
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    void choose(const char *name, int index)
    {
        auto *combo = find<QComboBox>(name);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    void type(const char *name, const QString &words)
    {
        auto *field = find<QLineEdit>(name);
        field->setText(words);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void chooseAll()
    {
        choose("recognitionServiceCombo", 2);
        choose("onlineVoiceServiceCombo", 1);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};

PULSEMATES_TEST(tst_ServiceSections)
#include "tst_servicesections.moc"
