#include "tests/gui/window/wholewindow.h"

#include "core/settings/servicekeys.h"
#include "tests/support/fakeaudiooutput.h"
#include "tests/support/patience.h"
#include "tests/support/speechdata.h"
#include "tests/support/stagedtranscriber.h"
#include "tests/support/testtone.h"

#include <utility>

namespace pulsemates {

const QStringList WholeWindow::sentences{
    QStringLiteral("That sounds like a long day to carry home."),
    QStringLiteral("You kept going, and you may set it down now."),
    QStringLiteral("If you like, let one slow breath out."),
};

WholeWindow::WholeWindow(SpokenInput input)
    : WindowFixture(Input::FilePaced)
    , m_input(std::move(input))
{
    if (!m_hearingServer.start() || !m_coachServer.start() || !m_voiceServer.start())
        qFatal("a server did not start");
    script();
    options.audioPath = soundFile();
    options.transcriber = [this] {
        auto hearer = std::make_unique<StagedTranscriber>(QStringLiteral("here:shadow"));
        m_hearer = hearer.get();
        return hearer;
    };
    options.output = [] {
        auto output = std::make_unique<FakeAudioOutput>();
        output->setHurry(8);
        return output;
    };
    if (!m_input.mute) { // what comes is waited for on a loaded machine, too
        const std::chrono::milliseconds all{patienceMs / 2};
        options.firstSentence = all;
        options.voicePatience = {.firstSound = all, .whole = all, .idle = all};
    }
    saveSettings();
    onOpen = [this] { listen(); };
    restart();
    if (!QTest::qWaitFor([this] { return isReady(); }, patienceMs))
        qFatal("no key");
}

// The servers go before the window: whatever it still asks for has its answer by then.
WholeWindow::~WholeWindow()
{
    (void)QTest::qWaitFor([this] { return !checkIn().awaitsWritten; }, patienceMs);
}

void WholeWindow::script()
{
    loopback::SpeechScript words(std::chrono::milliseconds(150));
    for (const QString &sentence : m_input.service)
        words.say(sentence, QStringLiteral("NEGATIVE"));
    hearing.setScript(words);
    hearing.setAllowedLead(std::chrono::minutes(1)); // a loaded machine catches up
    coach.setWords(written());
    if (!m_input.mute)
        return;
    for (loopback::OpenAiCompatible *service : {&coach, &voice})
        service->inject({.fault = loopback::Fault::NoAnswer, .times = loopback::FaultPlan::always});
}

QString WholeWindow::soundFile() const
{
    constexpr std::size_t second = AudioFrame::sampleRateHz;
    std::vector<float> samples;
    if (m_input.voiced) {
        samples = readSound(options.audioPath);
        if (samples.size() < 3 * second)
            qFatal("no voice");
        samples.resize(3 * second);
    }
    samples.resize(59 * second); // the longest recording is one of 60
    QFile file(folder.filePath(QStringLiteral("spoken.wav")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(wavFile({}, pcm16(samples)));
    return file.fileName();
}

void WholeWindow::saveSettings()
{
    Settings chosen = store.current();
    chosen.mode = CoachingMode::Optimized;
    chosen.hardEndSilence = {}; // the test stops
    ServiceSettings &services = chosen.services;
    services.coach.addresses = QStringList{m_coachServer.url().toString() + u"/v1"};
    agreeTo(services, ServiceUse::Coaching, m_coachServer, coach.key());
    if (!m_input.service.isEmpty()) {
        services.recognizer = OnlineRecognizer::AssemblyAiStreaming;
        services.recognition.addresses = QStringList{m_hearingServer.url().toString()};
        agreeTo(services, ServiceUse::Recognition, m_hearingServer, hearing.key());
    }
    services.voice = OnlineVoice::OpenAiCompatible;
    services.speech.addresses = QStringList{m_voiceServer.url().toString() + u"/v1"};
    agreeTo(services, ServiceUse::Voice, m_voiceServer, voice.key());
    (void)store.save(chosen);
}

void WholeWindow::agreeTo(ServiceSettings &services,
                          ServiceUse use,
                          const loopback::LoopbackServer &server,
                          const QByteArray &key) const
{
    const QString origin = server.url().toString();
    services.agree(use, origin);
    (void)secrets->write(ServiceKeys::nameOf(origin), Secret(key));
}

void WholeWindow::listen() const
{
    Engine &engine = window->engine();
    OnlineCoaching &coaching = *engine.coaching();
    CheckInPipeline &pipeline = engine.pipeline();
    SpeechPlayer &player = engine.speech();
    const std::shared_ptr<Seen> all = seen;
    QObject::connect(
        &coaching, &OnlineCoaching::ready, &coaching, [all] { all->coachReady = true; });
    QObject::connect(engine.hearing(), &OnlineHearing::ready, engine.hearing(), [all] {
        all->hearingReady = true;
    });
    QObject::connect(engine.onlineSpeech(),
                     &OnlineSpeech::ready,
                     engine.onlineSpeech(),
                     [all](const QString &name) { all->voiceReady = name; });
    QObject::connect(
        &pipeline, &CheckInPipeline::guidanceShown, &pipeline, [all](const CheckIn &shown) {
            all->guidedBeforeWords = all->guidedBeforeWords || !shown.finalWords;
        });
    QObject::connect(&pipeline, &CheckInPipeline::helpRaised, &pipeline, [all, &coaching] {
        if (all->requestsAtHelp < 0) // it may rise once more
            all->requestsAtHelp = coaching.stage().costs().requests;
    });
    QObject::connect(&player,
                     &SpeechPlayer::saying,
                     &player,
                     [all, &player](CheckInId id, const QString &words) {
                         if (!id) // of the breath
                             return;
                         all->heard << words;
                         all->voices << player.voiceFor(words, Language::English);
                     });
}

bool WholeWindow::isReady() const
{
    return seen->coachReady && !seen->voiceReady.isEmpty()
           && (seen->hearingReady || m_input.service.isEmpty());
}

bool WholeWindow::begin()
{
    seen->guidedBeforeWords = false;
    seen->requestsAtHelp = -1;
    m_askedBefore = asked();
    post(*m_hearer,
         [words = m_input.here](StagedTranscriber &hearer) { hearer.endsAtFinish = words; });
    return click("orb");
}

bool WholeWindow::speaksThrough(const std::function<bool()> &steps)
{
    for (int tries = 0; tries < 5; ++tries) {
        if (begin() && steps())
            return true;
        window->engine().pipeline().startOver();
        if (!QTest::qWaitFor([this] { return isShown("idlePanel"); }, patienceMs))
            return false;
    }
    return false;
}

bool WholeWindow::comesBeforeTheEnd(const std::function<bool()> &what)
{
    const auto isOver = [this] {
        return checkIn().finalWords || checkIn().state == CheckInState::Trouble;
    };
    return QTest::qWaitFor([&] { return isOver() || what(); }, patienceMs) && !isOver();
}

bool WholeWindow::pausesAndIsWrittenFor(const QString &lastWords)
{
    const auto isWrittenFor = [&] {
        return asksFor(1) && coachHasRead(lastWords) && isShown("guidancePanel");
    };
    return speaksThrough([&] { return comesBeforeTheEnd(isWrittenFor); });
}

void WholeWindow::sayHere(const QString &words)
{
    post(*m_hearer, [words](StagedTranscriber &hearer) { hearer.say(words); });
}

bool WholeWindow::asksFor(int messages) const
{
    return asked() >= m_askedBefore + messages;
}

bool WholeWindow::coachHasRead(const QString &words) const
{
    return std::ranges::any_of(
        coach.requests(QStringLiteral("chat")), [&words](const loopback::HttpRequest &request) {
            return QString::fromUtf8(request.body).contains(words, Qt::CaseInsensitive);
        });
}

const CoachingCosts &WholeWindow::costs() const
{
    return window->engine().coaching()->stage().costs();
}

} // namespace pulsemates
