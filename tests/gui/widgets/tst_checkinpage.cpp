#include "tests/gui/widgets/pagefixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/checkin/orb.h"
#include "ui/common/chip.h"
#include "ui/common/errortext.h"
#include "ui/common/wordseditor.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace pulsemates;
using namespace std::chrono_literals;

class tst_CheckInPage : public TestClass
{
    Q_OBJECT

private slots:
    void idleOffersItsWays();
    void whatCannotBeHeardIsWritten();
    void optimizedSaysWhyItWaits();
    void listeningShowsOnlyWithTheFirstFrame();
    void wordsComeAndTimeRunsDown();
    void spaceStopsAndEscapeDiscards();
    void spacePressesTheButtonThatHasTheFocus();
    void guidanceIsPaintedOnce();
    void shownMessageIsNeverReplaced();
    void moodCanBeCorrected();
    void wordsCanBeEdited();
    void textHasALimit();
    void typedTextIsSubmitted();
    void noticesOfferToGoOn();
    void unsureWordsCanBeTriedAgain();
    void alternativeIsOffered();
    void softEndIsTakenBack();
    void transportAndStretchSayWhatIsWanted();
    void undoIsOffered();
    void anEditorThatWasLeftOpenTakesNoKeys();
};

void tst_CheckInPage::idleOffersItsWays()
{
    PageFixture f;
    QSignalSpy record(&f.page, &CheckInPage::recordRequested);
    QSignalSpy breathe(&f.page, &CheckInPage::breatheRequested);
    QTest::mouseClick(&f.page.orb(), Qt::LeftButton);
    f.click("breatheButton");
    QCOMPARE(record.size(), 1);
    QCOMPARE(breathe.size(), 1);
    QVERIFY(!f.find<QWidget>("levelBars")->isVisible());
    f.page.showMicrophone(QStringLiteral("Test microphone"), true);
    QVERIFY(f.find<QWidget>("levelBars")->isVisible());
}

void tst_CheckInPage::optimizedSaysWhyItWaits()
{
    PageFixture f;
    QVERIFY(!f.find<QWidget>("optimizedModeButton")->isEnabled());
    QVERIFY(f.find<QWidget>("optimizedModeButton")->toolTip().endsWith(u'.'));
}

void tst_CheckInPage::listeningShowsOnlyWithTheFirstFrame()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::listening();
    checkIn.listeningSince = {};
    f.page.showCheckIn(checkIn);
    QCOMPARE(f.page.orb().mode(), Orb::Mode::Preparing);
    QVERIFY(!f.find<QLabel>("remainingLabel")->isVisible());
    f.page.showCheckIn(PageFixture::listening());
    QCOMPARE(f.page.orb().mode(), Orb::Mode::Listening);
    QVERIFY(f.find<QLabel>("remainingLabel")->isVisible());
}

void tst_CheckInPage::wordsComeAndTimeRunsDown()
{
    PageFixture f;
    f.page.showCheckIn(PageFixture::listening());
    QCOMPARE(f.find<QLabel>("liveWordsLabel")->text(), QStringLiteral("I am tired"));
    f.page.showRecorded(12s);
    QCOMPARE(f.find<QLabel>("remainingLabel")->text(), QStringLiteral("0:48"));
    QVERIFY(f.find<QLabel>("softWordLabel")->text().isEmpty());
    f.page.showRecorded(50s);
    QVERIFY(!f.find<QLabel>("softWordLabel")->text().isEmpty());
}

void tst_CheckInPage::spaceStopsAndEscapeDiscards()
{
    PageFixture f;
    QSignalSpy stop(&f.page, &CheckInPage::stopRequested);
    QSignalSpy discard(&f.page, &CheckInPage::discardRequested);
    f.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.page));
    QTest::keyClick(&f.page, Qt::Key_Escape);
    QCOMPARE(discard.size(), 0);
    f.page.showCheckIn(PageFixture::listening());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(stop.size(), 1);
    f.page.orb().clearFocus();
    QTest::keyClick(&f.page, Qt::Key_Space);
    QCOMPARE(stop.size(), 2);
    QTest::keyClick(&f.page, Qt::Key_Escape);
    QCOMPARE(discard.size(), 1);
}

