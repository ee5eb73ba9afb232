#include "core/network/http1response.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

constexpr qint64 most = 1000;

/// "200 body", "incomplete", or the name of the error.
QString read(const QByteArray &bytes, bool closes = false, qsizetype piece = 0)
{
    Http1Response response(most);
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const qsizetype length = piece > 0 ? std::min(piece, rest.size()) : rest.size();
        if (const Outcome fed = response.feed(rest.first(length)); !fed)
            return errorCodeName(fed.error().code);
        rest = rest.sliced(length);
    }
    if (closes) {
        if (const Outcome closed = response.closed(); !closed)
            return errorCodeName(closed.error().code);
    }
    if (!response.isComplete())
        return QStringLiteral("incomplete");
    return QString::number(response.head().status) + u' ' + QString::fromUtf8(response.body());
}

} // namespace

class tst_Http1Response : public TestClass
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("read");
        const auto row =
            [](const char *name, const QByteArray &bytes, const char *result, bool closes = false) {
                QTest::newRow(name) << bytes << closes << QString::fromLatin1(result);
            };
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        const char *unreadable = "answer-unreadable";
        const char *large = "answer-too-large";
        row("length", ok + "Content-Length: 5\r\n\r\nhello", "200 hello");
        row("no body", ok + "content-length:0\r\n\r\n", "200 ");
        row("204", "HTTP/1.1 204 No Content\r\n\r\n", "204 ");
        row("no reason", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", "200 ");
        row("empty reason", "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", "200 ");
        row("chunks", chunked + "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n", "200 hello world");
        row("upper case", chunked + "A\r\n0123456789\r\n0\r\n\r\n", "200 0123456789");
        row("trailers", chunked + "1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n", "200 a");
        row("until it closes", ok + "\r\nhello", "200 hello", true);
        row("not closed yet", ok + "\r\nhello", "incomplete");
        row("continue first",
            "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\na",
            "200 a");
        row("hints first",
            "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + ok + "Content-Length: 1\r\n\r\na",
            "200 a");
        row("error", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}", "401 {}");

        row("closed at once", "", "connection-lost", true);
        row("closed in the head", ok, "connection-lost", true);
        row("closed in the body", ok + "Content-Length: 5\r\n\r\nhel", "connection-lost", true);
        row("closed in a chunk", chunked + "5\r\nhel", "connection-lost", true);
        row("closed before the last chunk", chunked + "5\r\nhello\r\n", "connection-lost", true);

        row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", unreadable);
        row("HTTP/2", "HTTP/2 200\r\n\r\n", unreadable);
        row("another protocol", "SSH-2.0-OpenSSH_9\r\n", unreadable);
        row("a page", "<html>\r\n", unreadable);
        row("status of letters", "HTTP/1.1 2x0 OK\r\n", unreadable);
        row("status of four digits", "HTTP/1.1 2000 OK\r\n", unreadable);
        row("status too high", "HTTP/1.1 600 OK\r\n", unreadable);
        row("status 099", "HTTP/1.1 099 OK\r\n", unreadable);
        row("other protocol agreed", "HTTP/1.1 101 Switching Protocols\r\n", unreadable);
        row("LF alone", "HTTP/1.1 200 OK\nContent-Length: 0\n\n", unreadable);
        row("LF alone in a header", ok + "Content-Length: 0\n\r\n", unreadable);
        row("folded header", ok + "X: a\r\n b\r\n\r\n", unreadable);
        row("space before the colon", ok + "Content-Length : 5\r\n\r\nhello", unreadable);
        row("header without a colon", ok + "X\r\n\r\n", unreadable);
        row("header without a name", ok + ": x\r\n\r\n", unreadable);
        row("NUL in a header", ok + QByteArray("X: a\0b\r\n", 8) + "\r\n", unreadable);
        row("CR in a header", ok + "X: a\rb\r\n\r\n", unreadable);
        row("both lengths",
            ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
            unreadable);
        row("two lengths", ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", unreadable);
        row("list of lengths", ok + "Content-Length: 5, 5\r\n\r\n", unreadable);
        row("signed length", ok + "Content-Length: +5\r\n\r\n", unreadable);
        row("negative length", ok + "Content-Length: -5\r\n\r\n", unreadable);
        row("empty length", ok + "Content-Length:\r\n\r\n", unreadable);
        row("gzip", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n", unreadable);
        row("chunked twice",
            ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
            unreadable);
        row("chunk size of letters", chunked + "xyz\r\n", unreadable);
        row("chunk size with 0x", chunked + "0x5\r\n", unreadable);
        row("negative chunk size", chunked + "-1\r\n", unreadable);
        row("no chunk size", chunked + "\r\n", unreadable);
        row("chunk longer than it says", chunked + "5\r\nhello!\r\n", unreadable);
        row("something after it", ok + "Content-Length: 1\r\n\r\nab", unreadable);
        row("something after chunks", chunked + "0\r\n\r\nHTTP/1.1 200 OK\r\n", unreadable);

        row("announces too much", ok + "Content-Length: 1001\r\n\r\n", large);
        row("announces absurdly much", ok + "Content-Length: 99999999999999999999\r\n\r\n", large);
        row("chunk too large", chunked + "3e9\r\n", large);
        row("chunk absurdly large", chunked + "ffffffffffffffff\r\n", large);
        row("chunks too large together",
            chunked + "3e8\r\n" + QByteArray(1000, 'a') + "\r\n1\r\n",
            large);
        row("closes too late", ok + "\r\n" + QByteArray(1001, 'a'), large);
        row("head without an end", ok + "X: " + QByteArray(17'000, 'a'), large);
        row("too many headers", ok + QByteArray("X: a\r\n").repeated(65) + "\r\n", large);
        row("chunk line without an end", chunked + "1;" + QByteArray(300, 'a'), large);
        row("trailers without an end",
            chunked + "0\r\n" + QByteArray("X: aaaaaaaa\r\n").repeated(2000),
            large);
        row("continues for ever", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(9), large);
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, closes);
        QTEST(read(bytes, closes), "read");
        for (const qsizetype piece : {1, 2, 3, 7})
            QTEST(read(bytes, closes, piece), "read");
    }

    void whereItIsSplitDoesNotMatter()
    {
        const QByteArray bytes = "HTTP/1.1 200 OK\r\nX: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "3\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n";
        QVERIFY(rc::check([&bytes] {
            Http1Response response(most);
            QByteArrayView rest = bytes;
            while (!rest.isEmpty()) {
                const auto length = *rc::gen::inRange<qsizetype>(1, rest.size() + 1);
                RC_ASSERT(response.feed(rest.first(length)).has_value());
                rest = rest.sliced(length);
            }
            RC_ASSERT(response.isComplete());
            RC_ASSERT(response.body() == "abcde");
            RC_ASSERT(response.head().header("x") == "1");
        }));
    }

    void noBytesBreakIt()
    {
        QVERIFY(rc::check([] {
            Http1Response response(most);
            const auto pieces = *rc::gen::container<std::vector<QByteArray>>(
                rc::gen::element<QByteArray>("HTTP/1.1 200 OK",
                                             "\r\n",
                                             "\r\n\r\n",
                                             "\n",
                                             "5",
                                             "0",
                                             "Content-Length: 3",
                                             "Transfer-Encoding: chunked",
                                             "abc",
                                             ":",
                                             " ",
                                             "\xFF"));
            for (const QByteArray &piece : pieces) {
                if (!response.feed(piece))
                    break;
                RC_ASSERT(response.body().size() <= most);
            }
        }));
    }
};

PULSEMATES_TEST(tst_Http1Response)

#include "tst_http1response.moc"
