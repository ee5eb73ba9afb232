#include "core/speech/speakabletext.h"
#include "core/speech/voicepolish.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <cmath>

using namespace pulsemates;

class tst_SpeakableText : public TestClass
{
    Q_OBJECT

private slots:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("pieces");
        const auto row = [](const char *name, const char *text, const QStringList &pieces) {
            QTest::newRow(name) << QString::fromUtf8(text) << pieces;
        };
        row("empty", "", {});
        row("marks only", "... -- !?", {});
        row("one sentence", "Breathe in.", {QStringLiteral("Breathe in.")});
        row("sentences",
            "That is a lot. Ready? Let's go!",
            {QStringLiteral("That is a lot."),
             QStringLiteral("Ready?"),
             QStringLiteral("Let's go!")});
        row("decimals stay", "Hold for 2.5 seconds.", {QStringLiteral("Hold for 2.5 seconds.")});
        row("Korean",
            "오늘은 쉬어도 돼요. 천천히 숨을 쉬어 볼까요?",
            {QStringLiteral("오늘은 쉬어도 돼요."), QStringLiteral("천천히 숨을 쉬어 볼까요?")});
        row("markup and signs", "<b>Hi</b> [[x]] 🙂 there", {QStringLiteral("b Hi b x there")});
    }

    void splits()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, pieces);
        QCOMPARE(speakablePieces(text), pieces);
    }

    void longTextBreaksAtClausesAndLosesNoWord()
    {
        const QString clause = QStringLiteral("slowly in and slowly out, ");
        const QStringList pieces = speakablePieces(clause.repeated(40));
        QVERIFY(pieces.size() > 4);
        QStringList words;
        for (const QString &piece : pieces) {
            QVERIFY(piece.size() <= longestSpeakable);
            QVERIFY(piece.endsWith(u','));
            words += piece.split(u' ');
        }
        QCOMPARE(words.size(), 5 * 40);
    }

    void aWordWithoutEndIsCut()
    {
        for (const QString &piece : speakablePieces(QString(1000, u'a')))
            QVERIFY(piece.size() <= longestSpeakable);
        QCOMPARE(speakablePieces(QString(1000, u'a')).join(QString()).size(), 1000);
    }

    void halfACharacterIsDropped()
    {
        QString text = QStringLiteral("Hello there");
        text.insert(5, QChar(0xD800));
        QCOMPARE(speakablePieces(text), QStringList{QStringLiteral("Hello there")});
    }

    void polishTrimsAndLevels()
    {
        std::vector<float> sound(22'050, 0.0F);
        for (std::size_t i = 8'000; i < 14'000; ++i)
            sound[i] = 0.02F * std::sin(0.1F * static_cast<float>(i));
        const auto voice = polishedVoice(sound, 22'050);
        QVERIFY(voice.size() > 6'000 && voice.size() < 8'000);
        const float peak = *std::ranges::max_element(voice);
        QVERIFY2(peak > 0.055F && peak < 0.075F, qPrintable(QString::number(peak))); // 10 dB
    }

    void polishNeverClips()
    {
        std::vector<float> sound(22'050, 0.0F);
        for (std::size_t i = 0; i < sound.size(); i += 500)
            sound[i] = 1.0F;
        for (const float sample : polishedVoice(sound, 22'050))
            QVERIFY(std::abs(sample) <= 0.9F);
    }

    void polishOfSilenceIsNothing()
    {
        QVERIFY(polishedVoice({}, 22'050).empty());
        QVERIFY(polishedVoice(std::vector<float>(5'000, 0.0F), 22'050).empty());
        QVERIFY(polishedVoice(std::vector<float>(5'000, std::nanf("")), 22'050).empty());
    }
};

PULSEMATES_TEST(tst_SpeakableText)

#include "tst_speakabletext.moc"
