#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace pulsemates;

namespace {

struct Row
{
    QString id;
    QString mood;
    QStringList topics;
    QStringList sentences;
};

/// The messages as they stand in the file: the rules are about single sentences and topics, which
/// the library does not show.
std::vector<Row> rowsOf(Language language)
{
    QFile file(QStringLiteral(":/guidance/%1/messages.json").arg(languageTag(language)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no messages");
    std::vector<Row> rows;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    for (const QJsonValue &value : document[u"messages"].toArray()) {
        const auto list = [&](QStringView key) {
            QStringList texts;
            for (const QJsonValue &text : value[key].toArray())
                texts << text.toString();
            return texts;
        };
        rows.push_back({value[u"id"].toString(),
                        value[u"mood"].toString(),
                        list(u"topics"),
                        list(u"sentences")});
    }
    return rows;
}

/// Words of an opener that leave it open whether the guess is right.
const QRegularExpression tentative[2]{
    QRegularExpression(
        QStringLiteral(
            "\\b(sounds?|seems?|may|might|maybe|perhaps|could|hard to tell|not clear)\\b"),
        QRegularExpression::CaseInsensitiveOption),
    QRegularExpression(QStringLiteral("것 같아요|듯해요|나 봐요|가 봐요|군요|겠어요|느껴져요|지도 "
                                      "몰라요|수 있|수도 있|어려워요|않아요|아니에요")),
};

void languageRows()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Korean") << Language::Korean;
}

int index(Language language)
{
    return language == Language::Korean ? 1 : 0;
}

/// Hangul syllables and digits; a digit is read as at least one.
int syllables(const QString &text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) {
        return (c >= QChar(0xAC00) && c <= QChar(0xD7A3)) || c.isDigit();
    }));
}

int words(const QString &text)
{
    return static_cast<int>(text.split(u' ', Qt::SkipEmptyParts).size());
}

} // namespace

class tst_Messages : public TestClass
{
    Q_OBJECT

private slots:
    void anInvitationIsForOneMinuteAndEveryBreathLastsIt()
    {
        // The pacer marks the minute it was invited for and goes on for whoever stays.
        const QRegularExpression other[2]{
            QRegularExpression(QStringLiteral("\\b(\\d+|two|three|five) minutes\\b"),
                               QRegularExpression::CaseInsensitiveOption),
            QRegularExpression(QStringLiteral("([02-9]|\\d\\d)\\s?분(?!위)"))};
        for (const Language language : {Language::English, Language::Korean}) {
            for (const Row &row : rowsOf(language)) {
                for (const QString &sentence : row.sentences)
                    QVERIFY2(!other[int(language)].match(sentence).hasMatch(), qPrintable(row.id));
            }
            for (const BreathingPattern &pattern : loadedLibrary(language).patterns())
                QVERIFY2(pattern.session >= std::chrono::seconds(60), qPrintable(pattern.id));
        }
    }

    void thereAreEnough_data() { languageRows(); }
    void thereAreEnough()
    {
        QFETCH(Language, language);
        std::map<QString, int> general;
        for (const Row &row : rowsOf(language)) {
            if (row.topics.isEmpty())
                ++general[row.mood];
        }
        QCOMPARE(general.size(), std::size_t(5)); // the four moods, and those that ask
        for (const auto &[mood, count] : general)
            QVERIFY2(count >= 20, qPrintable(mood));
    }

    /// Ten may be out of reach because they were shown; one must remain for every topic.
    void moreThanTenFitEveryTopic_data() { languageRows(); }
    void moreThanTenFitEveryTopic()
    {
        QFETCH(Language, language);
        std::map<QString, std::map<QString, int>> fitting;
        for (const Row &row : rowsOf(language)) {
            for (const Topic topic : allTopics) {
                if (row.topics.isEmpty() || row.topics.contains(topicName(topic)))
                    ++fitting[row.mood][topicName(topic)];
            }
        }
        QCOMPARE(fitting.size(), std::size_t(5));
        for (const auto &[mood, topics] : fitting) {
            for (const auto &[topic, count] : topics)
                QVERIFY2(count > 10, qPrintable(mood + QLatin1Char(' ') + topic));
        }
    }

