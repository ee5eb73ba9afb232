#include "app/bench/wordsscenario.h"

#include "app/providerfactory.h"
#include "core/understanding/safety/safetyscreen.h"

#include <chrono>
#include <functional>

namespace pulsemates {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int rounds = 200;

/// About a minute of what people say: 180 words, or 400 characters. The words that rules look at
/// ("want", "end", "죽") are among them, as in any day.
QString minuteOf(Language language)
{
    const QString english = QStringLiteral(
        "So today was a long day at work and I did not sleep well, I just want to be at home "
        "and finish my book. My boss moved the meeting again and I was tired of waiting. My "
        "friend told me she wants to leave her job, and I said I would miss her. ");
    const QString korean = QStringLiteral(
        "오늘은 회의가 너무 길어서 힘들어 죽겠다는 말이 절로 나왔어요. 집에 가서 그냥 쉬고 싶어요. "
        "친구가 회사를 그만두고 싶다고 해서 같이 저녁을 먹었는데 마음이 조금 편해졌어요. ");
    const bool words = language == Language::English;
    const qsizetype length = words ? 180 * 5 : 400;
    QString text;
    while (text.size() < length)
        text += words ? english : korean;
    return text;
}

std::vector<double> timesOf(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(Milliseconds(std::chrono::steady_clock::now() - begin).count());
    }
    return times;
}

/// What each further word costs, of words that arrive one by one.
std::vector<double> timesWordByWord(const QString &text,
                                    const std::function<void(const QString &)> &read)
{
    std::vector<double> times;
    for (qsizetype end = text.indexOf(u' '); end >= 0; end = text.indexOf(u' ', end + 1)) {
        const QString words = text.left(end);
        const auto begin = std::chrono::steady_clock::now();
        read(words);
        times.push_back(Milliseconds(std::chrono::steady_clock::now() - begin).count());
    }
    return times;
}

} // namespace

std::vector<BenchRow> WordsScenario::run(BenchContext & /*context*/)
{
    const QString ms = QStringLiteral("ms");
    const auto loadBegin = std::chrono::steady_clock::now();
    const SafetyScreen screen;
    (void)screen.problem(); // waits until the rules are read
    const double load = Milliseconds(std::chrono::steady_clock::now() - loadBegin).count();
    const auto analyzer = makeMoodAnalyzer();
    std::vector<BenchRow> rows{
        valueRow(QStringLiteral("Safety rules read"), ms, load, std::nullopt)};
    for (const Language language : {Language::English, Language::Korean}) {
        const QString text = minuteOf(language);
        const QString tag = QStringLiteral(", ") + languageTag(language);
        const QString note = QStringLiteral("a minute of words, %1 characters").arg(text.size());
        const auto row = [&](const char *figure, const std::vector<double> &times, double most) {
            rows.push_back(seriesRow(
                QString::fromLatin1(figure) + tag, ms, times, {{Statistic::P95, most}}, note));
        };
        row("Screen, all at once", timesOf([&] { (void)screen.check(text); }), 2);
        SafetyFollower follower(screen);
        row("Screen, one more word",
            timesWordByWord(text, [&](const QString &words) { (void)follower.update(words); }),
            2);
        row("Mood, all at once", timesOf([&] { (void)analyzer->analyze(text, language); }), 10);
        const auto mood = analyzer->follow();
        row("Mood, one more word",
            timesWordByWord(text,
                            [&](const QString &words) {
                                Transcript transcript;
                                transcript.settled = words;
                                transcript.language = language;
                                (void)mood->update(transcript);
                            }),
            10);
    }
    return rows;
}

} // namespace pulsemates
