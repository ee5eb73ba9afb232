#include "tests/gui/latency/sampleservice.h"
#include "tests/gui/latency/sampletimings.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/latency/latencypanel.h"
#include "ui/latency/waterfallview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

/// Counts the paint events of one widget.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class tst_LatencyPanel : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_theme = std::make_unique<Theme>(*qApp);
        m_history = std::make_unique<LatencyHistory>();
        m_model = std::make_unique<LatencyModel>(*m_history);
        m_panel = std::make_unique<LatencyPanel>(*m_theme, *m_model);
        m_panel->resize(m_panel->sizeHint().width(), 720);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
        m_history.reset();
        m_theme.reset();
    }

    void oneQuietLineBeforeTheFirstCheckIn()
    {
        QVERIFY(label("latencyQuietLabel")->isVisible());
        QVERIFY(!label("guidanceMsLabel")->isVisible());
        QVERIFY(!label("percentilesLabel")->isVisible());
        QVERIFY(m_panel->accessibleDescription().contains(label("latencyQuietLabel")->text()));
    }

    void showsTheFiguresAndWhatDecidedThem()
    {
        m_model->finish(spokenCheckIn(), QDateTime::currentDateTimeUtc());
        QVERIFY(!label("latencyQuietLabel")->isVisible());
        QCOMPARE(label("guidanceMsLabel")->text(), QStringLiteral("11"));
        QCOMPARE(label("firstSentenceMsLabel")->text(), QStringLiteral("139"));
        QCOMPARE(label("firstSoundMsLabel")->text(), QStringLiteral("214"));
        QVERIFY(!label("guidanceMissedLabel")->isVisible());
        QVERIFY(label("criticalPathLabel")->text().contains(QStringLiteral("128 ms")));
        QCOMPARE(label("firstCachedFigureLabel")->text(), QStringLiteral("5,262 ms"));
        QCOMPARE(label("percentilesLabel")->text(), QStringLiteral("p50 11 ms · n 1"));
        QVERIFY(m_panel->accessibleDescription().contains(QStringLiteral("11 milliseconds")));
    }

    /// Neither a sentence of nothing, where no place was at work, nor one with two ends.
    void whatIsToldHasOneFullStopASentence()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.spans.clear();
        m_model->finish(timings, QDateTime::currentDateTimeUtc());
        ServiceFigures service = askedService();
        service.link.failed(ErrorCode::ConnectionRefused);
        m_model->setService(service);
        const QString told = m_panel->accessibleDescription();
        QVERIFY2(!told.contains(u" . ") && !told.contains(u".."), qPrintable(told));
    }

    /// Nothing about a network that is not used.
    void fastModeIsSilentAboutTheNetwork()
    {
        m_model->finish(spokenCheckIn(), QDateTime::currentDateTimeUtc());
        QVERIFY(!widget("latencyService")->isVisible());
        QVERIFY(!label("writtenMsLabel")->isVisible());
        QCOMPARE(plain("atWorkLabel"),
                 QStringLiteral("At work since then: this computer 249 ms · app 11 ms"));
        for (const char *word : {"network", "service", "Connection", "Tokens"})
            QVERIFY2(!m_panel->accessibleDescription().contains(QLatin1String(word)), word);
        const QWidget *legend = widget("latencyLegend");
        QVERIFY(legend->accessibleDescription().contains(u"this computer, app, unattributed"));
        m_model->setService(askedService());
        QVERIFY(legend->accessibleDescription().contains(u"network, service"));
    }

    void theServiceIsShownWhereOneIsUsed()
    {
        m_model->setService(askedService());
        QVERIFY(widget("latencyService")->isVisible());
        QVERIFY(label("latencyQuietLabel")->isVisible()); // no figures of a check-in yet
        QVERIFY(plain("connectionFigureLabel").startsWith(u"api.example.org · kept open · HTTP/2"));
        QCOMPARE(label("aheadFigureLabel")->text(), QStringLiteral("14"));
        QVERIFY(plain("discardedFigureLabel").contains(u"newer words: 3"));
        QVERIFY(label("secondFigureLabel")->isVisible());
        QVERIFY(plain("tokensFigureLabel").contains(u"26 %"));
        QVERIFY(m_panel->accessibleDescription().contains(u"Asked for ahead: 14."));
        m_model->setService({}); // fast mode was chosen
        QVERIFY(!widget("latencyService")->isVisible());
        QVERIFY(!m_panel->accessibleDescription().contains(u"Asked for ahead"));
    }

    /// What is counted goes on over a change: it is nobody's own.
    void whoIsAskedNowIsNotSaidToHaveWrittenAll()
    {
        ServiceFigures service = askedService();
        m_model->setService(service);
        service.host = QStringLiteral("192.168.1.5");
        service.link = {};
        m_model->setService(service);
        QCOMPARE(label("latencyServiceLabel")->text(),
                 QStringLiteral("Messages written by AI, since the program began"));
        QCOMPARE(plain("connectionFigureLabel"), QStringLiteral("192.168.1.5 · not used yet"));
        QVERIFY(plain("tokensFigureLabel").startsWith(u"9,840"));
        QVERIFY(m_panel->accessibleDescription().contains(u"since the program began"));
    }

    void whoHeardAndARestingVoiceAreSaid()
    {
        ServiceFigures services;
        services.hearing.used = true;
        services.hearing.host = QStringLiteral("stt.example.org");
        m_model->setService(services);
        QVERIFY(widget("latencySoundServices")->isVisible());
        QVERIFY(!widget("latencyService")->isVisible()); // nobody writes
        QVERIFY(!label("heardByFigureLabel")->isVisible());
        QVERIFY(label("recognizerFigureLabel")->text().contains(u"stt.example.org"));
        HeardBy &heard = services.hearing.heardBy.emplace();
        heard.here.tookPart = true;
        heard.service = {.tookPart = true,
                         .hadWords = true,
                         .took = MonotonicTime(std::chrono::milliseconds(240))};
        heard.winner = Hearer::Remote;
        services.voice.used = services.voice.rests = true;
        m_model->setService(services);
        QCOMPARE(plain("heardByFigureLabel"),
                 QStringLiteral("the service · after 240 ms · before this computer"));
        QCOMPARE(plain("voiceFigureLabel"),
                 QStringLiteral("rests after trouble · this computer speaks"));
        QVERIFY(m_panel->accessibleDescription().contains(u"Heard by: the"));
        services.voice.rests = false;
        m_model->setService(services);
        QVERIFY(!label("voiceFigureLabel")->isVisible());
        CheckInTimings timings = spokenCheckIn();
        timings.exchanges.push_back({.stage = Stage::Synthesize, .roundTrip = std::nullopt});
        m_model->show(timings);
        QVERIFY(label("spokenRequestsFigureLabel")->isVisible());
        m_model->setService({}); // fast mode was chosen
        QVERIFY(!widget("latencySoundServices")->isVisible());
        QVERIFY(!m_panel->accessibleDescription().contains(u"Heard by"));
    }

    void aServiceThatWasNotAskedYetSaysSo()
    {
        ServiceFigures service = askedService();
        service.link = {};
        service.costs = {};
        m_model->setService(service);
        QCOMPARE(plain("connectionFigureLabel"), QStringLiteral("api.example.org · not used yet"));
        QCOMPARE(label("aheadFigureLabel")->text(), QStringLiteral("none yet"));
        QVERIFY(!label("tokensFigureLabel")->isVisible());
    }

    void aWrittenMessageHasItsOwnFigure()
    {
        m_model->setService(askedService());
        CheckInTimings timings = spokenCheckIn();
        m_model->show(timings);
        QCOMPARE(label("writtenMsLabel")->text(), QStringLiteral("–"));
        timings.writtenMs = 412;
        using namespace std::chrono_literals;
        timings.spans.push_back({Stage::Coach, 140ms, 160ms, Where::Network, false});
        timings.spans.push_back({Stage::Coach, 160ms, 900ms, Where::Provider, false});
        m_model->show(timings);
        QCOMPARE(label("writtenMsLabel")->text(), QStringLiteral("412"));
        QVERIFY(label("writtenMsLabel")->isVisible());
        QVERIFY(plain("atWorkLabel").endsWith(u"network 20 ms · service 740 ms"));
        QCOMPARE(label("thisCheckInFigureLabel")->text(), QStringLiteral("900 ms"));
    }

    void theFirstVersionStandsBesideWithoutFlattery()
    {
        m_model->show(spokenCheckIn());
        QCOMPARE(label("thisCheckInFigureLabel")->text(), QStringLiteral("260 ms"));
        QCOMPARE(plain("firstAimsFigureLabel"), QStringLiteral("3,000 · 2,000 · 1,000 ms"));
        QCOMPARE(label("firstCachedFigureLabel")->text(), QStringLiteral("5,262 ms"));
        QCOMPARE(label("firstOneServerFigureLabel")->text(), QStringLiteral("13,133 ms"));
        QCOMPARE(label("firstWrittenFigureLabel")->text(), QStringLiteral("27,992 ms"));
        QVERIFY(label("comparisonCaveatLabel")->isVisible());
        CheckInTimings timings = spokenCheckIn();
        timings.totalMs = -1; // not ready yet: nothing to compare
        m_model->show(timings);
        QCOMPARE(label("thisCheckInFigureLabel")->text(), QStringLiteral("–"));
    }

    /// The first version had to recognise what was said; of typed words nobody has to.
    void typedWordsAreNotComparedWithSpokenOnes()
    {
        m_model->show(spokenCheckIn());
        QVERIFY(widget("latencyComparison")->isVisible());
        QVERIFY(m_panel->accessibleDescription().contains(u"13,133 ms on one server"));
        CheckInTimings typed = spokenCheckIn();
        typed.zero = LatencyZero::Sent;
        m_model->show(typed);
        QVERIFY(label("guidanceMsLabel")->isVisible());
        QVERIFY(!widget("latencyComparison")->isVisible());
        QVERIFY(!m_panel->accessibleDescription().contains(u"first version"));
    }

    void aMissIsSaidInWordsAndWeight()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.guidanceMs = 91;
        m_model->show(timings);
        QVERIFY(label("guidanceMissedLabel")->isVisible());
        QVERIFY(label("guidanceMissedLabel")->text().contains(QStringLiteral("41 ms")));
        QVERIFY(label("guidanceMsLabel")->font().weight()
                > label("firstSoundMsLabel")->font().weight());
        QVERIFY(m_panel->accessibleDescription().contains(QStringLiteral("over the target")));
        m_model->show(spokenCheckIn());
        QVERIFY(!label("guidanceMissedLabel")->isVisible());
    }

    void whatDidNotHappenHasNoFigure()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.firstAudioMs = -1;
        m_model->show(timings);
        QCOMPARE(label("firstSoundMsLabel")->text(), QStringLiteral("–"));
        QVERIFY(m_panel->accessibleDescription().contains(QStringLiteral("First sound: not yet")));
    }

    void whatWasShownBeforeStopIsSaidInWords()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.guidanceMs = 0;
        timings.guidanceAhead = true;
        m_model->show(timings);
        QVERIFY(label("guidanceMsLabel")->text().isEmpty());
        QVERIFY(label("guidanceMsLabel")->accessibleName().contains(u"shown before Stop"));
        QVERIFY(
            m_panel->accessibleDescription().contains(u"Guidance on screen: shown before Stop"));
    }

    void presentingMakesTheNumbersLarger()
    {
        m_model->show(spokenCheckIn());
        const int before = label("guidanceMsLabel")->font().pixelSize();
        const int width = m_panel->sizeHint().width();
        m_panel->setPresenting(true);
        QVERIFY(label("guidanceMsLabel")->font().pixelSize() >= before * 3 / 2);
        QVERIFY(m_panel->sizeHint().width() > width);
        m_panel->setPresenting(false);
        QCOMPARE(label("guidanceMsLabel")->font().pixelSize(), before);
    }

    void aMissIsStillSaidAfterMovingIntoAWindow()
    {
        CheckInTimings timings = spokenCheckIn();
        timings.guidanceMs = 91;
        m_model->show(timings);
        m_panel->setPresenting(true);
        QWidget window;
        m_panel->setParent(&window);
        m_panel->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QFont font = label("guidanceMsLabel")->font();
        const QColor color =
            label("guidanceMsLabel")->palette().color(QPalette::Active, QPalette::WindowText);
        m_panel->setParent(nullptr);
        QCOMPARE(font.weight(), int(QFont::DemiBold));
        QCOMPARE(font.pixelSize(), int(TextSize::Count));
        QCOMPARE(color, m_theme->color(&ThemeColors::warm));
    }

    void theScopeIsChosenByMouse()
    {
        m_model->finish(spokenCheckIn(), QDateTime::currentDateTimeUtc());
        auto *session =
            m_panel->findChild<QAbstractButton *>(QStringLiteral("latencyScopeSessionButton"));
        QVERIFY(session);
        QTest::mouseClick(session, Qt::LeftButton);
        QCOMPARE(m_model->scope(), LatencyModel::Scope::ThisSession);
        QVERIFY(session->isChecked());
    }

    void hidesByItsButton()
    {
        QSignalSpy hide(m_panel.get(), &LatencyPanel::hideRequested);
        QTest::mouseClick(
            m_panel->findChild<QAbstractButton *>(QStringLiteral("hideLatencyButton")),
            Qt::LeftButton);
        QCOMPARE(hide.count(), 1);
    }

    void barsSayWhatTheyAre()
    {
        m_model->show(spokenCheckIn());
        auto *view = m_panel->findChild<WaterfallView *>();
        QTRY_VERIFY_WITH_TIMEOUT(view->height() > 60, patienceMs);
        QString found;
        for (int x = 0; x < view->width() && found.isEmpty(); ++x)
            found = view->textAt({x, 18});
        QCOMPARE(found, QStringLiteral("capture (this computer): −7.6 s to +4 ms"));
        QVERIFY(view->textAt({2, 2}).isEmpty());
    }

    void isPaintedOnlyWhenValuesChange()
    {
        m_model->show(spokenCheckIn());
        auto *view = m_panel->findChild<WaterfallView *>();
        PaintCounter counter(view);
        const auto quiet = [&counter] {
            counter.count = 0;
            QTest::qWait(50);
            return counter.count == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            quiet(), patienceMs); // the first pictures of a new window come when they like
        QVERIFY(quiet());
        m_model->show(spokenCheckIn());
        QTRY_VERIFY_WITH_TIMEOUT(counter.count > 0, patienceMs);
    }

    void everyControlCanBeFoundAndNamed()
    {
        const auto buttons = m_panel->findChildren<QAbstractButton *>();
        QVERIFY(!buttons.isEmpty());
        for (const QAbstractButton *button : buttons) {
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
        }
    }

private:
    [[nodiscard]] QWidget *widget(const char *name) const
    {
        auto *found = m_panel->findChild<QWidget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    /// Parts hold together by spaces that do not break.
    [[nodiscard]] QString plain(const char *name) const
    {
        return label(name)->text().replace(QChar::Nbsp, u' ');
    }
    [[nodiscard]] QLabel *label(const char *name) const
    {
        auto *found = m_panel->findChild<QLabel *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LatencyHistory> m_history;
    std::unique_ptr<LatencyModel> m_model;
    std::unique_ptr<LatencyPanel> m_panel;
};

PULSEMATES_TEST(tst_LatencyPanel)

#include "tst_latencypanel.moc"