    void sentencesAreFewShortAndWhole_data() { languageRows(); }
    void sentencesAreFewShortAndWhole()
    {
        QFETCH(Language, language);
        for (const Row &row : rowsOf(language)) {
            QVERIFY2(row.sentences.size() >= 2 && row.sentences.size() <= 3, qPrintable(row.id));
            for (const QString &sentence : row.sentences) {
                const auto ends = QRegularExpression(QStringLiteral("[.?!]"));
                QCOMPARE(sentence.count(ends), 1);
                QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
                if (language == Language::English) {
                    QVERIFY2(words(sentence) <= 18, qPrintable(sentence));
                    QVERIFY2(sentence.at(0).isUpper(), qPrintable(sentence));
                } else {
                    QVERIFY2(syllables(sentence) <= 40, qPrintable(sentence));
                    QVERIFY2(sentence.chopped(1).endsWith(u'요'), qPrintable(sentence)); // 해요체
                }
            }
        }
    }

    /// What a person hears first is not the same phrase every day.
    void openersVary_data() { languageRows(); }
    void openersVary()
    {
        QFETCH(Language, language);
        std::map<QString, std::map<QString, int>> forms;
        std::map<QString, int> all;
        for (const Row &row : rowsOf(language)) {
            const QString &opener = row.sentences.first();
            const QString form = language == Language::English ? opener.section(u' ', 0, 1)
                                                               : opener.chopped(1).right(4);
            ++forms[row.mood][form];
            ++all[row.mood];
        }
        for (const auto &[mood, counts] : forms) {
            for (const auto &[form, count] : counts)
                QVERIFY2(count * 5 <= all[mood] * 2,
                         qPrintable(mood + QStringLiteral(": ") + form));
        }
    }

    void openersStandAloneAndStayTentative_data() { languageRows(); }
    void openersStandAloneAndStayTentative()
    {
        QFETCH(Language, language);
        const QRegularExpression leansBack(QStringLiteral("^(And|But|So|Then|They|Those|그런데|"
                                                          "그래서|그러면|그리고|하지만)\\b"));
        int plain = 0;
        for (const Row &row : rowsOf(language)) {
            const QString &opener = row.sentences.first();
            QVERIFY2(!opener.contains(leansBack), qPrintable(opener));
            if (!opener.contains(tentative[index(language)])) {
                ++plain;
                // Only a message that asks may open with a general remark.
                QVERIFY2(row.mood == u"ask", qPrintable(opener));
            }
        }
        QVERIFY(plain <= 6);
    }

    void askingMessagesAsk_data() { languageRows(); }
    void askingMessagesAsk()
    {
        QFETCH(Language, language);
        for (const Row &row : rowsOf(language)) {
            if (row.mood == u"ask")
                QVERIFY2(row.sentences.join(u' ').contains(u'?'), qPrintable(row.id));
        }
    }

    void noTwoAreAlike_data() { languageRows(); }
    void noTwoAreAlike()
    {
        QFETCH(Language, language);
        QSet<QString> sentences;
        for (const Row &row : rowsOf(language)) {
            for (const QString &sentence : row.sentences) {
                QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
                sentences.insert(sentence);
            }
        }
    }

    void openerIsTheFirstSentence_data() { languageRows(); }
    void openerIsTheFirstSentence()
    {
        QFETCH(Language, language);
        for (const MoodLabel mood : allMoodLabels) {
            for (const GuidanceMessage &message : loadedLibrary(language).messages(mood)) {
                QVERIFY(message.text.startsWith(message.opener + u' '));
                QVERIFY(message.opener.endsWith(u'.') || message.opener.endsWith(u'?'));
            }
        }
    }

    void languagesHaveTheSameRows()
    {
        const auto english = rowsOf(Language::English);
        const auto korean = rowsOf(Language::Korean);
        QCOMPARE(english.size(), korean.size());
        for (std::size_t i = 0; i < english.size(); ++i) {
            QString id = english[i].id;
            QCOMPARE(id.replace(QStringLiteral("-en-"), QStringLiteral("-ko-")), korean[i].id);
            QCOMPARE(english[i].topics, korean[i].topics);
        }
    }
};

PULSEMATES_TEST(tst_Messages)

#include "tst_messages.moc"
