#pragma once

#include <QStringView>

#include <cstdint>

namespace pulsemates {

/// 32-bit FNV-1a over the UTF-8 of text given piece by piece. The text is what moodTokens() makes:
/// no sign above U+FFFF.
class MoodHash
{
public:
    MoodHash &add(QStringView text)
    {
        for (const QChar c : text)
            add(c);
        return *this;
    }

    MoodHash &add(QChar c)
    {
        const std::uint32_t u = c.unicode();
        if (u < 0x80U) {
            addByte(u);
        } else if (u < 0x800U) {
            addByte(0xC0U | (u >> 6U));
            addByte(0x80U | (u & 0x3FU));
        } else {
            addByte(0xE0U | (u >> 12U));
            addByte(0x80U | ((u >> 6U) & 0x3FU));
            addByte(0x80U | (u & 0x3FU));
        }
        return *this;
    }

    [[nodiscard]] std::uint32_t value() const { return m_value; }

private:
    void addByte(std::uint32_t byte) { m_value = (m_value ^ byte) * 16777619U; }

    std::uint32_t m_value = 2166136261U;
};

} // namespace pulsemates
