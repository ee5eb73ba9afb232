#include "core/providers/openai/chatabilities.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;

namespace {

HttpReply refusedWith(int status, const QByteArray &body, ErrorCode code)
{
    HttpReply reply;
    reply.head.status = status;
    reply.problem = ServiceProblem::of(body);
    reply.outcome = fail(code, Stage::Coach);
    return reply;
}

QString describe(const std::optional<ChatAbilities> &abilities)
{
    if (!abilities)
        return QStringLiteral("final");
    QStringList words;
    const auto say = [&words](bool known, const char *name) {
        if (!known)
            words << QLatin1String(name);
    };
    say(abilities->schema, "schema");
    say(abilities->streams, "streams");
    say(abilities->countsTokens, "counts");
    say(abilities->oldLimit, "old-limit");
    say(abilities->temperature, "temperature");
    return words.join(u' ');
}

} // namespace

class tst_ChatAbilities : public TestClass
{
    Q_OBJECT

private slots:
    void whatIsRefusedIsLeftOut_data();
    void whatIsRefusedIsLeftOut()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, without);
        QCOMPARE(
            describe(ChatAbilities().without(refusedWith(status, body, ErrorCode::RequestRefused))),
            without);
    }

    void aRefusalOfNothingNamedEnds()
    {
        const HttpReply reply = refusedWith(400, "{}", ErrorCode::RequestRefused);
        const auto first = ChatAbilities().without(reply);
        QCOMPARE(describe(first), QStringLiteral("schema"));
        const auto second = first->without(reply);
        QCOMPARE(describe(second), QStringLiteral("schema streams"));
        QCOMPARE(describe(second->without(reply)), QStringLiteral("final"));
    }

    void otherErrorsAreFinal()
    {
        const QByteArray body = R"({"error":{"param":"response_format"}})";
        QVERIFY(!ChatAbilities().without(refusedWith(401, body, ErrorCode::KeyRefused)));
        QVERIFY(!ChatAbilities().without(refusedWith(400, body, ErrorCode::KeyRefused)));
        QVERIFY(!ChatAbilities().without(refusedWith(404, body, ErrorCode::RequestRefused)));
        QVERIFY(!ChatAbilities().without(refusedWith(500, body, ErrorCode::ServiceError)));
        HttpReply good;
        good.head.status = 400;
        QVERIFY(!ChatAbilities().without(good));
    }

    void theOldLimitComesBackWhereTheNewOneIsRefused()
    {
        ChatAbilities abilities;
        abilities.oldLimit = false;
        const auto next = abilities.without(
            refusedWith(400,
                        R"({"error":{"message":"unknown field max_completion_tokens"}})",
                        ErrorCode::RequestRefused));
        QVERIFY(next && next->oldLimit && next->schema);
    }

    void aGuessIsBelievedTheSecondTimeInARow()
    {
        const QString server = QStringLiteral("a");
        const auto refusedBy = [](const char *body) {
            return *ChatAbilities().without(refusedWith(400, body, ErrorCode::RequestRefused));
        };
        const ChatAbilities guess = refusedBy("{}");
        LearnedAbilities learned;
        learned.learn(server, guess); // the same request succeeded without
        QCOMPARE(learned.of(server), ChatAbilities());
        learned.learn(server, ChatAbilities()); // and the next one with all: it was odd
        learned.learn(server, guess);
        QCOMPARE(learned.of(server), ChatAbilities());
        learned.learn(server, guess);
        QCOMPARE(describe(learned.of(server)), QStringLiteral("schema"));
        learned.learn(server, learned.of(server));
        QCOMPARE(describe(learned.of(server)), QStringLiteral("schema"));
        learned.learn(QStringLiteral("b"), refusedBy(R"({"error":"no json_schema"})"));
        QCOMPARE(describe(learned.of(QStringLiteral("b"))), QStringLiteral("schema"));
    }

    void whatWasLearnedStays()
    {
        LearnedAbilities learned;
        QCOMPARE(learned.of(QStringLiteral("a")), ChatAbilities());
        ChatAbilities plain;
        plain.schema = false;
        learned.learn(QStringLiteral("a"), plain);
        learned.giveUp(QStringLiteral("a"));
        QCOMPARE(learned.of(QStringLiteral("a")), plain);
        QCOMPARE(learned.of(QStringLiteral("b")), ChatAbilities());
        QVERIFY(!learned.mayTry(QStringLiteral("a")) && learned.mayTry(QStringLiteral("b")));
        learned.hopeAgain();
        QVERIFY(learned.mayTry(QStringLiteral("a")));
        QCOMPARE(learned.of(QStringLiteral("a")), plain);
    }
};

void tst_ChatAbilities::whatIsRefusedIsLeftOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("without");
    const auto row = [](const char *name, int status, const char *body, const char *without) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(without);
    };
    row("blamed",
        400,
        R"({"error":{"message":"temperature and stream are fine","param":"response_format"}})",
        "schema");
    row("in the message", 400, R"({"error":"'response_format.type' must be 'text'"})", "schema");
    row("by a form", 422, R"({"detail":[{"loc":["body","stream_options"],"msg":"no"}]})", "counts");
    row("the stream", 400, R"({"error":{"message":"'stream' is not supported"}})", "streams");
    row("the old limit",
        400,
        R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this )"
        R"(model. Use 'max_completion_tokens' instead.","code":"unsupported_parameter"}})",
        "old-limit");
    row("temperature", 400, R"({"error":{"param":"temperature","code":"x"}})", "temperature");
    row("two", 400, R"({"error":"no json_schema, no stream"})", "schema streams");
    row("nothing named", 400, R"({"error":"no"})", "schema");
    row("not even JSON", 400, "Bad Request", "schema");
    row("part of a word", 400, R"({"error":"streaming and upstream and xmax_tokens"})", "schema");
    row("too long", 400, R"({"error":{"code":"context_length_exceeded"}})", "final");
    row("filtered", 400, R"({"error":{"code":"content_filter"}})", "final");
}

PULSEMATES_TEST(tst_ChatAbilities)
#include "tst_chatabilities.moc"
