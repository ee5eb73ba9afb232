#include "tests/gui/window/windowfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <map>
#include <set>

using namespace pulsemates;

namespace {

/// `mood-<label>` as a pattern.
QRegularExpression patternOf(const QString &name)
{
    static const QRegularExpression open(QStringLiteral("<[^>]*>"));
    return QRegularExpression(
        QRegularExpression::anchoredPattern(QString(name).replace(open, QStringLiteral("\\S+"))));
}

/// `<a/b>Button` means `aButton` and `bButton`.
QStringList expanded(const QString &name)
{
    static const QRegularExpression choices(QStringLiteral("<([^>]*/[^>]*)>"));
    const QRegularExpressionMatch match = choices.match(name);
    if (!match.hasMatch())
        return {name};
    QStringList all;
    for (const QString &choice : match.captured(1).split(u'/'))
        all +=
            expanded(QString(name).replace(match.capturedStart(), match.capturedLength(), choice));
    return all;
}

/// What Qt makes for itself inside of a widget.
bool isInnards(const QObject *object)
{
    if (object->objectName().startsWith(u"qt_"))
        return true;
    const QObject *parent = object->parent();
    return parent
           && (parent->inherits("QComboBox") || parent->inherits("QComboBoxPrivateContainer")
               || qobject_cast<const QAbstractScrollArea *>(parent));
}

bool isInteractive(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus
           || qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

} // namespace

/// Every widget that a test may want is found by a name, and every name stands in docs/testing.md.
class tst_WindowNames : public TestClass
{
    Q_OBJECT

    std::map<QString, QRegularExpression> m_documented;
    std::set<QString> m_missing; ///< of those with known parts
    std::set<QString> m_problems;

private slots:
    void initTestCase();
    void openNamesBeginWithAWord();
    void everyNameIsDocumented();

private:
    void look(const WindowFixture &w);
    void check(const QObject *object, bool mustHaveName);
};

void tst_WindowNames::initTestCase()
{
    QFile file(QStringLiteral(PULSEMATES_SOURCE_DIR "/docs/testing.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    const QString tables = document.mid(document.indexOf(u"## Object names"));
    static const QRegularExpression row(QStringLiteral("^\\| `([^`]+)` \\|"),
                                        QRegularExpression::MultilineOption);
    for (auto it = row.globalMatch(tables); it.hasNext();) {
        const QString name = it.next().captured(1);
        for (const QString &one : expanded(name)) {
            QVERIFY2(m_documented.emplace(one, patternOf(one)).second, qPrintable(one));
            if (one != name)
                m_missing.insert(one);
        }
    }
    QVERIFY(m_documented.size() > 100);
}

void tst_WindowNames::openNamesBeginWithAWord()
{
    // One that could be anything in front would hide what is missing.
    for (const auto &[name, pattern] : m_documented)
        QVERIFY2(!name.startsWith(u'<'), qPrintable(name));
}

void tst_WindowNames::everyNameIsDocumented()
{
    WindowFixture w;
    look(w); // idle
    QVERIFY(w.click("typeButton"));
    look(w);
    QVERIFY(w.typeInstead(QStringLiteral("I feel sad and alone")));
    w.choose("mood-positive");
    QVERIFY(w.click("editWordsButton"));
    look(w);
    for (const char *page : {"exercisesRailButton", "settingsRailButton", "helpButton"}) {
        QVERIFY(w.click(page));
        look(w);
    }
    QVERIFY(w.click("planButton"));
    QTRY_VERIFY_WITH_TIMEOUT(w.isShown("planText_people_new"), patienceMs);
    w.find<QPlainTextEdit>("planText_people_new")->setPlainText(QStringLiteral("my sister"));
    QVERIFY(w.click("planAdd_people_new"));
    look(w);
    QVERIFY(w.click("planBackButton"));
    QVERIFY(w.click("helpContinueButton"));
    QVERIFY(w.click("exercisesRailButton"));
    QVERIFY(w.click("holdsOpenButton")); // patterns with holds come after their question
    look(w);
    QVERIFY(w.click("holdsNoneAppliesButton"));
    QTRY_VERIFY_WITH_TIMEOUT(w.find("patternBoxCard"), patienceMs);
    look(w);
    QVERIFY(w.click("breatheExtendedExhaleStartButton"));
    QTRY_VERIFY_WITH_TIMEOUT(w.isShown("practicePage"), patienceMs);
    look(w);
    for (const QString &name : m_missing)
        m_problems.insert(QStringLiteral("no widget has it: ") + name);
    QVERIFY2(m_problems.empty(),
             qPrintable(QStringList(m_problems.begin(), m_problems.end()).join(u'\n')));
}

void tst_WindowNames::look(const WindowFixture &w)
{
    for (const QWidget *widget : w.window->mainWindow().findChildren<QWidget *>()) {
        if (!isInnards(widget))
            check(widget, isInteractive(widget) && !qobject_cast<const QMenu *>(widget));
    }
    for (const QAction *action : w.window->mainWindow().findChildren<QAction *>()) {
        if (!isInnards(action))
            check(action, false);
    }
}

void tst_WindowNames::check(const QObject *object, bool mustHaveName)
{
    const QString name = object->objectName();
    const auto knows = [&name](const auto &entry) { return entry.second.match(name).hasMatch(); };
    std::erase_if(m_missing,
                  [&](const QString &one) { return m_documented.at(one).match(name).hasMatch(); });
    if (name.isEmpty() && mustHaveName)
        m_problems.insert(QStringLiteral("without a name: %1 in %2")
                              .arg(QLatin1String(object->metaObject()->className()),
                                   object->parent() ? object->parent()->objectName() : QString()));
    else if (!name.isEmpty() && std::ranges::none_of(m_documented, knows))
        m_problems.insert(QStringLiteral("not in docs/testing.md: ") + name);
}

PULSEMATES_TEST(tst_WindowNames)
#include "tst_windownames.moc"
