#include "core/pipeline/hearingrace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

Result<Transcript> endOf(const QString &what)
{
    if (what == u"empty")
        return Transcript{};
    if (what == u"unclear")
        return fail(ErrorCode::LanguageUnclear, Stage::Transcribe);
    if (what == u"missing")
        return fail(ErrorCode::ModelMissing, Stage::Transcribe);
    if (what == u"lost")
        return fail(ErrorCode::ConnectionLost, Stage::Transcribe);
    return Transcript{what, {}, Language::English, {}, {}};
}

/// Plays a line such as "voice r? stop +100 h=one +200 r=two": both take part, "r?" are words that
/// may change, "+100" lets 100 ms pass. Returns what came of it and how long after Stop.
class Play
{
public:
    explicit Play(const QString &script, bool here = true)
    {
        race.begin(here, true);
        for (const QString &step : script.split(u' '))
            act(step);
        while (m_told.isEmpty() && race.nextDeadline()) {
            m_clock.advance(*race.nextDeadline() - m_clock.now());
            look();
        }
    }

    [[nodiscard]] QString told() const { return m_told; }
    HearingRace race;

private:
    void act(const QString &step)
    {
        const Hearer who = step.startsWith(u'h') ? Hearer::Here : Hearer::Remote;
        if (step == u"voice") {
            for (int i = 0; i < HearingRace::leastVoice; ++i)
                race.noteVoice();
        } else if (step == u"stop") {
            m_stop = m_clock.now();
            race.finish(m_stop);
        } else if (step.startsWith(u'+')) {
            m_clock.advance(std::chrono::milliseconds(step.mid(1).toInt()));
        } else if (step.endsWith(u'?')) {
            race.notePartial(who);
        } else {
            race.end(who, endOf(step.mid(2)), m_clock.now());
        }
        look();
    }
    void look()
    {
        const auto result = race.result(m_clock.now());
        if (!result || !m_told.isEmpty())
            return;
        const qint64 after = (m_clock.now() - m_stop) / 1ms;
        const QString what =
            *result ? u'"' + (*result)->settled + u'"' : errorCodeName(result->error().code);
        m_told = m_stop.count() == 0 ? what + QStringLiteral(" before")
                                     : QStringLiteral("%1 %2").arg(what).arg(after);
    }

    FakeClock m_clock;
    MonotonicTime m_stop{};
    QString m_told;
};

} // namespace

