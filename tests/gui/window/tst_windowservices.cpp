#include "core/network/httpclient.h"
#include "tests/gui/window/settingswindow.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/providers/assemblyai/assemblyaistreaming.h"
#include "tests/support/providers/google/googlespeech.h"
#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"
#include "tests/support/testregistry.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QScopeGuard>

#include <array>
#include <atomic>

using namespace pulsemates;
using namespace pulsemates::loopback;

namespace {

const auto streaming = QStringLiteral("https://streaming.assemblyai.com:443");
const auto openAi = QStringLiteral("https://api.openai.com:443");

/// A service on loopback whose key is kept and which may be asked once somebody agrees.
struct TestedWindow : SettingsWindow
{
    explicit TestedWindow(const QByteArray &name)
    {
        if (!server.start({}))
            qFatal("the server did not start");
        (void)secrets->write(ServiceKeys::nameOf(server.url().toString()), Secret(service.key()));
        if (name == "recognition")
            choose("recognitionServiceCombo", 4);
        type(QByteArray(name + "AddressEdit"), server.url().toString() + QStringLiteral("/v1"));
    }
    /// And whoever needs the key then has read it.
    [[nodiscard]] bool agree(const char *consent)
    {
        const auto isSo = [this] {
            const QString used = window->engine().coaching()->addressInUse();
            return !kept().agreed.isEmpty()
                   && (store.current().mode == CoachingMode::Fast
                       || used == server.url().toString());
        };
        return click(consent) && QTest::qWaitFor(isSo, patienceMs);
    }

    OpenAiCompatible service;
    LoopbackServer server{service};
};

void testedUses()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("consent");
    QTest::newRow("messages") << QByteArray("coach") << QByteArray("coachingSwitch");
    QTest::newRow("words") << QByteArray("recognition") << QByteArray("recognitionSwitch");
}

} // namespace

