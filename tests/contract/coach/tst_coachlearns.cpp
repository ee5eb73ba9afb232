#include "tests/contract/coach/coachrig.h"
#include "tests/support/network/bytesserver.h"
#include "tests/support/patience.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

/// Servers with the same interface that know less of it: what they do not know is learned, once.
class tst_CoachLearns : public TestClass
{
    Q_OBJECT

private slots:
    /// The servers of one's own, each with its ways: one request, and none of their facts broken.
    void localServersAreAskedTheirWay()
    {
        for (const ServerKind &kind : {ServerKind::ollama(),
                                       ServerKind::llamaCpp(),
                                       ServerKind::lmStudio(),
                                       ServerKind::vllm()}) {
            CoachRig rig(kind);
            rig.ask();
            QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(one), 1, patienceMs);
            QVERIFY2(rig.heard->code(one) == u"done", qPrintable(kind.name));
            QCOMPARE(rig.service.requestCount(chat), 1);
            QCOMPARE(rig.service.violations(), QStringList());
        }
    }

    void whatAServerDoesNotKnowIsLearnedOnce_data();
    void whatAServerDoesNotKnowIsLearnedOnce();

    /// A server that refuses whatever it is asked is not asked ever more.
    void noStormAtAServerThatRefuses()
    {
        CoachRig rig;
        BytesServer refusing;
        int asked = 0;
        refusing.onBytes = [&asked](BytesServer::Peer &peer) {
            const QByteArray body = "{\"error\":{\"message\":\"no\"}}";
            if (BytesServer::answer(peer,
                                    "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n"
                                    "Content-Length: "
                                        + QByteArray::number(body.size()) + "\r\n\r\n" + body))
                ++asked;
        };
        ChatService service = rig.settings();
        service.address = *ServiceAddress::parse(refusing.address());
        rig.coach->setService(service);
        rig.ask();
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.heard->code(one), QStringLiteral("request-refused"), patienceMs);
        QCOMPARE(asked, 3); // whole, without the schema, without the stream
        rig.ask(two);
        QTRY_COMPARE_WITH_TIMEOUT(
            rig.heard->code(two), QStringLiteral("request-refused"), patienceMs);
        QCOMPARE(asked, 4);
    }
};

void tst_CoachLearns::whatAServerDoesNotKnowIsLearnedOnce_data()
{
    QTest::addColumn<bool>("schema");
    QTest::addColumn<bool>("streams");
    QTest::addColumn<bool>("options");
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("asked");
    const QString usual = QStringLiteral("gpt-4o-mini");
    QTest::newRow("schema") << false << true << true << usual << 2;
    QTest::newRow("streams") << true << false << true << usual << 2;
    QTest::newRow("options") << true << true << false << usual << 2;
    QTest::newRow("a model that reasons") << true << true << true << "o3" << 2;
    QTest::newRow("all of it") << false << false << false << "o3" << 4;
}

void tst_CoachLearns::whatAServerDoesNotKnowIsLearnedOnce()
{
    QFETCH(QString, model);
    QFETCH(int, asked);
    ServerKind kind = ServerKind::openAi();
    kind.knowsJsonSchema = *static_cast<bool *>(QTest::qData("schema", QMetaType::Bool));
    kind.knowsStreams = *static_cast<bool *>(QTest::qData("streams", QMetaType::Bool));
    kind.knowsStreamOptions = *static_cast<bool *>(QTest::qData("options", QMetaType::Bool));
    kind.models << QStringLiteral("o3");
    CoachRig rig(kind);
    ChatService service = rig.settings();
    service.model = model;
    rig.coach->setService(service);
    for (const CheckInId id : {one, two}) {
        rig.ask(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.heard->ends(id), 1, patienceMs);
        QCOMPARE(rig.heard->code(id), QStringLiteral("done"));
        QCOMPARE(rig.heard->sentences[id].size(), 3);
        QCOMPARE(rig.service.requestCount(chat), asked + int(id.value) - 1);
    }
    // Another model at the same address is asked anew.
    service.model = model == u"o3" ? QStringLiteral("gpt-4o") : QStringLiteral("o3");
    rig.coach->setService(service);
    rig.ask(CheckInId{3});
    QTRY_COMPARE_WITH_TIMEOUT(rig.heard->code(CheckInId{3}), QStringLiteral("done"), patienceMs);
}

PULSEMATES_TEST(tst_CoachLearns)
#include "tst_coachlearns.moc"
