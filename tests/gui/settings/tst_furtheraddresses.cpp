#include "app/providerfactoryoffers.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

PlaceFacts placeFacts(int number, bool agreed)
{
    return {.address = QStringLiteral("https://place%1.example.org/v1").arg(number),
            .host = QStringLiteral("place%1.example.org").arg(number),
            .agreed = agreed};
}

} // namespace

/// The addresses of a service behind the first, on the settings page: by keyboard and by ear, too.
class tst_FurtherAddresses : public TestClass
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
        m_facts = {.host = QStringLiteral("first.example.org"), .agreed = true};
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void whatIsTypedIsOnlyGivenOut()
    {
        tell();
        QSignalSpy entered(m_page.get(), &SettingsPage::furtherEntered);
        auto *field = find<QLineEdit>("coachFurtherEdit");
        auto *add = find<QAbstractButton>("coachFurtherAddButton");
        QVERIFY(!add->isEnabled());
        field->setText(QStringLiteral("  https://place1.example.org/v1 "));
        add->click();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered[0][0].value<ServiceUse>(), ServiceUse::Coaching);
        QCOMPARE(entered[0][1].toString(), QStringLiteral("https://place1.example.org/v1"));
        QVERIFY(!isShown("coachFurther1AddressLabel"));
        QVERIFY(!field->text().isEmpty());
        m_facts.further = {placeFacts(1, false)};
        tell();
        QVERIFY(isShown("coachFurther1AddressLabel"));
        QVERIFY(field->text().isEmpty());
    }

    /// Rows stay where they are, and addresses move up.
    void aKeyThatWasTypedForOneIsNotKeptForTheNext()
    {
        m_facts.further = {placeFacts(1, true), placeFacts(2, true)};
        tell();
        auto *key = find<QLineEdit>("coachFurther1KeyEdit");
        key->setText(QStringLiteral("key-of-one"));
        tell(); // news of the same address
        QCOMPARE(key->text(), QStringLiteral("key-of-one"));
        m_facts.further = {placeFacts(2, true)};
        tell();
        QVERIFY(key->text().isEmpty());
    }

    void whyItIsNoneIsSaidUntilItIsMended()
    {
        const auto *live =
            m_page->findChild<QLabel *>(QStringLiteral("liveLabel"), Qt::FindDirectChildrenOnly);
        auto *field = find<QLineEdit>("coachFurtherEdit");
        field->setText(QStringLiteral("http://place.example.org"));
        m_facts.furtherTrouble = QStringLiteral("This address cannot be used.");
        tell();
        QVERIFY(isShown("coachFurtherTroubleLabel"));
        QTRY_COMPARE_WITH_TIMEOUT(live->text(), m_facts.furtherTrouble, patienceMs);
        QTest::keyClicks(field, QStringLiteral("s"));
        QVERIFY(!isShown("coachFurtherTroubleLabel"));
    }

    void theFirstIsAgreedToBeforeTheOthers()
    {
        QSignalSpy wished(m_page.get(), &SettingsPage::serviceWished);
        m_facts.agreed = false;
        m_facts.further = {placeFacts(1, false), placeFacts(2, true)};
        tell();
        auto *one = find<QAbstractButton>("coachFurther1Switch");
        auto *two = find<QAbstractButton>("coachFurther2Switch");
        QVERIFY(!one->isEnabled());
        QVERIFY(two->isEnabled() && two->isChecked()); // it can always be taken back
        two->click();
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished[0][1].toBool(), false);
        QCOMPARE(wished[0][2].toInt(), 2);
        QVERIFY(two->isChecked()); // until it is so
        m_facts.agreed = true;
        tell();
        one->click();
        QCOMPARE(wished[1][1].toBool(), true);
        QCOMPARE(wished[1][2].toInt(), 1);
        QVERIFY(!one->isChecked());
    }

    void aSecondPressRemovesNoOther()
    {
        QSignalSpy removed(m_page.get(), &SettingsPage::furtherRemoved);
        m_facts.further = {placeFacts(1, true), placeFacts(2, true)};
        tell();
        find<QWidget>("coachFurther1RemoveButton")->setFocus();
        press(Qt::Key_Space);
        m_facts.further = {placeFacts(2, true)}; // it moves up
        tell();
        press(Qt::Key_Space);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][1].toInt(), 1);
        QCOMPARE(m_page->focusWidget()->objectName(), QStringLiteral("coachFurtherEdit"));
        QCOMPARE(find<QLabel>("coachFurther1AddressLabel")->text(),
                 QStringLiteral("https://place2.example.org/v1"));
        QVERIFY(!isShown("coachFurther2AddressLabel"));
    }

    void aKeyIsThatOfItsAddress()
    {
        QSignalSpy entered(m_page.get(), &SettingsPage::keyEntered);
        QSignalSpy removed(m_page.get(), &SettingsPage::keyRemoved);
        m_facts.further = {placeFacts(1, true), placeFacts(2, true)};
        m_facts.further[1].hasKey = true;
        tell();
        auto *field = find<QLineEdit>("coachFurther2KeyEdit");
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(field->accessibleName().contains(u"place2.example.org"));
        field->setText(QStringLiteral("sk-2"));
        find<QAbstractButton>("coachFurther2KeySaveButton")->click();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered[0][1].toString(), QStringLiteral("sk-2"));
        QCOMPARE(entered[0][2].toInt(), 2);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!isShown("coachFurther1KeyRemoveButton"));
        find<QAbstractButton>("coachFurther2KeyRemoveButton")->click();
        QCOMPARE(removed[0][1].toInt(), 2);
    }

    void allWhoGetItAreNamed()
    {
        Settings settings;
        settings.mode = CoachingMode::Optimized;
        m_page->setSettings(settings);
        m_facts.further = {placeFacts(1, true), placeFacts(2, false)};
        tell();
        QCOMPARE(find<QLabel>("privacyCoachingLabel")->text(),
                 QStringLiteral("first.example.org, place1.example.org"));
        m_facts.agreed = false;
        tell();
        QCOMPARE(find<QLabel>("privacyCoachingLabel")->text(),
                 QStringLiteral("nobody gets it")); // the switch of the first is that of all
        QVERIFY(find<QAbstractButton>("coachTestButton")->isEnabled());
    }

    void noneIsAskedForWithoutAService()
    {
        QVERIFY(!isShown("recognitionFurtherEdit"));
        QVERIFY(!isShown("onlineVoiceFurtherEdit"));
        QVERIFY(isShown("coachFurtherEdit"));
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
    void tell() { m_page->setServiceFacts(ServiceUse::Coaching, m_facts); }
    void press(Qt::Key key)
    {
        QVERIFY(m_page->focusWidget());
        QTest::keyClick(m_page->focusWidget(), key);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
    ServiceFacts m_facts;
};

PULSEMATES_TEST(tst_FurtherAddresses)
#include "tst_furtheraddresses.moc"
