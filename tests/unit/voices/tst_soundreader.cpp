#include "core/providers/remote/soundcheck.h"
#include "core/providers/remote/soundreader.h"
#include "tests/support/testregistry.h"
#include "tests/unit/voices/soundbytes.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

struct Read
{
    std::vector<float> samples;
    QString problem; ///< "answer-unreadable: words in place of sound"
    int rate = 0;

    friend bool operator==(const Read &, const Read &) = default;
};

QString nameOf(const Error &error)
{
    return errorCodeName(error.code) + QStringLiteral(": ") + error.detail;
}

/// @p sizes: of the pieces, used again from the beginning.
Read readIn(const QByteArray &bytes, const std::vector<int> &sizes)
{
    SoundReader reader;
    Read read;
    const auto take = [&](const Result<std::vector<float>> &got) {
        if (got)
            read.samples.insert(read.samples.end(), got->begin(), got->end());
        else
            read.problem = nameOf(got.error());
    };
    std::size_t piece = 0;
    for (qsizetype at = 0; at < bytes.size() && read.problem.isEmpty(); ++piece) {
        const qsizetype size = std::min<qsizetype>(sizes[piece % sizes.size()], bytes.size() - at);
        take(reader.feed(QByteArrayView(bytes).sliced(at, size)));
        at += size;
    }
    if (read.problem.isEmpty())
        take(reader.finish());
    read.rate = reader.sampleRateHz();
    if (!read.problem.isEmpty())
        read.samples.clear(); // how many came before depends on the pieces
    return read;
}

Read readWhole(const QByteArray &bytes)
{
    return readIn(bytes, {1'000'000'000});
}

QByteArray chance(int size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = char(state >> 24);
    }
    return bytes;
}

QByteArray floatBytes(const std::vector<float> &samples)
{
    QByteArray bytes;
    for (const float sample : samples)
        bytes += littleEndian(std::bit_cast<quint32>(sample));
    return bytes;
}

/// Bytes of a stranger: a WAV that is nearly one, or anything.
QByteArray anyBytes()
{
    const auto number = rc::gen::element<quint32>(0, 1, 2, 15, 16, 18, 40, 4'801, 0x7FFF'FFFF, ~0U);
    QByteArray bytes;
    if (*rc::gen::arbitrary<bool>())
        bytes = "RIFF" + littleEndian(*number) + "WAVE";
    const auto count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            bytes += formatChunk({quint16(*number), quint16(*rc::gen::inRange(0, 4))});
            break;
        case 1:
            bytes += formatChunk({});
            break;
        case 2:
            bytes += *rc::gen::element<QByteArray>("data", "fmt ", "LIST", "fact")
                     + littleEndian(*number);
            break;
        case 3:
            bytes += toneBytes(*rc::gen::inRange(0, 5'000));
            break;
        default:
            for (const int byte : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 256)))
                bytes += char(byte);
        }
    }
    return bytes;
}

} // namespace

