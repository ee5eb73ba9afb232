#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <functional>
#include <random>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

constexpr int stepsPerWalk = 14;  // actions and events of one walk
constexpr int walksPerSeed = 250; // 10 seeds: 2,500 walks

/// Does what a person and the devices may do, in any order, and looks at everything the pipeline
/// says.
class Walker : public QObject
{
public:
    explicit Walker(unsigned seed)
        : m_random(seed)
    {
        connect(&m_parts.pipeline(), &CheckInPipeline::changed, this, &Walker::look);
        connect(
            &m_parts.pipeline(), &CheckInPipeline::completed, this, [this](const CheckIn &done) {
                expect(!m_completed.contains(done.id.value), "a check-in was completed twice");
                expect(done.finalWords && done.guidance, "completed without words or guidance");
                m_completed << done.id.value;
            });
        connect(&m_parts.pipeline(),
                &CheckInPipeline::guidanceShown,
                this,
                [this](const CheckIn &shown) {
                    expect(shown.guidance.has_value(), "shown without guidance");
                });
        makeActions();
    }

    void walk()
    {
        m_trace.clear();
        for (int step = 0; step < stepsPerWalk; ++step) {
            const auto &[name, action] = m_actions.at(m_random() % m_actions.size());
            m_trace << name;
            action();
            if (m_random() % 3 != 0)
                QCoreApplication::processEvents();
        }
    }

    /// From wherever the walk ended, a stop leads to rest, and a plain check-in works.
    void settle()
    {
        m_parts.source.failWith({});
        m_parts.source.deliverFrames(1, PipelineOfFakes::voice);
        m_trace << QStringLiteral("settle");
        expect(QTest::qWaitFor(
                   [this] {
                       m_parts.pipeline().stop(); // again and again, as an impatient person
                       return atRest();
                   },
                   patienceMs),
               "stranded");
    }

    void checkInOnce()
    {
        m_parts.pipeline().startOver();
        expect(m_parts.checkIn().state == CheckInState::Idle, "not idle after starting over");
        newWords();
        m_parts.transcriber.failNoMore();
        expect(m_parts.checkInOnce(3), "a plain check-in did not complete");
    }

    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] quint64 stale() { return m_parts.pipeline().staleCount(); }
    [[nodiscard]] qsizetype completed() const { return m_completed.size(); }

