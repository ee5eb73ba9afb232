#include "core/pipeline/speechlibrary.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <random>

using namespace pulsemates;

namespace {

struct SpeechLibraryParts : QObject
{
    SpeechLibraryParts()
    {
        synthesizer.setHeld(true);
        connect(&library,
                &SpeechLibrary::ready,
                this,
                [this](CheckInId ticket, const AudioClipPtr &, const QString &, bool made) {
                    answers << ticket.value;
                    (made ? madeNow : fromStore) << ticket.value;
                });
        connect(
            &library, &SpeechLibrary::failed, this, [this](CheckInId ticket, const Error &error) {
                answers << ticket.value;
                failures.insert(ticket.value, error.code);
            });
    }

    void order(quint64 ticket, bool urgent, Language language = Language::English)
    {
        library.order({{ticket}, {QStringLiteral("text %1").arg(ticket), language, 1.0F}, urgent});
    }

    void makeAhead(const QList<int> &numbers)
    {
        QList<SynthesisRequest> requests;
        for (const int number : numbers)
            requests.append({QStringLiteral("text %1").arg(number), Language::English, 1.0F});
        library.makeAhead(requests);
    }

    /// Puts the sound of an order to come on the disk.
    void keep(quint64 ticket)
    {
        kept[QStringLiteral("text %1").arg(ticket)] = std::make_shared<AudioClip>();
    }

    /// Finishes what is spoken until nothing is left.
    void finishAll()
    {
        synthesizer.setHeld(false);
        if (synthesizer.isRunning())
            synthesizer.finishRunning();
    }

    std::map<QString, AudioClipPtr> kept;
    HeldSynthesizer synthesizer{{Language::English}};
    SpeechLibrary library{
        {&synthesizer},
        {[this](const SynthesisRequest &request, const QString &, const QString &) {
             const auto found = kept.find(request.text);
             return found == kept.end() ? AudioClipPtr() : found->second;
         },
         [this](const SynthesisRequest &request,
                const QString &,
                const QString &,
                const AudioClipPtr &clip,
                bool soon) {
             (soon ? inMemory : onDiskOnly) << request.text;
             if (!diskIsFull)
                 kept[request.text] = clip;
             return diskIsFull ? Outcome(fail(ErrorCode::DiskFull, Stage::Store)) : Outcome(Done{});
         },
         [this](const SynthesisRequest &request, const QString &, const QString &) {
             return kept.contains(request.text);
         }}};
    QStringList inMemory;
    QStringList onDiskOnly;
    bool diskIsFull = false;
    QList<quint64> answers;
    QList<quint64> madeNow;
    QList<quint64> fromStore;
    QMap<quint64, ErrorCode> failures;
};

} // namespace

