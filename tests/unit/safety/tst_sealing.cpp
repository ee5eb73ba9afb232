#include "core/safety/sealing.h"
#include "tests/support/testregistry.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

const QByteArray purpose = "a test";

QByteArray anyBytes()
{
    const auto bytes = *rc::gen::container<std::vector<char>>(rc::gen::arbitrary<char>());
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

class tst_Sealing : public TestClass
{
    Q_OBJECT

    const Secret m_key = *sealing::makeKey();

private slots:
    void opensWhatItSealed()
    {
        QVERIFY(rc::check([this] {
            const QByteArray plain = anyBytes();
            const auto sealed = sealing::seal(plain, m_key, purpose);
            RC_ASSERT(sealed.has_value());
            RC_ASSERT(sealed->size() == plain.size() + sealing::overhead);
            const auto opened = sealing::open(*sealed, m_key, purpose);
            RC_ASSERT(opened.has_value());
            RC_ASSERT(*opened == plain);
        }));
    }

    void aChangeAnywhereIsNoticed()
    {
        const auto sealed = sealing::seal("a plan in plain words", m_key, purpose);
        QVERIFY(sealed);
        QVERIFY(!sealed->contains("plan"));
        for (qsizetype at = 0; at < sealed->size(); ++at) { // magic, version, nonce, text, tag
            for (const int bit : {0, 3, 7}) {
                QByteArray changed = *sealed;
                changed[at] = char(changed[at] ^ (1 << bit));
                const auto opened = sealing::open(changed, m_key, purpose);
                QVERIFY2(!opened, qPrintable(QString::number(at)));
                QVERIFY(opened.error().code == ErrorCode::FileDamaged
                        || (at == 8 && opened.error().code == ErrorCode::FileTooNew));
                QVERIFY(!opened.error().detail.contains(u"plan"));
            }
        }
    }

    void everyCutIsNoticed()
    {
        const auto sealed = sealing::seal("a plan in plain words", m_key, purpose);
        for (qsizetype size = 0; size < sealed->size(); ++size)
            QCOMPARE(sealing::open(sealed->first(size), m_key, purpose).error().code,
                     ErrorCode::FileDamaged);
        QCOMPARE(sealing::open(*sealed + 'x', m_key, purpose).error().code, ErrorCode::FileDamaged);
    }

    void anyBytesAreRefused()
    {
        QVERIFY(rc::check([this] {
            const QByteArray start = *rc::gen::element(QByteArray(), QByteArray("PMSEALED\x01", 9));
            RC_ASSERT(!sealing::open(start + anyBytes(), m_key, purpose).has_value());
        }));
    }

    void anotherKeyOrPurposeOpensNothing()
    {
        const auto sealed = sealing::seal("words", m_key, purpose);
        const Secret other = *sealing::makeKey();
        QVERIFY(other != m_key);
        QCOMPARE(sealing::open(*sealed, other, purpose).error().code, ErrorCode::FileDamaged);
        QCOMPARE(sealing::open(*sealed, m_key, "another").error().code, ErrorCode::FileDamaged);
        QVERIFY(sealing::open(*sealed, m_key, purpose));
    }

    void theNonceIsNewEachTime()
    {
        QSet<QByteArray> nonces;
        QSet<QByteArray> texts;
        for (int i = 0; i < 200; ++i) {
            const auto sealed = sealing::seal("the same words", m_key, purpose);
            nonces.insert(sealed->sliced(9, 12));
            texts.insert(sealed->sliced(21));
        }
        QCOMPARE(nonces.size(), 200);
        QCOMPARE(texts.size(), 200);
    }

    void whatIsNoKeySealsNothing()
    {
        for (const QByteArray &none : {QByteArray(),
                                       QByteArray("short"),
                                       QByteArray(31, 'k').toBase64(),
                                       QByteArray(33, 'k').toBase64(),
                                       QByteArray(44, '!')}) {
            QVERIFY(!sealing::isKey(Secret(none)));
            QCOMPARE(sealing::seal("x", Secret(none), purpose).error().code,
                     ErrorCode::InvalidInput);
        }
        QVERIFY(sealing::isKey(m_key));
        QVERIFY(m_key.isStorable());
    }

    void aSecretDoesNotTellItself()
    {
        QString told;
        QDebug(&told) << m_key;
        QVERIFY(!told.contains(QString::fromLatin1(m_key.reveal())));
        QCOMPARE(told.trimmed(), QStringLiteral("Secret(…)"));
    }

    // From a file of version 1: what is on people's computers must stay readable.
    void opensAFileOfThisFormat()
    {
        const Secret key(QByteArray(32, 'k').toBase64());
        const auto file =
            QByteArray::fromHex("504d5345414c454401"
                                "000102030405060708090a0b"
                                "0bb3d44168b4a6052ffa3de2a3c44e9bddb93d1e4c82b0ce36b159");
        const auto opened = sealing::open(file, key, purpose);
        QVERIFY(opened);
        QCOMPARE(*opened, "an old plan");
    }
};

PULSEMATES_TEST(tst_Sealing)
#include "tst_sealing.moc"
