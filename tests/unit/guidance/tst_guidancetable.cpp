#include "core/guidance/breathclock.h"
#include "core/guidance/stretchclock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

using Seconds = std::vector<double>;

struct PatternRow
{
    QString id;
    Seconds seconds;
    int session;
    int cycles; ///< in the usual session
    int maxCycles;
    bool holds;
};

/// What the research document says, written down a second time.
const std::vector<PatternRow> expectedPatterns{
    {QStringLiteral("coherent"), {5.5, 5.5}, 300, 27, 109, false},
    {QStringLiteral("extended-exhale"), {4, 6}, 300, 30, 0, false},
    {QStringLiteral("cyclic-sigh"), {2.5, 1, 7}, 300, 28, 0, false},
    {QStringLiteral("box"), {4, 4, 4, 4}, 180, 11, 18, true},
    {QStringLiteral("four-seven-eight"), {4, 7, 8}, 76, 4, 8, true},
    {QStringLiteral("reset"), {4, 4}, 60, 7, 15, false},
};

const QStringList expectedMoves{QStringLiteral("neck-tilt"),
                                QStringLiteral("neck-turn"),
                                QStringLiteral("chin-to-chest"),
                                QStringLiteral("shoulder-rolls"),
                                QStringLiteral("across-chest"),
                                QStringLiteral("chest-opener"),
                                QStringLiteral("seated-twist"),
                                QStringLiteral("wrists"),
                                QStringLiteral("figure-four"),
                                QStringLiteral("knee-hug"),
                                QStringLiteral("calf"),
                                QStringLiteral("desk-hinge")};

int hangulSyllables(const QString &text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) {
        return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
    }));
}

/// The time a routine takes when its own clock runs it.
std::chrono::milliseconds playedLength(const StretchRoutine &routine)
{
    FakeClock time;
    StretchClock clock(routine);
    const MonotonicTime start = time.now();
    clock.start(start);
    while (clock.at(time.now()).state != StretchMoment::State::Finished)
        time.advance(100ms);
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.now() - start);
}

} // namespace

class tst_GuidanceTable : public TestClass
{
    Q_OBJECT

private slots:
    void patternsAreTheSixOfTheTable()
    {
        for (const Language language : bothLanguages) {
            const auto &patterns = loadedLibrary(language).patterns();
            QCOMPARE(patterns.size(), expectedPatterns.size());
            for (std::size_t i = 0; i < patterns.size(); ++i) {
                const PatternRow &expected = expectedPatterns[i];
                QCOMPARE(patterns[i].id, expected.id);
                Seconds seconds;
                for (const BreathStep &step : patterns[i].steps)
                    seconds.push_back(std::chrono::duration<double>(step.duration).count());
                QCOMPARE(seconds, expected.seconds);
                QCOMPARE(patterns[i].session.count(), expected.session);
                QCOMPARE(patterns[i].cyclesIn(patterns[i].session), expected.cycles);
                QCOMPARE(patterns[i].maxCycles, expected.maxCycles);
                QCOMPARE(patterns[i].hasHolds, expected.holds);
            }
        }
    }

    void titlesThatNameSecondsAreRight()
    {
        for (const Language language : bothLanguages) {
            const BreathingPattern *pattern =
                loadedLibrary(language).pattern(QStringLiteral("four-seven-eight"));
            QVERIFY(pattern != nullptr);
            QStringList seconds;
            for (const BreathStep &step : pattern->steps)
                seconds << QString::number(step.duration / 1s);
            QVERIFY(pattern->title.contains(seconds.join(QLatin1Char('-'))));
        }
    }

