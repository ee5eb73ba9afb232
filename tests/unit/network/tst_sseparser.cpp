#include "core/network/sseparser.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

using Events = std::vector<SseEvent>;

QByteArray describe(const Events &events)
{
    QByteArray text;
    for (const SseEvent &event : events)
        text += event.type + '=' + event.data + '|';
    return text;
}

Events parse(const QByteArray &stream, qsizetype limit = SseParser::usualLimit)
{
    return SseParser(limit).feed(stream);
}

/// Feeds @p stream in pieces that end at random places.
Events parseInPieces(const QByteArray &stream)
{
    SseParser parser;
    Events events;
    QByteArrayView rest = stream;
    while (!rest.isEmpty()) {
        const auto length =
            *rc::gen::inRange<qsizetype>(1, std::min<qsizetype>(rest.size(), 7) + 1);
        for (const SseEvent &event : parser.feed(rest.first(length)))
            events.push_back(event);
        rest = rest.sliced(length);
    }
    return events;
}

QByteArray anyStream()
{
    const auto pieces =
        *rc::gen::container<std::vector<QByteArray>>(rc::gen::element<QByteArray>("data: 오늘은",
                                                                                  "data:",
                                                                                  "data",
                                                                                  "data: {\"a\":1}",
                                                                                  "event: x",
                                                                                  "id: 7",
                                                                                  "retry: 10",
                                                                                  ": heartbeat",
                                                                                  ":",
                                                                                  "other: y",
                                                                                  "data:  two",
                                                                                  "\n",
                                                                                  "\n",
                                                                                  "\n\n",
                                                                                  "\r",
                                                                                  "\r\n",
                                                                                  "\r\n\r\n",
                                                                                  "\xEF\xBB\xBF"));
    QByteArray stream;
    for (const QByteArray &piece : pieces)
        stream += piece;
    return stream;
}

} // namespace

class tst_SseParser : public TestClass
{
    Q_OBJECT

private slots:
    void readsEvents_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("events");
        const auto row = [](const char *name, const QByteArray &stream, const QByteArray &events) {
            QTest::newRow(name) << stream << events;
        };
        row("one", "data: a\n\n", "message=a|");
        row("CRLF", "data: a\r\n\r\n", "message=a|");
        row("CR", "data: a\r\r", "message=a|");
        row("mixed ends", "data: a\r\n\ndata: b\r\r\n", "message=a|message=b|");
        row("several lines", "data: a\ndata: b\ndata:\n\n", "message=a\nb\n|");
        row("type", "event: x\ndata: a\n\ndata: b\n\n", "x=a|message=b|");
        row("type alone is none", "event: x\n\ndata: a\n\n", "message=a|");
        row("one space is dropped", "data:  a \ndata:b\n\n", "message= a \nb|");
        row("no colon", "data\n\n", "message=|");
        row("empty data", "data:\n\n", "message=|");
        row("comments", ": ping\ndata: a\n:\n\n", "message=a|");
        row("unknown fields", "id: 1\nretry: 5\nfoo: x\ndata: a\n\n", "message=a|");
        row("empty lines", "\n\n\ndata: a\n\n\n\n", "message=a|");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "data: a\n\n",
            "message=a|");
        row("only the first mark is one",
            "data: a\n\n\xEF\xBB\xBF"
            "data: b\n\n",
            "message=a|");
        row("unfinished", "data: a\n\ndata: b\n", "message=a|");
        row("colon in data", "data: a: b\n\n", "message=a: b|");
        row("done", "data: [DONE]\n\n", "message=[DONE]|");
        row("nothing", "", "");
        row("case matters", "Data: a\n\n", "");
    }

    void readsEvents()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, events);
        QCOMPARE(describe(parse(stream)), events);
    }

    void whereItIsSplitDoesNotMatter()
    {
        QVERIFY(rc::check([] {
            const QByteArray stream = anyStream();
            RC_ASSERT(parseInPieces(stream) == parse(stream));
        }));
    }

    void everySplitOfOneStream()
    {
        const QByteArray stream =
            "\xEF\xBB\xBF: hi\r\ndata: 조금\r\ndata: 지쳤어요\r\n\r\nevent: e\rdata: x\r\r";
        const QByteArray whole = describe(parse(stream));
        QCOMPARE(whole, QByteArray("message=조금\n지쳤어요|e=x|"));
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); ++second) {
                SseParser parser;
                Events events = parser.feed(QByteArrayView(stream).first(first));
                for (const auto &piece : {QByteArrayView(stream).sliced(first, second - first),
                                          QByteArrayView(stream).sliced(second)}) {
                    for (const SseEvent &event : parser.feed(piece))
                        events.push_back(event);
                }
                QCOMPARE(describe(events), whole);
            }
        }
    }

    void aLineOrAnEventIsBounded()
    {
        SseParser line(100);
        QVERIFY(line.feed(QByteArray(101, 'x')).empty());
        QVERIFY(line.isOverflown());
        QVERIFY(line.feed("\n\ndata: a\n\n").empty());

        SseParser comment(100); // without an end
        QVERIFY(comment.feed(QByteArray(61, ':')).empty());
        QVERIFY(!comment.isOverflown());
        QVERIFY(comment.feed(QByteArray(60, 'x')).empty());
        QVERIFY(comment.isOverflown());

        SseParser event(100); // of many lines
        for (int i = 0; i < 20 && !event.isOverflown(); ++i)
            QVERIFY(event.feed("data: 0123456789\n").empty());
        QVERIFY(event.isOverflown());
    }

    void aLongStreamIsNotBounded()
    {
        SseParser parser(100);
        std::size_t count = 0;
        for (int i = 0; i < 10'000; ++i)
            count += parser.feed(": ping\ndata: 0123456789\n\n").size();
        QCOMPARE(count, std::size_t(10'000));
        QCOMPARE(parser.comments(), std::uint64_t(10'000));
        QVERIFY(!parser.isOverflown());
    }

    void knowsThatItIsInTheMiddle()
    {
        SseParser parser;
        QVERIFY(!parser.isInTheMiddle());
        QVERIFY(parser.feed("da").empty());
        QVERIFY(parser.isInTheMiddle());
        QVERIFY(parser.feed("ta: a\n").empty());
        QVERIFY(parser.isInTheMiddle());
        QCOMPARE(parser.feed("\n").size(), std::size_t(1));
        QVERIFY(!parser.isInTheMiddle());
    }
};

PULSEMATES_TEST(tst_SseParser)

#include "tst_sseparser.moc"
