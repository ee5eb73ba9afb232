#include "core/common/background.h"
#include "tests/support/fakesynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

struct Parts : QObject
{
    Parts()
    {
        connect(&voice,
                &Synthesizer::finished,
                this,
                [this](CheckInId id, const Result<AudioClipPtr> &whole) {
                    ids << id.value;
                    results.push_back(whole);
                });
    }

    void start(quint64 id, bool ahead, const std::stop_token &stop = {})
    {
        voice.start({id},
                    {QStringLiteral("One is said. Two is said."), Language::English, 1.0F, ahead},
                    stop);
    }

    FakeSynthesizer voice;
    QList<quint64> ids;
    std::vector<Result<AudioClipPtr>> results;
};

} // namespace

class tst_SentenceSynthesizer : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsMadeAheadGivesWay()
    {
        Parts parts;
        const int own = threadNiceLevel();
        parts.start(1, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.ids, QList<quint64>{1}, patienceMs);
        QCOMPARE(parts.voice.niceLevel(), std::max(own, 10));
        parts.start(2, false); // somebody waits for it
        QTRY_COMPARE_WITH_TIMEOUT(parts.ids, (QList<quint64>{1, 2}), patienceMs);
        QCOMPARE(parts.voice.niceLevel(), own);
        QVERIFY((*parts.results[0])->samples == (*parts.results[1])->samples);
    }

    void oneAfterTheOther()
    {
        Parts parts;
        parts.start(1, true);
        parts.start(2, false);
        parts.start(3, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.ids, (QList<quint64>{1, 2, 3}), patienceMs);
        QCOMPARE(parts.voice.spokenPieces(), 6);
    }

    void aStopIsAnsweredOnce()
    {
        Parts parts;
        std::stop_source stop;
        connect(&parts.voice, &Synthesizer::chunk, this, [&stop] { stop.request_stop(); });
        parts.start(1, true, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(parts.ids, QList<quint64>{1}, patienceMs);
        QVERIFY(!parts.results[0]);
        QCOMPARE(parts.results[0].error().code, ErrorCode::Cancelled);
        QTest::qWait(20);
        QCOMPARE(parts.ids.size(), 1);
    }

    void goesAwayInTheMiddle()
    {
        auto voice = std::make_unique<FakeSynthesizer>();
        int chunks = 0;
        connect(voice.get(), &Synthesizer::chunk, this, [&chunks] { ++chunks; });
        for (quint64 id = 1; id <= 3; ++id)
            voice->start({id}, {QStringLiteral("One. Two."), Language::English, 1.0F, true}, {});
        while (voice->spokenPieces() == 0)
            QCoreApplication::processEvents();
        const int before = chunks;
        voice.reset(); // waits for the piece, tells nothing more
        QCoreApplication::processEvents();
        QCOMPARE(chunks, before);
    }
};

PULSEMATES_TEST(tst_SentenceSynthesizer)

#include "tst_sentencesynthesizer.moc"
