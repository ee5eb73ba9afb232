#include "app/providerfactoryoffers.h"
#include "tests/support/testregistry.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace pulsemates;

/// A model in the settings that another one stands in for is not left to stand there unsaid.
class tst_ServiceModel : public TestClass
{
    Q_OBJECT

private slots:
    void oneThatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<OnlineRecognizer>("recognizer");
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("said");
        using R = OnlineRecognizer;
        QTest::newRow("none") << R::AssemblyAiStreaming << QString() << false;
        QTest::newRow("known") << R::AssemblyAiStreaming << QStringLiteral("whisper-rt") << false;
        QTest::newRow("misspelt") << R::AssemblyAiStreaming << QStringLiteral("wisper-rt") << true;
        QTest::newRow("of one's own server")
            << R::OpenAiCompatible << QStringLiteral("wisper-rt") << false; // goes out as it is
    }

    void oneThatIsNotKnownIsSaid()
    {
        QFETCH(const OnlineRecognizer, recognizer);
        QFETCH(const QString, model);
        QFETCH(const bool, said);
        Theme theme(*qApp);
        SettingsPage page(theme);
        page.setOffers(&ServiceOffers::of);
        Settings settings;
        settings.services.recognizer = recognizer;
        page.setSettings(settings);
        page.resize(800, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto *about = page.findChild<QLabel *>(QStringLiteral("recognitionAboutLabel"));
        auto *field = page.findChild<QLineEdit *>(QStringLiteral("recognitionModelEdit"));
        QVERIFY(about && field);
        const QString before = about->text();
        QVERIFY(!before.isEmpty());
        field->setText(model);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(page.settings().services.recognition.model, model);
        QCOMPARE(about->text().contains(u"does not know the model"), said);
        field->clear();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(about->text(), before);
    }
};

PULSEMATES_TEST(tst_ServiceModel)
#include "tst_servicemodel.moc"
