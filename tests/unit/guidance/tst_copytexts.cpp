#include "tests/support/testregistry.h"
#include "tests/unit/guidance/loadedlibrary.h"
#include "tests/unit/guidance/loadedlinter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pulsemates;

namespace {

/// Every text below a JSON value.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts << value.toString();
    for (const QJsonValue &item : value.toArray())
        collect(item, texts);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &item : object)
        collect(item, texts);
}

QStringList textsIn(const QString &file, QStringView member)
{
    QFile resource(QStringLiteral(":/") + file);
    if (!resource.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file));
    const QJsonDocument document = QJsonDocument::fromJson(resource.readAll());
    QStringList texts;
    collect(member.isEmpty() ? QJsonValue(document.object()) : document[member], texts);
    return texts;
}

/// Buttons, titles and the names of conditions are no sentences.
QString brokenByLabel(const QString &text, Language language, CopyKind kind)
{
    QString filled = text;
    filled.replace(QStringLiteral("%1"), QStringLiteral("1"));
    const CopyContext context{MoodLabel::Negative, false, true, kind};
    QStringList rules = brokenRules(loadedLinter(language).lint(filled, context));
    if (!text.endsWith(u'.') && !text.endsWith(u'?')) {
        rules.removeAll(QStringLiteral("sentence-end"));
        rules.removeAll(QStringLiteral("polite-ending"));
        rules.removeAll(QStringLiteral("software-self")); // on a button the person speaks
    }
    return rules.join(QStringLiteral(", "));
}

} // namespace

/// Every text of the program that the copy rules are for passes them.
class tst_CopyTexts : public TestClass
{
    Q_OBJECT

private slots:
    void messagesPassAtEveryMoodTheyAreUsedFor()
    {
        QStringList failing;
        for (const Language language : bothLanguages) {
            const GuidanceLibrary &library = loadedLibrary(language);
            for (const MoodLabel mood : allMoodLabels) {
                for (const bool uncertain : {false, true}) {
                    for (const GuidanceMessage &message : library.messages(mood, uncertain)) {
                        const CopyContext context{mood, uncertain, false, CopyKind::Message};
                        const QString broken = brokenBy(message.text, language, context);
                        if (!broken.isEmpty())
                            failing << message.id + u' ' + broken;
                    }
                }
            }
        }
        QVERIFY2(failing.isEmpty(), qPrintable(failing.join(u'\n')));
    }

    /// Even words about a loss are answered with the messages of a low mood; beside a support card
    /// the rules of every mood hold.
    void messagesPassAtTheGentlestToo()
    {
        for (const Language language : bothLanguages) {
            for (const GuidanceMessage &message :
                 loadedLibrary(language).messages(MoodLabel::Negative)) {
                for (const MoodLabel mood : {MoodLabel::Neutral, MoodLabel::Negative}) {
                    const CopyContext context{mood, false, true, CopyKind::Message};
                    const QString broken = brokenBy(message.text, language, context);
                    QVERIFY2(broken.isEmpty(), qPrintable(message.id + u' ' + broken));
                }
            }
        }
    }

    void exercisesPass()
    {
        for (const Language language : bothLanguages) {
            const GuidanceLibrary &library = loadedLibrary(language);
            QStringList failing;
            const auto passes = [&](const QString &text, CopyKind kind) {
                const QString broken = brokenByLabel(text, language, kind);
                if (!text.isEmpty() && !broken.isEmpty())
                    failing << text + u' ' + broken;
            };
            for (const BreathingPattern &pattern : library.patterns()) {
                passes(pattern.about, CopyKind::Step);
                passes(pattern.caution, CopyKind::Caution);
                passes(pattern.hint, CopyKind::Step);
                for (const BreathStep &step : pattern.steps)
                    passes(step.cue, CopyKind::Step);
            }
            for (const StretchMove &move : library.moves()) {
                passes(move.about, CopyKind::Step);
                passes(move.caution, CopyKind::Caution);
            }
            for (const StretchRoutine &routine : library.routines()) {
                for (const StretchStep &step : routine.steps)
                    passes(step.text, CopyKind::Step);
            }
            QVERIFY2(failing.isEmpty(), qPrintable(failing.join(u'\n')));
        }
    }

    void wordsAroundExercisesPass()
    {
        for (const Language language : bothLanguages) {
            const QString file =
                QStringLiteral("guidance/%1/words.json").arg(languageTag(language));
            for (const QStringView part : {u"breathing", u"holds", u"stretching", u"grounding"}) {
                const QStringList texts = textsIn(file, part);
                QVERIFY(!texts.isEmpty());
                for (const QString &text : texts) {
                    const QString broken = brokenByLabel(text, language, CopyKind::Caution);
                    QVERIFY2(broken.isEmpty(), qPrintable(text + u' ' + broken));
                }
            }
        }
    }

    void helpTextsPass()
    {
        for (const Language language : bothLanguages) {
            const QStringList texts =
                textsIn(QStringLiteral("help/texts.json"), languageTag(language));
            QVERIFY(texts.size() > 15);
            for (const QString &text : texts) {
                const QString broken = brokenByLabel(text, language, CopyKind::Help);
                QVERIFY2(broken.isEmpty(), qPrintable(text + u' ' + broken));
            }
        }
    }
};

PULSEMATES_TEST(tst_CopyTexts)

#include "tst_copytexts.moc"
