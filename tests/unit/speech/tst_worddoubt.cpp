#include "core/speech/wordalignment.h"
#include "core/speech/worddoubt.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

constexpr int framesPerWord = 15;

WordDoubt doubtOf(const QStringList &growing, const char *final, SegmentEnd end = SegmentEnd::Pause)
{
    WordDoubt doubt;
    for (const QString &words : growing)
        doubt.heard(words);
    const QString words = QString::fromUtf8(final);
    const QString said = words.isEmpty() && !growing.isEmpty() ? growing.last() : words;
    doubt.settled(words, framesPerWord * int(countedWords(said).size()), end);
    return doubt;
}

} // namespace

/// The words are those that the recognisers made of English and Korean voices.
class tst_WordDoubt : public TestClass
{
    Q_OBJECT

private slots:
    void twoRecognisersAgreeOrNot_data();
    void twoRecognisersAgreeOrNot();
    void finalWordsAlone_data();
    void finalWordsAlone();
    void wordsThatStayAreTrusted();
    void wordsThatChangeAreNot();
    void wordsThatVanishAreNot();
    void aCutForgivesWhatGoesBeyondIt();
    void theSameSoundReadTwiceProvesNothing();
    void aSecondReadingCounts();
    void manySyllablesMakeSomeWords();
    void aSecondOfVoiceTellsNothing();
    void aNewBeginningForgets();
};

void tst_WordDoubt::twoRecognisersAgreeOrNot_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("apart");
    const auto row = [](const char *name, const char *one, const char *other, bool apart) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other) << apart;
    };
    row("the same", "I like my new glasses.", "And like my new glasses,", false);
    row("English in loud noise",
        "For a full hour he's a paste up and down, wait. But you can wait for longer.",
        "For a full hour, you have to pace up and down. Wait a minute.",
        false);
    row("English in louder noise",
        "They live months back downstairs today. We all know what that means and you're one savior",
        "A loop mumps bedroom stairs to go. We all know what that means, and you know what I'm "
        "saying",
        false);
    row("English in noise",
        "I feeling calm and positive.",
        "And feeling calm, and positive",
        false);
    row("Korean, two inventions",
        "I'm going to read the book of the Bible.",
        "I don't know what the idea is, but I don't know",
        true);
    row("Korean, syllables",
        "Talking il-dakal-bop, wan-doon-de-boot, haman yot-soup, nita.",
        "Don't let your darken up one new neighborhood upon your soup neither.",
        true);
    row("Korean, a word in common",
        "He will need power, Doc, he hae your. O yao",
        "The oil, Doc, of everyone who hoped in a sling",
        true);
    row("only one heard words", "Son, done done your ass, or look so man", "", true);
    row("a word cut short that goes round in circles",
        "And so",
        "And so so so so so so so so so so so",
        false);
    row("too few to tell", "I'm tired.", "And so on", false);
    row("a few words of broken sound", "And so my fellow", "I saw a mile or so", false);
    row("nothing at all", "", "", false);
}

void tst_WordDoubt::twoRecognisersAgreeOrNot()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, apart);
    QCOMPARE(haveLittleInCommon(countedWords(one), countedWords(other)), apart);
}

void tst_WordDoubt::finalWordsAlone_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("suspicious");
    const auto row = [](const char *name, const char *words, bool suspicious) {
        QTest::newRow(name) << QString::fromUtf8(words) << suspicious;
    };
    row("plain", "I had a good day at work and I am glad it is over.", false);
    row("few small words", "Nothing terrible happened. I simply felt sad from the moment.", false);
    row("a short answer", "Stressed, tired, hungry.", false);
    row("what people repeat", "I can't, I can't, I can't.", false);
    row("nothing", "", false);
    row("syllables", "Sanani mikhe, merci pebu, chongsi, menu bo, yoju, siyos, ayo.", true);
    row("other letters", "Modern panellium of the day was 多少 and so on", true);
    row("too few to tell", "Sanani mikhe, merci 多少", false);
    row("in circles", "I'm going to read the book of the Bible. I'm going to read the book.", true);
}

void tst_WordDoubt::finalWordsAlone()
{
    QFETCH(QString, words);
    QFETCH(bool, suspicious);
    QCOMPARE(doubtOf({}, qPrintable(words)).isSuspicious(), suspicious);
}

