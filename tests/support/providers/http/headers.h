#pragma once

#include <QByteArray>

#include <initializer_list>
#include <utility>
#include <vector>

namespace pulsemates::loopback {

/// The header fields of a message, in the order in which they were sent. Names are looked up
/// without regard to case and kept as they came.
class Headers
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Field> fields);

    void add(const QByteArray &name, const QByteArray &value);
    void set(const QByteArray &name, const QByteArray &value); ///< in place of all of that name
    void remove(const QByteArray &name);

    [[nodiscard]] bool has(const QByteArray &name) const;
    [[nodiscard]] QByteArray value(const QByteArray &name) const; ///< the first; empty without one
    [[nodiscard]] int count(const QByteArray &name) const;
    [[nodiscard]] const std::vector<Field> &all() const { return m_fields; }

private:
    std::vector<Field> m_fields;
};

} // namespace pulsemates::loopback
