#include "app/bench/network/spokenprotocols.h"

namespace pulsemates {

namespace {

constexpr std::array stagesAsked{Stage::Transcribe, Stage::Coach, Stage::Synthesize};

WireProtocol claimed(Arm arm, Stage stage)
{
    const bool streamed = stage == Stage::Transcribe && arm != Arm::Document;
    return streamed ? WireProtocol::WebSocket : WireProtocol::Http2;
}

} // namespace

void SpokenProtocols::add(const ServiceExchange &exchange)
{
    if (exchange.answered)
        ++m_answers[{exchange.stage, exchange.protocol}];
}

void SpokenProtocols::add(const SpokenProtocols &other)
{
    for (const auto &[what, times] : other.m_answers)
        m_answers[what] += times;
}

int SpokenProtocols::of(Stage stage, WireProtocol protocol) const
{
    const auto found = m_answers.find({stage, protocol});
    return found == m_answers.end() ? 0 : found->second;
}

int SpokenProtocols::of(Stage stage) const
{
    int answers = 0;
    for (const auto &[what, times] : m_answers)
        answers += what.first == stage ? times : 0;
    return answers;
}

QString SpokenProtocols::text() const
{
    std::map<WireProtocol, int> answers;
    for (const auto &[what, times] : m_answers)
        answers[what.second] += times;
    QStringList parts;
    for (const auto &[protocol, times] : answers)
        parts << QStringLiteral("%1 %2").arg(times).arg(wireProtocolName(protocol));
    return parts.join(QStringLiteral(", "));
}

QString protocolsText(const ArmProtocols &spoken)
{
    QStringList parts;
    for (const Arm arm : allArms) {
        const QString text = spoken[std::size_t(arm)].text();
        parts << QStringLiteral("%1 %2").arg(armName(arm),
                                             text.isEmpty() ? QStringLiteral("no answer") : text);
    }
    return parts.join(QStringLiteral("; "));
}

BenchRow protocolRow(const ArmProtocols &spoken)
{
    const QString figure =
        QStringLiteral("Answers on the real clock over another protocol than is claimed");
    int others = 0;
    for (const Arm arm : allArms) {
        const SpokenProtocols &it = spoken[std::size_t(arm)];
        for (const Stage stage : stagesAsked) {
            if (it.of(stage) == 0)
                return unmeasuredRow(figure,
                                     {{Statistic::Value, 0}},
                                     QStringLiteral("an arm had no answer of one of its services: ")
                                         + protocolsText(spoken));
            others += it.of(stage) - it.of(stage, claimed(arm, stage));
        }
    }
    return valueRow(figure,
                    {},
                    others,
                    0,
                    QStringLiteral("claimed: h2, and a websocket for words that are recognised "
                                   "while they are spoken; seen: ")
                        + protocolsText(spoken));
}

} // namespace pulsemates
