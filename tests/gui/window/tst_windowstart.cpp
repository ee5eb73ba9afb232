#include "core/settings/environmentsecretstore.h"
#include "core/settings/servicekeys.h"
#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QAbstractButton>
#include <QDir>
#include <QScopeGuard>
#include <QTest>

using namespace pulsemates;

/// What a start with options leaves behind, and what it says.
class tst_WindowStart : public TestClass
{
    Q_OBJECT

private slots:
    void optimizedModeWaitsUntilItIsAgreedTo()
    {
        WindowFixture w;
        QVERIFY(!w.isShown("noticeBar"));
        Settings given = w.store.current();
        given.mode = CoachingMode::Optimized;
        w.restartWith(given);
        QVERIFY(w.text("noticeText").contains(u"Optimized mode begins once"));
        QVERIFY(w.find<QAbstractButton>("fastModeButton")->isChecked());
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        QCOMPARE(w.checkIn().mode, CoachingMode::Fast);
    }

    void aModeThatWasSetIsKeptUntilItIsAgreedTo()
    {
        WindowFixture w;
        Settings set = w.store.current();
        set.mode = CoachingMode::Optimized;
        QVERIFY(w.store.save(set));
        w.restart();
        QVERIFY(w.isShown("noticeBar"));
        w.key(Qt::Key_M); // another setting is written
        QTRY_VERIFY_WITH_TIMEOUT(w.store.current().muted, patienceMs);
        QCOMPARE(w.store.current().mode, CoachingMode::Optimized);
    }

    void aLanguageOfOneRunStaysOnceItIsChosen()
    {
        WindowFixture w;
        Settings given = w.store.current();
        given.language = Language::Korean;
        w.restartWith(given);
        w.key(Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(w.store.current().muted, patienceMs);
        QCOMPARE(w.store.current().language, Language::English); // of this run alone
        QVERIFY(w.click("settingsRailButton"));
        QVERIFY(w.click("languageKoreanButton")); // the one that is marked already
        QTRY_COMPARE_WITH_TIMEOUT(w.store.current().language, Language::Korean, patienceMs);
    }

    void aDemonstrationLeavesNothingBehind()
    {
        WindowFixture w;
        w.openDemo();
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
        BreathMoment second;
        second.state = BreathMoment::State::Breathing;
        second.cycle = 2;
        emit w.window->engine().exercises().breath(second);
        QVERIFY(w.click("doneButton"));
        w.restart();
        QVERIFY(!w.store.current().stopRulesRead);
        QVERIFY(!QDir(w.folder.path()).exists(QStringLiteral("choices.json")));
    }

    /// As the program that speaks for services on loopback says it.
    void aDemonstrationTakesKeysOfTheEnvironmentWhereItIsToldTo()
    {
        const auto origin = QStringLiteral("http://127.0.0.1:1");
        const QByteArray name = EnvironmentSecretStore::variable(ServiceKeys::nameOf(origin));
        qputenv(name.constData(), "a-key");
        const auto unset = qScopeGuard([name] {
            qunsetenv(name.constData());
            qunsetenv("PULSEMATES_SECRETS");
        });
        WindowFixture w;
        const auto found = [&w, origin] {
            const auto read = w.window->engine().services()->keys().read(origin);
            (void)QTest::qWaitFor([&read] { return read.isFinished(); }, patienceMs);
            return read.result().value().has_value();
        };
        w.openDemo();
        QVERIFY(!found());
        qputenv("PULSEMATES_SECRETS", "environment");
        w.openDemo();
        QVERIFY(found());
    }

    void theDemonstrationSaysItsLanguage()
    {
        WindowFixture w;
        Settings korean = w.store.current();
        korean.language = Language::Korean;
        QVERIFY(w.store.save(korean));
        w.openDemo();
        QVERIFY(w.text("microphoneLabel").contains(QStringLiteral("영어")));
    }
};

PULSEMATES_TEST(tst_WindowStart)

#include "tst_windowstart.moc"