/// Whose final words count, and when.
class tst_HearingRace : public TestClass
{
    Q_OBJECT

private slots:
    void theFirstValidWordsWin_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *script, const char *told) {
            QTest::newRow(name) << QString::fromLatin1(script) << QString::fromLatin1(told);
        };
        row("the network's first", "voice stop +100 r=there +50 h=here", "\"there\" 100");
        row("this computer's first", "voice stop +100 h=here +50 r=there", "\"here\" 100");
        row("held for one that kept up", "voice r? stop +100 h=here +150 r=there", "\"there\" 250");
        row("held, but not for long", "voice r? stop +100 h=here +900 r=there", "\"here\" 1000");
        row("held until its time", "voice r? stop +100 h=here", "\"here\" 400");
        row("later than the grace", "voice r? stop +450 h=here +10 r=there", "\"here\" 450");
        row("words behind Stop hold nothing", "voice stop r? +10 h=here", "\"here\" 10");
        row("held in vain", "voice r? stop +100 h=here +50 r=lost", "\"here\" 150");
        row("held for an empty one", "voice r? stop +100 h=here +50 r=empty", "\"here\" 150");
        row("the network broke off", "voice r? r=lost stop +100 h=here", "\"here\" 100");
        row("this computer could not load", "h=missing voice stop +700 r=there", "\"there\" 700");
        row("another language here", "voice stop +50 h=unclear +900 r=there", "\"there\" 950");
        row("nothing here, though a voice", "voice stop +50 h=empty +900 r=there", "\"there\" 950");
        row("waited for in vain", "voice stop +50 h=unclear", "language-unclear 5000");
        row("silence", "stop +50 h=empty", "\"\" 50");
        row("silence, the network first", "stop +50 r=empty", "\"\" 50");
        row("the network empty, a voice", "voice stop +5 r=empty +50 h=here", "\"here\" 55");
        row("neither", "voice stop +5 r=empty +50 h=unclear", "language-unclear 55");
        row("neither, and no model", "h=missing voice stop +5 r=empty", "\"\" 5");
        row("neither, errors", "h=missing voice stop +5 r=lost", "model-missing 5");
        row("both gave up early", "voice r=lost h=missing +9 stop", "model-missing before");
        row("the network's came before Stop", "voice r=there +5 stop", "\"there\" 0");
    }

    void theFirstValidWordsWin()
    {
        QFETCH(QString, script);
        QTEST(Play(script).told(), "told");
    }

    void aloneItsFailureIsTold_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("told");
        QTest::newRow("words") << "voice stop +900 r=there"
                               << "\"there\" 900";
        QTest::newRow("an error") << "voice stop +900 r=lost"
                                  << "connection-lost 900";
        QTest::newRow("an early error") << "voice r=lost +9 stop"
                                        << "connection-lost before";
        QTest::newRow("no answer") << "voice stop"
                                   << "answer-timeout 14000";
        QTest::newRow("empty") << "voice stop +10 r=empty"
                               << "\"\" 10";
    }

    void aloneItsFailureIsTold()
    {
        QFETCH(QString, script);
        QTEST(Play(script, false).told(), "told");
    }

    void aSecondLookHasLonger()
    {
        FakeClock clock;
        HearingRace race;
        race.begin(false, true);
        race.finish(clock.now(), 20s);
        QCOMPARE(*race.nextDeadline() - clock.now(), MonotonicTime(budget::remoteAlone) + 20s);
        race.finish(clock.now() + 1s); // told twice: counts once
        QCOMPARE(*race.nextDeadline() - clock.now(), MonotonicTime(budget::remoteAlone) + 20s);
    }

    void theAnswerStays()
    {
        Play play(QStringLiteral("voice stop +100 h=here"));
        const auto first = play.race.result({});
        play.race.end(Hearer::Remote, endOf(QStringLiteral("there")), 99h);
        QVERIFY(play.race.result(100h) == first);
        QVERIFY(!play.race.nextDeadline());
    }

    void theOutcomeSaysWhy()
    {
        const HearingOutcome lost =
            Play(QStringLiteral("voice r? r=lost stop +100 h=here")).race.outcome();
        QVERIFY(lost.winner == Hearer::Here);
        QCOMPARE(*lost.here.took, MonotonicTime(100ms));
        QCOMPARE(*lost.remote.took, MonotonicTime{});
        QCOMPARE(lost.remote.lost.error().code, ErrorCode::ConnectionLost);
        QVERIFY(!lost.held);
        const HearingOutcome late =
            Play(QStringLiteral("voice r? stop +100 h=here")).race.outcome();
        QVERIFY(late.winner == Hearer::Here);
        QVERIFY(late.held);
        QVERIFY(!late.remote.took && late.remote.lost);
        const HearingOutcome none =
            Play(QStringLiteral("voice stop +1 h=empty +1 r=empty")).race.outcome();
        QVERIFY(!none.winner);
        QCOMPARE(none.here.lost.error().code, ErrorCode::NothingHeard);
    }

    void theGraceEndsBeforeAVoiceSpeaks()
    {
        QVERIFY(budget::remoteGrace <= budget::latestVoice);
        QVERIFY(budget::remoteBeside < budget::remoteAlone);
        QVERIFY(budget::remoteAlone < budget::finalWords);
    }
};

PULSEMATES_TEST(tst_HearingRace)
#include "tst_hearingrace.moc"
