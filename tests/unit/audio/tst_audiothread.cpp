#include "core/audio/audiothread.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace pulsemates;

namespace {

/// Tells in which thread it dies, and takes its time over it.
class Mortal : public QObject
{
public:
    Mortal(QThread *&diedIn, std::function<void()> dying = {})
        : m_diedIn(diedIn)
        , m_dying(std::move(dying))
    {}
    ~Mortal() override
    {
        m_diedIn = QThread::currentThread();
        if (m_dying)
            m_dying();
    }

private:
    QThread *&m_diedIn;
    std::function<void()> m_dying;
};

} // namespace

/// What lives in the thread of sound dies there.
class tst_AudioThread : public TestClass
{
    Q_OBJECT

private slots:
    void objectsDieInTheThreadAlsoWhereItIsEndingAlready()
    {
        QThread *firstDiedIn = nullptr;
        QThread *lastDiedIn = nullptr;
        QSemaphore ending;
        QSemaphore otherIsDead;
        AudioThread thread;
        thread.adopt(new Mortal(lastDiedIn, [&] { otherIsDead.release(); }));
        auto *first = new Mortal(firstDiedIn, [&] {
            ending.release();
            (void)otherIsDead.tryAcquire(1, 200); // time for whoever should not, to take the other
        });
        thread.adopt(first); // dies first
        QThread *const home = first->thread();
        thread.start();
        QMetaObject::invokeMethod(
            first, [home] { home->quit(); }, Qt::QueuedConnection);
        QVERIFY(ending.tryAcquire(1, patienceMs));
        QVERIFY(thread.stop(std::chrono::milliseconds(patienceMs)));
        QCOMPARE(firstDiedIn, home);
        QCOMPARE(lastDiedIn, home);
    }

    void objectsOfAThreadThatNeverBeganDieHere()
    {
        QThread *diedIn = nullptr;
        AudioThread thread;
        thread.adopt(new Mortal(diedIn));
        QVERIFY(thread.stop());
        QCOMPARE(diedIn, QThread::currentThread());
    }
};

PULSEMATES_TEST(tst_AudioThread)
#include "tst_audiothread.moc"