    void fourSevenEightNeverExceedsEightCycles()
    {
        const BreathingPattern *pattern =
            loadedLibrary(Language::English).pattern(QStringLiteral("four-seven-eight"));
        QVERIFY(pattern != nullptr);
        for (const double speed : {0.8, 1.0, 1.2}) {
            FakeClock time;
            BreathClock clock(atSpeed(*pattern, speed), 3600s);
            clock.start(time.now());
            QCOMPARE(clock.at(time.now()).cycles, 8);
        }
        QCOMPARE(pattern->cyclesIn(3600s), 8);
    }

    void everyOfferedLengthIsWhatTheClockRuns()
    {
        for (const BreathingPattern &pattern : loadedLibrary(Language::English).patterns()) {
            for (const std::chrono::seconds length : pattern.offeredSessions) {
                const BreathClock clock(pattern, length);
                QCOMPARE(clock.length(), pattern.cycle() * pattern.cyclesIn(length));
                QVERIFY(clock.length() <= length);
                QVERIFY(clock.length() + pattern.cycle() > length);
            }
        }
    }

    void movesAreTheTwelveOfTheTable()
    {
        for (const Language language : bothLanguages)
            QCOMPARE(idsOf(loadedLibrary(language).moves()), expectedMoves);
    }

    void everyMoveIsUsedByARoutine()
    {
        QStringList used;
        for (const StretchRoutine &routine : loadedLibrary(Language::English).routines()) {
            for (const StretchStep &step : routine.steps)
                used << step.move;
        }
        for (const QString &move : expectedMoves)
            QVERIFY2(used.contains(move), qPrintable(move));
    }

    void routinesTakeWhatTheirNameSays()
    {
        QStringList ids;
        for (const StretchRoutine &routine : loadedLibrary(Language::English).routines()) {
            ids << routine.id;
            const std::chrono::milliseconds played = playedLength(routine);
            QCOMPARE(played, std::chrono::milliseconds(routine.length()));
            QVERIFY2(std::chrono::abs(played - routine.nominal) * 10 <= routine.nominal,
                     qPrintable(routine.id));
            QVERIFY2(routine.title.contains(QStringLiteral("minute"), Qt::CaseInsensitive),
                     qPrintable(routine.title));
        }
        for (const auto *name : {"one-minute", "three-minute", "five-minute"})
            QVERIFY(ids.contains(QLatin1String(name)));
    }

    void routineTitlesNameTheirMinutes()
    {
        const std::map<int, QString> words{
            {1, QStringLiteral("one")}, {3, QStringLiteral("three")}, {5, QStringLiteral("five")}};
        for (const StretchRoutine &routine : loadedLibrary(Language::English).routines()) {
            const int minutes = static_cast<int>(routine.nominal / 1min);
            QVERIFY(routine.title.contains(words.at(minutes), Qt::CaseInsensitive));
        }
        for (const StretchRoutine &routine : loadedLibrary(Language::Korean).routines()) {
            const auto minutes = QStringLiteral("%1분").arg(routine.nominal / 1min);
            QVERIFY2(routine.title.startsWith(minutes), qPrintable(routine.title));
        }
    }

    void stepsAreOneShortSentence()
    {
        for (const Language language : bothLanguages) {
            for (const StretchMove &move : loadedLibrary(language).moves()) {
                for (const auto &[key, text] : move.texts) {
                    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
                    QCOMPARE(text.count(u'.'), 1);
                    if (language == Language::English)
                        QVERIFY2(text.split(u' ').size() <= 12, qPrintable(text));
                    else
                        QVERIFY2(hangulSyllables(text) <= 25 && text.endsWith(u"요."),
                                 qPrintable(text));
                }
            }
        }
    }

