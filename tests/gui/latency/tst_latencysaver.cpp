#include "tests/gui/latency/sampleservice.h"
#include "tests/gui/latency/sampletimings.h"
#include "tests/support/fakedialogs.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"
#include "ui/latency/latencysaver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pulsemates;

namespace {

/// The panel after one check-in, with dialogs that a test answers.
struct Rig
{
    Rig()
    {
        model.finish(spokenCheckIn(), QDateTime::currentDateTimeUtc());
        panel.resize(panel.sizeHint().width(), 1400);
        panel.show();
    }

    void press()
    {
        QTest::mouseClick(panel.findChild<QAbstractButton *>(QStringLiteral("saveLatencyButton")),
                          Qt::LeftButton);
    }

    QTemporaryDir folder;
    FakeDialogs dialogs;
    QThreadPool storage;
    Theme theme{*qApp};
    LatencyHistory history;
    LatencyModel model{history};
    LatencyPanel panel{theme, model};
    LatencySaver saver{{panel, model, dialogs, storage}};
    QSignalSpy told{&saver, &LatencySaver::told};
};

} // namespace

class tst_LatencySaver : public TestClass
{
    Q_OBJECT

private slots:
    void figuresGoIntoAFile()
    {
        Rig rig;
        rig.model.setService(askedService());
        rig.dialogs.file = rig.folder.filePath(QStringLiteral("figures.json"));
        rig.press();
        QTRY_COMPARE_WITH_TIMEOUT(rig.told.size(), 1, patienceMs);
        QVERIFY(rig.told[0][0].toString().contains(u"figures.json"));
        QCOMPARE(rig.dialogs.wish->suffix, QStringLiteral("json"));
        QFile file(*rig.dialogs.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json[u"schema"].toString(), QStringLiteral("pulsemates.latency/1"));
        QCOMPARE(json[u"checkIn"][u"afterStop"][u"guidanceMs"].toDouble(), 10.6);
        QCOMPARE(json[u"earlier"][0][u"guidanceMs"].toDouble(), 10.6);
        QCOMPARE(json[u"service"][u"messages"][u"ahead"].toInt(), 14);
    }

    void whoCancelsWritesNothing()
    {
        Rig rig;
        rig.press();
        QVERIFY(rig.dialogs.wish);
        QVERIFY(rig.storage.waitForDone(patienceMs));
        QCoreApplication::processEvents();
        QVERIFY(rig.told.isEmpty());
    }

    void aPlaceThatCannotBeWrittenIsOneSentence()
    {
        Rig rig;
        rig.dialogs.file = rig.folder.filePath(QStringLiteral("nowhere/figures.json"));
        rig.press();
        QTRY_COMPARE_WITH_TIMEOUT(rig.told.size(), 1, patienceMs);
        QVERIFY(rig.told[0][0].toString().startsWith(u"The figures were not saved"));
    }
};

PULSEMATES_TEST(tst_LatencySaver)

#include "tst_latencysaver.moc"
