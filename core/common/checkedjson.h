#pragma once

#include "core/common/jsonlimits.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace pulsemates {

/// A JSON value that is read with its type and bounds stated, and remembers where the first thing
/// was that broke them. After a problem every read gives an empty value, so that a reader can go on
/// and ask once at the end.
class CheckedJson
{
public:
    /// @p problem outlives all values read from it; it stays empty while all is well.
    [[nodiscard]] static CheckedJson
    parse(const QByteArray &bytes, const QString &file, QString *problem);

    /// The same for what somebody else sent, within @p limits; @p name stands for the file. Members
    /// nobody asks for are ignored. Problems never hold a piece of the text.
    [[nodiscard]] static CheckedJson parseForeign(const QByteArray &bytes,
                                                  const QString &name,
                                                  const JsonLimits &limits,
                                                  QString *problem);

    /// Notes a problem at this place, unless there was one before.
    void complain(const QString &what) const;

    /// Complains about members other than @p allowed and about something that is no object.
    void allowOnly(const QStringList &allowed) const;

    [[nodiscard]] bool has(QStringView key) const;
    /// There is such a member, and it is not null.
    [[nodiscard]] bool holds(QStringView key) const;
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] CheckedJson object(QStringView key) const;
    [[nodiscard]] std::vector<CheckedJson> objects(QStringView key, int least, int most) const;
    [[nodiscard]] QString string(QStringView key, int longest, int shortest = 1) const;
    /// As string(), for words of others: empty ones and white space at the ends are fine.
    [[nodiscard]] QString foreignText(QStringView key, int longest) const;
    [[nodiscard]] QStringList strings(QStringView key, int least, int most, int longest) const;
    [[nodiscard]] double number(QStringView key, double least, double most) const;
    [[nodiscard]] int integer(QStringView key, int least, int most) const;
    [[nodiscard]] std::vector<int>
    integers(QStringView key, int least, int most, int smallest, int largest) const;
    [[nodiscard]] bool flag(QStringView key) const;

private:
    CheckedJson(QJsonValue value, QString path, QString *problem);

    [[nodiscard]] CheckedJson member(QStringView key) const;
    [[nodiscard]] std::vector<CheckedJson> array(QStringView key, int least, int most) const;
    [[nodiscard]] QString text(int shortest, int longest) const;
    [[nodiscard]] double numeric(double least, double most) const;
    [[nodiscard]] int whole(int least, int most) const;

    QJsonValue m_value;
    QString m_path;
    QString *m_problem;
};

} // namespace pulsemates