    void stepsSayTheirOwnSideFirst()
    {
        const QRegularExpression english(QStringLiteral("\\b(right|left)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression korean(QStringLiteral("오른|왼"));
        for (const Language language : bothLanguages) {
            const bool isKorean = language == Language::Korean;
            for (const StretchRoutine &routine : loadedLibrary(language).routines()) {
                for (const StretchStep &step : routine.steps) {
                    const auto said = (isKorean ? korean : english).match(step.text);
                    QCOMPARE(said.hasMatch(), step.side != BodySide::None);
                    if (step.side == BodySide::None)
                        continue;
                    const bool right = step.side == BodySide::Right;
                    const QString word = said.captured().toLower();
                    QCOMPARE(word,
                             isKorean ? (right ? QStringLiteral("오른") : QStringLiteral("왼"))
                                      : bodySideName(step.side));
                }
            }
        }
    }

    /// The window recolours these two colours and mirrors the right side; nothing else is drawn.
    void everyDrawingIsThereInItsTwoColours()
    {
        QSet<QString> drawings;
        for (const Language language : bothLanguages) {
            for (const StretchMove &move : loadedLibrary(language).moves()) {
                drawings.insert(move.drawing());
                for (const QString &part : move.parts)
                    drawings.insert(move.drawing(part));
            }
        }
        QCOMPARE(drawings.size(), 13); // the wrists have two positions
        const QSet<QString> both{QStringLiteral("#1B7567"), QStringLiteral("#A34F22")};
        for (const QString &drawing : drawings) {
            QFile file(drawing);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(drawing));
            QXmlStreamReader xml(&file);
            QSet<QString> colours;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                const QXmlStreamAttributes attributes = xml.attributes();
                if (xml.name() == u"svg")
                    QCOMPARE(attributes.value(QStringLiteral("viewBox")), u"0 0 120 120");
                if (attributes.hasAttribute(QStringLiteral("stroke")))
                    colours.insert(attributes.value(QStringLiteral("stroke")).toString());
                QVERIFY2(!attributes.hasAttribute(QStringLiteral("style")), qPrintable(drawing));
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QCOMPARE(colours, both);
        }
        for (const StretchRoutine &routine : loadedLibrary(Language::English).routines()) {
            for (const StretchStep &step : routine.steps) {
                QVERIFY(drawings.contains(step.drawing));
                QCOMPARE(step.mirrored, step.side != BodySide::None);
            }
        }
    }

    void standingAndTwistingMovesHaveAlternatives()
    {
        const GuidanceLibrary &library = loadedLibrary(Language::English);
        for (const StretchMove &move : library.moves()) {
            QCOMPARE(move.standing, !move.seatedMove.isEmpty());
            QVERIFY2(!move.caution.isEmpty(), qPrintable(move.id));
            QCOMPARE(move.twistOrFold, !move.gentleMove.isEmpty());
            // Who should leave a fold out is told so, and is not offered another one.
            if (move.twistOrFold) {
                QVERIFY2(move.caution.contains(u"disc"), qPrintable(move.id));
                for (const StretchRoutine &routine : library.routines()) {
                    for (const StretchStep &step : routine.steps) {
                        if (step.move == move.gentleMove)
                            QVERIFY2(!step.text.contains(u"lean"), qPrintable(step.text));
                    }
                }
            }
        }
    }

    void languagesAgree()
    {
        const GuidanceLibrary &english = loadedLibrary(Language::English);
        const GuidanceLibrary &korean = loadedLibrary(Language::Korean);
        QCOMPARE(idsOf(english.patterns()), idsOf(korean.patterns()));
        QCOMPARE(idsOf(english.moves()), idsOf(korean.moves()));
        QCOMPARE(idsOf(english.routines()), idsOf(korean.routines()));
        for (const StretchRoutine &routine : english.routines())
            QCOMPARE(korean.routine(routine.id)->length(), routine.length());
        QCOMPARE(english.words().holdsConditions.size(), korean.words().holdsConditions.size());
        for (const BreathingPattern &pattern : korean.patterns()) {
            for (const BreathStep &step : pattern.steps)
                QVERIFY2(hangulSyllables(step.cue) > 0, qPrintable(step.cue));
        }
    }
};

PULSEMATES_TEST(tst_GuidanceTable)

#include "tst_guidancetable.moc"
