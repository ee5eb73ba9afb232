#include "core/common/jsonlimits.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <charconv>
#include <system_error>

namespace pulsemates {

namespace {

constexpr qsizetype longestNumber = 64;

/// Walks over the text once; after the first problem everything says no.
class Walk
{
public:
    Walk(QByteArrayView text, const JsonLimits &limits)
        : m_text(text)
        , m_limits(limits)
    {}

    [[nodiscard]] Outcome document();

private:
    bool value();
    bool object();
    bool array();
    bool members();
    bool string(QByteArray *decoded);
    bool escape(QByteArray *decoded);
    bool hex4(char16_t &unit);
    bool number();
    bool digits();
    bool word(QByteArrayView expected);

    bool refuse(const char *what, ErrorCode code = ErrorCode::AnswerUnreadable);
    void skipSpace();
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char wanted);

    QByteArrayView m_text;
    JsonLimits m_limits;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_values = 0;
    Error m_problem;
};

bool Walk::refuse(const char *what, ErrorCode code)
{
    if (m_problem.detail.isEmpty())
        m_problem = {code, QStringLiteral("JSON, byte %1: %2").arg(m_at).arg(QLatin1String(what))};
    return false;
}

void Walk::skipSpace()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
        ++m_at;
}

bool Walk::take(char wanted)
{
    if (m_at >= m_text.size() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

Outcome Walk::document()
{
    if (m_text.size() > m_limits.bytes)
        refuse("too many bytes", ErrorCode::AnswerTooLarge);
    else if (!m_text.isValidUtf8())
        refuse("no UTF-8");
    else {
        skipSpace();
        if (peek() != '{' && peek() != '[')
            refuse("neither object nor array");
        else if (value()) {
            skipSpace();
            if (m_at == m_text.size())
                return Done{};
            refuse("something follows");
        }
    }
    return tl::unexpected<Error>(m_problem);
}

bool Walk::value()
{
    if (++m_values > m_limits.values)
        return refuse("too many values", ErrorCode::AnswerTooLarge);
    skipSpace();
    switch (peek()) {
    case '{':
        return object();
    case '[':
        return array();
    case '"':
        return string(nullptr);
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number();
    }
}

bool Walk::object()
{
    if (++m_depth > m_limits.depth)
        return refuse("too deep", ErrorCode::AnswerTooLarge);
    ++m_at;
    skipSpace();
    if (!take('}') && !members())
        return false;
    --m_depth;
    return true;
}

bool Walk::members()
{
    QSet<QByteArray> seen;
    for (;;) {
        skipSpace();
        QByteArray key;
        if (!string(&key))
            return false;
        if (seen.contains(key))
            return refuse("a key twice");
        seen.insert(key);
        skipSpace();
        if (!take(':'))
            return refuse("no colon");
        if (!value())
            return false;
        skipSpace();
        if (take('}'))
            return true;
        if (!take(','))
            return refuse("an object does not go on");
    }
}

bool Walk::array()
{
    if (++m_depth > m_limits.depth)
        return refuse("too deep", ErrorCode::AnswerTooLarge);
    ++m_at;
    skipSpace();
    if (!take(']')) {
        for (;;) {
            if (!value())
                return false;
            skipSpace();
            if (take(']'))
                break;
            if (!take(','))
                return refuse("an array does not go on");
        }
    }
    --m_depth;
    return true;
}

/// @p decoded is filled for keys, which must be told apart however they are written.
bool Walk::string(QByteArray *decoded)
{
    if (!take('"'))
        return refuse("no text");
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '"')
            return true;
        if (static_cast<unsigned char>(c) < 0x20)
            return refuse("a control character in text");
        if (c == '\\') {
            if (!escape(decoded))
                return false;
        } else if (decoded) {
            decoded->append(c);
        }
    }
    return refuse("text without an end");
}

bool Walk::escape(QByteArray *decoded)
{
    static constexpr QByteArrayView names = "\"\\/bfnrt";
    static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    const char c = peek();
    ++m_at;
    if (const qsizetype found = names.indexOf(c); c != '\0' && found >= 0) {
        if (decoded)
            decoded->append(meanings[found]);
        return true;
    }
    char16_t unit = 0;
    if (c != 'u' || !hex4(unit))
        return refuse("an unknown escape");
    QString text{QChar(unit)};
    if (QChar::isLowSurrogate(unit))
        return refuse("half a character");
    if (QChar::isHighSurrogate(unit)) {
        char16_t low = 0;
        if (!take('\\') || !take('u') || !hex4(low) || !QChar::isLowSurrogate(low))
            return refuse("half a character");
        text += QChar(low);
    }
    if (decoded)
        decoded->append(text.toUtf8());
    return true;
}

bool Walk::hex4(char16_t &unit)
{
    bool isHex = m_at + 4 <= m_text.size();
    for (qsizetype i = 0; isHex && i < 4; ++i) {
        const char c = m_text[m_at + i];
        isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
    if (!isHex)
        return false;
    unit = m_text.sliced(m_at, 4).toByteArray().toUShort(nullptr, 16);
    m_at += 4;
    return true;
}

bool Walk::digits()
{
    const qsizetype start = m_at;
    while (peek() >= '0' && peek() <= '9')
        ++m_at;
    return m_at > start;
}

bool Walk::number()
{
    const qsizetype start = m_at;
    take('-');
    bool isNumber = take('0') || digits();
    if (isNumber && take('.'))
        isNumber = digits();
    if (isNumber && (take('e') || take('E'))) {
        if (!take('+'))
            take('-');
        isNumber = digits();
    }
    if (!isNumber)
        return refuse("no value");
    if (m_at - start > longestNumber)
        return refuse("a number too long", ErrorCode::AnswerTooLarge);
    double read = 0; // neither too large nor too near to 0
    if (std::from_chars(m_text.data() + start, m_text.data() + m_at, read).ec != std::errc{})
        return refuse("a number out of bounds");
    return true;
}

bool Walk::word(QByteArrayView expected)
{
    if (!m_text.sliced(m_at).startsWith(expected))
        return refuse("no value");
    m_at += expected.size();
    return true;
}

} // namespace

Outcome checkForeignJson(QByteArrayView text, const JsonLimits &limits)
{
    return Walk(text, limits).document();
}

} // namespace pulsemates
