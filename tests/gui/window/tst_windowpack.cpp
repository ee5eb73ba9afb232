#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pulsemates;

namespace {

QByteArray pack()
{
    QByteArray text = "{'schema': 'pulsemates.help-pack/1', 'organisation': {'en': 'A school'},"
                      "'lines': [{'id': 'desk', 'kind': 'crisis', 'contact': '555 0100',"
                      "'languages': ['en'], 'en': {'title': 'Desk', 'detail': 'For students.',"
                      "'hours': ''}, 'source': 'the school', 'verifiedOn': '2026-10-01'}]}";
    return text.replace('\'', '"');
}

} // namespace

/// An organisation pack from the settings to the help page.
class tst_WindowPack : public TestClass
{
    Q_OBJECT

private slots:
    void aPackStandsBelowTheLinesOfTheRegion()
    {
        WindowFixture w;
        openWith(w, pack());
        QVERIFY(w.click("helpButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("packHeading"), patienceMs);
        QCOMPARE(w.text("packHeading"), QStringLiteral("A school"));
        QCOMPARE(w.text("helpContact_us-988"), QStringLiteral("988"));
        QCOMPARE(w.text("helpContact_us-911"), QStringLiteral("911"));
        const auto top = [&w](const char *name) {
            return w.find(name)->mapTo(&w.window->mainWindow(), QPoint()).y();
        };
        const auto below = [&] { // also of a line that calls itself a crisis line
            return top("helpContact_pack-desk") > top("helpContact_us-911")
                   && top("helpContact_pack-desk") > top("helpContact_us-finder");
        };
        QTRY_VERIFY_WITH_TIMEOUT(below(), patienceMs);
    }

    /// One plain sentence in Settings; the help page is as if nothing had been chosen.
    void aFileThatIsNoneIsSaidInSettings()
    {
        WindowFixture w;
        openWith(w, "{}");
        QVERIFY(w.click("settingsRailButton"));
        QTRY_VERIFY_WITH_TIMEOUT(
            w.text("packStateLabel").startsWith(QStringLiteral("The file is no organisation pack")),
            patienceMs);
        QVERIFY(w.click("helpButton"));
        QCOMPARE(w.text("helpContact_us-988"), QStringLiteral("988"));
        QVERIFY(!w.find("packHeading"));

        QVERIFY(w.click("settingsRailButton"));
        QVERIFY(w.click("packRemoveButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("packStateLabel"), patienceMs);
        QVERIFY(!w.isShown("packRemoveButton"));
    }

private:
    void openWith(WindowFixture &w, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("pack.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        w.settings.region = QStringLiteral("US");
        w.settings.organisationPack = file.fileName();
        w.restartWith(w.settings);
    }

    QTemporaryDir m_folder;
};

PULSEMATES_TEST(tst_WindowPack)

#include "tst_windowpack.moc"
