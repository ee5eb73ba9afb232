#include "tests/gui/cutoff.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/help/safetyplanpage.h"

#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace pulsemates;

namespace {

SafetyPlan somePlan()
{
    SafetyPlan plan;
    plan.add(PlanSection::WarningSigns, {QStringLiteral("I stop answering messages"), {}});
    plan.add(PlanSection::Coping, {QStringLiteral("walk around the block"), {}});
    plan.add(PlanSection::Coping, {QStringLiteral("listen to music"), {}});
    plan.add(PlanSection::People, {QStringLiteral("my sister"), QStringLiteral("010-5550-0134")});
    plan.add(PlanSection::Professionals,
             {QStringLiteral("the practice on the corner, second floor, ask for an appointment"),
              QStringLiteral("appointments@practice-on-the-corner.example")});
    plan.add(PlanSection::Surroundings, {QString(SafetyPlan::longestText, u'x'), {}});
    return plan;
}

} // namespace

class tst_SafetyPlanPage : public TestClass
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SafetyPlanPage> m_page;

    QWidget *find(const char *name) const
    {
        return m_page->findChild<QWidget *>(QString::fromLatin1(name));
    }
    QPlainTextEdit *field(const char *name) const
    {
        auto *field = m_page->findChild<QPlainTextEdit *>(QString::fromLatin1(name));
        if (!field)
            qFatal("no field %s", name);
        return field;
    }
    bool click(const char *name) const
    {
        QWidget *widget = find(name);
        if (!widget || !widget->isVisible())
            return false;
        QTest::mouseClick(widget, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }
    [[nodiscard]] const std::vector<PlanEntry> &coping() const
    {
        return m_page->plan().entries(PlanSection::Coping);
    }

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<SafetyPlanPage>(*m_theme);
        m_page->resize(900, 720);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void enterAddsALineAndGoesOn()
    {
        QSignalSpy changed(m_page.get(), &SafetyPlanPage::planChanged);
        auto *line = field("planText_coping_new");
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("walk "));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(coping().size(), 1U);
        QCOMPARE(coping()[0].text, QStringLiteral("walk"));
        QCOMPARE(field("planText_coping_1")->toPlainText(), QStringLiteral("walk"));
        QVERIFY(line->toPlainText().isEmpty());
        QVERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_Return); // nothing is nothing
        QCOMPARE(changed.count(), 1);
    }

    void theButtonAddsALine()
    {
        field("planText_coping_new")->setFocus();
        field("planText_coping_new")
            ->insertPlainText(QStringLiteral("차 마시기")); // as by an input method
        QVERIFY(click("planAdd_coping_new"));
        QCOMPARE(coping().size(), 1U);
        QCOMPARE(coping()[0].text, QStringLiteral("차 마시기"));
        QVERIFY(field("planText_coping_new")->hasFocus());
    }

    void aPersonHasANumberThatCanBeCopied()
    {
        auto *name = field("planText_people_new");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("my sister"));
        QTest::keyClick(name, Qt::Key_Return); // on to the number
        auto *number = field("planContact_people_new");
        QVERIFY(number->hasFocus());
        QCOMPARE(m_page->plan().entries(PlanSection::People).size(), 0U);
        QTest::keyClicks(number, QStringLiteral("555 0134"));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(m_page->plan().entries(PlanSection::People).size(), 1U);
        QVERIFY(name->hasFocus());
        auto *kept = field("planContact_people_1");
        QVERIFY(kept->font().pixelSize() > field("planText_people_1")->font().pixelSize());
        QVERIFY(kept->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        QVERIFY(click("planCopy_people_1"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("555 0134"));
    }

    void leavingALineTakesIt()
    {
        auto *line = field("planText_coping_new");
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("walk"));
        field("planText_people_new")->setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(coping().size(), 1U, patienceMs);
    }

    void leavingThePageTakesWhatIsWritten()
    {
        field("planText_coping_new")->insertPlainText(QStringLiteral("walk"));
        m_page->hide();
        QCOMPARE(coping().size(), 1U);
    }

    void aLineIsChangedInPlace()
    {
        m_page->showPlan(somePlan());
        QSignalSpy changed(m_page.get(), &SafetyPlanPage::planChanged);
        auto *line = field("planText_coping_2");
        line->setFocus();
        line->moveCursor(QTextCursor::End);
        QTest::keyClicks(line, QStringLiteral(", loudly"));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patienceMs); // by itself, after a pause
        QCOMPARE(coping()[1].text, QStringLiteral("listen to music, loudly"));
        QVERIFY(line->hasFocus());
        QCOMPARE(line->textCursor().position(), line->toPlainText().size()); // goes on writing
        QTest::keyClicks(line, QStringLiteral("!!"));
        QTest::keyClick(line, Qt::Key_Escape); // back to what is kept
        QCOMPARE(line->toPlainText(), QStringLiteral("listen to music, loudly"));
    }

    void removingCanBeUndone()
    {
        m_page->showPlan(somePlan());
        QVERIFY(!find("planUndoButton")->isVisible());
        QVERIFY(click("planRemove_coping_1"));
        QCOMPARE(coping().size(), 1U);
        QCOMPARE(field("planText_coping_1")->toPlainText(), QStringLiteral("listen to music"));
        QVERIFY(!find("planText_coping_2"));
        m_page->showSaved();
        QVERIFY(click("planUndoButton"));
        QCOMPARE(m_page->plan(), somePlan());
        QVERIFY(field("planText_coping_1")->hasFocus());
        QVERIFY(!find("planUndoButton")->isVisible());
    }

    void anEmptiedLineGoesAndCanBeUndone()
    {
        m_page->showPlan(somePlan());
        auto *line = field("planText_coping_1");
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        field("planText_people_new")->setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(coping().size(), 1U, patienceMs);
        QVERIFY(click("planUndoButton"));
        QCOMPARE(m_page->plan(), somePlan());
    }

    void theKeyboardStaysWhereTheLastLineGoes()
    {
        m_page->showPlan(somePlan());
        find("planRemove_warningSigns_1")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(field("planText_warningSigns_new")->hasFocus());
    }

    void aSectionIsBounded()
    {
        SafetyPlan plan;
        while (!plan.isFull(PlanSection::Coping))
            plan.add(PlanSection::Coping, {QStringLiteral("line"), {}});
        m_page->showPlan(plan);
        QVERIFY(!find("planText_coping_new")->isVisible());
        QVERIFY(find("planFull_coping")->isVisible());
        QVERIFY(click("planRemove_coping_1"));
        QVERIFY(find("planText_coping_new")->isVisible());
        auto *line = field("planText_coping_new");
        line->insertPlainText(QString(5000, u'x') + u'\n' + QString(5000, u'y'));
        QCOMPARE(line->toPlainText().size(), SafetyPlan::longestText);
    }

    void deletingNeedsASecondPress()
    {
        m_page->showPlan(somePlan());
        QSignalSpy deleted(m_page.get(), &SafetyPlanPage::deleteRequested);
        QVERIFY(click("planDeleteButton"));
        QCOMPARE(deleted.count(), 0);
        QVERIFY(find("planKeepButton")->hasFocus()); // the harmless one
        QVERIFY(click("planKeepButton"));
        QVERIFY(!find("planDeleteNowButton")->isVisible());
        QVERIFY(click("planDeleteButton"));
        QVERIFY(click("planDeleteNowButton"));
        QCOMPARE(deleted.count(), 1);
    }

    void helpLinesAreOnePressAway()
    {
        QSignalSpy back(m_page.get(), &SafetyPlanPage::backRequested);
        m_page->showPlan(somePlan());
        m_page->resize(900, 300); // whatever is scrolled
        QVERIFY(click("planBackButton"));
        QCOMPARE(back.count(), 1);
    }

    void theKeyboardReachesEverything()
    {
        m_page->showPlan(somePlan());
        QSet<QString> missing;
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
                missing << widget->objectName();
        }
        QVERIFY(missing.size() > 20);
        find("planBackButton")->setFocus();
        for (int i = 0; i < 100 && !missing.isEmpty(); ++i) {
            missing.remove(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    }

    void everythingHasAName()
    {
        m_page->showPlan(somePlan());
        QSet<QString> spoken;
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY(!widget->objectName().isEmpty());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!spoken.contains(widget->accessibleName()),
                     qPrintable(widget->accessibleName())); // each is told from the others
            spoken << widget->accessibleName();
        }
    }

    void nothingIsCutOff_data() { addRooms(); }
    void nothingIsCutOff()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, percent);
        QFETCH(const bool, korean);
        const KoreanWords words(korean);
        m_page->setMinimumSize(1, 1);
        m_theme->apply(ThemeChoice::Light, percent, true);
        m_page->resize(size);
        m_page->showPlan(somePlan());
        m_page->showKept(true);
        m_page->showTrouble(QStringLiteral("The key to your plan is no longer there."), true, true);
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
        QVERIFY(click("planRemove_coping_1"));
        QVERIFY(click("planDeleteButton"));
        m_page->tell(QStringLiteral("Your plan is deleted from this computer."));
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
        m_page->showOpening(true);
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
    }

    void fieldsAreAsHighAsTheirWords_data() { addRooms(); }
    void fieldsAreAsHighAsTheirWords()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, percent);
        m_page->setMinimumSize(1, 1);
        m_theme->apply(ThemeChoice::Light, percent, true);
        m_page->resize(size);
        SafetyPlan plan = somePlan();
        plan.add(PlanSection::Coping, {QStringLiteral("가나다 라마바 ").repeated(30), {}});
        m_page->showPlan(plan);
        const auto tooLow = [this] {
            QStringList names;
            for (const auto *one : m_page->findChildren<QPlainTextEdit *>()) {
                qreal height = 0;
                for (QTextBlock line = one->document()->begin(); line.isValid(); line = line.next())
                    height += one->document()->documentLayout()->blockBoundingRect(line).height();
                if (one->viewport()->height() < height)
                    names << one->objectName();
            }
            return names.join(u' ');
        };
        QTRY_COMPARE_WITH_TIMEOUT(tooLow(), QString(), patienceMs);
    }

    void wordsAreKeptOverAnotherLanguageAndSize()
    {
        m_page->showPlan(somePlan());
        field("planText_coping_new")->insertPlainText(QStringLiteral("half a line"));
        const KoreanWords words(true);
        m_theme->apply(ThemeChoice::Dark, 150, false);
        QCoreApplication::processEvents();
        QCOMPARE(field("planText_coping_new")->toPlainText(), QStringLiteral("half a line"));
        QCOMPARE(field("planText_coping_1")->toPlainText(),
                 somePlan().entries(PlanSection::Coping)[0].text);
        const auto *title = m_page->findChild<QLabel *>(QStringLiteral("planTitleLabel"));
        QCOMPARE(title->text(), QStringLiteral("안전 계획"));
    }
};

PULSEMATES_TEST(tst_SafetyPlanPage)
#include "tst_safetyplanpage.moc"
