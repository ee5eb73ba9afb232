#include "core/guidance/copyshape.h"

#include <QRegularExpression>

#include <algorithm>

namespace pulsemates {

namespace {

bool isSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// Pictures, and the sign that asks for one.
bool isPicture(char32_t c)
{
    return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F || c == 0x20E3
           || QChar::category(c) == QChar::Symbol_Other;
}

bool isUnseen(char32_t c)
{
    if (QChar::isMark(c)) // what is left of them once the text is composed
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// "좋습니다", "하십니까": ㅂ under the syllable before.
bool isFormal(QStringView word)
{
    for (const QStringView ending : {QStringView(u"니다"), QStringView(u"니까")}) {
        const qsizetype at = word.size() - ending.size() - 1;
        if (at >= 0 && word.endsWith(ending) && isSyllable(word.at(at).unicode())
            && (word.at(at).unicode() - 0xAC00) % 28 == 17)
            return true;
    }
    return word.endsWith(u"십시오") || word.endsWith(u"시오") || word.endsWith(u"소서");
}

} // namespace

CopyShape::CopyShape(const CopyText &copy, const CopyRules &rules, const CopyContext &context)
    : m_copy(copy)
    , m_rules(rules)
    , m_context(context)
    , m_limits(rules.limits.at(context.kind))
{}

std::vector<CopyFinding> CopyShape::findings()
{
    m_findings.clear();
    if (m_copy.letters().empty()) {
        add("empty", all());
        return m_findings;
    }
    checkLength();
    checkEnds();
    checkSigns();
    checkScript();
    checkPatterns();
    checkPerson();
    checkPoliteness();
    return m_findings;
}

void CopyShape::add(const char *rule, CopyPlace place)
{
    const QString name = QString::fromLatin1(rule);
    m_findings.push_back({name, m_rules.why.at(name), place});
}

CopyPlace CopyShape::all() const
{
    return {0, m_copy.text().size()};
}

int CopyShape::lengthOf(QStringView sentence) const
{
    if (m_rules.language == Language::Korean) {
        return static_cast<int>(std::count_if(sentence.begin(), sentence.end(), [](QChar c) {
            return isSyllable(c.unicode()) || c.isDigit()
                   || (c.isLetter() && c.script() == QChar::Script_Latin);
        }));
    }
    int words = 0;
    bool inside = false;
    for (const QChar c : sentence) {
        const bool between = c.isSpace() || c == u'—' || c == u'–';
        if (c.isLetterOrNumber() && !inside)
            ++words;
        inside = !between && (inside || c.isLetterOrNumber());
    }
    return words;
}

void CopyShape::checkLength()
{
    if (m_copy.text().size() > m_limits.characters)
        add("characters", all());
    const int count = static_cast<int>(m_copy.sentences().size());
    if (count < m_limits.fewestSentences || count > m_limits.mostSentences)
        add("sentences", all());
    for (const CopyPlace &sentence : m_copy.sentences()) {
        if (lengthOf(m_copy.at(sentence)) > m_limits.sentenceLength)
            add("sentence-length", sentence);
    }
}

void CopyShape::checkEnds()
{
    int questions = 0;
    int exclamations = 0;
    for (const CopyPlace &sentence : m_copy.sentences()) {
        const QStringView text = m_copy.at(sentence);
        qsizetype end = text.size();
        while (end > 0 && QStringView(u"\"'’”)").contains(text.at(end - 1)))
            --end;
        const QChar last = end > 0 ? text.at(end - 1) : QChar();
        if (last != u'.' && last != u'?' && last != u'!')
            add("sentence-end", sentence);
        questions += static_cast<int>(text.count(u'?') + text.count(u'？'));
        exclamations += static_cast<int>(text.count(u'!') + text.count(u'！'));
    }
    const bool message = m_context.kind == CopyKind::Message;
    if (questions > m_limits.questions)
        add("questions", all());
    if (message && m_context.uncertain && questions == 0)
        add("asks", all());
    const bool mayCheer = message && !m_context.gentle && !m_context.uncertain;
    if (exclamations > (mayCheer ? m_rules.exclamations.at(m_context.mood) : 0))
        add("exclamation", all());
}

void CopyShape::checkSigns()
{
    const QString &text = m_copy.text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size();
        const char32_t sign = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                   : char32_t(text.at(at).unicode());
        checkSign(sign, {at, pair ? 2 : 1});
        at += pair ? 1 : 0;
    }
}

void CopyShape::checkSign(char32_t sign, CopyPlace place)
{
    if (isAsciiDigit(sign) || sign == U' ')
        return;
    if (isPicture(sign)) {
        add("emoji", place);
    } else if (isUnseen(sign)) {
        add("control", place);
    } else if (QChar::isLetterOrNumber(sign)) {
        const QChar::Script script = QChar::script(sign);
        const bool latin = QChar::isLetter(sign) && script == QChar::Script_Latin;
        if (!latin && (m_rules.language == Language::English || !isSyllable(sign)))
            add("script", place);
    } else if (!m_rules.signs.contains(QString::fromUcs4(&sign, 1))) {
        add(QChar::isSpace(sign) ? "control" : "markup", place);
    }
}

void CopyShape::checkScript()
{
    if (m_rules.language != Language::Korean)
        return;
    const auto &letters = m_copy.letters();
    const auto latin = std::ranges::count_if(letters, [](const CopyLetter &letter) {
        return QChar::script(letter.letter) == QChar::Script_Latin;
    });
    if (latin > m_rules.borrowedLetters)
        add("script", all());
}

void CopyShape::checkPatterns()
{
    static const QRegularExpression link(
        QStringLiteral(
            "\\b(https?|ftp|mailto|tel)\\s*:|\\bwww\\s*\\.|\\S@\\S|[\\w-]\\.(com|org|net|"
            "edu|gov|io|kr|uk|ie|eu|de|app|co|info|me|ai|chat|help)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(QStringLiteral("[0-9]([\\s.()\\-·]*[0-9]){2,}"));
    static const QRegularExpression smiley(
        QStringLiteral("[:;=]\\s?['-]?\\s?[()DPpdO/\\\\|]+(?![\\w])|\\^\\s?_?\\^|<3|\\bxD\\b"));
    const auto addMatch = [this](const char *rule, const QRegularExpression &pattern) {
        const QRegularExpressionMatch match = pattern.match(m_copy.text());
        if (match.hasMatch())
            add(rule, {match.capturedStart(), match.capturedLength()});
    };
    addMatch("link", link);
    addMatch("emoji", smiley);
    if (m_context.kind == CopyKind::Message)
        addMatch("number", number);
}

void CopyShape::checkPerson()
{
    if (m_context.kind != CopyKind::Message || m_rules.secondPerson.empty())
        return;
    const bool spoken = std::ranges::any_of(m_rules.secondPerson, [this](const auto &phrase) {
        return m_copy.find(phrase).has_value();
    });
    if (!spoken)
        add("second-person", all());
}

void CopyShape::checkPoliteness()
{
    if (m_rules.endings.isEmpty())
        return;
    const auto &letters = m_copy.letters();
    QString word;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        word += QString::fromUcs4(&letters[i].letter, 1);
        const bool last = i + 1 == letters.size();
        if (!last && letters[i + 1].before == CopyLetter::Gap::None)
            continue;
        const bool endsSentence = last || letters[i + 1].before == CopyLetter::Gap::Sentence;
        const auto fits = [&word](const QString &ending) { return word.endsWith(ending); };
        if (isFormal(word))
            add("formal-ending", letters[i].place);
        else if (endsSentence && std::ranges::none_of(m_rules.endings, fits))
            add("polite-ending", letters[i].place);
        word.clear();
    }
}

} // namespace pulsemates
