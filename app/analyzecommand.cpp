#include "app/analyzecommand.h"

#include "app/checkinjson.h"

#include <QJsonDocument>

#include <istream>
#include <ostream>
#include <string>

namespace pulsemates {

namespace {

constexpr std::size_t mostLineBytes = 1U << 20U;

QJsonObject wrong(const QString &sentence)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), QStringLiteral("invalid-input")},
                         {QStringLiteral("message"), sentence}}}};
}

/// The next line, of one that is too long only as much as tells it; false at the end.
bool nextLine(std::istream &in, std::string &line)
{
    line.clear();
    std::streambuf &source = *in.rdbuf();
    constexpr int end = std::streambuf::traits_type::eof();
    int c = source.sbumpc();
    if (c == end)
        return false;
    for (; c != end && c != '\n'; c = source.sbumpc()) {
        if (line.size() <= mostLineBytes)
            line += char(c);
    }
    return true;
}

QJsonObject analyzeLine(const std::string &line,
                        const MoodAnalyzer &analyzer,
                        const SafetyScreen &screen,
                        Language fallback)
{
    if (line.size() > mostLineBytes)
        return wrong(QStringLiteral("The line is longer than 1 MiB."));
    QJsonParseError parsed;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromStdString(line), &parsed);
    if (!document.isObject())
        return wrong(QStringLiteral("The line is not a JSON object."));
    const QJsonValue text = document[u"text"];
    if (!text.isString())
        return wrong(QStringLiteral("\"text\" is missing or is not a string."));
    const QJsonValue tag = document[u"language"];
    std::optional<Language> language = fallback;
    if (!tag.isUndefined())
        language = languageFromTag(tag.toString());
    if (!language)
        return wrong(QStringLiteral("\"language\" is neither en nor ko."));
    const QString words = text.toString().trimmed();
    if (words.isEmpty()) // where nothing was said there is no mood, and nothing is known to be safe
        return {{QStringLiteral("mood"), QJsonValue()}, {QStringLiteral("safety"), QJsonValue()}};
    return {{QStringLiteral("mood"), moodToJson(analyzer.analyze(words, *language))},
            {QStringLiteral("safety"), safetyToJson(screen.check(words))}};
}

} // namespace

int runAnalyze(std::istream &in,
               std::ostream &out,
               const MoodAnalyzer &analyzer,
               const SafetyScreen &screen,
               Language fallback)
{
    int status = 0;
    for (std::string line; nextLine(in, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const QJsonObject answer = analyzeLine(line, analyzer, screen, fallback);
        status = answer.contains(QStringLiteral("error")) ? 1 : status;
        out << QJsonDocument(answer).toJson(QJsonDocument::Compact).constData() << '\n';
    }
    out.flush();
    return status;
}

} // namespace pulsemates