void tst_CheckInPage::spacePressesTheButtonThatHasTheFocus()
{
    PageFixture f;
    QSignalSpy stop(&f.page, &CheckInPage::stopRequested);
    QSignalSpy discard(&f.page, &CheckInPage::discardRequested);
    f.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.page));
    f.page.showCheckIn(PageFixture::listening());
    auto *button = f.find<QWidget>("discardButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(stop.size(), 0);
    QCOMPARE(discard.size(), 1);
}

void tst_CheckInPage::guidanceIsPaintedOnce()
{
    PageFixture f;
    QVERIFY(QTest::qWaitForWindowExposed(&f.page));
    QSignalSpy painted(&f.page, &CheckInPage::painted);
    f.page.showCheckIn(PageFixture::guiding());
    QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 1, patienceMs);
    QCOMPARE(painted.first().first().value<CheckInId>(), CheckInId{7});
    f.page.showCheckIn(PageFixture::guiding());
    f.page.repaint();
    QApplication::processEvents();
    QCOMPARE(painted.size(), 1);
    f.page.showCheckIn(PageFixture::guiding(8));
    QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 2, patienceMs);
}

void tst_CheckInPage::shownMessageIsNeverReplaced()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    f.page.showCheckIn(checkIn);
    const QString shown = f.find<QLabel>("messageLabel")->text();
    checkIn.mood->label = MoodLabel::Positive;
    checkIn.alternative = checkIn.guidance;
    checkIn.alternative->message.text = QStringLiteral("Something else.");
    f.page.showCheckIn(checkIn); // another mood offers, it does not replace
    QCOMPARE(f.find<QLabel>("messageLabel")->text(), shown);
    QVERIFY(f.find<Chip>("moodChip")->text().contains(QStringLiteral("light")));
    QVERIFY(!f.find<QLabel>("replyLabel")->isVisible());
    checkIn.reply = std::exchange(checkIn.alternative, std::nullopt)->message;
    f.page.showCheckIn(checkIn); // the person took it
    QCOMPARE(f.find<QLabel>("messageLabel")->text(), shown);
    QCOMPARE(f.find<QLabel>("replyLabel")->text(), QStringLiteral("Something else."));
}

void tst_CheckInPage::moodCanBeCorrected()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    checkIn.mood->uncertain = true;
    f.page.showCheckIn(checkIn);
    QCOMPARE(f.find<Chip>("moodChip")->text(), QStringLiteral("not sure"));
    QSignalSpy corrected(&f.page, &CheckInPage::moodCorrected);
    f.click("moodChip");
    auto *menu = f.find<QMenu>("moodMenu");
    QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), patienceMs);
    auto *mixed = menu->findChild<QAction *>(QStringLiteral("mood-mixed"));
    QVERIFY(mixed && !mixed->isChecked());
    mixed->trigger();
    menu->close();
    QCOMPARE(corrected.size(), 1);
    QCOMPARE(corrected.first().first().value<MoodLabel>(), MoodLabel::Mixed);
}

void tst_CheckInPage::wordsCanBeEdited()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    checkIn.finalWords = false;
    f.page.showCheckIn(checkIn);
    QVERIFY(!f.find<QWidget>("editWordsButton")->isVisible());
    f.page.showCheckIn(PageFixture::guiding());
    QSignalSpy edited(&f.page, &CheckInPage::wordsEdited);
    auto *card = f.find<QWidget>("wordsCard");
    f.click("editWordsButton");
    auto *field = card->findChild<QPlainTextEdit *>(QStringLiteral("wordsEdit"));
    QVERIFY(field->isVisible());
    QCOMPARE(field->toPlainText(), QStringLiteral("I am tired"));
    QTest::keyClicks(field, QStringLiteral(" today"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().toString(), QStringLiteral("I am tired today"));
    QVERIFY(!field->isVisible());
}