void tst_WordDoubt::wordsThatStayAreTrusted()
{
    const WordDoubt doubt = doubtOf({QStringLiteral("I like"),
                                     QStringLiteral("I like my new glasses"),
                                     QStringLiteral("I like my new glasses I look like a prof")},
                                    "I like my new glasses, I look like a professor.");
    QVERIFY(!doubt.isSuspicious());
    QCOMPARE(doubt.words(),
             countedWords(QStringLiteral("I like my new glasses I look like a professor")));
}

void tst_WordDoubt::wordsThatChangeAreNot()
{
    QVERIFY(doubtOf({QStringLiteral("So not only me we will talk"),
                     QStringLiteral("So that is the first of it")},
                    "The object is more than it is possible to use.")
                .isSuspicious());
    // A word or two that were heard otherwise are everybody's.
    QVERIFY(!doubtOf({QStringLiteral("So not")}, "I cannot say.").isSuspicious());
}

void tst_WordDoubt::wordsThatVanishAreNot()
{
    const QString words = QStringLiteral("So not only me but all of us there");
    const WordDoubt doubt = doubtOf({words}, "");
    QVERIFY(doubt.isSuspicious());
    QCOMPARE(doubt.words(), countedWords(words));                          // to be compared with
    QVERIFY(!doubtOf({QStringLiteral("So not only")}, "").isSuspicious()); // a noise
}

void tst_WordDoubt::aCutForgivesWhatGoesBeyondIt()
{
    const QStringList growing{
        QStringLiteral("I went to see my sister and we had a good talk there by the lake")};
    QVERIFY(!doubtOf(growing, "I went to see my sister and we", SegmentEnd::Cut).isSuspicious());
    QVERIFY(doubtOf(growing, "I went to see my sister and we", SegmentEnd::Pause).isSuspicious());
}

void tst_WordDoubt::theSameSoundReadTwiceProvesNothing()
{
    const QString words = QStringLiteral("So I went to see her and it was good to be there again");
    const QString other = QStringLiteral("What is your name or why not say");
    QVERIFY(doubtOf({other, words}, qPrintable(words)).isSuspicious());
}

void tst_WordDoubt::aSecondReadingCounts()
{
    WordDoubt same = doubtOf({}, "I went to see my sister and we had a talk.");
    same.readAgain(QStringLiteral("I went to see my sister and wee"), 0);
    QVERIFY(!same.isSuspicious());
    WordDoubt other = doubtOf({}, "I went to see my sister and we had a talk.");
    other.readAgain(QStringLiteral("So what is the name of it to be"), 0);
    QVERIFY(other.isSuspicious());
}

void tst_WordDoubt::manySyllablesMakeSomeWords()
{
    const QString words = QStringLiteral("Please copy the York and all of it.");
    WordDoubt quick;
    quick.settled(words, 400, SegmentEnd::Pause);
    QVERIFY(quick.isSuspicious());
    WordDoubt slow;
    slow.settled(words, 300, SegmentEnd::Pause);
    QVERIFY(!slow.isSuspicious());
    WordDoubt none;
    none.settled({}, 250, SegmentEnd::Pause); // a noise
    QVERIFY(!none.isSuspicious());
}

void tst_WordDoubt::aSecondOfVoiceTellsNothing()
{
    const QString words = QStringLiteral("And so mama and so mama and so mama"); // of "and so m"
    WordDoubt brief;
    brief.heard(QStringLiteral("And so?"));
    brief.settled(words, 32, SegmentEnd::Pause);
    QVERIFY(!brief.canTell());
    QVERIFY(!brief.isSuspicious());
    WordDoubt longer;
    longer.settled(words, 110, SegmentEnd::Pause);
    QVERIFY(longer.isSuspicious());
}

void tst_WordDoubt::aNewBeginningForgets()
{
    WordDoubt doubt = doubtOf({QStringLiteral("So not only me but all of us there")}, "");
    QVERIFY(doubt.isSuspicious());
    doubt.reset();
    QVERIFY(!doubt.isSuspicious());
    QVERIFY(doubt.words().isEmpty());
}

PULSEMATES_TEST(tst_WordDoubt)
#include "tst_worddoubt.moc"
