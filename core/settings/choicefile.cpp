#include "core/settings/choicefile.h"

#include "core/common/atomicfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates {

namespace {

constexpr qint64 largestChoice = 64 * 1024;
constexpr qsizetype mostIds = 10;
constexpr qsizetype longestId = 64;

QStringList idsIn(const QJsonValue &value)
{
    QStringList ids;
    for (const QJsonValue id : value.toArray()) {
        if (id.isString() && !id.toString().isEmpty() && id.toString().size() <= longestId)
            ids << id.toString();
    }
    return ids.last(std::min(mostIds, ids.size()));
}

QJsonArray array(const QStringList &ids)
{
    return QJsonArray::fromStringList(ids.last(std::min(mostIds, ids.size())));
}

} // namespace

ChoiceFile::ChoiceFile(const QString &path)
    : m_path(path)
{}

GuidanceHistory ChoiceFile::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray data = file.read(largestChoice + 1);
    if (data.size() > largestChoice)
        return {};
    const QJsonObject choices = QJsonDocument::fromJson(data).object();
    return {.messageIds = idsIn(choices.value(u"messages")),
            .breathingIds = idsIn(choices.value(u"breathing")),
            .stretchIds = idsIn(choices.value(u"stretches"))};
}

Outcome ChoiceFile::save(const GuidanceHistory &history) const
{
    const QJsonObject choices{{QStringLiteral("messages"), array(history.messageIds)},
                              {QStringLiteral("breathing"), array(history.breathingIds)},
                              {QStringLiteral("stretches"), array(history.stretchIds)}};
    return writeFileAtomically(m_path, QJsonDocument(choices).toJson());
}

} // namespace pulsemates