void tst_CheckInPage::textHasALimit()
{
    PageFixture f;
    WordsEditor editor(f.theme, QStringLiteral("Go"));
    editor.setText(QString(5000, u'x'));
    QCOMPARE(editor.text().size(), WordsEditor::mostCharacters);
    QVERIFY(editor.findChild<QLabel *>(QStringLiteral("counterLabel"))
                ->text()
                .startsWith(QLocale().toString(WordsEditor::mostCharacters)));
    QSignalSpy submitted(&editor, &WordsEditor::submitted);
    editor.setText(QStringLiteral("  \n "));
    auto *field = editor.findChild<QPlainTextEdit *>(QStringLiteral("wordsEdit"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 0);
}

void tst_CheckInPage::typedTextIsSubmitted()
{
    PageFixture f;
    QSignalSpy submitted(&f.page, &CheckInPage::textSubmitted);
    f.click("typeButton");
    auto *field = f.find<QWidget>("idlePanel")->findChild<QPlainTextEdit *>();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("calm"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    f.click("typeButton");
    QCOMPARE(field->toPlainText(), QStringLiteral("calm")); // what was written is not lost
    QTest::keyClick(field, Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.first().first().toString(), QStringLiteral("calm"));
}

void tst_CheckInPage::noticesOfferToGoOn()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    f.page.showCheckIn(checkIn);
    QVERIFY(!f.find<QWidget>("noticeLine")->isVisible());
    for (CheckInNotice notice :
         {CheckInNotice::LimitReached, CheckInNotice::FileTruncated, CheckInNotice::FileCutOff}) {
        checkIn.notice = notice;
        f.page.showCheckIn(checkIn);
        QVERIFY(f.find<QLabel>("noticeLabel")->text().endsWith(u'.'));
        QVERIFY(!f.find<QWidget>("noticeButton")->isVisible());
    }
    checkIn.notice = CheckInNotice::MicrophoneLost;
    checkIn.canGoOn = true;
    f.page.showCheckIn(checkIn);
    QSignalSpy goOn(&f.page, &CheckInPage::goOnRequested);
    f.click("noticeButton");
    QCOMPARE(goOn.size(), 1);
    QSet<QString> sentences{f.find<QLabel>("noticeLabel")->text()};
    for (const ErrorCode code :
         {ErrorCode::MicrophoneStalled, ErrorCode::SoundServerGone, ErrorCode::SoundStuck}) {
        checkIn.brokenBy = code; // not everything that ends a recording is a plug
        f.page.showCheckIn(checkIn);
        sentences << f.find<QLabel>("noticeLabel")->text();
    }
    QCOMPARE(sentences.size(), 4);
}

void tst_CheckInPage::unsureWordsCanBeTriedAgain()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    checkIn.notice = CheckInNotice::WordsUnsure;
    checkIn.canTryAgain = true;
    f.page.showCheckIn(checkIn);
    QSignalSpy retry(&f.page, &CheckInPage::retryRequested);
    QSignalSpy goOn(&f.page, &CheckInPage::goOnRequested);
    f.click("noticeButton");
    QCOMPARE(retry.size(), 1);
    QCOMPARE(goOn.size(), 0);
    checkIn.canTryAgain = false;
    f.page.showCheckIn(checkIn);
    QVERIFY(!f.find<QWidget>("noticeButton")->isVisible());
}

void tst_CheckInPage::alternativeIsOffered()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    checkIn.alternative = checkIn.guidance;
    checkIn.alternative->stretch.title = QStringLiteral("Wrists");
    f.page.showCheckIn(checkIn); // the breath that runs is not offered again
    QVERIFY(f.find<QLabel>("alternativeLabel")->text().contains(u"Wrists"));
    checkIn.alternative->breathing.id = QStringLiteral("coherent");
    checkIn.alternative->breathing.title = QStringLiteral("Coherent breathing");
    f.page.showCheckIn(checkIn);
    QVERIFY(f.find<QLabel>("alternativeLabel")->text().contains(u"Coherent breathing"));
    QSignalSpy accepted(&f.page, &CheckInPage::alternativeAccepted);
    f.click("alternativeButton");
    QCOMPARE(accepted.size(), 1);
}

