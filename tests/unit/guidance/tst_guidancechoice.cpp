#include "core/guidance/choicerules.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

QStringList anyOf(const QStringList &ids, std::size_t longest)
{
    const auto length = *rc::gen::inRange<std::size_t>(0, longest + 1);
    QStringList chosen;
    for (std::size_t i = 0; i < length; ++i)
        chosen << ids.at(*rc::gen::inRange<qsizetype>(0, ids.size()));
    return chosen;
}

/// A request as it may come: any mood, topic and limits, and a history in which unknown ids (own
/// patterns, rows of an older version) stand between known ones.
GuidanceRequest anyRequest(const GuidanceLibrary &library)
{
    GuidanceRequest request;
    request.mood =
        *rc::gen::elementOf(std::vector<MoodLabel>(allMoodLabels.begin(), allMoodLabels.end()));
    request.topic = *rc::gen::elementOf(std::vector<Topic>(allTopics.begin(), allTopics.end()));
    request.uncertain = *rc::gen::arbitrary<bool>();
    request.limits.holdsAllowed = *rc::gen::arbitrary<bool>();
    request.limits.seatedOnly = *rc::gen::arbitrary<bool>();
    request.limits.noTwists = *rc::gen::arbitrary<bool>();
    request.limits.breathSpeed = float(*rc::gen::inRange(80, 121)) / 100.0F;
    QStringList messages{QStringLiteral("gone-en-99")};
    messages << idsOf(library.messages(request.mood, request.uncertain));
    request.history.messageIds = anyOf(messages, 30);
    request.history.breathingIds =
        anyOf(QStringList{QStringLiteral("own-1")} << idsOf(library.patterns()), 6);
    request.history.stretchIds =
        anyOf(QStringList{QStringLiteral("own-2")} << idsOf(library.routines()), 6);
    return request;
}

Language anyLanguage()
{
    return *rc::gen::element(Language::English, Language::Korean);
}

void remember(GuidanceHistory &history, const Guidance &guidance)
{
    history.messageIds << guidance.message.id;
    history.breathingIds << guidance.breathing.id;
    history.stretchIds << guidance.stretch.id;
}

} // namespace

