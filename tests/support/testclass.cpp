#include "tests/support/testclass.h"

#include <QRegularExpression>
#include <QTest>

namespace pulsemates {

void TestClass::init()
{
    // In this order: the offscreen platform; Qt on a machine without a sound server; Qt's own word
    // for a device or server that went, which tests bring about; the banner of its backend.
    static const QRegularExpression unexpected(
        QStringLiteral("^(?!This plugin does not support |.*pa_context_connect|\"?Stream error: |"
                       ".*[Uu]sing Qt multimedia with FFmpeg)"));
    QTest::failOnWarning(unexpected);
}

} // namespace pulsemates