void tst_CheckInPage::whatCannotBeHeardIsWritten()
{
    PageFixture f;
    f.page.setListens(false);
    QSignalSpy approached(&f.page, &CheckInPage::approached);
    QSignalSpy recorded(&f.page, &CheckInPage::recordRequested);
    QVERIFY(!f.find<QWidget>("typeButton")->isVisible());
    f.page.orb().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&f.page.orb(), Qt::Key_Space);
    QVERIFY(f.find<QWidget>("submitTextButton")->isVisible());
    QCOMPARE(approached.size() + recorded.size(), 0);
}

void tst_CheckInPage::softEndIsTakenBack()
{
    PageFixture f;
    CheckIn checkIn = PageFixture::guiding();
    checkIn.softEnded = true;
    f.page.showMicrophone(QStringLiteral("Test microphone"), true);
    f.page.showCheckIn(checkIn);
    QVERIFY(f.find<QWidget>("microphonePill")->isVisible()); // an open microphone is always seen
    QVERIFY(f.find<QWidget>("stillListeningLabel")->isVisible());
    for (const char *way : {"doneButton", "newCheckInButton"}) // they would lose what was said
        QVERIFY(!f.find<QWidget>(way)->isVisible());
    f.page.showCheckIn(PageFixture::listening());
    QVERIFY(!f.find<QWidget>("messageCard")->isVisible());
    QVERIFY(f.find<QWidget>("stopButton")->isVisible());
    QCOMPARE(f.page.orb().mode(), Orb::Mode::Listening);
}

void tst_CheckInPage::transportAndStretchSayWhatIsWanted()
{
    PageFixture f;
    f.page.showCheckIn(PageFixture::guiding());
    f.page.showSpeech({SpeechView::State::Playing, false, 0.5F});
    const std::initializer_list<std::pair<const char *, void (CheckInPage::*)()>> rows{
        {"speechPauseButton", &CheckInPage::speechPauseToggled},
        {"replayButton", &CheckInPage::replayRequested},
        {"stretchBackButton", &CheckInPage::stretchBackRequested},
        {"stretchPauseButton", &CheckInPage::stretchPauseToggled},
        {"stretchSkipButton", &CheckInPage::stretchSkipRequested},
        {"newCheckInButton", &CheckInPage::newCheckInRequested},
        {"doneButton", &CheckInPage::doneRequested},
        {"orb", &CheckInPage::breathPauseToggled}};
    for (const auto &[name, signal] : rows) {
        QSignalSpy spy(&f.page, signal);
        f.click(name);
        QCOMPARE(spy.size(), 1);
    }
    StretchMoment moment;
    moment.state = StretchMoment::State::Holding;
    moment.secondsLeft = 12;
    f.page.showStretch(moment, PageFixture::guiding().guidance->stretch);
    QVERIFY(f.find<QLabel>("stretchSecondsLabel")->text().startsWith(QStringLiteral("12")));
}

void tst_CheckInPage::undoIsOffered()
{
    PageFixture f;
    QSignalSpy undo(&f.page, &CheckInPage::undoRequested);
    f.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.page));
    f.page.showUndo(8);
    f.click("undoButton");
    QCOMPARE(undo.size(), 1);
    QTest::keyClick(&f.page.orb(), Qt::Key_Z, Qt::ControlModifier); // wherever the focus is
    QCOMPARE(undo.size(), 2);
    f.page.showUndo(0);
    QTest::keyClick(&f.page.orb(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 2);
    QVERIFY(!f.find<QWidget>("undoBar")->isVisible());
}

void tst_CheckInPage::anEditorThatWasLeftOpenTakesNoKeys()
{
    PageFixture f;
    f.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.page));
    f.page.showCheckIn(PageFixture::guiding());
    f.click("editWordsButton");
    f.click("newCheckInButton");
    f.page.showCheckIn({});
    f.page.orb().setFocus();
    CheckIn next = PageFixture::listening();
    next.id = {8};
    f.page.showCheckIn(next);
    QSignalSpy stop(&f.page, &CheckInPage::stopRequested);
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(stop.size(), 1);
}

PULSEMATES_TEST(tst_CheckInPage)
#include "tst_checkinpage.moc"
