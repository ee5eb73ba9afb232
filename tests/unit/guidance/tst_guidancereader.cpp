#include "core/guidance/guidancereader.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

using File = QByteArray GuidanceFiles::*;

GuidanceFiles goodFiles()
{
    const auto files = GuidanceReader(Language::English).compiledIn();
    if (!files)
        qFatal("%s", qPrintable(files.error().detail));
    return *files;
}

} // namespace

class tst_GuidanceReader : public TestClass
{
    Q_OBJECT

private slots:
    void readsTheCompiledInFiles()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const auto library = GuidanceLibrary::load(language);
            QVERIFY2(library.has_value(), library ? "" : qPrintable(library.error().detail));
            QCOMPARE(library->language(), language);
            QCOMPARE(library->patterns().size(), std::size_t(6));
            QCOMPARE(library->moves().size(), std::size_t(12));
            QVERIFY(library->pattern(QStringLiteral("box")) != nullptr);
            QVERIFY(library->pattern(QStringLiteral("no such")) == nullptr);
            QVERIFY(library->routine(QStringLiteral("no such")) == nullptr);
            QVERIFY(library->move(QStringLiteral("no such")) == nullptr);
            QCOMPARE(library->words().groundingSteps.size(), 5);
        }
    }

    void refusesFilesOfTheOtherLanguage()
    {
        GuidanceReader reader(Language::Korean);
        const auto library = reader.read(goodFiles());
        QVERIFY(!library);
        QVERIFY(library.error().detail.contains(QStringLiteral("another language")));
    }

    /// Each row breaks one thing in a good file; the error says where.
    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<int>("file");
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("place");
        const auto row =
            [](const char *name, int file, const char *good, const char *bad, const char *place) {
                QTest::newRow(name)
                    << file << QByteArray(good) << QByteArray(bad) << QString::fromLatin1(place);
            };
        row("no JSON", 0, "{", "", "patterns.json");
        row("array", 0, "{", "[", "patterns.json");
        row("format", 0, "\"format\": 1", "\"format\": 2", "patterns.json/format");
        row("text for a number", 0, "\"seconds\": 5.5", "\"seconds\": \"5.5\"", "steps/0/seconds");
        row("zero seconds", 0, "\"seconds\": 5.5", "\"seconds\": 0", "steps/0/seconds");
        row("a minute in a phase", 0, "\"seconds\": 5.5", "\"seconds\": 60", "steps/0/seconds");
        row("too fast", 0, "\"seconds\": 5.5", "\"seconds\": 1", "faster than");
        row("unknown phase", 0, "\"inhale\"", "\"gasp\"", "unknown phase");
        row("inhale that empties", 0, "\"fullness\": 1.0", "\"fullness\": 0.0", "fullness");
        row("no phase", 0, "\"phase\": \"inhale\", ", "", "steps/0/phase: missing");
        row("half a cycle", 0, "\"maxCycles\": 109", "\"maxCycles\": 1.5", "whole number");
        row("too many cycles", 0, "\"maxCycles\": 109", "\"maxCycles\": 3", "more cycles");
        row("usual not offered",
            0,
            "\"sessionSeconds\": 300",
            "\"sessionSeconds\": 290",
            "offered");
        row("unknown member", 0, "\"maxCycles\": 109", "\"maxCycles\": 109, \"x\": 1", "member x");
        row("same id", 0, "\"id\": \"reset\"", "\"id\": \"coherent\"", "twice");
        row("id without words", 0, "\"id\": \"reset\"", "\"id\": \"other\"", "patterns/other");
        row("unknown move",
            1,
            "\"move\": \"neck-tilt\"",
            "\"move\": \"neck-roll\"",
            "unknown move");
        row("wrong side", 1, "\"side\": \"none\"", "\"side\": \"left\"", "side does not fit");
        row("no such side", 1, "\"side\": \"none\"", "\"side\": \"up\"", "unknown move or side");
        row("one side only",
            1,
            "\"left\", \"seconds\": 15",
            "\"left\", \"seconds\": 16",
            "one side");
        row("too long",
            1,
            "\"side\": \"none\", \"seconds\": 20",
            "\"side\": \"none\", \"seconds\": 50",
            "tenth");
        row("too short to hold",
            1,
            "\"seconds\": 15",
            "\"seconds\": 1",
            "routines/0/steps/0/seconds");
        row("no seated way",
            1,
            "\"seatedMove\": \"figure-four\"",
            "\"seatedMove\": \"desk-hinge\"",
            "alternative");
        row("seated way missing",
            1,
            ", \"seatedMove\": \"figure-four\"",
            "",
            "seatedMove: missing");
        row("not gentle",
            1,
            "\"gentleMove\": \"across-chest\"",
            "\"gentleMove\": \"knee-hug\"",
            "alternative");
        row("no such part", 1, "\"part\": \"palm-up\"", "\"part\": \"palm-out\"", "part");
        row("cue missing", 2, "\"Breathe in\", ", "", "coherent/cues");
        row("cue too long",
            2,
            "\"Breathe in\"",
            "\"Breathe in until you cannot any more\"",
            "cues/0");
        row("no title", 2, "\"title\": \"Even breathing\"", "\"title\": \"\"", "title");
        row("space at the end", 2, "\"Even breathing\"", "\"Even breathing \"", "space");
        row("language", 2, "\"language\": \"en\"", "\"language\": \"de\"", "another language");
        row("no left sentence", 3, "\"left\": ", "\"lefft\": ", "neck-tilt/texts");
        row("routine without title", 3, "\"five-minute\": ", "\"six-minute\": ", "five-minute");
        row("unknown mood", 4, "\"mood\": \"negative\"", "\"mood\": \"angry\"", "unknown mood");
        row("mood and id", 4, "\"mood\": \"negative\"", "\"mood\": \"positive\"", "another mood");
        row("unknown topic", 4, "\"work\"", "\"sport\"", "unknown topic");
        row("double message", 4, "negative-en-02", "negative-en-01", "twice");
        row("null sentence", 4, "\"sentences\": [", "\"sentences\": [ null,", "sentences");
        row("four grounding steps", 5, "\"Find five things you can see.\",", "", "grounding/steps");
        row("no stop rule", 5, "\"stop\": ", "\"stopp\": ", "breathing/stop: missing");
    }
    void refusesWhatIsWrong()
    {
        QFETCH(int, file);
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, place);
        constexpr std::array<File, 6> fields{&GuidanceFiles::patterns,
                                             &GuidanceFiles::stretches,
                                             &GuidanceFiles::patternWords,
                                             &GuidanceFiles::stretchWords,
                                             &GuidanceFiles::messages,
                                             &GuidanceFiles::words};
        GuidanceFiles files = goodFiles();
        QByteArray &bytes = files.*fields[std::size_t(file)];
        const auto at = bytes.indexOf(good);
        QVERIFY2(at >= 0, "the row no longer fits the file");
        bytes.replace(at, good.size(), bad);
        GuidanceReader reader(Language::English);
        const auto library = reader.read(files);
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Internal);
        QCOMPARE(library.error().stage, Stage::Guidance);
        QVERIFY2(library.error().detail.contains(place), qPrintable(library.error().detail));
    }

    void readsAgainAfterAnError()
    {
        GuidanceReader reader(Language::English);
        QVERIFY(!reader.read({}));
        QVERIFY(reader.read(goodFiles()).has_value());
    }
};

PULSEMATES_TEST(tst_GuidanceReader)

#include "tst_guidancereader.moc"
