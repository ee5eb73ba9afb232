#include "tests/gui/cutoff.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/help/helppanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

class tst_HelpPanel : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_panel = std::make_unique<HelpPanel>(*m_theme, m_lines);
        m_panel->resize(1000, 720);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_theme.reset();
    }

    void everyLineOfTheRegionIsOnScreen_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<Language>("language");
        for (const char *region : {"US", "KR", "GB", "IE", "EU", "other", ""}) {
            QTest::addRow("%s en", region) << QString::fromLatin1(region) << Language::English;
            QTest::addRow("%s ko", region) << QString::fromLatin1(region) << Language::Korean;
        }
    }

    void everyLineOfTheRegionIsOnScreen()
    {
        QFETCH(QString, region);
        QFETCH(Language, language);
        m_panel->offer(language, region);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto lines = m_lines.forRegion(region, language);
        QVERIFY(!lines.empty());
        for (const HelpLine &line : lines) {
            if (line.contact.isEmpty())
                continue;
            auto *contact = m_panel->findChild<QLabel *>(QStringLiteral("helpContact_") + line.id);
            QVERIFY2(contact, qPrintable(line.id));
            QTRY_VERIFY_WITH_TIMEOUT(contact->isVisible(), patienceMs);
            QCOMPARE(contact->text(), line.contact);
            QVERIFY(contact->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        }
    }

    void numbersAreTheLargestThingOnScreen()
    {
        m_panel->offer(Language::English, QStringLiteral("US"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *number = m_panel->findChild<QLabel *>(QStringLiteral("helpContact_us-988"));
        QVERIFY(number);
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (!label->objectName().startsWith(QStringLiteral("helpContact_")))
                QVERIFY(label->font().pixelSize() < number->font().pixelSize());
        }
    }

    /// Who it is, the number, when: in this order and in one piece; and in which languages.
    void aLineIsReadAsAPersonWouldSayIt()
    {
        m_panel->offer(Language::English, QStringLiteral("US"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString name = QStringLiteral("Suicide & Crisis Lifeline, 988, 24 hours");
        auto *number = m_panel->findChild<QLabel *>(QStringLiteral("helpContact_us-988"));
        auto *card = m_panel->findChild<QWidget *>(QStringLiteral("helpLine_us-988"));
        QVERIFY(number && card);
        QCOMPARE(card->accessibleName(), name);
        auto *copy = m_panel->findChild<QAbstractButton *>(QStringLiteral("copyButton_988"));
        QVERIFY(copy);
        QCOMPARE(copy->accessibleName(), QStringLiteral("Copy 988"));
        QCOMPARE(copy->accessibleDescription(), name); // the keyboard goes from button to button
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(number);
        QVERIFY(read);
        QCOMPARE(read->text(QAccessible::Name), name);
        auto *languages = m_panel->findChild<QLabel *>(QStringLiteral("helpLanguages_us-988"));
        QVERIFY(languages);
        QCOMPARE(languages->text(), QStringLiteral("English, others with an interpreter"));
        auto *title = m_panel->findChild<QLabel *>(QStringLiteral("helpTitle_us-988"));
        QVERIFY(title->text().contains(QStringLiteral("24 hours")));
    }

    void linesOfAnOrganisationStandBelowAllOthers_data()
    {
        QTest::addColumn<QString>("region");
        for (const char *region : {"US", "KR", "other", ""})
            QTest::addRow("region %s", region) << QString::fromLatin1(region);
    }
    void linesOfAnOrganisationStandBelowAllOthers()
    {
        QFETCH(QString, region);
        m_panel->offer(Language::English, region);
        m_panel->setPack(pack());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *heading = m_panel->findChild<QLabel *>(QStringLiteral("packHeading"));
        QVERIFY(heading);
        QCOMPARE(heading->text(), QStringLiteral("A school"));
        const auto top = [this](const QString &name) {
            const auto *widget = m_panel->findChild<QWidget *>(name);
            return widget ? widget->mapTo(m_panel.get(), QPoint()).y() : -1;
        };
        const auto inOrder = [&] {
            const int below = top(QStringLiteral("packHeading"));
            for (const HelpLine &line : m_lines.forRegion(region, Language::English)) {
                const int above = top(QStringLiteral("helpLine_") + line.id);
                if (above < 0 || above >= below)
                    return false;
            }
            return top(QStringLiteral("helpLine_pack-desk")) > below;
        };
        QTRY_VERIFY_WITH_TIMEOUT(inOrder(), patienceMs);
        click("copyButton_555 0100");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("555 0100"));

        m_panel->setPack({});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_panel->findChild<QLabel *>(QStringLiteral("packHeading")));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("korean");
        for (const bool korean : {false, true}) {
            for (const int percent : {100, 150, 200}) {
                for (const int width : {568, 368, 311})
                    QTest::addRow("%d at %d %%%s", width, percent, korean ? " Korean" : "")
                        << width << percent << korean;
            }
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        QFETCH(bool, korean);
        const KoreanWords words(korean);
        m_panel->setMinimumSize(1, 1); // the window gives no more for it
        m_theme->apply(ThemeChoice::Light, percent, true);
        m_panel->resize(width, 540);
        m_panel->setPack(pack());
        for (const char *region : {"US", "KR", "GB", "IE", "EU", "other", ""}) {
            m_panel->offer(korean ? Language::Korean : Language::English,
                           QString::fromLatin1(region));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_panel), QString(), patienceMs);
        }
        for (const char *button : {"stayButton", "groundingButton", "trustedButton"}) {
            click(button);
            QTRY_COMPARE_WITH_TIMEOUT(cutOff(*m_panel), QString(), patienceMs);
        }
        // Numbers have the better half of the least window.
        QVERIFY(m_panel->findChild<QScrollArea *>()->height() > 540 / 2);
    }

    void aNumberStandsInOneLine()
    {
        m_panel->setMinimumSize(1, 1);
        m_theme->apply(ThemeChoice::Light, 200, true);
        m_panel->resize(311, 540);
        m_panel->offer(Language::Korean, QStringLiteral("KR"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto *number =
            m_panel->findChild<QLabel *>(QStringLiteral("helpContact_kr-1577-0199"));
        QVERIFY(number);
        const auto inOneLine = [number] {
            const QFontMetrics metrics(number->font());
            return metrics.horizontalAdvance(number->text()) <= number->width()
                   && number->height() < 2 * metrics.height();
        };
        QTRY_VERIFY_WITH_TIMEOUT(inOneLine(), patienceMs);
        const auto *title = m_panel->findChild<QLabel *>(QStringLiteral("helpTitle_kr-1577-0199"));
        QVERIFY(number->font().pixelSize() > title->font().pixelSize());
    }

    void withoutARegionBothCountriesAreNamed()
    {
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("regionUnknownLabel")));
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("regionHeading_US")));
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("regionHeading_KR")));
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("helpContact_kr-109")));
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("helpContact_us-988")));
    }

    void copyPutsTheNumberOnTheClipboard()
    {
        m_panel->offer(Language::Korean, QStringLiteral("KR"));
        click("copyButton_109");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("109"));
        click("copyButton_119"); // one of two numbers on a card
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("119"));
    }

    void theRegionIsChosenHere()
    {
        QSignalSpy chosen(m_panel.get(), &HelpPanel::regionChosen);
        auto *combo = m_panel->findChild<QComboBox *>(QStringLiteral("helpRegionCombo"));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QTest::keyClick(combo, Qt::Key_Return);
        QVERIFY(chosen.count() >= 1);
        QCOMPARE(chosen.first()[0].toString(), QStringLiteral("US"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_panel->findChild<QLabel *>(QStringLiteral("regionHeading_KR")),
                                 patienceMs);
    }

    void theKeyboardStaysInTheListOfRegions()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QSignalSpy chosen(m_panel.get(), &HelpPanel::regionChosen);
        const QPointer<QComboBox> combo =
            m_panel->findChild<QComboBox *>(QStringLiteral("helpRegionCombo"));
        combo->setFocus(Qt::TabFocusReason);
        for (int keys = 1; keys <= 3; ++keys) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(chosen.count(), keys);
            QVERIFY(combo);
            QCOMPARE(QApplication::focusWidget(), combo.data());
            QCOMPARE(combo->currentData().toString(), chosen.last()[0].toString());
        }
        m_panel->offer(Language::Korean, chosen.last()[0].toString()); // the same in other words
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(combo);
        QCOMPARE(QApplication::focusWidget(), combo.data());
    }

    void extrasOpenOneAtATime()
    {
        auto *grounding = m_panel->findChild<QWidget *>(QStringLiteral("groundingCard"));
        auto *trusted = m_panel->findChild<QWidget *>(QStringLiteral("trustedCard"));
        QVERIFY(!grounding->isVisible());
        click("groundingButton");
        QVERIFY(grounding->isVisible());
        click("trustedButton");
        QVERIFY(!grounding->isVisible() && trusted->isVisible());
        click("trustedButton");
        QVERIFY(!trusted->isVisible());
    }

    void theSafetyPlanIsOneClickAway()
    {
        QSignalSpy wanted(m_panel.get(), &HelpPanel::planRequested);
        click("planButton");
        QCOMPARE(wanted.count(), 1);
        m_panel->offer(Language::Korean, QStringLiteral("KR")); // built anew
        click("planButton");
        QCOMPARE(wanted.count(), 2);
    }

    void oneClickGoesOn()
    {
        QSignalSpy continued(m_panel.get(), &HelpPanel::continueRequested);
        click("helpContinueButton");
        QCOMPARE(continued.count(), 1);
    }

    void saysWhatItIsNotAndWhenItWasChecked()
    {
        const QString foot =
            m_panel->findChild<QLabel *>(QStringLiteral("helpVerifiedLabel"))->text();
        QVERIFY(foot.contains(QStringLiteral("not a medical device")));
        QVERIFY(foot.contains(QRegularExpression(QStringLiteral("\\d{4}-\\d{2}-\\d{2}"))));
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("helpOpensLabel"))->isVisible());
    }

    void everyControlCanBeFoundAndNamed()
    {
        for (const QAbstractButton *button : m_panel->findChildren<QAbstractButton *>()) {
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }

private:
    static HelpPack pack()
    {
        HelpLine line;
        line.id = QStringLiteral("pack-desk");
        line.region = QStringLiteral("pack");
        line.kind = HelpKind::Counselling;
        line.contact = QStringLiteral("555 0100");
        line.title = QStringLiteral("Counselling desk");
        line.detail = QStringLiteral("For students.");
        line.languages = QStringList{QStringLiteral("en"), QStringLiteral("es")};
        line.verifiedOn = QDate(2026, 10, 1);
        const QString name = QStringLiteral("A school");
        return {name, name, {line}, {line}};
    }

    void click(const char *name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *button = m_panel->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    HelpLines m_lines;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<HelpPanel> m_panel;
};

PULSEMATES_TEST(tst_HelpPanel)

#include "tst_helppanel.moc"
