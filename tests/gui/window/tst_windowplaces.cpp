#include "tests/gui/window/settingswindow.h"
#include "tests/support/patience.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QAbstractButton>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

/// The settings page with a recogniser at the first of two servers.
struct PlacesWindow : SettingsWindow
{
    PlacesWindow()
    {
        if (!serverOne.start() || !serverTwo.start())
            qFatal("a server did not start");
        choose("recognitionServiceCombo", 4);
        type("recognitionAddressEdit", addressOne());
    }

    [[nodiscard]] QString originOne() const { return serverOne.url().toString(); }
    [[nodiscard]] QString originTwo() const { return serverTwo.url().toString(); }
    [[nodiscard]] QString addressOne() const { return originOne() + QStringLiteral("/v1"); }
    [[nodiscard]] QString addressTwo() const { return originTwo() + QStringLiteral("/v1"); }
    [[nodiscard]] const QStringList &addresses() { return kept().recognition.addresses; }
    [[nodiscard]] bool mayReach(const QString &origin)
    {
        return kept().mayReach(ServiceUse::Recognition, origin);
    }
    [[nodiscard]] bool addSecond()
    {
        type("recognitionFurtherEdit", addressTwo());
        return QTest::qWaitFor([this] { return addresses().size() == 2; }, patienceMs);
    }
    [[nodiscard]] bool agreeToBoth()
    {
        return click("recognitionSwitch")
               && QTest::qWaitFor([this] { return click("recognitionFurther1Switch"); }, patienceMs)
               && QTest::qWaitFor([this] { return mayReach(originTwo()); }, patienceMs);
    }

    OpenAiCompatible one;
    OpenAiCompatible two;
    LoopbackServer serverOne{one};
    LoopbackServer serverTwo{two};
};

} // namespace

