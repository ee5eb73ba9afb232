#include "tools/evaluation/lines.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

using namespace pulsemates;

namespace {

std::optional<LineFile> refuse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return std::nullopt;
}

} // namespace

std::optional<LineFile> readLines(const QString &path)
{
    LineFile file{QFileInfo(path).fileName(), Language::English, {}};
    if (file.name.contains(QStringLiteral("-ko")))
        file.language = Language::Korean;
    else if (!file.name.contains(QStringLiteral("-en")))
        return refuse(path + QStringLiteral(": the name tells no language (-en, -ko)."));
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        return refuse(path + QStringLiteral(": cannot be read."));
    for (int number = 1; !input.atEnd(); ++number) {
        const QByteArray bytes = input.readLine().trimmed();
        if (bytes.isEmpty())
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        Line line{json[u"id"].toString(),
                  json[u"text"].toString(),
                  json[u"tier"].toString(),
                  json[u"set"].toString(),
                  json[u"mood"].toString()};
        if (line.text.isEmpty() || (line.tier.isEmpty() && line.mood.isEmpty())) {
            return refuse(QStringLiteral("%1:%2: neither a tier nor a mood, or no text.")
                              .arg(path)
                              .arg(number));
        }
        file.lines.push_back(std::move(line));
    }
    return file;
}
