#include "tests/e2e/spokenwindow.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"

using namespace pulsemates;

namespace {

constexpr int patience = WindowFixture::patience;

/// What the recogniser of this computer makes of @p samples.
QString recognised(const std::vector<float> &samples)
{
    const auto files = makeSpeechFiles();
    const SteadyClock clock;
    const auto detector = makeVoiceActivityDetector(files);
    if (!detector->load())
        qFatal("the voice activity detector does not load");
    const auto transcriber = makeTranscriber(files, {}, clock);
    const Transcription heard = transcribeAtOnce(*transcriber, *detector, samples, {1});
    return heard.results.size() == 1 && heard.results.front() ? heard.results.front()->text()
                                                              : QString();
}

QString referenceOf(const QString &file)
{
    for (const ReferenceTranscript &reference : referenceTranscripts()) {
        if (reference.file == file)
            return reference.words;
    }
    return {};
}

} // namespace

/// From a voice at the virtual microphone to a voice at the virtual loudspeaker.
class tst_Conversation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { PULSEMATES_NEEDS_DATA(); }

    void spokenWordsAreAnsweredAloud_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("word");
        QTest::newRow("jfk") << QStringLiteral("jfk.flac") << QStringLiteral("ask what you can do");
        QTest::newRow("austen") << QStringLiteral("sense_and_sensibility_01_austen_64kb-0870.flac")
                                << QString();
    }

    void spokenWordsAreAnsweredAloud()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, word);
        SpokenWindow w;
        Settings quiet = w.settings; // the message alone is to be recognised
        quiet.cueVolume = 0;
        w.window->engine().applySettings(quiet);
        SpokenWindow::rig().startListening();
        std::size_t heardUntilGuided = 0;
        QObject context;
        connect(&w.window->engine().pipeline(), &CheckInPipeline::guidanceShown, &context, [&] {
            heardUntilGuided = SpokenWindow::rig().heardSoFar().size();
        });
        QVERIFY2(w.listen(), qPrintable(w.state()));
        w.say(file, 12);
        const QStringList reference = normalizedWords(referenceOf(file));
        // It ends by itself two seconds after the last word.
        QTRY_VERIFY2_WITH_TIMEOUT(w.isComplete(), qPrintable(w.state()), patience);
        const QString words = w.text("wordsLabel");
        QVERIFY2(words.contains(word, Qt::CaseInsensitive), qPrintable(words));
        const int errors = wordErrors(reference, normalizedWords(words));
        QVERIFY2(errors * 8 <= reference.size(), qPrintable(words)); // one word in eight at most
        QVERIFY(w.isShown("guidancePanel"));
        QVERIFY(w.checkIn().timings.finalTranscriptMs >= 0);
        const QString message = w.text("messageLabel");

        QTRY_VERIFY2_WITH_TIMEOUT(
            w.checkIn().timings.firstAudioMs >= 0, qPrintable(w.state()), patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            w.window->engine().speech().state(), SpeechPlayer::State::Silent, patience);
        QTest::qWait(300); // what is in the sink
        const std::vector<float> heard = SpokenWindow::rig().stopListening();
        // Nothing was heard until the person had finished.
        QVERIFY(heardUntilGuided > 16'000);
        QVERIFY(peakOf(heard, 0, heardUntilGuided) < 0.001F);
        QVERIFY(peakOf(heard, heardUntilGuided, heard.size()) > 0.05F);
        const std::vector<float> voice(heard.begin() + std::ptrdiff_t(heardUntilGuided),
                                       heard.end());
        const QStringList said = normalizedWords(recognised(voice));
        const QStringList wanted = normalizedWords(message);
        QVERIFY2(wordErrors(wanted, said) * 4 <= wanted.size(),
                 qPrintable(said.join(u' ') + QStringLiteral(" / ") + message));
    }

    /// Heard at the loudspeaker itself: voice and breathing sounds end at once and stay away.
    void helpAndMuteAreSilent_data()
    {
        QTest::addColumn<bool>("help");
        QTest::newRow("help") << true;
        QTest::newRow("mute") << false;
    }

    void helpAndMuteAreSilent()
    {
        QFETCH(const bool, help);
        SpokenWindow w;
        QVERIFY(w.typeInstead(QStringLiteral("I feel sad and tired")));
        QTRY_COMPARE_WITH_TIMEOUT(
            w.window->engine().speech().state(), SpeechPlayer::State::Speaking, patience);
        SpokenWindow::rig().startListening();
        QTRY_VERIFY_WITH_TIMEOUT(peakOf(SpokenWindow::rig().heardSoFar(), 0, 1'000'000) > 0.02F,
                                 patience);
        w.key(help ? Qt::Key_F1 : Qt::Key_M);
        QTest::qWait(500); // what is in the sink
        const std::size_t from = SpokenWindow::rig().heardSoFar().size();
        QTest::qWait(
            6000); // a breath in and its sound begin at least every ten seconds, out between
        const std::vector<float> heard = SpokenWindow::rig().stopListening();
        QVERIFY(heard.size() > from + 64'000);
        QVERIFY(peakOf(heard, from, heard.size()) < 0.001F);
    }

    /// The one clip that is longer than twelve seconds: a whole minute, no sentence lost.
    void aWholeMinuteIsUnderstood()
    {
        SpokenWindow w;
        Settings patient = w.settings; // somebody who reads aloud pauses for breath
        patient.hardEndSilence = {};
        w.window->engine().applySettings(patient);
        QVERIFY2(w.listen(), qPrintable(w.state()));
        w.say(QStringLiteral("long60.flac"), 60);
        QTRY_VERIFY2_WITH_TIMEOUT(w.isComplete(), qPrintable(w.state()), 2 * patience);
        const QStringList reference = normalizedWords(referenceOf(QStringLiteral("long60.flac")));
        const QStringList heard = normalizedWords(w.text("wordsLabel"));
        QVERIFY2(wrongSentenceOfTheMinute(heard).isEmpty(), qPrintable(w.text("wordsLabel")));
        const int errors = wordErrors(reference, heard);
        QVERIFY2(errors * 100 <= reference.size() * 12, qPrintable(w.text("wordsLabel")));
        QCOMPARE(w.checkIn().notice, CheckInNotice::LimitReached);
    }
};

PULSEMATES_TEST(tst_Conversation)
#include "tst_conversation.moc"