private:
    void makeActions()
    {
        CheckInPipeline &pipeline = m_parts.pipeline();
        FakeAudioSource &source = m_parts.source;
        add("approach", [&] { pipeline.approach(); });
        add("leave", [&] { pipeline.leave(); });
        for (int twice = 0; twice < 2; ++twice) {
            add("record", [&] {
                newWords();
                pipeline.record();
            });
            add("voice",
                [&] { source.deliverFrames(int(m_random() % 40), PipelineOfFakes::voice); });
            add("silence",
                [&] { source.deliverFrames(int(m_random() % 60), PipelineOfFakes::silence); });
            add("stop", [&] { pipeline.stop(); });
        }
        makeChoices(pipeline);
        makeTrouble(source);
    }

    void makeChoices(CheckInPipeline &pipeline)
    {
        add("discard", [&] { pipeline.discard(); });
        add("undo", [&] { pipeline.undoDiscard(); });
        add("retry", [&] { pipeline.retry(); });
        add("go on", [&] { pipeline.goOn(); });
        add("start over", [&] { pipeline.startOver(); });
        add("type", [&] { pipeline.submitText(newWords()); });
        add("edit", [&] { pipeline.editWords(newWords()); });
        add("mood", [&] { pipeline.correctMood(allMoodLabels.at(m_random() % 4)); });
        add("accept", [&] { pipeline.acceptAlternative(); });
        add("say", [&] { pipeline.sayMessage(); });
        add("settings", [&] {
            m_parts.set([&](Settings &settings) {
                settings.hardEndSilence = m_random() % 2 == 0 ? 0ms : 2000ms;
                settings.muted = m_random() % 3 == 0;
            });
        });
        add("painted", [&] { pipeline.notePainted(m_parts.checkIn().id, m_parts.clock.now()); });
    }

    void makeTrouble(FakeAudioSource &source)
    {
        add("end of file", [&] { source.reachEnd(); });
        add("lost", [&] { source.lose({ErrorCode::MicrophoneLost, {}, Stage::Capture}); });
        add("no device", [&] {
            source.failWith(m_random() % 2 == 0
                                ? std::optional(Error{ErrorCode::NoMicrophone, {}, Stage::Capture})
                                : std::nullopt);
        });
        add("recogniser fails", [&] {
            m_parts.transcriber.failNext(
                {m_random() % 2 == 0 ? ErrorCode::Internal : ErrorCode::LanguageUnclear,
                 {},
                 Stage::Transcribe});
        });
    }

    void add(const char *name, std::function<void()> action)
    {
        m_actions.emplace_back(QString::fromLatin1(name), std::move(action));
    }

    /// Words that no earlier check-in had.
    QString newWords()
    {
        ++m_tag;
        const char *mood = m_random() % 3 == 0 ? "sad" : m_random() % 2 == 0 ? "glad" : "plain";
        QStringList words;
        for (int i = 0; i < 8; ++i)
            words << QStringLiteral("%1-%2").arg(m_tag).arg(QLatin1String(mood));
        m_parts.transcriber.setScript(words.join(u' '));
        return words.join(u' ');
    }

    [[nodiscard]] bool atRest() const
    {
        const CheckIn &checkIn = m_parts.checkIn();
        switch (checkIn.state) {
        case CheckInState::Idle:
        case CheckInState::Trouble:
            return true;
        case CheckInState::Listening:
            return false;
        case CheckInState::Guiding:
            return checkIn.finalWords && !checkIn.softEnded
                   && !checkIn.guidance->message.text.isEmpty();
        }
        return false;
    }

    void look(const CheckIn &checkIn)
    {
        if (checkIn.id) {
            expect(checkIn.id >= m_newest, "an older check-in was shown again");
            m_newest = checkIn.id;
        }
        expect((checkIn.state == CheckInState::Trouble) == checkIn.error.has_value(),
               "trouble and its reason do not go together");
        expect(checkIn.state != CheckInState::Guiding || checkIn.guidance,
               "guiding without guidance");
        expect(checkIn.state != CheckInState::Trouble || !checkIn.mood, "a mood in trouble");
        lookAtWords(checkIn);
        lookAtMessage(checkIn);
    }

    /// Every word belongs to this check-in or to one it goes on with.
    void lookAtWords(const CheckIn &checkIn)
    {
        if (checkIn.transcript.isEmpty())
            return;
        const QString text = checkIn.transcript.text();
        const qint64 tag = text.section(u' ', -1).section(u'-', 0, 0).toLongLong();
        auto &oldest = m_oldestTag[checkIn.id.value];
        if (oldest == 0)
            oldest = tag;
        expect(tag >= oldest, "words of an older check-in were shown");
        expect(tag <= m_tag, "words from nowhere");
    }

    void lookAtMessage(const CheckIn &checkIn)
    {
        const GuidanceMessage message =
            checkIn.guidance ? checkIn.guidance->message : GuidanceMessage{};
        const bool same =
            checkIn.id == m_shownFor && !m_shown.text.isEmpty() && !message.text.isEmpty();
        expect(!same || message == m_shown, "a shown message was replaced");
        m_shown = message;
        m_shownFor = checkIn.id;
    }

    void expect(bool holds, const char *what)
    {
        if (!holds && m_problems.size() < 5)
            m_problems << QString::fromLatin1(what) + QStringLiteral(": ")
                              + m_trace.join(QStringLiteral(", "));
    }

    PipelineOfFakes m_parts;
    std::mt19937 m_random;
    std::vector<std::pair<QString, std::function<void()>>> m_actions;
    QStringList m_trace;
    QStringList m_problems;
    QSet<quint64> m_completed;
    QHash<quint64, qint64> m_oldestTag;
    CheckInId m_newest;
    CheckInId m_shownFor;
    GuidanceMessage m_shown;
    qint64 m_tag = 0;
};

} // namespace

/// 2,500 random walks: no strand, no stale result, no double finish.
class tst_CheckInFuzz : public TestClass
{
    Q_OBJECT

private slots:
    void anyOrder_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void anyOrder()
    {
        QFETCH(const unsigned, seed);
        Walker walker(seed);
        for (int walk = 0; walk < walksPerSeed; ++walk) {
            walker.walk();
            walker.settle();
            if (walk % 10 == 0)
                walker.checkInOnce();
            QVERIFY2(walker.problems().isEmpty(), qPrintable(walker.problems().join(u'\n')));
        }
        QVERIFY(walker.completed() >= walksPerSeed / 10);
        QVERIFY(walker.stale() > 0); // late results did come, and none was shown
    }
};

PULSEMATES_TEST(tst_CheckInFuzz)
#include "tst_checkinfuzz.moc"