class tst_GuidanceChoice : public TestClass
{
    Q_OBJECT

private slots:
    void isCompleteAndDeterministic()
    {
        QVERIFY(rc::check("complete and deterministic", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            const GuidanceRequest request = anyRequest(library);
            const Guidance guidance = library.choose(request);
            RC_ASSERT(guidance == library.choose(request));
            RC_ASSERT(guidance.mood == request.mood);
            RC_ASSERT(guidance.topic == request.topic);
            RC_ASSERT(!guidance.message.text.isEmpty());
            RC_ASSERT(!guidance.breathing.steps.empty());
            RC_ASSERT(!guidance.stretch.steps.empty());
            RC_ASSERT(guidance.source == QStringLiteral("cached"));
        }));
    }

    void neverHoldsWithoutPermission()
    {
        QVERIFY(rc::check("no holds without permission", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            GuidanceRequest request = anyRequest(library);
            request.limits.holdsAllowed = false;
            RC_ASSERT(!library.choose(request).breathing.hasHolds);
        }));
    }

    void neverHoldsWhenLowOrUncertain()
    {
        QVERIFY(rc::check("no holds for low or unknown moods", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            const GuidanceRequest request = anyRequest(library);
            RC_PRE(request.uncertain || request.mood == MoodLabel::Negative);
            RC_ASSERT(!library.choose(request).breathing.hasHolds);
        }));
    }

    /// Check-ins as they follow each other, on whatever topics.
    void tenInARowAreTenMessages()
    {
        QVERIFY(rc::check("ten in a row are ten messages", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            GuidanceRequest request = anyRequest(library);
            for (int i = 0; i < 15; ++i) {
                if (*rc::gen::inRange(0, 3) == 0)
                    request.topic =
                        *rc::gen::elementOf(std::vector<Topic>(allTopics.begin(), allTopics.end()));
                const Guidance guidance = library.choose(request);
                const QStringList &ids = request.history.messageIds;
                RC_ASSERT(!guidance.message.id.isEmpty());
                RC_ASSERT(
                    !ids.last(std::min<qsizetype>(10, ids.size())).contains(guidance.message.id));
                remember(request.history, guidance);
            }
        }));
    }

    void neverRepeatsAMessageWithinTen()
    {
        QVERIFY(rc::check("no message again within ten", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            const GuidanceRequest request = anyRequest(library);
            const QStringList &ids = request.history.messageIds;
            RC_ASSERT(!ids.last(std::min<qsizetype>(10, ids.size()))
                           .contains(library.choose(request).message.id));
        }));
    }

    /// The same over a series of check-ins, where a topic that stays brings its few messages back
    /// as soon as the rule lets it.
    void neverRepeatsWithinTenInASeries()
    {
        QVERIFY(rc::check("no message again within ten in a series", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            GuidanceRequest request = anyRequest(library);
            request.history = {};
            for (int i = 0; i < 25; ++i) {
                if (*rc::gen::inRange(0, 4) == 0)
                    request.topic =
                        *rc::gen::elementOf(std::vector<Topic>(allTopics.begin(), allTopics.end()));
                const Guidance guidance = library.choose(request);
                const QStringList &ids = request.history.messageIds;
                RC_ASSERT(
                    !ids.last(std::min<qsizetype>(10, ids.size())).contains(guidance.message.id));
                remember(request.history, guidance);
            }
        }));
    }

    void messagesFitMoodAndTopic()
    {
        QVERIFY(rc::check("message of its mood", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            const GuidanceRequest request = anyRequest(library);
            auto fitting = idsOf(library.messages(request.mood, request.uncertain));
            if (!request.uncertain)
                fitting << idsOf(library.messages(choicerules::messageMood(request)));
            RC_ASSERT(fitting.contains(library.choose(request).message.id));
        }));
    }

    void limitsHoldForEveryStep()
    {
        QVERIFY(rc::check("limits hold", [] {
            const GuidanceLibrary &library = loadedLibrary(anyLanguage());
            const GuidanceRequest request = anyRequest(library);
            for (const StretchRoutine &routine : library.routines()) {
                const StretchRoutine adapted = library.adapted(routine, request.limits);
                RC_ASSERT(adapted.length() == routine.length());
                for (const StretchStep &step : adapted.steps) {
                    const StretchMove &move = *library.move(step.move);
                    RC_ASSERT(!(request.limits.seatedOnly && (step.standing || move.standing)));
                    RC_ASSERT(!(request.limits.noTwists && move.twistOrFold));
                    RC_ASSERT(!step.text.isEmpty());
                }
            }
            for (const StretchStep &step : library.choose(request).stretch.steps)
                RC_ASSERT(!(request.limits.seatedOnly && step.standing));
        }));
    }

    /// Forty check-ins of one kind: every message has its turn, exercises vary.
    void everythingHasItsTurn()
    {
        const GuidanceLibrary &library = loadedLibrary(Language::Korean);
        for (const MoodLabel mood : allMoodLabels) {
            GuidanceRequest request;
            request.mood = mood;
            QSet<QString> messages;
            for (int i = 0; i < 40; ++i) {
                const Guidance guidance = library.choose(request);
                if (i > 0) {
                    QVERIFY(guidance.breathing.id != request.history.breathingIds.last());
                    QVERIFY(guidance.stretch.id != request.history.stretchIds.last());
                }
                messages.insert(guidance.message.id);
                remember(request.history, guidance);
            }
            QCOMPARE(messages.size(), 20); // the general ones; topics bring the others
        }
    }

    void topicComesFirst()
    {
        const GuidanceLibrary &library = loadedLibrary(Language::English);
        GuidanceRequest request;
        request.mood = MoodLabel::Negative;
        request.topic = Topic::Money;
        const Guidance first = library.choose(request);
        QVERIFY(first.message.text.contains(QStringLiteral("oney")));
        remember(request.history, first);
        const Guidance second = library.choose(request);
        QVERIFY(second.message.text.contains(QStringLiteral("money")));
        QVERIFY(second.message.id != first.message.id);
    }

    /// Even words about a death must not be answered with "nothing stands out".
    void evenWordsAboutALossAreNotCalledOrdinary()
    {
        const GuidanceLibrary &library = loadedLibrary(Language::English);
        GuidanceRequest request;
        request.topic = Topic::Loss;
        const QStringList low = idsOf(library.messages(MoodLabel::Negative));
        for (int i = 0; i < 30; ++i) {
            const Guidance guidance = library.choose(request);
            QVERIFY2(low.contains(guidance.message.id)
                         || guidance.message.text.contains(QStringLiteral("gone")),
                     qPrintable(guidance.message.text));
            QCOMPARE(guidance.mood, MoodLabel::Neutral);
            remember(request.history, guidance);
        }
    }

    void thePaceIsThePersons()
    {
        const GuidanceLibrary library = loadedLibrary(Language::English);
        GuidanceRequest request;
        request.mood = MoodLabel::Negative;
        request.limits.breathSpeed = 0.8F;
        const BreathingPattern slow = library.choose(request).breathing;
        const BreathingPattern &row = *library.pattern(slow.id);
        QCOMPARE(slow.steps.front().duration, row.steps.front().duration * 5 / 4);
        QCOMPARE(slow, atSpeed(row, 0.8));
    }

    void rulesOfTheTable_data()
    {
        QTest::addColumn<MoodLabel>("mood");
        QTest::addColumn<Topic>("topic");
        QTest::addColumn<bool>("uncertain");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("breathing");
        QTest::addColumn<QString>("stretch");
        const auto row = [](const char *name,
                            MoodLabel mood,
                            Topic topic,
                            bool uncertain,
                            bool holds,
                            const char *breathing,
                            const char *stretch) {
            QTest::newRow(name) << mood << topic << uncertain << holds
                                << QString::fromLatin1(breathing) << QString::fromLatin1(stretch);
        };
        using enum MoodLabel;
        row("low", Negative, Topic::Day, false, true, "extended-exhale", "one-minute");
        row("low at work", Negative, Topic::Work, false, false, "extended-exhale", "one-minute");
        row("low, no sleep",
            Negative,
            Topic::Sleep,
            false,
            false,
            "extended-exhale",
            "neck-minute");
        row("mixed", Mixed, Topic::Day, false, true, "extended-exhale", "one-minute");
        row("even", Neutral, Topic::Day, false, false, "coherent", "three-minute");
        row("even at work", Neutral, Topic::Work, false, false, "reset", "neck-shoulders");
        row("even, body", Neutral, Topic::Body, false, true, "extended-exhale", "one-minute");
        row("good, body", Positive, Topic::Body, false, true, "extended-exhale", "one-minute");
        row("even, sleep", Neutral, Topic::Sleep, false, false, "extended-exhale", "evening");
        row("good", Positive, Topic::Day, false, false, "coherent", "three-minute");
        row("good, loss", Positive, Topic::Loss, false, true, "extended-exhale", "one-minute");
        row("unknown", Positive, Topic::Day, true, true, "extended-exhale", "one-minute");
    }
    void rulesOfTheTable()
    {
        QFETCH(MoodLabel, mood);
        QFETCH(Topic, topic);
        QFETCH(bool, uncertain);
        QFETCH(bool, holds);
        QFETCH(QString, breathing);
        QFETCH(QString, stretch);
        GuidanceRequest request;
        request.mood = mood;
        request.topic = topic;
        request.uncertain = uncertain;
        request.limits.holdsAllowed = holds;
        const Guidance guidance = loadedLibrary(Language::English).choose(request);
        QCOMPARE(guidance.breathing.id, breathing);
        QCOMPARE(guidance.stretch.id, stretch);
    }

    void permittedHoldsComeToSleepAndToEvenMoods()
    {
        GuidanceRequest request;
        request.limits.holdsAllowed = true;
        request.topic = Topic::Sleep;
        QVERIFY(choicerules::breathingIds(request).contains(QStringLiteral("four-seven-eight")));
        request.topic = Topic::Day;
        QVERIFY(choicerules::breathingIds(request).contains(QStringLiteral("box")));
    }

    void everyRuleNamesARow()
    {
        const GuidanceLibrary &library = loadedLibrary(Language::English);
        for (const MoodLabel mood : allMoodLabels) {
            for (const Topic topic : allTopics) {
                GuidanceRequest request;
                request.mood = mood;
                request.topic = topic;
                request.limits.holdsAllowed = true;
                for (const QString &id : choicerules::breathingIds(request))
                    QVERIFY2(library.pattern(id) != nullptr, qPrintable(id));
                for (const QString &id : choicerules::routineIds(request))
                    QVERIFY2(library.routine(id) != nullptr, qPrintable(id));
            }
        }
    }
};

PULSEMATES_TEST(tst_GuidanceChoice)

#include "tst_guidancechoice.moc"
