#include "core/common/checkedjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace pulsemates {

CheckedJson::CheckedJson(QJsonValue value, QString path, QString *problem)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_problem(problem)
{}

CheckedJson CheckedJson::parse(const QByteArray &bytes, const QString &file, QString *problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const CheckedJson root(document.object(), file, problem);
    if (error.error != QJsonParseError::NoError)
        root.complain(error.errorString());
    else if (!document.isObject())
        root.complain(QStringLiteral("no object"));
    return root;
}

CheckedJson CheckedJson::parseForeign(const QByteArray &bytes,
                                      const QString &name,
                                      const JsonLimits &limits,
                                      QString *problem)
{
    const Outcome safe = checkForeignJson(bytes, limits);
    if (safe)
        return parse(bytes, name, problem);
    const CheckedJson root(QJsonValue(QJsonObject()), name, problem);
    root.complain(safe.error().detail);
    return root;
}

void CheckedJson::complain(const QString &what) const
{
    if (m_problem->isEmpty())
        *m_problem = m_path + QStringLiteral(": ") + what;
}

void CheckedJson::allowOnly(const QStringList &allowed) const
{
    if (!m_value.isObject())
        complain(QStringLiteral("no object"));
    for (const QString &key : keys()) {
        if (!allowed.contains(key))
            complain(QStringLiteral("unknown member ") + key);
    }
}

bool CheckedJson::has(QStringView key) const
{
    return m_value.toObject().contains(key);
}

bool CheckedJson::holds(QStringView key) const
{
    return has(key) && !m_value.toObject().value(key).isNull();
}

QStringList CheckedJson::keys() const
{
    return m_value.toObject().keys();
}

CheckedJson CheckedJson::member(QStringView key) const
{
    const CheckedJson found(
        m_value.toObject().value(key), m_path + QLatin1Char('/') + key, m_problem);
    if (found.m_value.isUndefined())
        found.complain(QStringLiteral("missing"));
    return found;
}

CheckedJson CheckedJson::object(QStringView key) const
{
    const CheckedJson found = member(key);
    if (!found.m_value.isObject())
        found.complain(QStringLiteral("no object"));
    return found;
}

std::vector<CheckedJson> CheckedJson::array(QStringView key, int least, int most) const
{
    const CheckedJson found = member(key);
    const QJsonArray array = found.m_value.toArray();
    if (!found.m_value.isArray() || array.size() < least || array.size() > most)
        found.complain(QStringLiteral("no array of %1 to %2").arg(least).arg(most));
    std::vector<CheckedJson> items;
    for (qsizetype i = 0; i < array.size(); ++i) {
        items.push_back(
            CheckedJson(array.at(i), found.m_path + QStringLiteral("/%1").arg(i), m_problem));
    }
    return items;
}

std::vector<CheckedJson> CheckedJson::objects(QStringView key, int least, int most) const
{
    std::vector<CheckedJson> items = array(key, least, most);
    for (const CheckedJson &item : items) {
        if (!item.m_value.isObject())
            item.complain(QStringLiteral("no object"));
    }
    return items;
}

QString CheckedJson::text(int shortest, int longest) const
{
    const QString text = m_value.toString();
    if (!m_value.isString() || text.size() < shortest || text.size() > longest)
        complain(QStringLiteral("no text of %1 to %2 characters").arg(shortest).arg(longest));
    else if (text != text.trimmed())
        complain(QStringLiteral("space at an end"));
    return text;
}

QString CheckedJson::string(QStringView key, int longest, int shortest) const
{
    return member(key).text(shortest, longest);
}

QString CheckedJson::foreignText(QStringView key, int longest) const
{
    const CheckedJson found = member(key);
    const QString text = found.m_value.toString();
    if (!found.m_value.isString() || text.size() > longest)
        found.complain(QStringLiteral("no text of at most %1 characters").arg(longest));
    return text.left(longest);
}

QStringList CheckedJson::strings(QStringView key, int least, int most, int longest) const
{
    QStringList texts;
    for (const CheckedJson &item : array(key, least, most))
        texts << item.text(1, longest);
    return texts;
}

double CheckedJson::numeric(double least, double most) const
{
    const double number = m_value.toDouble(std::nan(""));
    if (!(number >= least && number <= most)) { // also when it is no number
        complain(QStringLiteral("no number of %1 to %2").arg(least).arg(most));
        return least;
    }
    return number;
}

int CheckedJson::whole(int least, int most) const
{
    const double number = numeric(least, most);
    if (number != std::floor(number))
        complain(QStringLiteral("no whole number"));
    return static_cast<int>(number);
}

double CheckedJson::number(QStringView key, double least, double most) const
{
    return member(key).numeric(least, most);
}

int CheckedJson::integer(QStringView key, int least, int most) const
{
    return member(key).whole(least, most);
}

std::vector<int>
CheckedJson::integers(QStringView key, int least, int most, int smallest, int largest) const
{
    std::vector<int> numbers;
    for (const CheckedJson &item : array(key, least, most))
        numbers.push_back(item.whole(smallest, largest));
    return numbers;
}

bool CheckedJson::flag(QStringView key) const
{
    const CheckedJson found = member(key);
    if (!found.m_value.isBool())
        found.complain(QStringLiteral("neither true nor false"));
    return found.m_value.toBool();
}

} // namespace pulsemates
