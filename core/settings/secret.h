#pragma once

#include <QByteArray>
#include <QDebug>

namespace pulsemates {

/// A key or password on its way between a store and who needs it: it turns into text nowhere by
/// itself, and a log shows that there is one, never which.
/// Shape: UTF-8 text without NUL. Thread: any; a value.
class Secret
{
public:
    static constexpr qsizetype mostBytes = 4096;

    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret(); ///< the last copy leaves nothing in memory
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret &&) noexcept = default;

    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    /// Something a store can keep: 1 to mostBytes bytes of text.
    [[nodiscard]] bool isStorable() const;

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace pulsemates
