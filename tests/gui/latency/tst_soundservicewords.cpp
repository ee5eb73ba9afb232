#include "tests/support/testregistry.h"
#include "ui/latency/servicewords.h"
#include "ui/latency/soundservicewords.h"

#include <QTest>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

/// Parts hold together by spaces that do not break.
QString breakable(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

HeardBy::Side sideWith(std::optional<MonotonicTime> took)
{
    return {.tookPart = true, .hadWords = took.has_value(), .took = took};
}

const HeardBy::Side unfinished = sideWith(std::nullopt);
const HeardBy::Side speechless{.tookPart = true, .hadWords = false, .took = 90ms};

} // namespace

class tst_SoundServiceWords : public TestClass
{
    Q_OBJECT

private slots:
    void whoHeardIsSaidInWords_data()
    {
        QTest::addColumn<HeardBy>("heard");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const HeardBy &heard, const char *said) {
            QTest::newRow(name) << heard << QString::fromUtf8(said);
        };
        constexpr auto here = Hearer::Here;
        constexpr auto service = Hearer::Remote;
        row("this computer alone",
            {sideWith(128ms), {}, here, false},
            "this computer · after 128 ms");
        row("this computer, first",
            {sideWith(128ms), unfinished, here, false},
            "this computer · after 128 ms · before the service");
        row("the service, first",
            {unfinished, sideWith(240ms), service, false},
            "the service · after 240 ms · before this computer");
        row("words that waited",
            {sideWith(128ms), sideWith(240ms), service, true},
            "the service · after 240 ms · this computer was 112 ms sooner and waited");
        row("words that waited in vain",
            {sideWith(128ms), unfinished, here, true},
            "this computer · after 128 ms · the service did not come in time");
        row("the service failed",
            {sideWith(128ms), speechless, here, false},
            "this computer · after 128 ms · the service had no words");
        row("this computer failed",
            {speechless, sideWith(240ms), service, false},
            "the service · after 240 ms · this computer had no words");
        row("nobody",
            {speechless, speechless, std::nullopt, false},
            "nobody: no words that can be used");
    }

    void whoHeardIsSaidInWords()
    {
        QFETCH(HeardBy, heard);
        QTEST(breakable(SoundServiceWords::heardBy(heard)), "words");
    }

    void anOutcomeIsTakenAsItIs()
    {
        HearingOutcome outcome;
        outcome.here = {QStringLiteral("here:one"), 128ms, Done{}};
        outcome.remote = {QStringLiteral("far:one"),
                          0ms,
                          tl::unexpected(Error{ErrorCode::KeyRefused, {}, Stage::Transcribe})};
        outcome.winner = Hearer::Here;
        const HeardBy expected{sideWith(128ms),
                               {.tookPart = true, .hadWords = false, .took = 0ms},
                               Hearer::Here,
                               false};
        QVERIFY(HeardBy::of(outcome) == expected);
        outcome.remote = {}; // it took no part
        QVERIFY(!HeardBy::of(outcome).service.tookPart);
    }

    void requestsAddUp()
    {
        const ExchangeNote spoken{.stage = Stage::Synthesize,
                                  .roundTrip = std::nullopt,
                                  .network = 20ms,
                                  .provider = 140ms,
                                  .sentBytes = 300,
                                  .receivedBytes = 48'000};
        const ExchangeNote heard{.stage = Stage::Transcribe, .roundTrip = std::nullopt};
        QCOMPARE(breakable(SoundServiceWords::requests({spoken, heard, spoken}, Stage::Synthesize)),
                 QStringLiteral("2 · network 40 ms · service 280 ms · 1 kB sent · 96 kB received"));
        QVERIFY(SoundServiceWords::requests({heard}, Stage::Synthesize).isEmpty());
    }

    void aConnectionSaysWithWhom()
    {
        ServiceLink link;
        link.opened(std::nullopt);
        link.connection = ConnectionState::Cold;
        link.protocol = WireProtocol::WebSocket;
        QCOMPARE(breakable(ServiceWords::connection(QStringLiteral("stt.example.org"), link)),
                 QStringLiteral("stt.example.org · made for the last request · WebSocket"));
        link.failed(ErrorCode::KeyRefused);
        QVERIFY(ServiceWords::connection(QStringLiteral("stt.example.org"), link)
                    .endsWith(u'.')); // a sentence
    }

    void aVoiceIsOnlyToldOfWhileItRests()
    {
        VoiceFigures voice;
        QVERIFY(SoundServiceWords::voice(voice).isEmpty());
        voice.rests = true;
        QCOMPARE(breakable(SoundServiceWords::voice(voice)),
                 QStringLiteral("rests after trouble · this computer speaks"));
    }
};

PULSEMATES_TEST(tst_SoundServiceWords)

#include "tst_soundservicewords.moc"
