#include "tests/gui/cutoff.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/exercises/exercisespage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

class tst_ExercisesPage : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_library = std::make_shared<const GuidanceLibrary>(
            GuidanceLibrary::load(Language::English).value());
        m_theme = std::make_unique<Theme>(*qApp);
        m_page = std::make_unique<ExercisesPage>(*m_theme);
        m_page->offer(m_library, {});
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_theme.reset();
    }

    void everyPatternWithoutHoldsCanBeStarted()
    {
        for (const BreathingPattern &pattern : m_library->patterns())
            QCOMPARE(startOf(pattern.id) != nullptr, !pattern.hasHolds);
    }

    void startsThePatternForTheChosenLength()
    {
        qRegisterMetaType<std::chrono::seconds>();
        QSignalSpy started(m_page.get(), &ExercisesPage::startBreathing);
        click("breatheExtendedExhale60Button");
        click("breatheExtendedExhaleStartButton");
        QCOMPARE(started.count(), 1);
        QCOMPARE(started[0][0].toString(), QStringLiteral("extended-exhale"));
        QCOMPARE(started[0][1].value<std::chrono::seconds>(), std::chrono::seconds(60));
    }

    void startsARoutine()
    {
        QSignalSpy started(m_page.get(), &ExercisesPage::startStretch);
        for (const StretchRoutine &routine : m_library->routines())
            click(qPrintable(QStringLiteral("stretchStartButton_") + routine.id));
        QCOMPARE(started.count(), int(m_library->routines().size()));
        QCOMPARE(started.last()[0].toString(), m_library->routines().back().id);
    }

    void allMovesCanBeReadAbout()
    {
        for (const StretchMove &move : m_library->moves())
            QVERIFY2(m_page->findChild<QWidget *>(QStringLiteral("moveCard_") + move.id),
                     qPrintable(move.id));
    }

    void theStopRulesAreOnThePage()
    {
        QVERIFY(label("breathingStopLabel")->text().contains(m_library->words().breathingStop));
        QVERIFY(label("stretchStopLabel")->text().contains(m_library->words().stretchStop));
    }

    void holdsWaitForTheQuestion()
    {
        QSignalSpy answered(m_page.get(), &ExercisesPage::holdsAnswered);
        QVERIFY(!label("holdsQuestionLabel")->isVisible());
        click("holdsOpenButton");
        QVERIFY(label("holdsQuestionLabel")->isVisible());
        click("holdsNoneAppliesButton");
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered[0][0].toBool(), true);
        m_page->offer(m_library, {true, false, false});
        QVERIFY(startOf(QStringLiteral("box")));
        QVERIFY(startOf(QStringLiteral("four-seven-eight")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<QWidget *>(QStringLiteral("holdsCard")),
                                 patienceMs);
    }

    void leavingTheHoldsOutKeepsThemOut()
    {
        QSignalSpy answered(m_page.get(), &ExercisesPage::holdsAnswered);
        click("holdsOpenButton");
        click("holdsSomeApplyButton");
        QCOMPARE(answered[0][0].toBool(), false);
        QVERIFY(!startOf(QStringLiteral("box")));
        QVERIFY(!label("holdsQuestionLabel")->isVisible());
    }

    void theKeyboardIsNotLostOverTheHoldsQuestion()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        connect(m_page.get(), &ExercisesPage::holdsAnswered, m_page.get(), [this](bool allowed) {
            m_page->offer(m_library, {allowed, false, false}); // as the settings do
        });
        press("holdsOpenButton");
        QCOMPARE(nameOfFocus(), QStringLiteral("holdsNoneAppliesButton"));
        press("holdsNoneAppliesButton");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(nameOfFocus(), QStringLiteral("breatheBoxStartButton"));
        QTRY_VERIFY_WITH_TIMEOUT(isInView(QApplication::focusWidget()), patienceMs);
    }

    void theKeyboardGoesOnWhereTheHoldsStayOut()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        press("holdsOpenButton");
        press("holdsSomeApplyButton");
        QVERIFY(nameOfFocus().startsWith(QStringLiteral("stretchStartButton_")));
    }

    void theKeyboardStaysWhereItWasInAnotherText()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        startOf(QStringLiteral("coherent"))->setFocus(Qt::TabFocusReason);
        m_page->offer(m_library, {false, true, false});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(nameOfFocus(), QStringLiteral("breatheCoherentStartButton"));
    }

    void worksByKeyboardAlone()
    {
        QSignalSpy started(m_page.get(), &ExercisesPage::startBreathing);
        auto *first =
            m_page->findChild<QAbstractButton *>(QStringLiteral("breatheCoherentStartButton"));
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_Return);
        QTest::keyClick(first, Qt::Key_Space);
        QCOMPARE(started.count(), 2);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("korean");
        // 568, 368 and 311: what rail and panel leave in the default and the least window.
        for (const bool korean : {false, true}) {
            for (const int percent : {100, 150, 200}) {
                for (const int width : {311, 368, 568, 620, 760, 1028})
                    QTest::addRow("%d %% in %d%s", percent, width, korean ? " Korean" : "")
                        << percent << width << korean;
            }
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        QFETCH(bool, korean);
        const KoreanWords words(korean);
        m_theme->apply(ThemeChoice::Light, percent, false);
        if (korean)
            m_library = std::make_shared<const GuidanceLibrary>(
                GuidanceLibrary::load(Language::Korean).value());
        m_page = std::make_unique<ExercisesPage>(*m_theme);
        m_page->setMinimumSize(1, 1); // the window gives no more for it
        m_page->resize(width, 540);
        m_page->show();
        m_page->offer(m_library, {});
        click("holdsOpenButton"); // the question with its answers
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
        m_page->offer(m_library, {true, false, false});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_page), QString(), patienceMs);
    }

    void everyControlCanBeFoundAndNamed()
    {
        for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }

private:
    [[nodiscard]] QAbstractButton *startOf(const QString &patternId) const
    {
        QString name = QStringLiteral("breathe");
        for (const QString &word : patternId.split(u'-'))
            name += word.left(1).toUpper() + word.mid(1);
        return m_page->findChild<QAbstractButton *>(name + QStringLiteral("StartButton"));
    }

    [[nodiscard]] QLabel *label(const char *name) const
    {
        auto *found = m_page->findChild<QLabel *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }

    [[nodiscard]] static QString nameOfFocus()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }

    [[nodiscard]] bool isInView(const QWidget *widget) const
    {
        const QRect place(widget->mapTo(m_page.get(), QPoint(0, 0)), widget->size());
        return widget->isVisible() && m_page->rect().contains(place);
    }

    /// By the keyboard.
    void press(const char *name)
    {
        auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible(), name);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Return);
    }

    void click(const char *name)
    {
        auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        QTRY_VERIFY_WITH_TIMEOUT(button->height() > 10, patienceMs); // laid out
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::shared_ptr<const GuidanceLibrary> m_library;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ExercisesPage> m_page;
};

PULSEMATES_TEST(tst_ExercisesPage)

#include "tst_exercisespage.moc"
