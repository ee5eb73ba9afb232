#include "tests/support/providers/speechscript.h"

#include <QStringList>
#include <QtEndian>

namespace pulsemates::loopback {

namespace {

using Time = SpeechScript::Time;

constexpr Time quietBefore{240};
constexpr int pauseWords = 3; ///< between two sentences, in words' time

QStringList wordsIn(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

Time wavLength(const QByteArray &bytes)
{
    const qsizetype format = bytes.indexOf("fmt ");
    const qsizetype data = bytes.indexOf("data");
    if (format < 0 || data < 0 || bytes.size() < format + 24)
        return Time(0);
    const auto bytesPerSecond = qFromLittleEndian<quint32>(bytes.constData() + format + 16);
    return Time((bytes.size() - data - 8) * 1000 / std::max<qint64>(bytesPerSecond, 1));
}

/// Sample rate (20 bits) and number of samples (36 bits) of STREAMINFO (RFC 9639, 8.2).
Time flacLength(const QByteArray &bytes)
{
    if (bytes.size() < 26)
        return Time(0);
    const auto packed = qFromBigEndian<quint64>(bytes.constData() + 18);
    const quint64 rate = packed >> 44;
    const quint64 samples = packed & 0xF'FFFF'FFFFULL;
    return Time(rate == 0 ? 0 : samples * 1000 / rate);
}

} // namespace

SpeechScript SpeechScript::demo(const QString &language)
{
    SpeechScript script;
    script.setRepeats(true);
    if (language == u"ko") {
        script.say(QStringLiteral("이번 주에는 일이 계속 밀렸어요."), QStringLiteral("NEGATIVE"));
        script.say(QStringLiteral("잠도 잘 못 잤고요."), QStringLiteral("NEGATIVE"));
        script.say(QStringLiteral("그래도 오늘 저녁에는 산책을 하려고 해요."),
                   QStringLiteral("POSITIVE"));
        return script;
    }
    script.say(QStringLiteral("I have been behind on everything at work this week."),
               QStringLiteral("NEGATIVE"));
    script.say(QStringLiteral("I did not sleep well."), QStringLiteral("NEGATIVE"));
    script.say(QStringLiteral("Tonight I want to go for a walk."), QStringLiteral("POSITIVE"));
    return script;
}

void SpeechScript::say(const QString &sentence, const QString &sentiment)
{
    m_sentences.push_back({sentence, sentiment});
}

Time SpeechScript::lengthOf(const Sentence &sentence) const
{
    return m_wordTime * int(wordsIn(sentence.text).size() + pauseWords);
}

std::vector<SpeechScript::Sentence> SpeechScript::sentencesIn(Time length) const
{
    if (!m_repeats || m_sentences.empty())
        return m_sentences;
    std::vector<Sentence> spoken;
    Time until = quietBefore;
    do {
        spoken.push_back(m_sentences[spoken.size() % m_sentences.size()]);
        until += lengthOf(spoken.back());
    } while (until < length);
    return spoken;
}

QString SpeechScript::textIn(Time length) const
{
    QStringList texts;
    for (const Sentence &sentence : sentencesIn(length))
        texts << sentence.text;
    return texts.join(u' ');
}

std::vector<SpeechScript::Word> SpeechScript::wordsOf(int index) const
{
    const auto count = int(m_sentences.size());
    if (count == 0 || (index >= count && !m_repeats))
        return {};
    Time at = quietBefore;
    for (int before = 0; before < index; ++before)
        at += lengthOf(m_sentences[std::size_t(before % count)]);
    std::vector<Word> words;
    for (const QString &text : wordsIn(m_sentences[std::size_t(index % count)].text)) {
        words.push_back({text, at, at + m_wordTime * 3 / 4});
        at += m_wordTime;
    }
    return words;
}

Time lengthOfSound(const QByteArray &bytes)
{
    if (bytes.startsWith("RIFF"))
        return wavLength(bytes);
    if (bytes.startsWith("fLaC"))
        return flacLength(bytes);
    return Time(bytes.size() / 32);
}

} // namespace pulsemates::loopback
