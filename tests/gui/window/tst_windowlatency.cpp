#include "tests/gui/window/coachedwindow.h"
#include "tests/support/testregistry.h"

#include <algorithm>

using namespace pulsemates;

namespace {

const auto tired = QStringLiteral("It was a long day at work and I am tired");

bool hasSpanAt(const CheckIn &checkIn, Where where)
{
    return std::ranges::any_of(checkIn.timings.spans, [where](const Span &span) {
        return span.where == where && span.stage == Stage::Coach && span.end > span.start;
    });
}

} // namespace

/// What the latency panel of the real window says of the network, with a scripted service.
class tst_WindowLatency : public TestClass
{
    Q_OBJECT

private slots:
    void aWrittenMessageIsSeenInThePanel()
    {
        CoachedWindow w;
        QVERIFY(w.isShown("latencyService"));
        QCOMPARE(w.text("aheadFigureLabel"), QStringLiteral("none yet"));
        QVERIFY(w.typeInstead(tired));
        QTRY_COMPARE_WITH_TIMEOUT(w.text("writtenLabel"), writtenInEnglish, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(hasSpanAt(w.checkIn(), Where::Provider), patienceMs);
        QVERIFY(hasSpanAt(w.checkIn(), Where::Network));
        QVERIFY(w.checkIn().timings.coachingMs > 0);
        QVERIFY(w.checkIn().timings.writtenMs >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(w.text("connectionFigureLabel").contains(u"HTTP/1.1"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.text("atWorkLabel").contains(u"service"), patienceMs);
        QVERIFY(w.isShown("writtenMsLabel"));
        QVERIFY(w.text("writtenMsLabel") != u"–");
        QTRY_VERIFY_WITH_TIMEOUT(w.text("secondFigureLabel") == u"none needed", patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("tokensFigureLabel"), patienceMs);
        QVERIFY(!w.text("latencyServiceLabel").contains(QString::fromUtf8(w.service.key())));
    }

    void aServiceThatIsGoneIsOneSentence()
    {
        CoachedWindow w;
        w.server.stop();
        QVERIFY(w.typeInstead(tired));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("writtenNoneLabel"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(w.text("connectionFigureLabel").endsWith(u'.'), patienceMs);
        QCOMPARE(w.text("writtenMsLabel"), QStringLiteral("–"));
        QVERIFY(!w.isShown("troublePanel"));
    }

    void fastModeSaysNothingOfTheNetwork()
    {
        CoachedWindow w;
        QVERIFY(w.click("fastModeButton"));
        QVERIFY(w.typeInstead(tired));
        QTRY_VERIFY_WITH_TIMEOUT(w.isShown("atWorkLabel"), patienceMs);
        QVERIFY(!w.isShown("latencyService"));
        QVERIFY(!w.isShown("writtenMsLabel"));
        QVERIFY(!w.text("atWorkLabel").contains(u"network"));
        QCOMPARE(w.server.connectionCount(), 0);
    }

    /// Until the key is known the coach would ask at its usual address.
    void nothingIsAskedBeforeTheCoachKnowsWhere()
    {
        CoachedWindow w;
        w.secrets->holds = true;
        w.restart();
        QVERIFY(w.typeInstead(tired));
        QVERIFY(!w.checkIn().awaitsWritten);
        QCOMPARE(w.service.requestCount(), 0);
        QCOMPARE(w.window->engine().coaching()->stage().costs().requests, 0);
        QVERIFY(!w.ready);
    }
};

PULSEMATES_TEST(tst_WindowLatency)
#include "tst_windowlatency.moc"