class tst_SpeechLibrary : public TestClass
{
    Q_OBJECT

private slots:
    void aFullDiskIsToldAndTheSoundIsThereAllTheSame()
    {
        SpeechLibraryParts parts;
        QSignalSpy notKept(&parts.library, &SpeechLibrary::storeFailed);
        parts.diskIsFull = true;
        parts.order(1, true);
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, QList<quint64>{1}, patienceMs);
        QVERIFY(parts.failures.isEmpty());
        QCOMPARE(notKept.size(), 1);
        QCOMPARE(notKept[0][0].value<Error>().code, ErrorCode::DiskFull);
    }

    void urgentOvertakesIdleAndIdleIsPutBack()
    {
        SpeechLibraryParts parts;
        parts.order(1, false);
        parts.order(2, false);
        QCOMPARE(parts.synthesizer.started(), QStringList{QStringLiteral("text 1")});
        parts.order(3, true); // interrupts 1
        QTRY_COMPARE_WITH_TIMEOUT(parts.synthesizer.started().size(), 2, patienceMs);
        QCOMPARE(parts.synthesizer.started().constLast(), QStringLiteral("text 3"));
        QVERIFY(parts.answers.isEmpty());
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{3, 1, 2}), patienceMs);
        QVERIFY(parts.failures.isEmpty());
    }

    void urgentDoesNotInterruptUrgent()
    {
        SpeechLibraryParts parts;
        parts.order(1, true);
        parts.order(2, true);
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{1, 2}), patienceMs);
        QCOMPARE(parts.synthesizer.started().size(), 2);
    }

    void idleOrdersWaitWhileSomebodySpeaks()
    {
        SpeechLibraryParts parts;
        parts.order(1, false);
        parts.library.setIdle(false);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.synthesizer.isRunning(), patienceMs);
        parts.synthesizer.setHeld(false);
        parts.order(2, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, QList<quint64>{2}, patienceMs);
        QTest::qWait(30);
        QCOMPARE(parts.answers, QList<quint64>{2});
        parts.library.setIdle(true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{2, 1}), patienceMs);
    }

    void whatIsMadeAheadIsForTheStoreAlone()
    {
        SpeechLibraryParts parts;
        parts.keep(1);
        parts.makeAhead({1, 2, 3});
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.synthesizer.started(), QStringList{QStringLiteral("text 2")}, patienceMs);
        parts.order(4, true); // interrupts it
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.onDiskOnly,
                                  (QStringList{QStringLiteral("text 2"), QStringLiteral("text 3")}),
                                  patienceMs);
        QCOMPARE(parts.inMemory, QStringList{QStringLiteral("text 4")});
        QCOMPARE(parts.answers, QList<quint64>{4});
        QVERIFY(parts.failures.isEmpty());
    }

    void whatIsWantedComesBeforeWhatIsMadeAhead()
    {
        SpeechLibraryParts parts;
        parts.makeAhead({1, 2, 3});
        parts.order(4, false);
        parts.makeAhead({5}); // in place of 2 and 3
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.synthesizer.started(),
                                  (QStringList{QStringLiteral("text 1"),
                                               QStringLiteral("text 4"),
                                               QStringLiteral("text 5")}),
                                  patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(parts.onDiskOnly.size(), 2, patienceMs);
    }

    void whatWasMadeComesFromTheStore()
    {
        SpeechLibraryParts parts;
        parts.synthesizer.setHeld(false);
        parts.order(1, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.madeNow, QList<quint64>{1}, patienceMs);
        parts.order(1, false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.fromStore, QList<quint64>{1}, patienceMs);
        QCOMPARE(parts.synthesizer.started().size(), 1);
    }

    /// While somebody speaks only the making waits; what lies on the disk costs nearly nothing.
    void whatIsOnTheDiskIsHandedOutWhileSomebodySpeaks()
    {
        SpeechLibraryParts parts;
        parts.keep(2);
        parts.keep(4);
        parts.library.setIdle(false);
        for (quint64 ticket = 1; ticket <= 4; ++ticket)
            parts.order(ticket, false);
        QTRY_COMPARE_WITH_TIMEOUT(parts.fromStore, (QList<quint64>{2, 4}), patienceMs);
        QVERIFY(parts.synthesizer.started().isEmpty());
        parts.library.setIdle(true);
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.madeNow, (QList<quint64>{1, 3}), patienceMs);
    }

    void whatIsOnTheDiskDoesNotWaitForWhatIsMade_data()
    {
        QTest::addColumn<bool>("urgent");
        QTest::newRow("urgent") << true;
        QTest::newRow("in idle time") << false;
    }

    void whatIsOnTheDiskDoesNotWaitForWhatIsMade()
    {
        QFETCH(const bool, urgent);
        SpeechLibraryParts parts;
        parts.keep(2);
        parts.order(1, true); // held: it runs
        parts.order(2, urgent);
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, QList<quint64>{2}, patienceMs);
        QVERIFY(parts.synthesizer.isRunning());
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{2, 1}), patienceMs);
    }

    /// As on a battery that is nearly empty.
    void nothingIsMadeAheadWhereItMayNot()
    {
        SpeechLibraryParts parts;
        parts.synthesizer.setHeld(false);
        bool may = false;
        parts.library.setMayMakeAhead([&may] { return may; }, std::chrono::milliseconds(1));
        parts.keep(2);
        parts.order(1, false);
        parts.order(2, false);
        parts.order(3, true); // somebody waits for it
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers.size(), 2, patienceMs);
        QCOMPARE(parts.fromStore, QList<quint64>{2});
        QCOMPARE(parts.madeNow, QList<quint64>{3});
        QTest::qWait(20);
        QCOMPARE(parts.answers.size(), 2);
        may = true; // plugged in
        QTRY_COMPARE_WITH_TIMEOUT(parts.madeNow, (QList<quint64>{3, 1}), patienceMs);
    }

    void aTextIsMadeOnceForTwoOrders()
    {
        SpeechLibraryParts parts;
        parts.order(1, true); // held
        parts.order(2, true);
        parts.library.order({{3}, {QStringLiteral("text 2"), Language::English, 1.0F}, false});
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{1, 2, 3}), patienceMs);
        QCOMPARE(parts.fromStore, QList<quint64>{3});
        QCOMPARE(parts.synthesizer.started().size(), 2);
    }

    void aLanguageWithoutAVoiceIsAnsweredToo()
    {
        SpeechLibraryParts parts;
        parts.order(1, true, Language::Korean);
        QTRY_COMPARE_WITH_TIMEOUT(
            parts.failures.value(1), ErrorCode::LanguageNotSupported, patienceMs);
        parts.synthesizer.setHeld(false);
        parts.order(2, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.madeNow, QList<quint64>{2}, patienceMs);
    }

    void aFailureIsToldAndTheNextIsMade()
    {
        SpeechLibraryParts parts;
        parts.order(1, true);
        parts.order(2, true);
        parts.synthesizer.failNext({ErrorCode::ModelDamaged, {}, Stage::Synthesize});
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers, (QList<quint64>{1, 2}), patienceMs);
        QCOMPARE(parts.failures.value(1), ErrorCode::ModelDamaged);
        QCOMPARE(parts.failures.size(), 1);
    }

    void theOldestIdleOrderGivesWay()
    {
        SpeechLibraryParts parts;
        parts.library.setIdle(false);
        for (quint64 ticket = 1; ticket <= 1024; ++ticket)
            parts.order(ticket, false);
        QVERIFY(parts.failures.isEmpty());
        parts.order(1025, false);
        QCOMPARE(parts.failures.keys(), QList<quint64>{1});
        QCOMPARE(parts.failures.value(1), ErrorCode::Cancelled);
        QCOMPARE(parts.failures.size(), 1);
    }

    void nothingIsSaidAfterShutDown()
    {
        SpeechLibraryParts parts;
        parts.order(1, false);
        parts.order(2, true);
        parts.library.shutDown();
        parts.order(3, true);
        QTRY_VERIFY_WITH_TIMEOUT(!parts.synthesizer.isRunning(), patienceMs);
        QTest::qWait(30);
        QVERIFY(parts.answers.isEmpty());
        QCOMPARE(parts.synthesizer.started().size(), 1);
    }

    void voicesAreNotUnloadedUnderARunningOrder()
    {
        SpeechLibraryParts parts;
        parts.order(1, true);
        parts.library.release();
        QCOMPARE(parts.synthesizer.releases(), 0);
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers.size(), 1, patienceMs);
        parts.library.release();
        QCOMPARE(parts.synthesizer.releases(), 1);
    }

    void aVoiceWithNothingToSayIsUnloaded()
    {
        SpeechLibraryParts parts;
        parts.library.setKeepVoice(std::chrono::milliseconds(1));
        parts.order(1, true);
        QTest::qWait(20);
        QCOMPARE(parts.synthesizer.releases(), 0); // not while it speaks
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.synthesizer.releases(), 1, patienceMs);
        parts.order(2, true);
        QTRY_COMPARE_WITH_TIMEOUT(parts.madeNow, (QList<quint64>{1, 2}), patienceMs);
    }

    /// Whatever comes between, every order is answered exactly once.
    void everyOrderIsAnsweredOnce_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyOrderIsAnsweredOnce()
    {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        SpeechLibraryParts parts;
        quint64 ticket = 0;
        for (int step = 0; step < 200; ++step) {
            switch (random() % 6) {
            case 0:
                parts.order(++ticket, true);
                break;
            case 1:
            case 2:
                parts.order(++ticket, false);
                break;
            case 3:
                parts.library.setIdle(random() % 2 == 0);
                break;
            case 4:
                if (random() % 4 == 0)
                    parts.synthesizer.failNext({ErrorCode::Internal, {}, Stage::Synthesize});
                parts.synthesizer.finishRunning();
                break;
            default:
                QCoreApplication::processEvents();
            }
        }
        parts.library.setIdle(true);
        parts.finishAll();
        QTRY_COMPARE_WITH_TIMEOUT(parts.answers.size(), qsizetype(ticket), patienceMs);
        QCOMPARE(QSet<quint64>(parts.answers.begin(), parts.answers.end()).size(),
                 qsizetype(ticket));
    }
};

PULSEMATES_TEST(tst_SpeechLibrary)
#include "tst_speechlibrary.moc"
