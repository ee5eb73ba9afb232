#include "app/bench/network/armrows.h"
#include "app/bench/network/networkmodel.h"
#include "tests/support/keywordmood.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

namespace {

NetworkModel modelOf(const NetworkFiles &files)
{
    return NetworkModel(files, std::make_shared<KeywordMood>());
}

/// The files of the source folder, with @p before replaced by @p after in the profile.
NetworkFiles changedFiles(const QTemporaryDir &folder, const char *before, const char *after)
{
    NetworkFiles files = NetworkFiles::find();
    QFile from(files.profile);
    files.profile = folder.filePath(QStringLiteral("2026-01-01.json"));
    QFile to(files.profile);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        qFatal("no profile");
    to.write(from.readAll().replace(before, after));
    return files;
}

} // namespace

/// The dated profile and the monologues of the source folder.
class tst_NetworkModel : public TestClass
{
    Q_OBJECT

private slots:
    void theSourceFolderHasWhatIsNeeded()
    {
        NetworkModel model = modelOf(NetworkFiles::find());
        QCOMPARE(model.problem(), QString());
        QVERIFY(model.talk().size() >= 200);
        QVERIFY(model.talk().size() < model.corpus().size());
        for (const auto *scenario : {"normal", "tail", "real-clock", "real-clock-whole", "gpt-4"})
            (void)model.profile(QLatin1String(scenario));
        QCOMPARE(model.problem(), QString());
    }

    void theBaselineIsTheDocuments()
    {
        NetworkModel model = modelOf(NetworkFiles::find());
        QCOMPARE(model.fidelity().size(), std::size_t(2));
        QCOMPARE(model.fidelity()[0].measuredMs, 5262.0);
        QCOMPARE(model.fidelity()[1].measuredMs, 27'992.0);
        QVERIFY(model.baselineHolds());
        const std::vector<double> slow{40, 50, 60};
        const std::vector<double> quick{4, 5, 6};
        const BenchRow row = comparedRow(model, QStringLiteral("it"), slow, quick, 50, 5);
        QCOMPARE(verdictOf(row), Verdict::Met);
        QCOMPARE(row.p50.value_or(0), 10.0);
    }

    void ofAnotherBaselineNoRatioIsTold()
    {
        const QTemporaryDir folder;
        NetworkModel model =
            modelOf(changedFiles(folder,
                                 R"("document-rest-3": { "kind": "constant", "value": 1062)",
                                 R"("document-rest-3": { "kind": "constant", "value": 2062)"));
        QCOMPARE(model.problem(), QString());
        QVERIFY(!model.baselineHolds());
        const std::vector<double> slow{40, 50, 60};
        const std::vector<double> quick{4, 5, 6};
        const BenchRow row = comparedRow(model, QStringLiteral("it"), slow, quick, 50, 5);
        QCOMPARE(verdictOf(row), Verdict::NotMeasured);
        QVERIFY(!row.p50);
        QCOMPARE(exitStatusOf(fidelityRows(model)), 1);
    }

    void aStageThatIsMisspeltIsASentence_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("names");
        QTest::newRow("first token of a usual day")
            << QByteArray(R"("first-token": "first-token",)")
            << QByteArray(R"("fist-token": "first-token",)")
            << QStringLiteral("\"normal\" has no stage \"first-token\"");
        QTest::newRow("stalls of a bad day")
            << QByteArray(R"("first-token-stall": "first-token-stall-often")")
            << QByteArray(R"("first-token-stal": "first-token-stall-often")")
            << QStringLiteral("\"tail\" has no stage \"first-token-stall\"");
    }

    void aStageThatIsMisspeltIsASentence()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, names);
        const QTemporaryDir folder;
        NetworkModel model = modelOf(changedFiles(folder, before.constData(), after.constData()));
        QVERIFY2(model.problem().contains(names), qPrintable(model.problem()));
        QVERIFY2(model.problem().endsWith(u'.'), qPrintable(model.problem()));
    }

    void aProfileThatCannotBeReadIsASentence()
    {
        const QTemporaryDir folder;
        NetworkModel model = modelOf(changedFiles(folder, "lognormal", "logabnormal"));
        QVERIFY2(model.problem().endsWith(u'.'), qPrintable(model.problem()));
    }
};

PULSEMATES_TEST(tst_NetworkModel)

#include "tst_networkmodel.moc"
