#include "core/safety/safetyplankeeper.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/heldsecretstore.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/help/safetyplanpage.h"
#include "ui/help/safetyplanpresenter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;

/// The page with what keeps it, over a secret store and dialogs of the test's own.
class tst_SafetyPlanPresenter : public TestClass
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QThreadPool m_storage;
    FakeDialogs m_dialogs;
    std::unique_ptr<HeldSecretStore> m_secrets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SafetyPlanKeeper> m_keeper;
    std::unique_ptr<SafetyPlanPage> m_page;
    std::unique_ptr<SafetyPlanPresenter> m_presenter;

    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("safetyplan.sealed"));
    }
    void start()
    {
        end();
        m_keeper = std::make_unique<SafetyPlanKeeper>(*m_secrets, m_storage, path());
        m_page = std::make_unique<SafetyPlanPage>(*m_theme);
        m_presenter = std::make_unique<SafetyPlanPresenter>(
            SafetyPlanPresenter::Parts{*m_theme, *m_page, *m_keeper, m_dialogs, m_storage});
        m_page->resize(900, 720);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        if (!m_secrets->holds)
            QTRY_VERIFY_WITH_TIMEOUT(isShown("planText_coping_new"), patienceMs);
    }
    void end()
    {
        if (m_presenter)
            m_presenter->flush();
        m_storage.waitForDone();
        m_presenter.reset();
        m_page.reset();
        m_keeper.reset();
    }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *widget = m_page->findChild<QWidget *>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        return isShown(name) ? m_page->findChild<QLabel *>(QString::fromLatin1(name))->text()
                             : QString();
    }
    void click(const char *name) const
    {
        auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void write(const char *words) const
    {
        auto *field = m_page->findChild<QPlainTextEdit *>(QStringLiteral("planText_coping_new"));
        field->setFocus();
        QTest::keyClicks(field, QString::fromLatin1(words));
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString firstLine() const
    {
        const auto &lines = m_page->plan().entries(PlanSection::Coping);
        return lines.empty() ? QString() : lines[0].text;
    }

private slots:
    void init()
    {
        TestClass::init();
        m_storage.setMaxThreadCount(1);
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<HeldSecretStore>();
        m_dialogs = {};
        m_theme = std::make_unique<Theme>(*qApp);
        start();
    }

    void cleanup()
    {
        end();
        m_theme.reset();
    }

    void whatIsWrittenIsThereAfterAStart()
    {
        QVERIFY(isShown("planWhereLabel"));
        QVERIFY(!isShown("planNotice"));
        write("walk by the river");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        start();
        QCOMPARE(firstLine(), QStringLiteral("walk by the river"));
        QVERIFY(!content(QStringLiteral("safetyplan.sealed")).contains("river"));
    }

    void halfALineIsThereAfterAStart()
    {
        auto *field = m_page->findChild<QPlainTextEdit *>(QStringLiteral("planText_coping_new"));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("walk"));
        start();
        QCOMPARE(firstLine(), QStringLiteral("walk"));
    }

    void withoutAStoreOneSentenceSaysSo_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("none") << ErrorCode::NoSecretStore << QStringLiteral("no password store");
        QTest::newRow("locked") << ErrorCode::SecretStoreLocked << QStringLiteral("locked");
        QTest::newRow("silent") << ErrorCode::Timeout << QStringLiteral("does not answer");
    }

    void withoutAStoreOneSentenceSaysSo()
    {
        QFETCH(const ErrorCode, code);
        m_secrets->readError = code;
        start();
        QFETCH(const QString, word);
        const QString sentence = text("planNoticeLabel");
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
        QCOMPARE(sentence.count(u'.'), 1);
        QVERIFY(sentence.contains(u"print and export"));
        QVERIFY(!isShown("planWhereLabel"));
        write("walk");
        QCOMPARE(firstLine(), QStringLiteral("walk"));
        m_storage.waitForDone();
        QVERIFY(text("planStatusLabel").isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty());

        m_secrets->readError.reset();
        click("planRetryButton");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        QVERIFY(!isShown("planNotice"));
        QCOMPARE(firstLine(), QStringLiteral("walk"));
    }

    void aLockedPlanSaysThatItIsStillHere()
    {
        write("walk");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        m_secrets->readError = ErrorCode::SecretStoreLocked;
        start();
        QVERIFY(firstLine().isEmpty());
        QVERIFY(text("planNoticeLabel").contains(u"still here"));
        QVERIFY(!isShown("planStartAnewButton")); // it opens again by itself
        m_secrets->readError.reset();
        click("planRetryButton");
        QTRY_COMPARE_WITH_TIMEOUT(firstLine(), QStringLiteral("walk"), patienceMs);
    }

    void aDamagedPlanIsNotReplacedUnasked()
    {
        write("walk");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        QByteArray bytes = content(QStringLiteral("safetyplan.sealed"));
        bytes[100] = char(bytes[100] ^ 1);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        start();
        QVERIFY(text("planNoticeLabel").contains(u"damaged"));
        write("music");
        m_storage.waitForDone();
        QVERIFY(content(QStringLiteral("safetyplan.sealed")) == bytes);
        click("planStartAnewButton");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        const QStringList kept =
            QDir(m_folder->path()).entryList({QStringLiteral("safetyplan.sealed.kept-*")});
        QCOMPARE(kept.size(), 1);
        QVERIFY(content(kept[0]) == bytes);
        start();
        QCOMPARE(firstLine(), QStringLiteral("music"));
    }

    void itSaysThatItWaitsForThePassword()
    {
        m_secrets->holds = true;
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_secrets->isAsked(), patienceMs);
        QVERIFY(isShown("planOpeningLabel"));
        QVERIFY(isShown("planBackButton")); // help is never kept waiting
        m_secrets->letGo();
        QTRY_VERIFY_WITH_TIMEOUT(isShown("planText_coping_new"), patienceMs);
        QVERIFY(!isShown("planOpeningLabel"));
    }

    void aDiskThatTakesNothingIsSaid()
    {
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        QFile inTheWay(m_folder->path());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        write("walk");
        QTRY_VERIFY_WITH_TIMEOUT(text("planNoticeLabel").contains(u"not saved"), patienceMs);
        QVERIFY(inTheWay.remove());
        click("planRetryButton");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        QVERIFY(!isShown("planNotice"));
    }

    void deletesEverything()
    {
        write("walk");
        QTRY_COMPARE_WITH_TIMEOUT(text("planStatusLabel"), QStringLiteral("Saved"), patienceMs);
        click("planDeleteButton");
        click("planDeleteNowButton");
        QTRY_VERIFY_WITH_TIMEOUT(text("planToldLabel").contains(u"deleted"), patienceMs);
        QVERIFY(m_page->plan().isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty());
        start();
        QVERIFY(firstLine().isEmpty());
    }

    void exportsByTheEndOfTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("PDF") << QStringLiteral("mine.pdf") << QByteArray("%PDF-");
        QTest::newRow("text") << QStringLiteral("mine.txt") << QByteArray("My safety plan\n");
    }

    void exportsByTheEndOfTheName()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, start);
        write("walk");
        m_dialogs.file = m_folder->filePath(name);
        click("planExportButton");
        QTRY_VERIFY_WITH_TIMEOUT(text("planToldLabel").contains(name), patienceMs);
        QVERIFY(text("planToldLabel").contains(u"not encrypted"));
        QVERIFY(content(name).startsWith(start));
        QVERIFY(m_dialogs.wish->name.endsWith(u".pdf"));
        QVERIFY(m_dialogs.wish->title.contains(u"not encrypted"));
    }

    void anExportThatFailsSaysSo()
    {
        m_dialogs.file = m_folder->filePath(QStringLiteral("plan.odt"));
        click("planExportButton");
        QTRY_VERIFY_WITH_TIMEOUT(text("planToldLabel").contains(u".txt"), patienceMs);
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("taken.pdf"))));
        m_dialogs.file = m_folder->filePath(QStringLiteral("taken.pdf"));
        click("planExportButton");
        QTRY_VERIFY_WITH_TIMEOUT(text("planToldLabel").contains(u"cannot be written"), patienceMs);
        m_dialogs.file.reset(); // cancelled: nothing more is said
        click("planExportButton");
        QVERIFY(text("planToldLabel").contains(u"cannot be written"));
    }

    void prints()
    {
        write("walk");
        click("planPrintButton");
        QCOMPARE(m_dialogs.prints, 1);
        m_dialogs.printsTo = m_folder->filePath(QStringLiteral("printed.pdf"));
        click("planPrintButton");
        QVERIFY(content(QStringLiteral("printed.pdf")).startsWith("%PDF-"));
    }
};

PULSEMATES_TEST(tst_SafetyPlanPresenter)
#include "tst_safetyplanpresenter.moc"