/// Services in the settings, through the real window: chosen, agreed to, with a key of their own,
/// and taken back.
class tst_WindowServices : public TestClass
{
    Q_OBJECT

private slots:
    void aRecogniserIsChosenAgreedToAndWithdrawn()
    {
        SettingsWindow w;
        w.choose("recognitionServiceCombo", 1);
        QTRY_COMPARE_WITH_TIMEOUT(
            w.kept().recognizer, OnlineRecognizer::AssemblyAiStreaming, patienceMs);
        QVERIFY(w.kept().agreed.isEmpty()); // a choice is no consent
        QVERIFY(w.text("recognitionWhatLabel").startsWith(u"streaming.assemblyai.com gets"));
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().mayReach(ServiceUse::Recognition, streaming), patienceMs);
        QVERIFY(!w.kept().mayReach(ServiceUse::Coaching, streaming));
        QCOMPARE(w.store.current().mode, CoachingMode::Fast); // which it does not change
        QVERIFY(w.isShown("recognitionUnusedLabel"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionKeyLabel").contains(u"No key"), patienceMs);

        w.type("recognitionKeyEdit", QStringLiteral("a-key-of-mine"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionKeyLabel").contains(u"A key is kept"),
                                 patienceMs);
        QCOMPARE(w.keyOf(streaming), std::optional<QByteArray>("a-key-of-mine"));
        QVERIFY(w.find<QLineEdit>("recognitionKeyEdit")->text().isEmpty());
        QVERIFY(!w.file().contains("a-key-of-mine"));

        QVERIFY(w.click("recognitionSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().agreed.isEmpty(), patienceMs);
        QCOMPARE(w.keyOf(streaming), std::optional<QByteArray>("a-key-of-mine"));
        QVERIFY(w.click("recognitionKeyRemoveButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.keyOf(streaming), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("recognitionKeyRemoveButton"), patienceMs);
    }

    void anotherAddressIsAskedAboutAgain()
    {
        SettingsWindow w;
        w.choose("onlineVoiceServiceCombo", 1);
        QVERIFY(w.click("onlineVoiceSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().mayReach(ServiceUse::Voice, openAi), patienceMs);
        w.type("onlineVoiceAddressEdit", QStringLiteral("https://voice.example.org/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(
            w.text("onlineVoiceWhatLabel").startsWith(u"voice.example.org gets"), patienceMs);
        QVERIFY(!w.find<QAbstractButton>("onlineVoiceSwitch")->isChecked());
        QVERIFY(w.text("onlineVoiceKeyLabel").isEmpty()); // nobody wanted anything yet
        w.type("onlineVoiceAddressEdit", QStringLiteral("http://voice.example.org/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("onlineVoiceWhatLabel").contains(u"cannot be used"),
                                 patienceMs);
        QVERIFY(!w.find<QAbstractButton>("onlineVoiceSwitch")->isEnabled());
        w.type("onlineVoiceAddressEdit", QStringLiteral("https://api.openai.com/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QAbstractButton>("onlineVoiceSwitch")->isChecked(),
                                 patienceMs);
    }

    void usesAtOneAddressShareItsKey()
    {
        SettingsWindow w;
        w.choose("onlineVoiceServiceCombo", 1);
        QVERIFY(w.click("onlineVoiceSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("onlineVoiceKeyLabel").contains(u"No key"), patienceMs);
        w.type("coachKeyEdit", QStringLiteral("sk-shared"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("onlineVoiceKeyLabel").contains(u"A key is kept"),
                                 patienceMs);
        QVERIFY(w.isShown("coachKeyRemoveButton"));
    }

    void aStoreThatIsLockedIsSaidAndNothingElse()
    {
        SettingsWindow w;
        w.choose("recognitionServiceCombo", 4);
        w.secrets->writeError = ErrorCode::SecretStoreLocked;
        w.type("recognitionKeyEdit", QStringLiteral("sk-lost"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.text("recognitionKeyLabel").isEmpty(), patienceMs);
        QVERIFY(!w.text("recognitionKeyLabel").contains(u"sk-lost"));
        QVERIFY(!w.keyOf(openAi));
        w.secrets->writeError = ErrorCode::StorageUnwritable; // as the environment, only read
        w.type("recognitionKeyEdit", QStringLiteral("sk-lost"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("recognitionKeyLabel").contains(u"environment"),
                                 patienceMs);
        QVERIFY(!w.text("recognitionKeyLabel").contains(u"folder"));
    }

    void aKeyOfTheEnvironmentIsNotRemoved()
    {
        SettingsWindow w;
        (void)w.secrets->write(ServiceKeys::nameOf(openAi), Secret("sk-environment"));
        w.secrets->readOnly = true;
        w.choose("recognitionServiceCombo", 4);
        QVERIFY(w.click("recognitionSwitch"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("recognitionKeyLabel"),
                                  QStringLiteral("The key of the environment is used."),
                                  patienceMs);
        QVERIFY(!w.isShown("recognitionKeyRemoveButton"));
    }

    void aServiceAccountStandsInForAKey()
    {
        qputenv("GOOGLE_APPLICATION_CREDENTIALS", "/home/person/account.json");
        const auto unset = qScopeGuard([] { qunsetenv("GOOGLE_APPLICATION_CREDENTIALS"); });
        SettingsWindow w;
        w.choose("onlineVoiceServiceCombo", 2);
        QVERIFY(w.text("onlineVoiceWhatLabel").contains(u"oauth2.googleapis.com"));
        QVERIFY(w.click("onlineVoiceSwitch"));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("onlineVoiceKeyLabel"),
                                  QStringLiteral("The service account of the environment is used."),
                                  patienceMs);
        w.type("onlineVoiceAddressEdit", QStringLiteral("https://voice.example.org")); // not there
        QVERIFY(w.click("onlineVoiceSwitch"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("onlineVoiceKeyLabel").contains(u"No key"), patienceMs);
    }

    void aServiceIsAskedWhetherItTakesTheKey_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("path");
        QTest::newRow("streaming") << QByteArray("recognition") << 1 << 0 << QString();
        QTest::newRow("compatible recogniser")
            << QByteArray("recognition") << 4 << 1 << QStringLiteral("/v1");
        QTest::newRow("compatible voice")
            << QByteArray("onlineVoice") << 1 << 1 << QStringLiteral("/v1");
        QTest::newRow("google") << QByteArray("onlineVoice") << 2 << 2 << QString();
    }

    void aServiceIsAskedWhetherItTakesTheKey()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, choice);
        QFETCH(int, service);
        QFETCH(QString, path);
        AssemblyAiStreaming streamed;
        OpenAiCompatible compatible;
        const GoogleTokens tokens;
        GoogleSpeech google(tokens);
        const std::array<ScriptedProvider *, 3> all{&streamed, &compatible, &google};
        ScriptedProvider &scripted = *all[std::size_t(service)];
        LoopbackServer server(scripted);
        QVERIFY(server.start({}));
        SettingsWindow w;
        const auto named = [&name](const char *suffix) -> QByteArray { return name + suffix; };
        w.choose(named("ServiceCombo"), choice);
        w.type(named("AddressEdit"), server.url().toString() + path);
        QVERIFY(!w.click(named("TestButton"))); // nobody agreed that it may be asked
        QVERIFY(w.click(named("Switch")));
        w.type(named("KeyEdit"), QString::fromLatin1(scripted.key()));
        QTRY_VERIFY_WITH_TIMEOUT(w.text(named("KeyLabel")).contains(u"A key is kept"), patienceMs);
        const auto answers = [&] { // asked again where a loaded machine was late
            return w.text(named("TestLabel")).contains(u"It answers")
                   || (w.click(named("TestButton")) && false);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), patienceMs);
        QCOMPARE(scripted.violations(), QStringList());
        w.type(named("KeyEdit"), QStringLiteral("a-wrong-key"));
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QLineEdit>(named("KeyEdit"))->text().isEmpty(), patienceMs);
        QVERIFY(w.click(named("TestButton")));
        QTRY_VERIFY_WITH_TIMEOUT(w.text(named("TestLabel")).contains(u"key"), patienceMs);
        QVERIFY(!w.text(named("TestLabel")).contains(u"It answers"));
    }

    void whyThereIsNoKeyIsSaid_data() { testedUses(); }
    void whyThereIsNoKeyIsSaid()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, consent);
        const auto named = [&name](const char *suffix) -> QByteArray { return name + suffix; };
        TestedWindow w(name);
        QVERIFY(w.agree(consent));
        w.secrets->readError = ErrorCode::SecretStoreLocked;
        QVERIFY(w.click(named("TestButton")));
        QTRY_VERIFY_WITH_TIMEOUT(w.text(named("TestLabel")).contains(u"is locked"), patienceMs);
        w.secrets->readError.reset();
        w.type(named("AddressEdit"), QStringLiteral("https://words.invalid/v1")); // has no key
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<QAbstractButton>(consent)->isChecked(), patienceMs);
        QVERIFY(w.click(consent));
        QVERIFY(w.click(named("TestButton")));
        QTRY_VERIFY_WITH_TIMEOUT(w.text(named("TestLabel")).contains(u"No key is kept"),
                                 patienceMs);
    }

    void aClockThatIsWrongIsSaidWhereAllIsWell()
    {
        BytesServer late;
        late.onBytes = [](BytesServer::Peer &peer) {
            const QByteArray body = R"({"choices":[{"message":{"content":"OK"}}]})";
            (void)BytesServer::answer(peer,
                                      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: "
                                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        SettingsWindow w;
        w.type("coachAddressEdit", late.address());
        QVERIFY(w.click("coachingSwitch"));
        const auto answers = [&] { // asked again where a loaded machine was late
            return w.text("coachTestLabel").contains(u"It answers")
                   || (w.click("coachTestButton") && false);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), patienceMs);
        QVERIFY2(w.text("coachTestLabel").contains(u"clock"), qPrintable(w.text("coachTestLabel")));
    }

    void whatIsTakenBackMeanwhileIsNotTested_data() { testedUses(); }
    void whatIsTakenBackMeanwhileIsNotTested()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, consent);
        const auto named = [&name](const char *suffix) -> QByteArray { return name + suffix; };
        TestedWindow w(name);
        QVERIFY(w.agree(consent));
        w.secrets->holds = true; // it asks for its password
        QVERIFY(w.click(named("TestButton")));
        QVERIFY(w.secrets->isAsked());
        QCOMPARE(w.text(named("TestLabel")), QStringLiteral("Asking…"));
        QVERIFY(w.click("privacyStopButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().agreed.isEmpty(), patienceMs);
        QVERIFY(!w.isShown(named("TestLabel")));
        w.secrets->letGo();
        QCoreApplication::processEvents(); // and whoever has waited goes on
        std::atomic_int asked = -1;
        post(w.window->engine().coaching()->services().client(),
             [&asked](HttpClient &client) { asked = client.underWay(); });
        QTRY_COMPARE_WITH_TIMEOUT(asked.load(), 0, patienceMs);
        QCOMPARE(w.service.requestCount(), 0);
        QVERIFY(w.click(consent)); // and it can be tested again
        const auto answers = [&] { // asked again where a loaded machine was late
            return w.text(named("TestLabel")).contains(u"It answers")
                   || (w.click(named("TestButton")) && false);
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(), patienceMs);
    }

    void fastModeReadsNoKey()
    {
        SettingsWindow w;
        Settings agreed = w.store.current();
        agreed.services.recognizer = OnlineRecognizer::AssemblyAiStreaming;
        agreed.services.agree(ServiceUse::Recognition, streaming);
        agreed.services.agree(ServiceUse::Coaching, openAi);
        QVERIFY(w.store.save(agreed));
        w.secrets->holds = true;
        w.restart();
        w.window->mainWindow().showPage(Page::Settings);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("recognitionUnusedLabel"), patienceMs);
        QVERIFY(w.isShown("coachingUnusedLabel"));
        QVERIFY(!w.secrets->isAsked());
        w.window->mainWindow().showPage(Page::CheckIn);
        QVERIFY(w.click("optimizedModeButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.secrets->isAsked(), patienceMs);
        w.secrets->letGo();
    }

    void aFileWithoutCertificatesIsSaid()
    {
        SettingsWindow w;
        QFile file(w.folder.filePath(QStringLiteral("authorities.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no certificate");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, "authorities: file-damaged");
        QVERIFY(w.click("authoritiesChooseButton"));
        auto *dialog = w.window->mainWindow().findChild<QFileDialog *>(
            QStringLiteral("authoritiesFileDialog"));
        QVERIFY(dialog);
        emit dialog->fileSelected(file.fileName());
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(w.text("authoritiesStateLabel").contains(u"Only the authorities"),
                                 patienceMs);
        QVERIFY(w.text("authoritiesStateLabel").startsWith(u"There is no certificate in"));
        QTRY_COMPARE_WITH_TIMEOUT(w.kept().authorities, file.fileName(), patienceMs);
        std::atomic_bool looked = false; // the network's thread has warned by then
        post(w.window->engine().coaching()->services().client(),
             [&looked](HttpClient &) { looked = true; });
        QTRY_VERIFY_WITH_TIMEOUT(looked, patienceMs);
        QVERIFY(w.click("authoritiesRemoveButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.isShown("authoritiesStateLabel"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.kept().authorities.isEmpty(), patienceMs);
    }

    void allOfItIsStoppedAtOnce()
    {
        SettingsWindow w;
        w.choose("recognitionServiceCombo", 1);
        QVERIFY(w.click("recognitionSwitch"));
        QVERIFY(w.click("coachingSwitch"));
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().mode, CoachingMode::Optimized, patienceMs);
        QCOMPARE(w.text("privacyRecognitionLabel"), QStringLiteral("streaming.assemblyai.com"));
        QCOMPARE(w.text("privacyCoachingLabel"), QStringLiteral("api.openai.com"));
        QCOMPARE(w.text("privacyVoiceLabel"), QStringLiteral("nobody gets it"));
        QVERIFY(w.click("privacyStopButton"));
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().mode, CoachingMode::Fast, patienceMs);
        QVERIFY(w.kept().agreed.isEmpty());
        QCOMPARE(w.text("privacyCoachingLabel"), QStringLiteral("nobody gets it"));
        QVERIFY(!w.find<QAbstractButton>("recognitionSwitch")->isChecked());
        QVERIFY(w.find<QAbstractButton>("fastModeButton")->isChecked());
    }
};

PULSEMATES_TEST(tst_WindowServices)
#include "tst_windowservices.moc"
