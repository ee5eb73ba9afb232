#include "app/bench/network/coachingfuzz.h"

#include "core/pipeline/coachingmachine.h"

#include <algorithm>
#include <random>

namespace pulsemates {

using namespace coaching;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Phase = CoachingMachine::Phase;

constexpr int ordersPerMachine = 20; // hedges need a bucket that is filled
constexpr int stepsPerOrder = 60;
constexpr int mostExits = 8; // deadlines in a row from any phase to rest

/// Plays the person, the recogniser, the screen and the service, and looks at every command.
class Player
{
public:
    /// @p manyHedges: the bucket is always full.
    Player(unsigned seed, bool manyHedges)
        : m_random(seed)
        , m_manyHedges(manyHedges)
        , m_machine({{}, {1000ms, 100, manyHedges ? 1.0 : 0.05, 3}})
    {}

    void play()
    {
        begin();
        for (int step = 0; step < stepsPerOrder && m_problem.isEmpty(); ++step)
            act();
        settle();
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const CoachingCosts &costs() const { return m_machine.costs(); }
    [[nodiscard]] const std::map<QString, int> &seen() const { return m_seen; }

private:
    struct Request
    {
        SendRequest sent;
        bool open = true;
        bool cancelled = false;
        int sentences = 0;
    };

    int roll(int below) { return int(m_random() % unsigned(below)); }

    void begin()
    {
        m_environment = {};
        m_environment.consent = roll(12) != 0;
        m_environment.mode = roll(12) == 0 ? CoachingMode::Fast : CoachingMode::Optimized;
        m_environment.promptVersion = QStringLiteral("1");
        ++m_id.value;
        m_words = QStringLiteral("one two three four five six seven eight nine ten eleven twelve "
                                 "thirteen fourteen fifteen sixteen seventeen eighteen");
        m_shown = 0;
        m_cached = m_more = false;
        m_raised = SafetyTier::Normal;
        m_finalTold = m_barred = false;
        m_finalTier = SafetyTier::Normal;
        m_left = roll(6) == 0 ? roll(4) : 1000;
        tell(Began{m_id, m_environment, {roll(12) != 0, true, roll(6) == 0 ? 2000 : 0}, m_left});
    }

    void act()
    {
        m_now += milliseconds(roll(4) == 0 ? roll(900) : roll(250));
        switch (roll(16)) {
        case 0:
        case 1:
        case 2:
            return hear();
        case 3:
            return tell(roll(2) == 0 ? Event(VoicePaused{anyId()}) : Event(VoiceResumed{anyId()}));
        case 4:
            return tell(roll(3) != 0 ? Event(StopApproached{anyId()}) : Event(StopLeft{anyId()}));
        case 5:
            return roll(3) == 0 ? tell(Stopped{anyId()}) : hear();
        case 6:
            return roll(3) == 0 ? tellFinal() : passTime();
        case 7:
        case 8:
            return passTime();
        case 15:
            return happenRarely();
        default:
            return reply();
        }
    }

    void happenRarely()
    {
        switch (roll(12)) {
        case 0:
            return tell(Cancelled{anyId()});
        case 1:
            return begin();
        case 2: {
            const CheckInId id = anyId();
            const auto tier = SafetyTier(1 + roll(4));
            if (id == m_id)
                m_raised = std::max(m_raised, tier);
            return tell(SafetyRaised{id, tier});
        }
        case 3:
            m_environment.promptVersion += u'x';
            m_environment.consent = roll(2) == 0;
            return tell(EnvironmentChanged{m_id, m_environment});
        case 4:
            return tell(Corrected{anyId()});
        case 5:
            m_barred = false;
            return tell(PlaceChanged{m_id});
        default:
            return;
        }
    }

    CheckInId anyId() { return roll(12) == 0 ? CheckInId{m_id.value - 1} : m_id; }

    [[nodiscard]] CoachingBasis basis(SafetyTier tier)
    {
        const double score = roll(20) == 0 ? 0.7 : 0.4;
        const auto mood = roll(20) == 0 ? MoodLabel::Positive : MoodLabel::Negative;
        return {m_words, mood, score, false, tier, {}};
    }

    void hear()
    {
        static const QStringList more{QStringLiteral(" yeah"),
                                      QStringLiteral(" but no"),
                                      QStringLiteral(" a b c d e f g h i j k l m"),
                                      QString()};
        m_words += more[roll(4)];
        const CheckInId id = anyId();
        const auto tier = roll(60) == 0 ? SafetyTier(1 + roll(4)) : SafetyTier::Normal;
        if (id == m_id)
            m_raised = std::max(m_raised, tier);
        const CoachingBasis words = basis(tier);
        tell(Heard{id, words, roll(2) == 0 ? std::nullopt : std::optional(roll(11) / 10.0)});
    }

    void tellFinal()
    {
        const CheckInId id = anyId();
        const auto tier = roll(12) == 0 ? SafetyTier(1 + roll(4)) : SafetyTier::Normal;
        if (roll(2) == 0)
            m_words =
                newestSent() + (roll(4) != 0 ? QStringLiteral(" yeah") : QStringLiteral(" but"));
        if (id == m_id && !m_finalTold && m_machine.phase() != Phase::Idle) {
            m_finalTold = true;
            m_finalTier = tier;
        } else if (id == m_id) { // corrected
            m_raised = std::max(m_raised, tier);
        }
        tell(WordsFinal{id, basis(tier)});
    }

    [[nodiscard]] QString newestSent() const
    {
        return m_requests.empty() ? m_words : m_requests.rbegin()->second.sent.basis.words;
    }

    void passTime()
    {
        if (const auto next = m_machine.nextDeadline(m_now); next && roll(2) == 0)
            m_now = std::max(m_now, *next);
        tell(TimePassed{});
    }

    /// Of any request that was ever sent, also of one that was cancelled.
    void reply()
    {
        if (m_requests.empty())
            return;
        // mostly of the newest
        const auto back =
            std::min<std::size_t>(roll(3) == 0 ? roll(12) : roll(2), m_requests.size() - 1);
        Request &request = std::prev(m_requests.end(), std::ptrdiff_t(back + 1))->second;
        const CheckInId id = request.sent.id;
        const RequestNumber number = request.sent.request;
        const int tokens = roll(2) == 0 ? 0 : 400 + roll(100);
        switch (roll(6)) {
        case 0:
            return tell(TokenCame{id, number, tokens});
        case 1: {
            const bool ahead = request.open && id == m_id && !m_finalTold;
            if (std::exchange(request.open, false))
                ++m_seen[QStringLiteral("ended")];
            m_ending = number;
            if (roll(8) == 0) {
                tell(HelpWritten{id, number, {SafetyTier::Help, {}, {}}});
                m_ending = 0;
                return;
            }
            const End end = roll(5) == 0 ? End(1 + roll(3)) : End::Whole;
            m_barred = m_barred || (ahead && end == End::Barred);
            tell(RequestEnded{id, number, end, tokens});
            m_ending = 0;
            return;
        }
        default:
            ++request.sentences;
            return tell(SentenceCame{
                id, number, QStringLiteral("%1/%2").arg(number).arg(request.sentences), tokens});
        }
    }

    void tell(const Event &event)
    {
        const Commands commands = m_machine.handle(event, m_now);
        for (const Command &command : commands)
            std::visit([this](const auto &what) { look(what); }, command);
        const auto open =
            std::ranges::count_if(m_requests, [](const auto &each) { return each.second.open; });
        expect(open <= 2, "more than a request and its hedge");
        const Phase phase = m_machine.phase();
        const bool rests = phase == Phase::Idle || phase == Phase::Settled;
        expect(!rests || open == 0, "a request outlives its check-in");
        expect(rests != m_machine.nextDeadline(m_now).has_value(), "a phase without a deadline");
        const CoachingCosts &costs = m_machine.costs();
        const int decided = costs.kept + costs.keptFirstSentence + costs.discardedInAll();
        expect(costs.attempts == decided || (costs.attempts == decided + 1 && !rests),
               "an attempt that is counted nowhere, or twice");
        expect(m_manyHedges || costs.hedges * 20 <= costs.requests,
               "more hedges than the bucket has");
    }

    void look(const SendRequest &send)
    {
        expect(m_left-- > 0, "more was sent than may be on a day");
        static const QStringList names{QStringLiteral("ahead"),
                                       QStringLiteral("final"),
                                       QStringLiteral("rest"),
                                       QStringLiteral("hedge")};
        ++m_seen[names[int(send.purpose)]];
        expect(send.id == m_id, "sent for another check-in");
        expect(!m_barred, "sent where it would be refused once more");
        expect(send.basis.safety == SafetyTier::Normal, "words that ask for care were sent");
        expect(m_raised == SafetyTier::Normal || m_finalTold, "sent after the gate was raised");
        expect(!showsHelp(m_raised), "sent after help");
        expect(m_environment.maySend(), "sent without consent");
        expect(send.basis.environment == m_environment, "made in another environment");
        expect((send.purpose == Purpose::Rest) == !send.shown.isEmpty()
                   || send.purpose == Purpose::Hedge,
               "the rest goes on from what is shown");
        expect(m_requests.emplace(send.request, Request{send, true, false, 0}).second,
               "number twice");
    }

    void look(const CancelRequest &cancel)
    {
        ++m_seen[QStringLiteral("cancel")];
        Request &request = m_requests.at(cancel.request);
        expect(request.open || cancel.request == m_ending, // both at once
               "cancelled what is not open");
        request.open = false;
        request.cancelled = true;
    }

    void look(const PauseReading &pause)
    {
        expect(m_requests.at(pause.request).open, "paused what is not open");
    }
    void look(const ResumeReading &resume)
    {
        expect(m_requests.at(resume.request).open, "resumed what is not open");
    }

    void look(const ShowSentence &show)
    {
        ++m_seen[QStringLiteral("show")];
        expect(show.id == m_id, "a sentence of another check-in");
        expect(m_finalTold, "shown before the words were final");
        expect(m_finalTier == SafetyTier::Normal && !showsHelp(m_raised), "shown beside help");
        expect(show.index == m_shown, "a sentence was replaced or left out");
        expect(!m_cached && !m_more, "shown after the prepared message was final");
        const Request &writer = m_requests.at(show.request);
        expect(writer.sent.id == m_id, "written for another check-in");
        expect(show.text.startsWith(QStringLiteral("%1/").arg(show.request)),
               "written by another request");
        expect(!writer.cancelled, "written by a request that was cancelled");
        ++m_shown;
    }

    void look(const ShowMore &more)
    {
        ++m_seen[QStringLiteral("more")];
        expect(more.id == m_id && m_cached && !m_more && m_shown == 0 && m_finalTold,
               "more at the wrong time");
        expect(m_finalTier == SafetyTier::Normal && !showsHelp(m_raised), "more beside help");
        for (const QString &sentence : more.text.split(u' ')) {
            const Request &writer = m_requests.at(sentence.section(u'/', 0, 0).toULongLong());
            expect(!writer.cancelled && writer.sent.id == m_id, "more of what was thrown away");
        }
        m_more = true;
    }

    void look(const KeepCached &keep)
    {
        ++m_seen[QStringLiteral("cached")];
        expect(keep.id == m_id && !m_cached, "the prepared message was final twice");
        expect(m_shown == 0, "the prepared message in the place of a shown sentence");
        m_cached = true;
    }

    void look(const TakeBack &take)
    {
        ++m_seen[QStringLiteral("back")];
        expect(take.id == m_id && (m_shown > 0 || m_more), "nothing to take back");
        expect(m_raised != SafetyTier::Normal || m_finalTier != SafetyTier::Normal,
               "taken back without need");
        m_shown = 0;
    }

    void look(const RaiseHelp &help)
    {
        ++m_seen[QStringLiteral("help")];
        expect(help.id == m_id && m_finalTold, "help out of what was made ahead");
        m_raised = std::max(m_raised, help.finding.tier);
    }

    /// Time alone leads to rest.
    void settle()
    {
        for (int i = 0; i < mostExits; ++i) {
            const auto next = m_machine.nextDeadline(m_now);
            if (!next)
                break;
            m_now = std::max(m_now, *next);
            tell(TimePassed{});
        }
        const Phase phase = m_machine.phase();
        expect(phase == Phase::Idle || phase == Phase::Settled, "a dead end");
        expect(phase == Phase::Idle || m_cached || m_shown > 0 || m_raised != SafetyTier::Normal,
               "ended without a message");
    }

    void expect(bool holds, const char *what)
    {
        if (!holds && m_problem.isEmpty())
            m_problem = QString::fromLatin1(what);
    }

    std::mt19937 m_random;
    bool m_manyHedges;
    CoachingMachine m_machine;
    MonotonicTime m_now = 1000s;
    CheckInId m_id;
    CoachingEnvironment m_environment;
    QString m_words;
    std::map<RequestNumber, Request> m_requests;
    RequestNumber m_ending = 0; ///< its end is being told
    int m_shown = 0;            ///< sentences of this check-in
    int m_left = 0;             ///< requests it may still send
    bool m_cached = false;
    bool m_more = false;
    bool m_finalTold = false;
    bool m_barred = false; ///< what was made ahead was refused for long
    SafetyTier m_finalTier = SafetyTier::Normal;
    SafetyTier m_raised = SafetyTier::Normal;
    QString m_problem;
    std::map<QString, int> m_seen;
};

} // namespace

FuzzOutcome playAnyOrder(int orders)
{
    FuzzOutcome outcome;
    for (int machine = 0; machine < orders / ordersPerMachine; ++machine) {
        Player player(unsigned(machine + 1), machine % 2 == 0);
        for (int order = 0; order < ordersPerMachine; ++order) {
            player.play();
            ++outcome.orders;
            if (!player.problem().isEmpty()) {
                outcome.problems << QStringLiteral("seed %1, order %2: %3")
                                        .arg(machine + 1)
                                        .arg(order)
                                        .arg(player.problem());
                break; // what comes behind it says nothing
            }
        }
        for (const auto &[what, times] : player.seen())
            outcome.seen[what] += times;
        outcome.stale += player.costs().stale;
    }
    return outcome;
}

} // namespace pulsemates
