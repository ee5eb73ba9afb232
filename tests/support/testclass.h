#pragma once

#include <QObject>
#include <QString>

namespace pulsemates {

/// What every test class is: a warning that it did not expect fails the test. Exempt is only what
/// the offscreen platform says it cannot do, that there is no sound server, and a banner.
class TestClass : public QObject
{
    Q_OBJECT

protected:
    /// A regular expression for what the accidents of one class make Qt say.
    [[nodiscard]] virtual QString alsoExpected() const;

    /// What Qt says of a device or a server that a test takes away; it may look for sound in a
    /// dead stream for the moment until that is noticed.
    [[nodiscard]] static QString soundTakenAway();

protected slots:
    void init(); ///< before every test function; one that has its own calls this first
};

} // namespace pulsemates
