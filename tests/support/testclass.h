#pragma once

#include <QObject>

namespace pulsemates {

/// What every test class is: a warning that it did not expect fails the test. Exempt is only what
/// the offscreen platform cannot do, and what libraries say of a machine without sound.
class TestClass : public QObject
{
    Q_OBJECT

protected slots:
    void init(); ///< before every test function; one that has its own calls this first
};

} // namespace pulsemates
