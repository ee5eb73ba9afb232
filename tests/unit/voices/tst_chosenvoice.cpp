#include "core/providers/remote/chosenvoice.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QPointer>
#include <QTest>

using namespace pulsemates;

namespace {

struct ChosenParts : QObject
{
    ChosenParts()
    {
        connect(&voice,
                &Synthesizer::finished,
                this,
                [this](CheckInId id, const Result<AudioClipPtr> &whole) {
                    ends << QStringLiteral("%1 %2").arg(id.value).arg(
                        whole ? QStringLiteral("done") : errorCodeName(whole.error().code));
                });
    }

    HeldSynthesizer *take(bool held, bool cuts = true)
    {
        auto made = std::make_unique<HeldSynthesizer>(QList<Language>{Language::Korean});
        made->setHeld(held);
        HeldSynthesizer *taken = made.get();
        if (cuts)
            voice.choose(std::move(made));
        else
            voice.follow(std::move(made));
        return taken;
    }
    void say(quint64 id) { voice.start({id}, {QStringLiteral("text")}, m_stop.get_token()); }

    ChosenVoice voice;
    QStringList ends;

private:
    std::stop_source m_stop;
};

} // namespace

/// The place of a voice that changes.
class tst_ChosenVoice : public TestClass
{
    Q_OBJECT

private slots:
    void withoutAVoiceNothingIsSaid()
    {
        ChosenParts parts;
        QVERIFY(parts.voice.name().isEmpty());
        QVERIFY(parts.voice.version().isEmpty());
        QVERIFY(!parts.voice.supports(Language::Korean));
        parts.voice.prepare();
        parts.voice.release();
        parts.say(1);
        QVERIFY(parts.ends.isEmpty()); // from the event loop
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.ends, QStringList{QStringLiteral("1 cancelled")}, patienceMs);
    }

    void itSpeaksAsTheOneThatWasChosen()
    {
        ChosenParts parts;
        const HeldSynthesizer *taken = parts.take(false);
        QCOMPARE(parts.voice.name(), taken->name());
        QCOMPARE(parts.voice.version(), taken->version());
        QVERIFY(parts.voice.supports(Language::Korean));
        QVERIFY(!parts.voice.supports(Language::English));
        parts.say(1);
        QTRY_COMPARE_WITH_TIMEOUT(parts.ends, QStringList{QStringLiteral("1 done")}, patienceMs);
    }

    void whatTheOneBeforeWasSayingEndsOnce()
    {
        ChosenParts parts;
        parts.take(true);
        parts.say(1);
        parts.take(false);
        QCOMPARE(parts.ends, QStringList{QStringLiteral("1 cancelled")});
        parts.say(2);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.ends,
            (QStringList{QStringLiteral("1 cancelled"), QStringLiteral("2 done")}),
            patienceMs);
        parts.voice.choose(nullptr);
        QCOMPARE(parts.ends.size(), 2);
        QVERIFY(!parts.voice.supports(Language::Korean));
    }

    void theOneBeforeSaysToItsEndWhatItBegan()
    {
        ChosenParts parts;
        const QPointer<HeldSynthesizer> before = parts.take(true);
        parts.say(1);
        parts.take(false, false);
        QVERIFY(before);
        parts.say(2);
        QTRY_COMPARE_WITH_TIMEOUT(parts.ends, QStringList{QStringLiteral("2 done")}, patienceMs);
        QCOMPARE(before->started().size(), 1);
        before->finishRunning();
        QCOMPARE(parts.ends, (QStringList{QStringLiteral("2 done"), QStringLiteral("1 done")}));
        QTRY_VERIFY_WITH_TIMEOUT(!before, patienceMs);
    }

    void anotherChoiceCutsTheOneBeforeToo()
    {
        ChosenParts parts;
        parts.take(true);
        parts.say(1);
        parts.take(true, false);
        parts.say(2);
        parts.take(false);
        parts.ends.sort();
        QCOMPARE(parts.ends,
                 (QStringList{QStringLiteral("1 cancelled"), QStringLiteral("2 cancelled")}));
    }
};

PULSEMATES_TEST(tst_ChosenVoice)
#include "tst_chosenvoice.moc"
