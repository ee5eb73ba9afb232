#include "tests/gui/latency/sampletimings.h"
#include "tests/support/testregistry.h"
#include "ui/latency/latencymodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

LatencyRecord record(double guidanceMs)
{
    CheckInTimings timings;
    timings.guidanceMs = guidanceMs;
    return latencyRecord(timings, QDateTime::fromSecsSinceEpoch(1'700'000'000));
}

} // namespace

class tst_LatencyModel : public TestClass
{
    Q_OBJECT

private slots:
    void figuresOfACheckIn()
    {
        LatencyHistory history;
        LatencyModel model(history);
        QVERIFY(!model.figures().front().value);
        model.show(spokenCheckIn());
        const auto figures = model.figures();
        QCOMPARE(figures.size(), std::size_t(3));
        QCOMPARE(figures[0].value.value(), 10.6);
        QCOMPARE(figures[1].target, 350.0);
        QVERIFY(!figures[2].missed());
        QCOMPARE(model.path().decidedBy.value(), Stage::Transcribe);
        QVERIFY(model.unattributedShare() < 0.001);
    }

    void showingRemembersNothingAndFinishingDoes()
    {
        LatencyHistory history;
        LatencyModel model(history);
        QSignalSpy trend(&model, &LatencyModel::trendChanged);
        model.show(spokenCheckIn());
        QVERIFY(!model.hasEarlier());
        model.finish(spokenCheckIn(), QDateTime::currentDateTimeUtc());
        QVERIFY(model.hasEarlier());
        QCOMPARE(trend.count(), 1);
        QCOMPARE(model.trend(), std::vector<double>{10.6});
    }

    void theTrendIsTheLastTwentyAndPercentilesAreOfAll()
    {
        LatencyHistory history;
        LatencyModel model(history);
        for (int i = 1; i <= 40; ++i)
            history.append(record(i));
        history.append(record(-1)); // no guidance: not a figure
        QCOMPARE(model.trend().size(), LatencyModel::trendLength);
        QCOMPARE(model.trend().front(), 21.0);
        QCOMPARE(model.percentiles().n, std::size_t(40));
        QCOMPARE(model.percentiles().p95.value(), 38.0);
    }

    /// Guidance at the press and guidance after a silence are two figures.
    void endsBySilenceAreASeriesOfTheirOwn()
    {
        LatencyHistory history;
        LatencyModel model(history);
        history.append(record(9));
        LatencyRecord silent = record(290);
        silent.zero = LatencyZero::LastVoice;
        history.append(silent);
        QCOMPARE(model.trend(), std::vector<double>{9.0});
        QSignalSpy changed(&model, &LatencyModel::trendChanged);
        CheckInTimings timings = spokenCheckIn();
        timings.zero = LatencyZero::LastVoice;
        model.show(timings);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.trend(), std::vector<double>{290.0});
        QCOMPARE(model.percentiles().n, std::size_t(1));
        QCOMPARE(model.figures()[0].target, 350.0);
        QVERIFY(!model.figures()[1].missed()); // no target before the end is hard
    }

    void theScopeChoosesTheSessions()
    {
        LatencyHistory history;
        LatencyModel model(history);
        history.append(record(5));
        QSignalSpy changed(&model, &LatencyModel::trendChanged);
        model.setScope(LatencyModel::Scope::ThisSession);
        model.setScope(LatencyModel::Scope::ThisSession);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.trend(), std::vector<double>{5.0});
    }
};

PULSEMATES_TEST(tst_LatencyModel)

#include "tst_latencymodel.moc"
