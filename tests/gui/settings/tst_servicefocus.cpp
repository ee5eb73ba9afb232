#include "app/providerfactoryoffers.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace pulsemates;

/// The sections of services by keyboard, wheel and ear: a second press never does what the first
/// did not ask for, and what became of a key or a test is told.
class tst_ServiceFocus : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<SettingsPage>(*m_theme);
        m_page->setOffers(&ServiceOffers::of);
        m_page->resize(800, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void whoeverStopsAllAgreesToNothingByASecondPress_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Space") << Qt::Key_Space;
        QTest::newRow("Enter") << Qt::Key_Return;
    }

    void whoeverStopsAllAgreesToNothingByASecondPress()
    {
        QFETCH(Qt::Key, key);
        const QString origin = QStringLiteral("https://service.example.org:443");
        Settings settings;
        settings.mode = CoachingMode::Optimized;
        settings.services.agree(ServiceUse::Coaching, origin);
        m_page->setSettings(settings);
        m_page->setServiceFacts(ServiceUse::Coaching, facts());
        QSignalSpy wished(m_page.get(), &SettingsPage::serviceWished);
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        find<QWidget>("privacyStopButton")->setFocus();
        press(key);
        QVERIFY(m_page->settings().services.agreed.isEmpty());
        ServiceFacts withdrawn = facts();
        withdrawn.agreed = false;
        m_page->setSettings(m_page->settings()); // as the window does
        m_page->setServiceFacts(ServiceUse::Coaching, withdrawn);
        press(key);
        QCOMPARE(wished.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_page->settings().mode, CoachingMode::Fast);
    }

    void aKeyThatWasJustKeptIsNotRemovedByASecondPress()
    {
        ServiceFacts kept = facts();
        kept.hasKey = true;
        m_page->setServiceFacts(ServiceUse::Coaching, kept);
        QSignalSpy entered(m_page.get(), &SettingsPage::keyEntered);
        QSignalSpy removed(m_page.get(), &SettingsPage::keyRemoved);
        find<QLineEdit>("coachKeyEdit")->setText(QStringLiteral("sk-1"));
        find<QWidget>("coachKeySaveButton")->setFocus();
        press(Qt::Key_Space);
        press(Qt::Key_Space);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(focused(), QStringLiteral("coachKeyEdit"));
    }

    void aRemovedKeyLeadsToNoTest()
    {
        ServiceFacts kept = facts();
        kept.hasKey = true;
        m_page->setServiceFacts(ServiceUse::Coaching, kept);
        QSignalSpy removed(m_page.get(), &SettingsPage::keyRemoved);
        QSignalSpy tested(m_page.get(), &SettingsPage::testRequested);
        find<QWidget>("coachKeyRemoveButton")->setFocus();
        press(Qt::Key_Space);
        kept.hasKey = false;
        m_page->setServiceFacts(ServiceUse::Coaching, kept); // the button goes
        press(Qt::Key_Space);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(tested.count(), 0);
        QCOMPARE(focused(), QStringLiteral("coachKeyEdit"));
    }

    void aTestKeepsTheFocusAndIsAskedForOnce()
    {
        m_page->setServiceFacts(ServiceUse::Coaching, facts());
        QSignalSpy tested(m_page.get(), &SettingsPage::testRequested);
        find<QWidget>("coachTestButton")->setFocus();
        press(Qt::Key_Space);
        ServiceFacts asking = facts();
        asking.testing = true;
        asking.test = QStringLiteral("Asking…");
        m_page->setServiceFacts(ServiceUse::Coaching, asking);
        press(Qt::Key_Space);
        QCOMPARE(tested.count(), 1);
        QCOMPARE(focused(), QStringLiteral("coachTestButton"));
        m_page->setServiceFacts(ServiceUse::Coaching, facts());
        press(Qt::Key_Space);
        QCOMPARE(tested.count(), 2);
    }

    void whatBecameOfKeyAndTestIsTold()
    {
        const auto *live =
            m_page->findChild<QLabel *>(QStringLiteral("liveLabel"), Qt::FindDirectChildrenOnly);
        QVERIFY(live);
        ServiceFacts now = facts();
        now.key = QStringLiteral("A key is kept in the password store.");
        m_page->setServiceFacts(ServiceUse::Coaching, now);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), now.key, patienceMs);
        now.test = QStringLiteral("It answers, in 0.8 s.");
        m_page->setServiceFacts(ServiceUse::Coaching, now);
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), now.test, patienceMs);
        m_page->setServiceFacts(ServiceUse::Coaching, now); // nothing new
        m_page->hide();
        now.test = QStringLiteral("Nothing answers.");
        m_page->setServiceFacts(ServiceUse::Coaching, now); // behind another page
        QCoreApplication::processEvents();
        QCOMPARE(live->text(), QStringLiteral("It answers, in 0.8 s."));
    }

    void besideAnUnusableAddressNoKeyIsTaken()
    {
        QSignalSpy entered(m_page.get(), &SettingsPage::keyEntered);
        auto *field = find<QLineEdit>("coachKeyEdit");
        auto *keep = find<QAbstractButton>("coachKeySaveButton");
        m_page->setServiceFacts(ServiceUse::Coaching, facts());
        QVERIFY(field->isEnabled());
        field->setText(QStringLiteral("sk-1"));
        QVERIFY(keep->isEnabled());
        field->setFocus();
        m_page->setServiceFacts(ServiceUse::Coaching, {}); // while it is typed into
        QVERIFY(!keep->isEnabled());
        press(Qt::Key_Return);
        QCOMPARE(entered.count(), 0);
        QCOMPARE(field->text(), QStringLiteral("sk-1")); // it does not vanish
        find<QWidget>("coachAddressEdit")->setFocus();
        m_page->setServiceFacts(ServiceUse::Coaching, {});
        QVERIFY(!field->isEnabled());
    }

    void anEmptiedAddressIsTheUsualOneAgain()
    {
        auto *field = find<QLineEdit>("coachAddressEdit");
        Settings settings;
        settings.services.coach.addresses = {QStringLiteral("https://one.example.org/v1")};
        m_page->setSettings(settings);
        field->clear();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_page->settings().services.coach.addresses, Settings().services.coach.addresses);
        QCOMPARE(field->text(), Settings().services.coach.addresses.constFirst());
    }

    void theWheelScrollsThePageAndChoosesNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"recognitionServiceCombo",
                                 "onlineVoiceServiceCombo",
                                 "inputDeviceCombo",
                                 "regionCombo"})
            QTest::newRow(name) << QByteArray(name);
    }

    void theWheelScrollsThePageAndChoosesNothing()
    {
        QFETCH(QByteArray, name);
        m_page->setDevices({{"m1", QStringLiteral("Desk microphone")}}, {});
        auto *combo = find<QComboBox>(name.constData());
        auto *scroll = m_page->findChild<QScrollArea *>();
        scroll->ensureWidgetVisible(combo);
        QVERIFY(combo->count() > 1);
        combo->setFocus();
        QVERIFY(!(combo->focusPolicy() & Qt::WheelFocus & ~Qt::StrongFocus));
        QSignalSpy changed(m_page.get(), &SettingsPage::settingsChanged);
        const int index = combo->currentIndex();
        const int before = scroll->verticalScrollBar()->value();
        const int down = before < scroll->verticalScrollBar()->maximum() / 2 ? -120 : 120;
        for (const int angle : {down, down}) {
            const QPointF at = combo->rect().center();
            QWheelEvent wheel(at,
                              combo->mapToGlobal(at),
                              {},
                              {0, angle},
                              Qt::NoButton,
                              Qt::NoModifier,
                              Qt::NoScrollPhase,
                              false);
            QSpontaneKeyEvent::setSpontaneous(&wheel); // others do not go on to the page
            qApp->notify(combo, &wheel);
        }
        QCOMPARE(combo->currentIndex(), index);
        QCOMPARE(changed.count(), 0);
        QVERIFY(scroll->verticalScrollBar()->value() != before);
    }

private:
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    /// Of a service that was agreed to.
    [[nodiscard]] static ServiceFacts facts()
    {
        return {.host = QStringLiteral("service.example.org"), .agreed = true};
    }
    void press(Qt::Key key)
    {
        QVERIFY(m_page->focusWidget());
        QTest::keyClick(m_page->focusWidget(), key);
    }
    [[nodiscard]] QString focused() const
    {
        return m_page->focusWidget() ? m_page->focusWidget()->objectName() : QString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};

PULSEMATES_TEST(tst_ServiceFocus)
#include "tst_servicefocus.moc"
