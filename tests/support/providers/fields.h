#pragma once

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace pulsemates::loopback {

/// What a service takes for one field of a JSON object.
struct Field
{
    enum class Type { Text, Number, Integer, Flag, List, Object, Any };
    enum class Need { Optional, Required };

    QString name;
    Type type = Type::Any;
    Need need = Need::Optional;
    std::function<bool(const QJsonValue &)> fits = {}; ///< beyond its type
    QString otherwise = {};                            ///< what is wrong where it does not fit
};

using Fields = std::vector<Field>;

/// What @p object breaks of @p fields, in words; a field that the service does not know is a
/// violation too. null counts as absent.
[[nodiscard]] QStringList
violationsOf(const QJsonObject &object, const Fields &fields, const QString &where);

[[nodiscard]] std::function<bool(const QJsonValue &)> between(double least, double most);
[[nodiscard]] std::function<bool(const QJsonValue &)> oneOf(const QStringList &values);
[[nodiscard]] std::function<bool(const QJsonValue &)> shorterThan(int characters); ///< or equal
[[nodiscard]] std::function<bool(const QJsonValue &)> listOfText(int most);

} // namespace pulsemates::loopback
