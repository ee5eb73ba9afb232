#include "core/providers/local/calibration.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_Calibration : public TestClass
{
    Q_OBJECT

private slots:
    void chooses_data()
    {
        QTest::addColumn<double>("baseOne");
        QTest::addColumn<double>("baseTwo");
        QTest::addColumn<double>("tinyOne");
        QTest::addColumn<double>("tinyTwo");
        QTest::addColumn<bool>("base");
        QTest::addColumn<int>("threads");
        QTest::newRow("fast computer") << 0.027 << 0.024 << 0.015 << 0.014 << true << 1;
        QTest::newRow("one thread is enough") << 0.069 << 0.03 << 0.03 << 0.02 << true << 1;
        QTest::newRow("two threads save base") << 0.09 << 0.05 << 0.04 << 0.03 << true << 2;
        QTest::newRow("two threads do not help") << 0.09 << 0.085 << 0.04 << 0.04 << false << 1;
        QTest::newRow("one slow core") << 0.2 << 0.0 << 0.1 << 0.0 << false << 1;
        QTest::newRow("very slow, two help") << 0.4 << 0.25 << 0.2 << 0.11 << false << 2;
        QTest::newRow("tiny not there") << 0.2 << 0.0 << 0.0 << 0.0 << true << 1;
    }

    void chooses()
    {
        QFETCH(const double, baseOne);
        QFETCH(const double, baseTwo);
        QFETCH(const double, tinyOne);
        QFETCH(const double, tinyTwo);
        QFETCH(const bool, base);
        QFETCH(const int, threads);
        const Calibration choice = chooseRecognizer({baseOne, baseTwo, tinyOne, tinyTwo});
        QCOMPARE(choice.model == MoonshineSize::Base, base);
        QCOMPARE(choice.threads, threads);
        QCOMPARE(choice.speeds.baseOne, baseOne);
    }

    void measuresAndCanBeCancelled()
    {
        const SpeechFiles files;
        const auto choice = calibrateRecognizer(files, {});
        QVERIFY2(choice.has_value(), choice ? "" : qPrintable(choice.error().detail));
        QVERIFY(choice->speeds.baseOne > 0);
        QVERIFY(choice->speeds.tinyOne > 0);
        qInfo("base %.3f, tiny %.3f", choice->speeds.baseOne, choice->speeds.tinyOne);

        std::stop_source stop;
        stop.request_stop();
        const auto none = calibrateRecognizer(files, stop.get_token());
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
    }
};

PULSEMATES_TEST(tst_Calibration)

#include "tst_calibration.moc"
