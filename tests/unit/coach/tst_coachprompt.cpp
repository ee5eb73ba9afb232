#include "core/common/sentencesplitter.h"
#include "core/guidance/coachgate.h"
#include "core/providers/coachprompt.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTest>

using namespace pulsemates;

namespace {

QByteArray fileOf(const char *tag)
{
    QFile file(QStringLiteral(":/coach/prompt-%1.json").arg(QLatin1String(tag)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no prompt");
    return file.readAll();
}

} // namespace

class tst_CoachPrompt : public TestClass
{
    Q_OBJECT

private slots:
    void bothLanguagesLoad()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const auto prompt = CoachPrompt::load(language);
            QVERIFY2(prompt, prompt ? "" : qPrintable(prompt.error().detail));
            QCOMPARE(prompt->language, language);
            QCOMPARE(prompt->version, language == Language::Korean ? 2 : 1);
            QVERIFY(prompt->examples.size() >= 3);
            QCOMPARE(prompt->moods.size(), allMoodLabels.size());
            QCOMPARE(prompt->topics.size(), allTopics.size());
        }
    }

    /// What the data say by a word is a word that the instructions explain.
    void theWordsOfTheDataAreExplained()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            const auto prompt = CoachPrompt::load(language);
            for (const QString &word : {prompt->unclearMood,
                                        prompt->moods.at(MoodLabel::Positive),
                                        prompt->moods.at(MoodLabel::Neutral),
                                        prompt->topics.at(Topic::Loss),
                                        QStringLiteral("\"words\""),
                                        QStringLiteral("{\"message\": \"...\"}")})
                QVERIFY2(prompt->system.contains(word), qPrintable(word));
            QVERIFY(prompt->goesOn.contains(QStringLiteral("\"begun\"")));
        }
    }

    /// An example that would not be shown teaches the wrong thing.
    void examplesPassTheGate()
    {
        const SafetyScreen screen;
        for (const Language language : {Language::English, Language::Korean}) {
            const auto linter = CopyLinter::load(language);
            QVERIFY(linter.has_value());
            const auto prompt = CoachPrompt::load(language);
            for (const CoachPrompt::Example &example : prompt->examples) {
                const CoachRequest &request = example.request;
                QCOMPARE(screen.check(request.words).tier, SafetyTier::Normal);
                CoachGate gate(screen, &*linter, {language, request.mood, request.uncertain, {}});
                for (const QString &sentence : splitSentences(example.message)) {
                    const GateAnswer answer = gate.take(sentence);
                    QVERIFY2(answer.passes, qPrintable(sentence + u' ' + answer.rules.join(u' ')));
                }
                const GateAnswer whole = gate.finish();
                QVERIFY2(whole.passes, qPrintable(whole.rules.join(u' ')));
                QCOMPARE(whole.text, example.message);
            }
        }
    }

    void brokenOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QString>("problem");
        const auto row =
            [](const char *name, const char *was, const char *is, const char *problem) {
                QTest::newRow(name)
                    << QByteArray(was) << QByteArray(is) << QString::fromLatin1(problem);
            };
        row("no JSON", "{", "", "prompt-en.json");
        row("unknown member", "\"version\"", "\"extra\": 1, \"version\"", "unknown member extra");
        row("version", "\"version\": 1", "\"version\": 0", "version");
        row("format", "\"format\": 1", "\"format\": 2", "format");
        row("language", "\"en\"", "\"ko\"", "another language");
        row("a mood less", "\"mixed\": \"mixed\",", "", "moods/mixed");
        row("a mood more", "\"mixed\": ", "\"angry\": \"a\", \"mixed\": ", "unknown member angry");
        row("a topic less", "\"money\": \"money\",", "", "topics/money");
        row("an example's mood", "\"mood\": \"positive\"", "\"mood\": \"glad\"", "unknown mood");
        row("an example's topic", "\"topic\": \"day\"", "\"topic\": \"cats\"", "unknown topic");
        row("the word JSON", "JSON", "data", "does not say JSON");
    }

    void brokenOnesAreRefused()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(QString, problem);
        QByteArray bytes = fileOf("en");
        QVERIFY(bytes.contains(was));
        bytes.replace(was, is);
        const auto prompt = CoachPrompt::read(bytes, Language::English);
        QVERIFY(!prompt);
        QCOMPARE(prompt.error().code, ErrorCode::Internal);
        QVERIFY2(prompt.error().detail.contains(problem), qPrintable(prompt.error().detail));
    }

    void whatMayNotBeSentIsRefused()
    {
        CoachRequest request;
        request.words = QStringLiteral("A long day.");
        QVERIFY(!checkCoachRequest(request)); // nobody screened it
        for (const SafetyTier tier :
             {SafetyTier::Support, SafetyTier::Other, SafetyTier::Help, SafetyTier::Danger}) {
            request.safety = tier;
            QCOMPARE(checkCoachRequest(request).error().code, ErrorCode::InvalidInput);
        }
        request.safety = SafetyTier::Normal;
        QVERIFY(checkCoachRequest(request).has_value());
        request.words = QStringLiteral("a").repeated(CoachRequest::mostCharacters + 1);
        QVERIFY(!checkCoachRequest(request));
        request.words = QStringLiteral(" \n");
        QVERIFY(!checkCoachRequest(request));
    }
};

PULSEMATES_TEST(tst_CoachPrompt)
#include "tst_coachprompt.moc"
