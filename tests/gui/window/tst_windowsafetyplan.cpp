#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QDirIterator>
#include <QPlainTextEdit>

using namespace pulsemates;

namespace {

/// Whether any file below @p folder holds @p words, as they are or as UTF-16.
bool isOnDisk(const QString &folder, const QString &words)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const QByteArray wide(reinterpret_cast<const char *>(words.utf16()), 2 * words.size());
        if (bytes.contains(words.toUtf8()) || bytes.contains(wide))
            return true;
    }
    return false;
}

} // namespace

/// The safety plan in the real window.
class tst_WindowSafetyPlan : public TestClass
{
    Q_OBJECT

    static void openPlan(WindowFixture &w)
    {
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("planButton"), patienceMs);
        QVERIFY(w.click("planButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("planText_coping_new"), patienceMs);
    }
    static void write(WindowFixture &w, const QString &words)
    {
        auto *field = w.find<QPlainTextEdit>("planText_coping_new");
        field->setFocus();
        field->insertPlainText(words);
        w.key(Qt::Key_Return);
    }

    static QByteArray planFile(const WindowFixture &w)
    {
        QFile file(w.folder.filePath(WindowFixture::planFile));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void theKeyboardIsEnoughAndHelpComesFirst()
    {
        WindowFixture w;
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QVERIFY(!w.isShown("safetyPlanPage"));
        QVERIFY(w.tabTo("planButton"));
        w.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("planText_warningSigns_new"), patienceMs);
        QVERIFY(w.tabTo("planText_warningSigns_new"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("no appetite"));
        w.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(w.text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        QVERIFY(w.tabTo("planBackButton"));
        w.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);

        QVERIFY(w.click("planButton"));
        w.key(Qt::Key_F1); // from the plan too
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(w.click("planButton"));
        QVERIFY(w.click("exercisesRailButton"));
        QVERIFY(w.click("helpButton"));
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(!w.isShown("safetyPlanPage"));
    }

    void isThereAfterAStartAndNowhereInPlainWords()
    {
        const QString words = QStringLiteral("강가를 걷고 차 마시기 river-walk");
        WindowFixture w;
        openPlan(w);
        write(w, words);
        w.restart(); // at once
        QVERIFY(!w.isShown("safetyPlanPage"));
        openPlan(w);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("planText_coping_1"), patienceMs);
        QCOMPARE(w.find<QPlainTextEdit>("planText_coping_1")->toPlainText(), words);
        QVERIFY(QFile::exists(w.folder.filePath(WindowFixture::planFile)));
        QVERIFY(!isOnDisk(w.folder.path(), words));
        QVERIFY(!isOnDisk(w.folder.path(), QStringLiteral("river-walk")));
        constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(w.folder.filePath(WindowFixture::planFile)) & others));

        const QByteArray kept = planFile(w);
        w.openDemo(); // shows and keeps nothing of anybody
        openPlan(w);
        QVERIFY(!w.isShown("planText_coping_1"));
        QVERIFY(w.text("planNoticeLabel").contains(u"demonstration"));
        QVERIFY(!w.isShown("planRetryButton"));
        write(w, QStringLiteral("tea"));
        QVERIFY(w.isShown("planText_coping_1"));
        QVERIFY(w.window->shutDown(std::chrono::milliseconds(patienceMs)));
        QVERIFY(planFile(w) == kept);
    }

    void aStoreThatNeverAnswersKeepsNothingWaiting()
    {
        WindowFixture w;
        w.secrets->holds = true;
        w.key(Qt::Key_F1);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("helpPanel"), patienceMs);
        QCoreApplication::processEvents();
        QVERIFY(!w.secrets->isAsked()); // not before the plan is wanted
        QVERIFY(w.click("planButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.secrets->isAsked(), patienceMs);
        QVERIFY(w.isShown("planOpeningLabel"));
        QVERIFY(w.click("planBackButton"));
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(w.click("helpContinueButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("checkInPage"), patienceMs);
        w.secrets->readError = ErrorCode::SecretStoreLocked;
        w.secrets->letGo();
        w.key(Qt::Key_F1);
        QVERIFY(w.click("planButton"));
        QTRY_VERIFY_WITH_TIMEOUT(w.text("planNoticeLabel").contains(u"locked"), patienceMs);
        QVERIFY(w.click("planBackButton"));
        QVERIFY(w.isShown("helpPanel"));
    }
};

PULSEMATES_TEST(tst_WindowSafetyPlan)
#include "tst_windowsafetyplan.moc"
