#include "core/common/whenfinished.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

using namespace pulsemates;

class tst_WhenFinished : public TestClass
{
    Q_OBJECT

private slots:
    void theResultComesToTheThreadOfItsContext()
    {
        QThreadPool pool;
        QThread *worked = nullptr;
        QThread *told = nullptr;
        int result = 0;
        const QFuture<int> work = QtConcurrent::run(&pool, [&worked] {
            worked = QThread::currentThread();
            return 7;
        });
        whenFinished(work, this, [&](int value) {
            told = QThread::currentThread();
            result = value;
        });
        QTRY_COMPARE_WITH_TIMEOUT(result, 7, patienceMs);
        QCOMPARE(told, thread());
        QVERIFY(worked != told);
        QTRY_VERIFY_WITH_TIMEOUT(children().isEmpty(), patienceMs); // nothing stays behind
    }

    void workThatHasEndedIsToldToo()
    {
        QPromise<int> work;
        work.start();
        work.addResult(7);
        work.finish();
        int result = 0;
        whenFinished(work.future(), this, [&result](int value) { result = value; });
        QCOMPARE(result, 0); // never from inside the call
        QTRY_COMPARE_WITH_TIMEOUT(result, 7, patienceMs);
    }

    void aContextThatIsGoneIsNotTold()
    {
        QPromise<int> work;
        work.start();
        bool told = false;
        {
            QObject context;
            whenFinished(work.future(), &context, [&told](int) { told = true; });
        }
        work.addResult(7);
        work.finish();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void cancelledWorkTellsNobody()
    {
        QPromise<int> work;
        work.start();
        bool told = false;
        whenFinished(work.future(), this, [&told](int) { told = true; });
        work.future().cancel();
        work.finish();
        QTRY_VERIFY_WITH_TIMEOUT(children().isEmpty(), patienceMs);
        QVERIFY(!told);
    }
};

PULSEMATES_TEST(tst_WhenFinished)
#include "tst_whenfinished.moc"