/// Several addresses of one service in the settings, through the real window.
class tst_WindowPlaces : public TestClass
{
    Q_OBJECT

private slots:
    void aFurtherAddressIsEnteredAndRemoved()
    {
        PlacesWindow w;
        QVERIFY(!w.isShown("recognitionFurther1AddressLabel"));
        QVERIFY(w.addSecond());
        QCOMPARE(w.addresses(), (QStringList{w.addressOne(), w.addressTwo()}));
        QTRY_COMPARE_WITH_TIMEOUT(
            w.text("recognitionFurther1AddressLabel"), w.addressTwo(), patienceMs);
        QVERIFY(w.find<QLineEdit>("recognitionFurtherEdit")->text().isEmpty());
        QVERIFY(!w.isShown("recognitionFurther2AddressLabel"));
        QVERIFY(w.click("recognitionFurther1RemoveButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.addresses(), QStringList{w.addressOne()}, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("recognitionFurther1AddressLabel"), patienceMs);
        QCOMPARE(w.serverTwo.connectionCount(), 0);
    }

    // Also where the first is the usual one, which no settings hold.
    void itComesBehindTheUsualOne()
    {
        SettingsWindow w;
        w.choose("onlineVoiceServiceCombo", 1);
        w.type("onlineVoiceFurtherEdit", QStringLiteral("http://127.0.0.1:9/v1"));
        QTRY_COMPARE_WITH_TIMEOUT(w.kept().speech.addresses,
                                  (QStringList{QStringLiteral("https://api.openai.com/v1"),
                                               QStringLiteral("http://127.0.0.1:9/v1")}),
                                  patienceMs);
    }

    void whatIsNoFurtherAddressIsSaid()
    {
        PlacesWindow w;
        w.type("recognitionFurtherEdit", QStringLiteral("http://speech.example.org/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(
            w.text("recognitionFurtherTroubleLabel").contains(u"cannot be used"), patienceMs);
        QCOMPARE(w.find<QLineEdit>("recognitionFurtherEdit")->text(),
                 QStringLiteral("http://speech.example.org/v1")); // it can be mended
        w.type("recognitionFurtherEdit", w.originOne() + QStringLiteral("/other"));
        QTRY_VERIFY_WITH_TIMEOUT(
            w.text("recognitionFurtherTroubleLabel").contains(u"there already"), patienceMs);
        QCOMPARE(w.addresses(), QStringList{w.addressOne()});
        for (int i = 1; i <= 3; ++i)
            w.type("recognitionFurtherEdit", QStringLiteral("https://speech%1.example.org").arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(w.addresses().size(), 4, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("recognitionFurtherTroubleLabel"), patienceMs);
        QVERIFY(w.isShown("recognitionFurther3AddressLabel"));
        w.type("recognitionFurtherEdit", QStringLiteral("https://speech4.example.org"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionFurtherTroubleLabel").contains(u"as many"),
                                 patienceMs);
        QCOMPARE(w.addresses().size(), 4);
    }

    void eachIsAgreedToByItself()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(!w.click("recognitionFurther1Switch")); // the first one first
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.mayReach(w.originOne()), patienceMs);
        QVERIFY(!w.mayReach(w.originTwo()));
        QVERIFY(w.click("recognitionFurther1Switch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.mayReach(w.originTwo()), patienceMs);
        QVERIFY(w.find<QAbstractButton>("recognitionFurther1Switch")->isChecked());
        QVERIFY(w.click("recognitionFurther1Switch"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.mayReach(w.originTwo()), patienceMs);
        QVERIFY(w.mayReach(w.originOne()));
    }

    void theFirstOneOffEndsAllOfIt()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(w.agreeToBoth());
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().agreed.isEmpty(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<QAbstractButton>("recognitionFurther1Switch")->isChecked(),
                                 patienceMs);
    }

    void oneThatWasRemovedIsAskedAboutAgain()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(w.agreeToBoth());
        QVERIFY(w.click("recognitionFurther1RemoveButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.mayReach(w.originTwo()), patienceMs);
        QVERIFY(w.mayReach(w.originOne()));
        QVERIFY(w.addSecond());
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("recognitionFurther1Switch"), patienceMs);
        QVERIFY(!w.find<QAbstractButton>("recognitionFurther1Switch")->isChecked());
    }

    void eachHasItsKey()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(w.agreeToBoth());
        w.type("recognitionFurther1KeyEdit", QStringLiteral("key-of-two"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionFurther1KeyLabel").contains(u"A key is kept"),
                                 patienceMs);
        QCOMPARE(w.keyOf(w.originTwo()), std::optional<QByteArray>("key-of-two"));
        QVERIFY(!w.keyOf(w.originOne()));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionKeyLabel").contains(u"No key"), patienceMs);
        QVERIFY(w.find<QLineEdit>("recognitionFurther1KeyEdit")->text().isEmpty());
        QVERIFY(!w.file().contains("key-of-two"));
        QVERIFY(w.click("recognitionFurther1KeyRemoveButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.keyOf(w.originTwo()), patienceMs);
    }

    void eachIsTested()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(w.agreeToBoth());
        w.type("recognitionKeyEdit", QString::fromLatin1(w.one.key()));
        w.type("recognitionFurther1KeyEdit", QStringLiteral("a-wrong-key"));
        QTRY_VERIFY_WITH_TIMEOUT(w.keyOf(w.originOne()) && w.keyOf(w.originTwo()), patienceMs);
        QVERIFY(w.click("recognitionTestButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.text("recognitionTestLabel").contains(u"Asking"), patienceMs);
        const QStringList lines = w.text("recognitionTestLabel").split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(
            lines[0].startsWith(QStringLiteral("127.0.0.1:%1: It answers").arg(w.serverOne.port())),
            qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("127.0.0.1:%1: ").arg(w.serverTwo.port())),
                 qPrintable(lines[1]));
        QVERIFY(lines[1].contains(u"key") && !lines[1].contains(u"a-wrong-key"));
        QCOMPARE(w.one.violations(), QStringList());
    }

    void oneThatNobodyAgreedToIsNotTested()
    {
        PlacesWindow w;
        QVERIFY(w.addSecond());
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.mayReach(w.originOne()), patienceMs);
        w.type("recognitionKeyEdit", QString::fromLatin1(w.one.key()));
        QTRY_VERIFY_WITH_TIMEOUT(w.keyOf(w.originOne()), patienceMs);
        QVERIFY(w.click("recognitionTestButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionTestLabel").startsWith(u"It answers"),
                                 patienceMs);
        QCOMPARE(w.serverTwo.connectionCount(), 0);
    }

    /// What a test found was of the model that was set.
    void anotherModelForgetsWhatATestFound()
    {
        PlacesWindow w;
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.mayReach(w.originOne()), patienceMs);
        w.type("recognitionKeyEdit", QString::fromLatin1(w.one.key()));
        QTRY_VERIFY_WITH_TIMEOUT(w.keyOf(w.originOne()), patienceMs);
        QVERIFY(w.click("recognitionTestButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionTestLabel").startsWith(u"It answers"),
                                 patienceMs);
        w.type("recognitionModelEdit", QStringLiteral("whisper-none"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("recognitionTestLabel"), QString(), patienceMs);
    }
};

PULSEMATES_TEST(tst_WindowPlaces)
#include "tst_windowplaces.moc"
