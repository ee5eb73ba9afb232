#include "core/speech/wordalignment.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_WordAlignment : public TestClass
{
    Q_OBJECT

private slots:
    void countsWords_data();
    void countsWords();
    void aligns_data();
    void aligns();
    void errorsAreTheSum();
    void aBeginningIsNoError();
};

void tst_WordAlignment::countsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *text, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(text)
                            << QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    };
    row("capitals and stops", "And so, my fellow Americans.", "and so my fellow americans");
    row("an apostrophe joins", "I don't, I can\u2019t", "i dont i cant");
    row("a hyphen parts", "ill-disposed flour-fattened", "ill disposed flour fattened");
    row("mister is written out", "Mr. Quilter", "mister quilter");
    row("but not inside a word", "a mrs and a gamr", "a mrs and a gamr");
    row("numbers stay", "at 8 o'clock", "at 8 oclock");
    row("nothing", " … ", "");
}

void tst_WordAlignment::countsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(countedWords(text), words);
}

void tst_WordAlignment::aligns_data()
{
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("heard");
    QTest::addColumn<int>("substituted");
    QTest::addColumn<int>("dropped");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("longestDropped");
    QTest::addColumn<int>("longestAdded");
    const auto row = [](const char *name, const char *spoken, const char *heard) -> QTestData & {
        return QTest::newRow(name) << QString::fromLatin1(spoken) << QString::fromLatin1(heard);
    };
    row("the same", "a b c", "a b c") << 0 << 0 << 0 << 0 << 0;
    row("another word", "a b c", "a x c") << 1 << 0 << 0 << 0 << 0;
    row("a word lost", "a b c", "a c") << 0 << 1 << 0 << 1 << 0;
    row("a word too many", "a c", "a b c") << 0 << 0 << 1 << 0 << 1;
    row("nothing heard", "a b c d", "") << 0 << 4 << 0 << 4 << 0;
    row("nothing spoken", "", "a b") << 0 << 0 << 2 << 0 << 2;
    row("a sentence lost", "one two three four five six", "one six") << 0 << 4 << 0 << 4 << 0;
    row("a sentence twice", "a b c d e f", "a b c d a b c d e f") << 0 << 0 << 4 << 0 << 4;
    row("losses that are apart", "a b c d e", "a c e") << 0 << 2 << 0 << 1 << 0;
}

void tst_WordAlignment::aligns()
{
    QFETCH(QString, spoken);
    QFETCH(QString, heard);
    QFETCH(int, substituted);
    QFETCH(int, dropped);
    QFETCH(int, added);
    QFETCH(int, longestDropped);
    QFETCH(int, longestAdded);
    const WordAlignment found = alignWords(countedWords(spoken), countedWords(heard));
    const WordAlignment expected{substituted,
                                 dropped,
                                 added,
                                 longestDropped,
                                 longestAdded,
                                 int(countedWords(spoken).size())};
    QCOMPARE(found, expected);
}

void tst_WordAlignment::errorsAreTheSum()
{
    const WordAlignment found = alignWords(countedWords(QStringLiteral("a b c d e")),
                                           countedWords(QStringLiteral("a x c e e f")));
    QCOMPARE(found.errors(), 3);
}

void tst_WordAlignment::aBeginningIsNoError()
{
    const QStringList whole = countedWords(QStringLiteral("a b c d"));
    QCOMPARE(errorsInBeginning(countedWords(QStringLiteral("a b")), whole, false), 0);
    QCOMPARE(errorsInBeginning(countedWords(QStringLiteral("a x c")), whole, false), 1);
    QCOMPARE(errorsInBeginning(countedWords(QStringLiteral("x y")), whole, false), 2);
    QCOMPARE(errorsInBeginning({}, whole, false), 0);
    QCOMPARE(errorsInBeginning(whole, {}, false), 4);
    QCOMPARE(errorsInBeginning(whole, countedWords(QStringLiteral("a b")), false), 2);
    QCOMPARE(errorsInBeginning(whole, countedWords(QStringLiteral("a b")), true), 0);
}

PULSEMATES_TEST(tst_WordAlignment)
#include "tst_wordalignment.moc"
