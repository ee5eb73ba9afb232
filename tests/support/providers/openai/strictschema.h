#pragma once

#include <QJsonObject>
#include <QStringList>

namespace pulsemates::loopback {

/// What keeps a schema out of the strict subset of structured outputs; empty where nothing does.
/// Source: openai-openapi openapi.yaml and the guide to structured outputs.
[[nodiscard]] QStringList strictViolations(const QJsonObject &schema);

/// Something that follows the schema, with @p words wherever a text is asked for.
[[nodiscard]] QJsonValue exampleOf(const QJsonObject &schema, const QString &words);

} // namespace pulsemates::loopback