class tst_SoundReader : public TestClass
{
    Q_OBJECT

private slots:
    void readsWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("rate");
        const QByteArray tone = toneBytes(4'800);
        const auto size = quint32(tone.size());
        const QByteArray plain = formatChunk({});
        const auto row = [](const char *name, const QByteArray &bytes, int samples, int rate) {
            QTest::newRow(name) << bytes << samples << rate;
        };
        row("bare", tone, 4'800, 24'000);
        row("half a sample more", tone + 'x', 4'800, 24'000);
        row("nothing", {}, 0, 24'000);
        row("little", tone.first(10), 5, 24'000);
        row("wav", wavHead(size, plain) + tone, 4'800, 24'000);
        row("size not known", wavHead(0xFFFF'FFFF, plain) + tone, 4'800, 24'000);
        row("another way to say so", wavHead(0x7FFF'FFFF - 36, plain) + tone, 4'800, 24'000);
        row("size 0", wavHead(0, plain) + tone, 4'800, 24'000);
        row("something behind",
            wavHead(size, plain) + tone + riffChunk("LIST", "words"),
            4'800,
            24'000);
        row("something before",
            wavHead(size, riffChunk("LIST", "odd") + plain + riffChunk("fact", "1234")) + tone,
            4'800,
            24'000);
        row("another rate", wavHead(size, formatChunk({1, 1, 16'000})) + tone, 4'800, 16'000);
        row("two channels", wavHead(size, formatChunk({1, 2})) + tone, 2'400, 24'000);
        row("extensible",
            wavHead(size,
                    formatChunk(
                        {0xFFFE, 1, 24'000, 16, QByteArray(8, '\0') + '\1' + QByteArray(15, '\0')}))
                + tone,
            4'800,
            24'000);
        row("float",
            wavHead(0xFFFF'FFFF, formatChunk({3, 1, 22'050, 32}))
                + floatBytes(std::vector<float>(3'000, 0.25F)),
            3'000,
            22'050);
    }

    void readsWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        const Read read = readWhole(bytes);
        QCOMPARE(read.problem, QString());
        QTEST(int(read.samples.size()), "samples");
        QTEST(read.rate, "rate");
        for (const std::vector<int> &sizes : {std::vector<int>{1}, {1'001}, {3, 44, 7}})
            QVERIFY(readIn(bytes, sizes) == read);
    }

    void valuesAreRight()
    {
        const QByteArray bytes =
            littleEndian(qint16(-32'768)) + littleEndian(qint16(16'384)) + littleEndian(qint16(0));
        QVERIFY(readWhole(bytes).samples == (std::vector<float>{-1.0F, 0.5F, 0.0F}));
        const QByteArray stereo = wavHead(4, formatChunk({1, 2})) + littleEndian(qint16(16'384))
                                  + littleEndian(qint16(-8'192));
        QVERIFY(readWhole(stereo).samples == std::vector<float>{0.125F});
        const QByteArray wild = wavHead(0, formatChunk({3, 1, 24'000, 32}))
                                + floatBytes({2.0F, -1e30F, std::nanf(""), INFINITY});
        QVERIFY(readWhole(wild).samples == (std::vector<float>{1.0F, -1.0F, 0.0F, 0.0F}));
    }

    void refusesWhatIsNoSound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        const QByteArray tone = toneBytes(4'800);
        const QByteArray plain = formatChunk({});
        const auto row = [](const char *name, const QByteArray &bytes, const char *problem) {
            QTest::newRow(name) << bytes << QString::fromLatin1(problem);
        };
        const char *words = "answer-unreadable: words in place of sound";
        row("words", "Something went wrong, please try again.", words);
        row("Korean words", QByteArray("잠시 후 다시 시도해 주세요. ").repeated(9), words);
        row("JSON", "{\"error\":\"" + QByteArray(9'000, 'x') + "\"}", words);
        row("page", "<!DOCTYPE html><html><body>Sign in</body></html>", words);
        row("few words", "no", words);
        row("mp3", "ID3" + chance(9'000), "answer-unreadable: an MP3 in place of samples");
        row("ogg", "OggS" + chance(9'000), "answer-unreadable: an Ogg in place of samples");
        row("flac", "fLaC" + chance(9'000), "answer-unreadable: a FLAC in place of samples");
        row("gzip",
            "\x1F\x8B" + chance(9'000),
            "answer-unreadable: compressed bytes in place of samples");
        row("avi", "RIFF\1\2\3\4AVI " + chance(9'000), "answer-unreadable: a RIFF that is no WAV");
        row("chance", chance(9'000), "answer-unreadable: noise at full scale");
        row("chance in a wav",
            wavHead(9'000, plain) + chance(9'000),
            "answer-unreadable: noise at full scale");
        row("a little chance", chance(1'000), "answer-unreadable: noise at full scale");
        row("8 bit",
            wavHead(100, formatChunk({1, 1, 8'000, 8})) + tone,
            "answer-unreadable: neither 16 bit nor 32 bit float");
        row("a-law",
            wavHead(100, formatChunk({6, 1, 8'000, 8})) + tone,
            "answer-unreadable: neither 16 bit nor 32 bit float");
        row("many channels",
            wavHead(100, formatChunk({1, 6})) + tone,
            "answer-unreadable: channels or rate");
        row("no channel",
            wavHead(100, formatChunk({1, 0})) + tone,
            "answer-unreadable: channels or rate");
        row("wild rate",
            wavHead(100, formatChunk({1, 1, 4'000'000'000})) + tone,
            "answer-unreadable: channels or rate");
        row("no format",
            wavHead(100, {}) + tone,
            "answer-unreadable: a WAV without its format at its beginning");
        row("a long something",
            wavHead(100, "LIST" + littleEndian(quint32(0x7FFF'FFFF))),
            "answer-unreadable: a WAV without its format at its beginning");
        row("a huge format",
            "RIFF1234WAVEfmt " + littleEndian(quint32(0x7FFF'FFFF)) + tone,
            "answer-unreadable: a format of that size");
        row("only a head",
            wavHead(100, plain).chopped(4),
            "answer-unreadable: the sound ends before it begins");
        row("cut off",
            wavHead(quint32(tone.size()), plain) + tone.chopped(100),
            "answer-unreadable: the sound is cut off");
    }

    void refusesWhatIsNoSound()
    {
        QFETCH(QByteArray, bytes);
        for (const std::vector<int> &sizes : {std::vector<int>{1'000'000}, {1}, {1'001}}) {
            const Read read = readIn(bytes, sizes);
            QTEST(read.problem, "problem");
        }
    }

    void lengthIsBounded()
    {
        SoundReader reader;
        const QByteArray second = toneBytes(24'000);
        qint64 samples = 0;
        std::optional<Error> problem;
        for (int i = 0; i < 200 && !problem; ++i) {
            const auto got = reader.feed(second);
            if (got)
                samples += qint64(got->size());
            else
                problem = got.error();
        }
        QVERIFY(problem.has_value());
        QCOMPARE(problem->code, ErrorCode::AnswerTooLarge);
        QCOMPARE(samples, SoundReader::longest.count() * 24'000);
        QVERIFY(!reader.feed(second).has_value()); // and nothing more is read
        QVERIFY(!reader.finish().has_value());
    }

    void voicesAreNoNoise()
    {
        // A hiss is; as loud as a voice, it is let through.
        const QByteArray bytes = chance(2 * int(noiseWindow));
        std::vector<float> samples;
        for (qsizetype at = 0; at < bytes.size(); at += 2)
            samples.push_back(float(qFromLittleEndian<qint16>(bytes.constData() + at)) / 32'768);
        QVERIFY(isNoise(samples));
        for (float &sample : samples)
            sample *= 0.3F;
        QVERIFY(!isNoise(samples));
        QVERIFY(!isNoise(std::span(samples).first(0)));
    }

    void anyBytesInAnyPieces()
    {
        QVERIFY(rc::check("pieces make no difference, and samples stay in range", [] {
            const QByteArray bytes = anyBytes();
            const Read whole = readWhole(bytes);
            RC_ASSERT(qsizetype(whole.samples.size()) * 2 <= bytes.size());
            RC_ASSERT(std::ranges::all_of(whole.samples,
                                          [](float s) { return s >= -1.0F && s <= 1.0F; }));
            const auto sizes =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 900)));
            RC_ASSERT(readIn(bytes, sizes) == whole);
        }));
    }
};

PULSEMATES_TEST(tst_SoundReader)

#include "tst_soundreader.moc"
