#include "core/providers/hearing/requesttranscriber.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace pulsemates;

namespace {

/// Tells whatever a test has it tell.
class TellingTranscriber final : public RequestTranscriber
{
public:
    using RequestTranscriber::end;
    using RequestTranscriber::endWithWords;
    using RequestTranscriber::tellPartial;

    [[nodiscard]] QString name() const override { return QStringLiteral("test:telling"); }
    [[nodiscard]] bool supports(Language) const override { return true; }

protected:
    void send() override {}
    void abandon() override {}
};

} // namespace

/// Words that change faster than anybody reads: the first at once, the last for certain.
class tst_SparsePartials : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_partials.reset();
        m_words.clear();
        m_told.clear();
        m_made = 0;
    }

    void theFirstIsToldAtOnceAndTheLastByItself()
    {
        for (int i = 0; i < 5'000; ++i) // no event in between: no time goes by for it
            change(QString::number(i));
        QCOMPARE(m_told, QStringList{QStringLiteral("0")});
        QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), 2, patienceMs);
        QCOMPARE(m_told.back(), QStringLiteral("4999"));
        QCOMPARE(m_made, 2); // what is not told is not made either
    }

    void whatIsDueIsToldBeforeAnEnd()
    {
        change(QStringLiteral("a"));
        change(QStringLiteral("a b"));
        m_partials.flush();
        m_partials.flush();
        QCOMPARE(m_told, QStringList({QStringLiteral("a"), QStringLiteral("a b")}));
    }

    void nothingIsToldTwiceOrEmpty()
    {
        change({});
        change(QStringLiteral("a"));
        m_partials.flush();
        change(QStringLiteral("a"));
        m_partials.flush();
        QCOMPARE(m_told, QStringList{QStringLiteral("a")});
    }

    void behindAnEndNothingIsDue()
    {
        change(QStringLiteral("a"));
        change(QStringLiteral("b"));
        m_partials.reset();
        bool later = false;
        QTimer::singleShot(4 * SparsePartials::interval, &m_home, [&later] { later = true; });
        QTRY_VERIFY_WITH_TIMEOUT(later, patienceMs); // it would have been told before that
        QCOMPARE(m_told, QStringList{QStringLiteral("a")});
        change(QStringLiteral("b"));
        change(QStringLiteral("c"));
        m_partials.reset();
        change(QStringLiteral("d")); // the first of another one
        QCOMPARE(m_told.back(), QStringLiteral("d"));
    }

    void aRecogniserTellsTheLastWordsBeforeItsEnd_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("words") << false;
        QTest::newRow("an error") << true;
    }

    void aRecogniserTellsTheLastWordsBeforeItsEnd()
    {
        QFETCH(const bool, fails);
        TellingTranscriber transcriber;
        QStringList told;
        listenTo(transcriber, told);
        transcriber.start({1}, Language::English, {});
        for (int i = 0; i < 5'000; ++i)
            transcriber.tellPartial(QString::number(i));
        QCOMPARE(told, QStringList{QStringLiteral("0")});
        if (fails)
            transcriber.end(fail(ErrorCode::ConnectionLost, Stage::Transcribe));
        else
            transcriber.endWithWords({});
        const QStringList all({QStringLiteral("0"), QStringLiteral("4999"), QStringLiteral("end")});
        QCOMPARE(told, all);
        QCoreApplication::processEvents();
        QCOMPARE(told, all);
    }

    void aStopLeavesThemUntold()
    {
        TellingTranscriber transcriber;
        QStringList told;
        listenTo(transcriber, told);
        std::stop_source stop;
        transcriber.start({1}, Language::English, stop.get_token());
        transcriber.tellPartial(QStringLiteral("a"));
        transcriber.tellPartial(QStringLiteral("b"));
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, patienceMs);
        QCOMPARE(told, QStringList({QStringLiteral("a"), QStringLiteral("end")}));
    }

    void whoHearsThemMayBeginAnew()
    {
        TellingTranscriber transcriber;
        QStringList told;
        listenTo(transcriber, told);
        connect(&transcriber, &Transcriber::partial, this, [&](CheckInId, const Transcript &words) {
            if (words.unsettled == u"b")
                transcriber.start({2}, Language::English, {});
        });
        QSignalSpy finished(&transcriber, &Transcriber::finished);
        transcriber.start({1}, Language::English, {});
        transcriber.tellPartial(QStringLiteral("a"));
        transcriber.tellPartial(QStringLiteral("b"));
        transcriber.endWithWords({}); // which tells "b", and is stale behind that
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished[0][0].value<CheckInId>(), CheckInId{1});
        transcriber.finish({2});
        QCOMPARE(finished.count(), 2);
        QCOMPARE(finished[1][0].value<CheckInId>(), CheckInId{2});
    }

private:
    void change(const QString &words)
    {
        m_words = words;
        m_partials.change();
    }

    void listenTo(Transcriber &transcriber, QStringList &told)
    {
        connect(&transcriber, &Transcriber::partial, this, [&told](auto, const Transcript &words) {
            told.append(words.unsettled);
        });
        connect(&transcriber, &Transcriber::finished, this, [&told] {
            told.append(QStringLiteral("end"));
        });
    }

    [[nodiscard]] Transcript made()
    {
        ++m_made;
        Transcript words;
        words.unsettled = m_words;
        return words;
    }

    QString m_words;
    QStringList m_told;
    int m_made = 0;
    QObject m_home;
    SparsePartials m_partials{&m_home,
                              [this] { return made(); },
                              [this](const Transcript &words) { m_told.append(words.unsettled); }};
};

PULSEMATES_TEST(tst_SparsePartials)

#include "tst_sparsepartials.moc"
