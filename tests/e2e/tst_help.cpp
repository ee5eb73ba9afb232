#include "core/audio/resampler.h"
#include "tests/e2e/spokenwindow.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>

#include <algorithm>

using namespace pulsemates;

namespace {

/// @p text as the voice of this computer says it, at the rate of the microphone.
std::vector<float> spoken(const QString &text)
{
    const auto voices = makeSynthesizers(makeSpeechFiles());
    std::vector<float> samples;
    bool done = false;
    QObject::connect(voices.front().get(),
                     &Synthesizer::finished,
                     voices.front().get(),
                     [&](CheckInId, const Result<AudioClipPtr> &clip) {
                         if (clip) {
                             samples = resample((*clip)->samples,
                                                (*clip)->sampleRateHz,
                                                AudioFrame::sampleRateHz)
                                           .value_or(std::vector<float>());
                         }
                         done = true;
                     });
    voices.front()->start(CheckInId{1}, {.text = text}, {});
    if (!QTest::qWaitFor([&] { return done; }, patienceMs))
        qFatal("the voice does not speak");
    return samples;
}

} // namespace

/// What is said into the microphone of this computer, and asks for help: the lines are on the
/// screen, and the loudspeaker is silent.
class tst_Help : public TestClass
{
    Q_OBJECT

private slots:
    void spokenWordsShowTheLinesAndNothingPlays()
    {
        const std::vector<float> words =
            spoken(QStringLiteral("Work was long and the bus was late. I want to die."));
        QVERIFY(!words.empty());
        SpokenWindow w;
        QVERIFY2(w.listen(), qPrintable(w.state()));
        SpokenWindow::rig().startListening();
        SpokenWindow::rig().speak(words, AudioFrame::sampleRateHz);
        QTRY_VERIFY2_WITH_TIMEOUT(w.isShown("helpPanel"), qPrintable(w.state()), patienceMs);
        QVERIFY(w.isShown("helpContact_us-988"));
        QVERIFY(!w.isShown("guidancePanel"));
        QVERIFY(!w.checkIn().guidance);
        QTRY_VERIFY_WITH_TIMEOUT(w.isComplete(), patienceMs);
        QTest::qWait(1500); // longer than the latest voice after an end, and the first breath
        const std::vector<float> heard = SpokenWindow::rig().stopListening();
        QVERIFY(peakOf(heard, 0, heard.size()) < 0.001F);
        QVERIFY(w.isShown("helpPanel"));
        QVERIFY(w.click("helpContinueButton"));
        QVERIFY(w.isShown("supportLine"));
        QVERIFY(w.text("wordsLabel").contains(QStringLiteral("die"))); // nothing said is lost
        QVERIFY(w.reset());
    }
};

PULSEMATES_TEST(tst_Help)
#include "tst_help.moc"
