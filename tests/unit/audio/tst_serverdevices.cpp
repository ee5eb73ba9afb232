#include "core/audio/serverdevices.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

class tst_ServerDevices : public TestClass
{
    Q_OBJECT

private slots:
    void saysNothingBeforeTheListIsWhole()
    {
        ServerDevices devices;
        QVERIFY(!devices.lacks(DeviceKind::Input, "mic"));
        devices.put(DeviceKind::Input, 1, "other");
        QVERIFY(!devices.lacks(DeviceKind::Input, "mic"));
        devices.noteComplete(DeviceKind::Input);
        QVERIFY(devices.lacks(DeviceKind::Input, "mic"));
        QVERIFY(!devices.lacks(DeviceKind::Input, "other"));
        QVERIFY(!devices.lacks(DeviceKind::Output, "mic")); // each kind has its own
    }

    void aDeviceGoesByItsNumber()
    {
        ServerDevices devices;
        devices.noteComplete(DeviceKind::Output);
        devices.put(DeviceKind::Output, 1, "speaker");
        devices.put(DeviceKind::Output, 7, "speaker"); // came again before the first one went
        devices.remove(DeviceKind::Output, 1);
        QVERIFY(!devices.lacks(DeviceKind::Output, "speaker"));
        devices.remove(DeviceKind::Output, 7);
        QVERIFY(devices.lacks(DeviceKind::Output, "speaker"));
    }

    void anotherServerStartsAnew()
    {
        ServerDevices devices;
        devices.put(DeviceKind::Input, 1, "mic");
        devices.noteComplete(DeviceKind::Input);
        devices.forget();
        QVERIFY(!devices.lacks(DeviceKind::Input, "mic")); // it has not said
        devices.noteComplete(DeviceKind::Input);
        QVERIFY(devices.lacks(DeviceKind::Input, "mic"));
    }
};

PULSEMATES_TEST(tst_ServerDevices)

#include "tst_serverdevices.moc"
