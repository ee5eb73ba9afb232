#include "core/providers/openai/messagereader.h"

#include "core/common/checkedjson.h"

#include <algorithm>

namespace pulsemates {

namespace {

constexpr JsonLimits answerLimits{64 * 1024, 8, 200};

tl::unexpected<Error> unreadable(const QString &why)
{
    return fail(ErrorCode::AnswerUnreadable, Stage::Coach, why);
}

bool isJsonSpace(QChar c)
{
    return QStringView(u" \t\r\n").contains(c);
}

} // namespace

QString MessageReader::feed(QStringView piece)
{
    m_whole += piece.first(
        std::min(piece.size(), mostCharacters + 1 - std::min(m_whole.size(), mostCharacters + 1)));
    if (m_state == State::Unknown)
        decide();
    QString words;
    if (m_state == State::Unknown)
        return words;
    for (; m_read < m_whole.size(); ++m_read)
        take(m_whole.at(m_read), words);
    return words;
}

/// JSON, the same in a fence, or plain words.
void MessageReader::decide()
{
    qsizetype at = 0;
    while (at < m_whole.size() && m_whole.at(at).isSpace())
        ++at;
    if (at == m_whole.size())
        return;
    if (m_whole.at(at) == u'`') {
        const qsizetype line = m_whole.indexOf(u'\n', at);
        const bool isFence = QStringView(m_whole).sliced(at).startsWith(u"```");
        if (line < 0 && (isFence || m_whole.size() - at < 3))
            return;
        m_state = isFence ? State::Object : State::Words;
        m_read = isFence ? line : at;
        return;
    }
    m_state = m_whole.at(at) == u'{' ? State::Object : State::Words;
    m_read = at;
}

void MessageReader::take(QChar c, QString &words)
{
    switch (m_state) {
    case State::Words:
        return add(c, words);
    case State::Key:
    case State::Message:
        return takeInside(c, words);
    case State::Skipped:
        return takeSkipped(c);
    case State::Over:
        if (!isJsonSpace(c) && c != u'`')
            m_state = State::Broken;
        return;
    default:
        if (!isJsonSpace(c))
            takeOutside(c);
    }
}

void MessageReader::takeOutside(QChar c)
{
    const State before = m_state;
    m_state = State::Broken;
    if (before == State::Object && c == u'{') {
        m_object = m_read;
        m_state = State::Member;
    } else if (before == State::Member && c == u'"') {
        m_key.clear();
        m_state = State::Key;
    } else if (before == State::Colon && c == u':') {
        m_state = State::Value;
    } else if (before == State::Value && m_key == u"message") {
        if (c == u'"' && !m_found)
            m_state = State::Message;
    } else if (before == State::Value) {
        m_state = State::Skipped;
        m_depth = 0;
        m_inText = false;
        takeSkipped(c);
    } else if ((before == State::Between || before == State::After) && c == u',') {
        m_state = State::Member;
    } else if (before != State::Object && before != State::Colon && c == u'}') {
        m_end = m_read + 1;
        m_state = State::Over;
    }
}

void MessageReader::takeSkipped(QChar c)
{
    if (m_inText) {
        const bool plain = m_escaped || (c != u'\\' && c != u'"');
        m_escaped = !m_escaped && c == u'\\';
        m_inText = plain || m_escaped;
        return;
    }
    m_inText = c == u'"';
    if (c == u'{' || c == u'[')
        ++m_depth;
    if (m_depth > 0 && (c == u'}' || c == u']')) {
        --m_depth;
    } else if (m_depth == 0 && (c == u',' || c == u'}')) {
        m_state = m_found ? State::After : State::Between;
        takeOutside(c);
    }
}

void MessageReader::takeInside(QChar c, QString &words)
{
    if (!m_escape.isEmpty()) {
        if (!takeEscape(c, words))
            m_state = State::Broken;
    } else if (c == u'\\') {
        m_escape = c;
    } else if (c == u'"') {
        endString();
    } else if (c.unicode() < 0x20) {
        m_state = State::Broken;
    } else {
        add(c, words);
    }
}

bool MessageReader::takeEscape(QChar c, QString &words)
{
    static constexpr QStringView names = u"\"\\/bfnrt";
    static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    if (m_escape.size() == 1) {
        const qsizetype found = names.indexOf(c);
        if (found >= 0)
            add(meanings[found], words);
        m_escape = found < 0 ? m_escape + c : QString();
        return found >= 0 || c == u'u';
    }
    m_escape += c;
    if (m_escape.size() < 6)
        return true;
    bool isHex = false;
    const char16_t unit = m_escape.mid(2).toUShort(&isHex, 16);
    m_escape.clear();
    if (isHex)
        add(unit, words);
    return isHex;
}

void MessageReader::add(QChar unit, QString &words)
{
    if (m_state == State::Key) {
        m_key += unit;
        return;
    }
    QString sign(unit);
    if (!m_high.isNull()) {
        sign = unit.isLowSurrogate() ? QString(m_high) + unit : QString();
        m_high = QChar();
    } else if (unit.isHighSurrogate()) {
        m_high = unit;
        return;
    } else if (unit.isLowSurrogate()) {
        sign.clear();
    }
    if (sign.isEmpty()) { // half a character
        m_state = State::Broken;
        return;
    }
    words += sign;
    m_message += sign;
}

void MessageReader::endString()
{
    if (m_state == State::Key) {
        m_state = State::Colon;
        return;
    }
    m_found = true;
    m_state = m_high.isNull() ? State::After : State::Broken;
}

Result<QString> MessageReader::finish() const
{
    if (isOverflown())
        return fail(ErrorCode::AnswerTooLarge, Stage::Coach, QStringLiteral("too many words"));
    if (m_state == State::Words && m_high.isNull())
        return m_message;
    if (m_state != State::Over)
        return unreadable(QStringLiteral("the answer is no whole object"));
    QString problem;
    const QByteArray json = m_whole.mid(m_object, m_end - m_object).toUtf8();
    const CheckedJson answer =
        CheckedJson::parseForeign(json, QStringLiteral("answer"), answerLimits, &problem);
    const QString message = answer.foreignText(u"message", int(mostCharacters));
    if (!problem.isEmpty())
        return unreadable(problem);
    if (message != m_message)
        return unreadable(QStringLiteral("the answer reads in two ways"));
    return message;
}

} // namespace pulsemates
