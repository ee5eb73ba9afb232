#include "tests/support/providers/openai/strictschema.h"

#include <QJsonArray>

#include <algorithm>

namespace pulsemates::loopback {

namespace {

constexpr int deepest = 10;

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema[QStringLiteral("type")];
    if (!type.isArray())
        return type.toString();
    const QJsonArray union_ = type.toArray(); // optional is said as a union with null
    const auto real =
        std::ranges::find_if(union_, [](const QJsonValue &it) { return it.toString() != u"null"; });
    return real == union_.end() ? QString() : (*real).toString();
}

void checkObject(const QJsonObject &schema, const QString &where, QStringList &found)
{
    const QJsonValue more = schema[QStringLiteral("additionalProperties")];
    if (!more.isBool() || more.toBool())
        found << where + QStringLiteral(": additionalProperties is not false");
    const QJsonArray required = schema[QStringLiteral("required")].toArray();
    for (const QString &name : schema[QStringLiteral("properties")].toObject().keys()) {
        if (!required.contains(name))
            found << where + QStringLiteral(": \"%1\" is not required").arg(name);
    }
}

const QStringList &keywords()
{
    static const QStringList known =
        QStringLiteral("type properties required additionalProperties items enum const description "
                       "title anyOf $ref $defs $schema definitions pattern format minimum maximum "
                       "exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems")
            .split(u' ');
    return known;
}

void check(const QJsonObject &schema, const QString &where, int depth, QStringList &found)
{
    if (depth > deepest) {
        found << where + QStringLiteral(": deeper than %1 levels").arg(deepest);
        return;
    }
    for (const QString &key : schema.keys()) {
        if (!keywords().contains(key))
            found << where + QStringLiteral(": the keyword \"%1\" is not permitted").arg(key);
    }
    if (typeOf(schema) == u"object") {
        checkObject(schema, where, found);
        const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            check(it.value().toObject(), where + u'/' + it.key(), depth + 1, found);
    } else if (typeOf(schema) == u"array") {
        check(schema[QStringLiteral("items")].toObject(),
              where + QStringLiteral("/items"),
              depth + 1,
              found);
    }
}

} // namespace

QStringList strictViolations(const QJsonObject &schema)
{
    QStringList found;
    if (schema[QStringLiteral("type")].toString() != u"object")
        found << QStringLiteral("the root is no object");
    check(schema, QStringLiteral("schema"), 0, found);
    return found;
}

QJsonValue exampleOf(const QJsonObject &schema, const QString &words)
{
    if (schema.contains(QStringLiteral("enum")))
        return schema[QStringLiteral("enum")].toArray().first();
    if (schema.contains(QStringLiteral("const")))
        return schema[QStringLiteral("const")];
    if (schema.contains(QStringLiteral("anyOf")))
        return exampleOf(schema[QStringLiteral("anyOf")].toArray().first().toObject(), words);
    const QString type = typeOf(schema);
    if (type == u"object") {
        QJsonObject object;
        const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            object[it.key()] = exampleOf(it.value().toObject(), words);
        return object;
    }
    if (type == u"array")
        return QJsonArray{exampleOf(schema[QStringLiteral("items")].toObject(), words)};
    if (type == u"boolean")
        return false;
    if (type == u"integer" || type == u"number")
        return schema[QStringLiteral("minimum")].toInt(0);
    return words;
}

} // namespace pulsemates::loopback
