#include "tests/support/providers/fields.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace pulsemates::loopback {

namespace {

bool hasType(const QJsonValue &value, Field::Type type)
{
    switch (type) {
    case Field::Type::Text:
        return value.isString();
    case Field::Type::Number:
        return value.isDouble();
    case Field::Type::Integer:
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    case Field::Type::Flag:
        return value.isBool();
    case Field::Type::List:
        return value.isArray();
    case Field::Type::Object:
        return value.isObject();
    case Field::Type::Any:
        return true;
    }
    return false;
}

} // namespace

QStringList violationsOf(const QJsonObject &object, const Fields &fields, const QString &where)
{
    QStringList found;
    for (const Field &field : fields) {
        const QJsonValue value = object.value(field.name);
        if (value.isUndefined() || value.isNull()) {
            if (field.need == Field::Need::Required)
                found << QStringLiteral("%1 lacks \"%2\"").arg(where, field.name);
        } else if (!hasType(value, field.type)) {
            found << QStringLiteral("%1: \"%2\" has the wrong type").arg(where, field.name);
        } else if (field.fits && !field.fits(value)) {
            found << QStringLiteral("%1: \"%2\" %3").arg(where, field.name, field.otherwise);
        }
    }
    for (const QString &key : object.keys()) {
        if (std::ranges::find(fields, key, &Field::name) == fields.end())
            found << QStringLiteral("%1: the service knows no \"%2\"").arg(where, key);
    }
    return found;
}

std::function<bool(const QJsonValue &)> between(double least, double most)
{
    return [=](const QJsonValue &value) {
        return value.toDouble() >= least && value.toDouble() <= most;
    };
}

std::function<bool(const QJsonValue &)> oneOf(const QStringList &values)
{
    return [values](const QJsonValue &value) { return values.contains(value.toString()); };
}

std::function<bool(const QJsonValue &)> shorterThan(int characters)
{
    return [characters](const QJsonValue &value) {
        return !value.toString().isEmpty() && value.toString().size() <= characters;
    };
}

std::function<bool(const QJsonValue &)> listOfText(int most)
{
    return [most](const QJsonValue &value) {
        const QJsonArray list = value.toArray();
        return !list.isEmpty() && list.size() <= most
               && std::ranges::all_of(list, [](const QJsonValue &it) { return it.isString(); });
    };
}

} // namespace pulsemates::loopback
