#include "tests/support/testclass.h"

#include <QRegularExpression>
#include <QTest>

namespace pulsemates {

QString TestClass::alsoExpected() const
{
    return {};
}

QString TestClass::soundTakenAway()
{
    return QStringLiteral(
        "\"?Stream error: |\"?pa_stream_peek|"
        "\"?Failed to get s(ink|ource) information: |"
        "QString::arg: Argument missing: Failed to get s(ink|ource) information: ");
}

void TestClass::init()
{
    QString exempt = QStringLiteral("This plugin does not support |.*pa_context_connect|"
                                    ".*[Uu]sing Qt multimedia with FFmpeg");
    if (const QString more = alsoExpected(); !more.isEmpty())
        exempt += u'|' + more;
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!%1)").arg(exempt)));
}

} // namespace pulsemates
