#include "tests/support/testregistry.h"
#include "ui/common/segmentedchoice.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

class tst_SegmentedChoice : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_choice = std::make_unique<SegmentedChoice>(*m_theme, QStringLiteral("Length"));
        m_choice->setOptions(QStringLiteral("length"),
                             {{QStringLiteral("1"), QStringLiteral("1 min")},
                              {QStringLiteral("3"), QStringLiteral("3 min")},
                              {QStringLiteral("5"), QStringLiteral("5 min")}});
        m_choice->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_choice.get()));
    }

    void cleanup()
    {
        m_choice.reset();
        m_theme.reset();
    }

    void exactlyOneIsTaken()
    {
        QCOMPARE(m_choice->current(), 0);
        QSignalSpy chosen(m_choice.get(), &SegmentedChoice::chosen);
        QTest::mouseClick(button("length5Button"), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 2);
        QVERIFY(!button("length1Button")->isChecked());
    }

    void settingItTellsNobody()
    {
        QSignalSpy chosen(m_choice.get(), &SegmentedChoice::chosen);
        m_choice->setCurrent(1);
        m_choice->setCurrent(9);
        QCOMPARE(m_choice->current(), 1);
        QCOMPARE(chosen.count(), 0);
    }

    void arrowKeysMoveWithinIt()
    {
        QSignalSpy chosen(m_choice.get(), &SegmentedChoice::chosen);
        QApplication::setActiveWindow(m_choice.get());
        button("length1Button")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button("length1Button"), Qt::Key_Right);
        QCOMPARE(m_choice->current(), 1);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(button("length3Button")->hasFocus());
    }

private:
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return m_choice->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SegmentedChoice> m_choice;
};

PULSEMATES_TEST(tst_SegmentedChoice)

#include "tst_segmentedchoice.moc"
