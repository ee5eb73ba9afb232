#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace pulsemates {

/// Typed reading of one group of settings: each call leaves the default where the file says nothing
/// usable. Thread: any.
class SettingsGroup
{
public:
    SettingsGroup(const QJsonObject &root, const char *name)
        : m_object(root.value(QLatin1String(name)).toObject())
    {}

    [[nodiscard]] QJsonValue at(const char *key) const
    {
        return m_object.value(QLatin1String(key));
    }
    void read(const char *key, bool &into) const { into = at(key).toBool(into); }
    void read(const char *key, int &into, int least, int most) const
    {
        double value = into;
        readNumber(key, value, least, most);
        into = int(std::lround(value));
    }
    void read(const char *key, double &into, double least, double most) const
    {
        readNumber(key, into, least, most);
    }
    void read(const char *key, float &into, float least, float most) const
    {
        double value = double(into);
        readNumber(key, value, double(least), double(most));
        into = float(value);
    }
    void read(const char *key, QString &into, qsizetype longest) const
    {
        if (const QString text = at(key).toString(into); text.size() <= longest)
            into = text;
    }
    void read(const char *key, QByteArray &into) const
    {
        if (at(key).isString())
            into = QByteArray::fromBase64(at(key).toString().toLatin1());
    }

    /// Texts of at most @p longest characters each; the first @p most of them.
    void read(const char *key, QStringList &into, qsizetype longest, qsizetype most) const
    {
        if (!at(key).isArray())
            return;
        into.clear();
        for (const QJsonValue &value : at(key).toArray()) {
            const QString text = value.toString();
            if (!text.isEmpty() && text.size() <= longest && into.size() < most)
                into << text;
        }
    }

private:
    void readNumber(const char *key, double &into, double least, double most) const
    {
        if (at(key).isDouble())
            into = std::clamp(at(key).toDouble(), least, most);
    }

    QJsonObject m_object;
};

} // namespace pulsemates
