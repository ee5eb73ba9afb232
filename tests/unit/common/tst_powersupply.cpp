#include "core/common/powersupply.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

using Supplies = QMap<QString, QMap<QString, QByteArray>>;

namespace {

QMap<QString, QByteArray> mains(const char *online)
{
    return {{QStringLiteral("type"), "Mains\n"}, {QStringLiteral("online"), online}};
}

QMap<QString, QByteArray> battery(const char *capacity, const char *status)
{
    return {{QStringLiteral("type"), "Battery\n"},
            {QStringLiteral("capacity"), capacity},
            {QStringLiteral("status"), status}};
}

} // namespace

class tst_PowerSupply : public TestClass
{
    Q_OBJECT

private slots:
    void readsWhatTheSystemSays_data()
    {
        QTest::addColumn<Supplies>("supplies");
        QTest::addColumn<int>("percent"); // -1: plugged in
        const QString ac = QStringLiteral("AC");
        const QString one = QStringLiteral("BAT0");
        const QString two = QStringLiteral("BAT1");
        QTest::newRow("a desktop") << Supplies{} << -1;
        QTest::newRow("mains only") << Supplies{{ac, mains("1\n")}} << -1;
        QTest::newRow("plugged in, charging")
            << Supplies{{ac, mains("1\n")}, {one, battery("12\n", "Charging\n")}} << -1;
        QTest::newRow("plugged in, held below full")
            << Supplies{{ac, mains("1\n")}, {one, battery("12\n", "Not charging\n")}} << -1;
        QTest::newRow("on battery")
            << Supplies{{ac, mains("0\n")}, {one, battery("57\n", "Discharging\n")}} << 57;
        QTest::newRow("on battery, no mains listed")
            << Supplies{{one, battery("7\n", "Discharging\n")}} << 7;
        QTest::newRow("two batteries, one at work")
            << Supplies{{one, battery("80\n", "Not charging\n")},
                        {two, battery("10\n", "Discharging\n")}}
            << 45;
        auto mouse = battery("5\n", "Discharging\n");
        mouse.insert(QStringLiteral("scope"), "Device\n");
        QTest::newRow("a mouse") << Supplies{{QStringLiteral("hidpp_battery_0"), mouse}} << -1;
        QTest::newRow("no figure") << Supplies{{one, battery("\n", "Discharging\n")}} << -1;
    }

    void readsWhatTheSystemSays()
    {
        QFETCH(const Supplies, supplies);
        QFETCH(const int, percent);
        const QTemporaryDir folder;
        for (const auto &[name, values] : supplies.asKeyValueRange()) {
            QVERIFY(QDir(folder.path()).mkpath(name));
            for (const auto &[file, value] : values.asKeyValueRange()) {
                QFile out(folder.filePath(name + u'/' + file));
                QVERIFY(out.open(QIODevice::WriteOnly) && out.write(value) == value.size());
            }
        }
        QCOMPARE(PowerSupply(folder.path()).batteryPercent().value_or(-1), percent);
    }

    void lowIsBelowTwentyPercent_data()
    {
        QTest::addColumn<QByteArray>("capacity");
        QTest::addColumn<bool>("low");
        QTest::newRow("19") << QByteArray("19\n") << true;
        QTest::newRow("20") << QByteArray("20\n") << false;
    }

    void lowIsBelowTwentyPercent()
    {
        QFETCH(const QByteArray, capacity);
        QFETCH(const bool, low);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("BAT0")));
        const auto values = battery(capacity.constData(), "Discharging\n");
        for (const auto &[file, value] : values.asKeyValueRange()) {
            QFile out(folder.filePath(QStringLiteral("BAT0/") + file));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(value) == value.size());
        }
        QCOMPARE(PowerSupply(folder.path()).isLow(), low);
        QVERIFY(!PowerSupply(folder.filePath(QStringLiteral("nowhere"))).isLow());
    }
};

PULSEMATES_TEST(tst_PowerSupply)

#include "tst_powersupply.moc"
