#include "tests/support/providers/http/headers.h"

#include <algorithm>

namespace pulsemates::loopback {

namespace {

auto named(const QByteArray &name)
{
    return [&name](const Headers::Field &field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    };
}

} // namespace

Headers::Headers(std::initializer_list<Field> fields)
    : m_fields(fields)
{}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.emplace_back(name, value);
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(const QByteArray &name)
{
    std::erase_if(m_fields, named(name));
}

bool Headers::has(const QByteArray &name) const
{
    return std::ranges::any_of(m_fields, named(name));
}

QByteArray Headers::value(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(m_fields, named(name));
    return found == m_fields.end() ? QByteArray() : found->second;
}

int Headers::count(const QByteArray &name) const
{
    return int(std::ranges::count_if(m_fields, named(name)));
}

} // namespace pulsemates::loopback
