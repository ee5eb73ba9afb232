// Start, sound, words, ends, stops and other recognisers in any order: one end a start, nothing
// stale, nobody left at work.
#include "tests/support/testregistry.h"
#include "tests/unit/pipeline/jointrig.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace pulsemates;
using namespace std::chrono_literals;

namespace {

constexpr unsigned orders = 1000;
constexpr int stepsPerOrder = 80;

/// Plays the person, the settings and both recognisers.
class Player
{
public:
    explicit Player(unsigned seed)
        : m_random(seed)
        , m_rig({.grace = 1h, .beside = 1h, .alone = 1h}) // all ends come from the events
    {
        QObject::connect(&m_rig.joint,
                         &Transcriber::partial,
                         &m_rig.context,
                         [this](CheckInId id, const Transcript &words) { look(id, words.text()); });
        QObject::connect(&m_rig.joint,
                         &Transcriber::finished,
                         &m_rig.context,
                         [this](CheckInId id, const Result<Transcript> &result) {
                             ++m_ends;
                             if (!m_open || id != m_id)
                                 complain("an end that nobody waits for");
                             m_open = false;
                             if (result)
                                 look(id, result->text(), true);
                         });
    }

    void play()
    {
        for (int step = 0; step < stepsPerOrder && m_problem.isEmpty(); ++step)
            act();
        settle();
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] int starts() const { return m_starts; }

private:
    int roll(int below) { return int(m_random() % unsigned(below)); }
    void complain(const char *what)
    {
        if (m_problem.isEmpty())
            m_problem = QString::fromLatin1(what);
    }
    // Every recogniser says the number of its own start: words of another one are stale.
    void look(CheckInId id, const QString &words, bool final = false)
    {
        if ((!m_open && !final) || id != m_id)
            complain("words that nobody waits for");
        if (!words.isEmpty() && !words.startsWith(number(m_starts)))
            complain("stale words");
    }
    static QString number(int of) { return QStringLiteral("n%1").arg(of); }

    void act()
    {
        switch (roll(12)) {
        case 0:
            return start();
        case 1:
        case 2:
            return m_rig.push(m_id, 1 + roll(10), roll(3) > 0);
        case 3:
            return m_rig.joint.finish(m_id);
        case 4:
        case 5:
            return speak(*m_rig.here);
        case 6:
        case 7:
            return m_rig.remote ? speak(*m_rig.remote) : JointRig::turn();
        case 8:
            return endOne(roll(2) == 0 ? m_rig.here : m_rig.remote.data());
        case 9:
            return change();
        default:
            return JointRig::turn();
        }
    }

    void start()
    {
        if (roll(4) == 0)
            m_stop.request_stop(); // discarded
        // The end of the one before comes within this call, as that of the one before.
        const CheckInId next = roll(3) == 0 && m_id ? m_id : CheckInId{m_id.value + 1};
        const bool wasOpen = m_open;
        const int ends = m_ends;
        std::stop_source stop;
        QMetaObject::Connection renew;
        const int number = m_starts + 1;
        if (wasOpen) {
            renew = QObject::connect(&m_rig.joint, &Transcriber::finished, &m_rig.context, [&] {
                if (m_ends == ends + 1)
                    begin(next, number);
            });
        } else {
            begin(next, number);
        }
        m_rig.joint.start(
            next, roll(5) == 0 ? Language::Korean : Language::English, stop.get_token());
        QObject::disconnect(renew);
        m_stop = stop;
    }
    void begin(CheckInId id, int number)
    {
        m_id = id;
        m_starts = number;
        m_open = true;
    }

    CheckInId oldIdOf(const StagedTranscriber &who)
    {
        const auto older = std::uint64_t(std::max(numberOf(who) - 1 - roll(3), 0));
        return {(older << 32) + m_id.value};
    }
    void speak(StagedTranscriber &who)
    {
        if (roll(6) == 0) // long after its end, or before its start was noticed
            return who.sayOf(oldIdOf(who), QStringLiteral("old"));
        if (who.isRunning())
            who.say({}, number(numberOf(who)) + QStringLiteral(" w").repeated(roll(5)));
    }
    /// Of the start that @p who works for.
    static int numberOf(const StagedTranscriber &who) { return int(who.id().value >> 32); }

    void endOne(StagedTranscriber *who)
    {
        if (who == nullptr || !who->isRunning())
            return;
        if (who->isStopped())
            return who->failWith(ErrorCode::Cancelled);
        switch (roll(4)) {
        case 0:
            return who->endWith({});
        case 1:
            return who->failWith(ErrorCode::LanguageUnclear);
        case 2:
            return who->failWith(ErrorCode::ConnectionLost);
        default:
            return who->endWith(number(numberOf(*who)) + QStringLiteral(" end"));
        }
    }

    void change()
    {
        if (roll(3) == 0)
            return m_rig.joint.dropRemote();
        if (roll(2) == 0)
            m_rig.connectRemote(QStringLiteral("far:other"), {Language::English});
    }

    // Whoever works comes to an end, the person stops: then all is over.
    void settle()
    {
        if (m_open)
            m_rig.joint.finish(m_id);
        for (int i = 0; i < 4; ++i) {
            JointRig::turn();
            endOne(m_rig.here);
            endOne(m_rig.remote);
        }
        JointRig::turn();
        if (m_open) { // one that was replaced still has the check-in
            m_stop.request_stop();
            JointRig::turn();
        }
        if (m_open)
            complain("a dead end");
        if (m_ends != m_starts)
            complain("not one end a start");
        if (m_rig.here->isRunning() && !m_rig.here->isStopped())
            complain("somebody is left at work");
        if (m_rig.remote && m_rig.remote->isRunning() && !m_rig.remote->isStopped())
            complain("the network is left at work");
    }

    std::mt19937 m_random;
    JointRig m_rig;
    std::stop_source m_stop;
    CheckInId m_id;
    int m_starts = 0;
    int m_ends = 0;
    bool m_open = false;
    QString m_problem;
};

} // namespace

class tst_JointFuzz : public TestClass
{
    Q_OBJECT

private slots:
    void anyOrder()
    {
        int starts = 0;
        for (unsigned seed = 1; seed <= orders; ++seed) {
            Player player(seed);
            player.play();
            QVERIFY2(player.problem().isEmpty(),
                     qPrintable(QStringLiteral("%1, seed %2").arg(player.problem()).arg(seed)));
            starts += player.starts();
        }
        QVERIFY(starts > int(orders));
    }
};

PULSEMATES_TEST(tst_JointFuzz)
#include "tst_jointfuzz.moc"
