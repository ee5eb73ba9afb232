#include "app/bench/network/baselinearms.h"

#include <QString>

namespace pulsemates {

namespace {

constexpr double bytesPerSecond = 32'000; // 16 kHz, 16 bit, mono
constexpr double pollEvery = 3000;        // ms; the default of the document's client library

double roundTrip(CheckInDraws &draws, Server server = Server::Message)
{
    return draws.next(QStringLiteral("rtt"), server);
}

double uploadOf(CheckInDraws &draws, double audioSeconds)
{
    const double megabits = draws.next(QStringLiteral("uplink"), Server::Words);
    const double onTheLine = megabits > 0 ? audioSeconds * bytesPerSecond * 8 / megabits / 1000 : 0;
    return roundTrip(draws, Server::Words) + onTheLine
           + draws.next(QStringLiteral("upload"), Server::Words);
}

/// Upload, job, a first look at once, and one every 3 s. A look says how it was when it arrived.
double polledWords(CheckInDraws &draws, double audioSeconds)
{
    double now = uploadOf(draws, audioSeconds);
    const double done = now + draws.next(QStringLiteral("async-job"), Server::Words);
    now += roundTrip(draws, Server::Words);
    for (;;) {
        const bool isDone = now >= done;
        now += roundTrip(draws, Server::Words);
        if (isDone)
            return now;
        now += pollEvery;
    }
}

ArmTimes documentTimes(CheckInDraws &draws, double audioSeconds, const ReplyShape &shape)
{
    ArmTimes times;
    times.words = polledWords(draws, audioSeconds);
    times.total = times.words + wholeAnswerOf(draws, shape) + roundTrip(draws)
                  + draws.next(QStringLiteral("speech-whole")) + draws.next(QStringLiteral("rest"));
    // Everything comes with one answer.
    times.firstSentence = times.firstSound = times.personalVoice = times.total;
    return times;
}

} // namespace

QString armName(Arm arm)
{
    switch (arm) {
    case Arm::Document:
        return QStringLiteral("B0");
    case Arm::Sequential:
        return QStringLiteral("B1");
    case Arm::Streaming:
        return QStringLiteral("B2");
    case Arm::Ours:
        break;
    }
    return QStringLiteral("ours");
}

ArmTimes baselineTimes(Arm arm, CheckInDraws draws, double audioSeconds, const ReplyShape &shape)
{
    if (arm == Arm::Document)
        return documentTimes(draws, audioSeconds, shape);
    const bool streams = arm == Arm::Streaming;
    ArmTimes times;
    times.words = draws.next(QStringLiteral("stream-final"), Server::Words);
    times.firstSentence =
        times.words + (streams ? firstSentenceOf(draws, shape) : wholeAnswerOf(draws, shape));
    times.personalVoice =
        times.firstSentence + roundTrip(draws)
        + draws.next(streams ? QStringLiteral("speech-first") : QStringLiteral("speech-whole"));
    times.firstSound = times.personalVoice;
    times.total = times.personalVoice;
    return times;
}

} // namespace pulsemates
