#include "core/pipeline/spokentexts.h"

#include "core/pipeline/guidanceplan.h"
#include "core/pipeline/messagevoice.h"
#include "tests/support/patience.h"
#include "tests/support/pipelineoffakes.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

/// What is made ahead, and so is on every disk.
class tst_SpokenTexts : public TestClass
{
    Q_OBJECT

private slots:
    void whatAnswersGraveWordsComesFirst_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("en") << Language::English;
        QTest::newRow("ko") << Language::Korean;
    }

    void whatAnswersGraveWordsComesFirst()
    {
        QFETCH(const Language, language);
        const GuidanceLibrary &table = *sharedLibrary(language);
        QStringList grave;
        for (const BodyAlarm alarm : {BodyAlarm::Named, BodyAlarm::None}) {
            const Understanding known{
                .mood = {}, .topic = Topic::Day, .bodyAlarm = alarm, .safety = SafetyTier::Support};
            grave << spokenParts(GuidancePlan(table, known, {}, {}).forMood({}).message);
        }
        const QStringList texts = allSpokenTexts(table);
        QCOMPARE(texts.first(grave.size()), grave);
        QVERIFY(texts.size() > 100); // those of an ordinary day behind them
    }

    void whatIsNotToBeNotedIsReadWithoutAMarkAndNotKept()
    {
        HeldSynthesizer synthesizer;
        const AudioClipPtr madeAhead = std::make_shared<AudioClip>();
        int marks = 0;
        QStringList keptTexts;
        SpeechLibrary library(
            {&synthesizer},
            {.get =
                 [&](const auto &...) {
                     ++marks;
                     return madeAhead;
                 },
             .put =
                 [&](const SynthesisRequest &request, const auto &...) {
                     keptTexts << request.text;
                     return Outcome(Done{});
                 },
             .peek = [&](const SynthesisRequest &request,
                         const auto &...) { return request.text == u"a" ? madeAhead : nullptr; }});
        QSignalSpy ready(&library, &SpeechLibrary::ready);
        library.order({{1}, {QStringLiteral("a")}, true, {.unnoted = true}});
        library.order({{2}, {QStringLiteral("b")}, true, {.unnoted = true}});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patienceMs);
        QCOMPARE(synthesizer.started(), QStringList{QStringLiteral("b")});
        QCOMPARE(keptTexts, QStringList());
        QCOMPARE(marks, 0);
    }
};

PULSEMATES_TEST(tst_SpokenTexts)
#include "tst_spokentexts.moc"
