#include "core/cache/speechcache.h"
#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pulsemates;

namespace {

// Noise does not pack: about two bytes a sample on the disk, four in memory.
AudioClipPtr noise(int count)
{
    auto clip = std::make_shared<AudioClip>();
    clip->sampleRateHz = 22'050;
    quint32 state = 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        clip->samples.push_back(float(state >> 8) / float(1U << 24) * 1.9F - 0.95F);
    }
    return clip;
}

SpeechKey key(const QString &text)
{
    return {text, Language::English, QStringLiteral("local:voice"), QStringLiteral("1.0"), 1.0F};
}

} // namespace

class tst_SpeechCache : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = {};
        m_options.folder = m_dir->filePath(QStringLiteral("speech"));
    }

    void everyPartOfTheKeyCounts()
    {
        const SpeechKey base = key(QStringLiteral("Breathe in."));
        SpeechKey other = base;
        QCOMPARE(other.fileName(), base.fileName());
        QCOMPARE(base.fileName().size(), 64 + 5);
        other.text = QStringLiteral("Breathe out.");
        QVERIFY(other.fileName() != base.fileName());
        other = base;
        other.language = Language::Korean;
        QVERIFY(other.fileName() != base.fileName());
        other = base;
        other.voice = QStringLiteral("local:other");
        QVERIFY(other.fileName() != base.fileName());
        other = base;
        other.engineVersion = QStringLiteral("1.1");
        QVERIFY(other.fileName() != base.fileName());
        other = base;
        other.rate = 1.1F;
        QVERIFY(other.fileName() != base.fileName());
        other = base; // parts that run into each other are other parts
        other.voice = QStringLiteral("local:voice1");
        other.engineVersion = QStringLiteral(".0");
        QVERIFY(other.fileName() != base.fileName());
    }

    void keepsOverARestart()
    {
        const SpeechKey hello = key(QStringLiteral("Hello."));
        {
            SpeechCache cache(m_options);
            QVERIFY(!cache.find(hello));
            QVERIFY(!cache.contains(hello));
            QVERIFY(cache.store(hello, noise(1000)));
            QVERIFY(cache.findInMemory(hello));
        }
        SpeechCache cache(m_options);
        QVERIFY(cache.contains(hello));
        QVERIFY(!cache.findInMemory(hello)); // not read yet
        const AudioClipPtr clip = cache.find(hello);
        QVERIFY(clip);
        QCOMPARE(clip->samples.size(), std::size_t(1000));
        QCOMPARE(clip->sampleRateHz, 22'050);
        QVERIFY(cache.findInMemory(hello) == clip);
        QVERIFY(!cache.find(key(QStringLiteral("Bye."))));
    }

    void leavesNoWordsOnTheDisk()
    {
        SpeechCache cache(m_options);
        QVERIFY(cache.store(key(QStringLiteral("secret words")), noise(100)));
        const QStringList files = QDir(m_options.folder).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(m_options.folder + u'/' + files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
        QVERIFY(!files.first().contains(u"secret"));
    }

    void damageIsAMissAndIsRemoved()
    {
        const SpeechKey hello = key(QStringLiteral("Hello."));
        QVERIFY(SpeechCache(m_options).store(hello, noise(1000)));
        const QString path = m_options.folder + u'/' + hello.fileName();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QVERIFY(file.write("damage") == 6);
        file.close();
        SpeechCache cache(m_options);
        QVERIFY(cache.contains(hello));
        QVERIFY(!cache.find(hello));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!cache.contains(hello));
        QCOMPARE(cache.bytesOnDisk(), 0);
        QVERIFY(cache.store(hello, noise(1000))); // and can be made again
        QVERIFY(SpeechCache(m_options).find(hello));
    }

    void memoryDropsTheLongestUnused()
    {
        m_options.memoryBytes = 3 * 4000;
        SpeechCache cache(m_options);
        const SpeechKey a = key(QStringLiteral("a"));
        const SpeechKey b = key(QStringLiteral("b"));
        const SpeechKey c = key(QStringLiteral("c"));
        QVERIFY(cache.store(a, noise(1000)));
        QVERIFY(cache.store(b, noise(1000)));
        QVERIFY(cache.store(c, noise(1000)));
        QVERIFY(cache.findInMemory(a));
        QVERIFY(cache.store(key(QStringLiteral("d")), noise(1000)));
        QVERIFY(cache.findInMemory(a));
        QVERIFY(!cache.findInMemory(b));
        QVERIFY(cache.find(b)); // still on the disk
        QVERIFY(cache.bytesInMemory() <= m_options.memoryBytes);
    }

    void whatNobodyHearsSoonTakesNoMemory()
    {
        SpeechCache cache(m_options);
        const SpeechKey ahead = key(QStringLiteral("ahead"));
        QVERIFY(cache.store(ahead, noise(1000), false));
        QVERIFY(cache.contains(ahead));
        QCOMPARE(cache.bytesInMemory(), 0);
        QVERIFY(cache.find(ahead)); // now somebody does
        QVERIFY(cache.findInMemory(ahead));
    }

    void whatTheDiskDoesNotTakeStaysInMemory()
    {
        QFile blocked(m_options.folder);
        QVERIFY(!QFileInfo::exists(m_options.folder) || QDir(m_options.folder).removeRecursively());
        QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
        SpeechCache cache(m_options);
        const SpeechKey ahead = key(QStringLiteral("ahead"));
        QVERIFY(!cache.store(ahead, noise(1000), false));
        QVERIFY(cache.findInMemory(ahead));
    }

    void diskDropsTheLongestUnusedOverARestart()
    {
        m_options.diskBytes = 7000; // three of about 2,100 bytes
        const SpeechKey a = key(QStringLiteral("a"));
        const SpeechKey b = key(QStringLiteral("b"));
        {
            SpeechCache cache(m_options);
            QVERIFY(cache.store(a, noise(1000)));
            QVERIFY(cache.store(b, noise(1000)));
            QVERIFY(cache.store(key(QStringLiteral("c")), noise(1000)));
            QVERIFY(cache.bytesOnDisk() < 7000);
        }
        age(a, 3);
        age(b, 2);
        age(key(QStringLiteral("c")), 1);
        SpeechCache cache(m_options);
        QVERIFY(cache.find(a)); // used again: now b is the oldest
        QVERIFY(cache.store(key(QStringLiteral("d")), noise(1000)));
        QVERIFY(QFile::exists(m_options.folder + u'/' + a.fileName()));
        QVERIFY(!QFile::exists(m_options.folder + u'/' + b.fileName()));
        QVERIFY(cache.bytesOnDisk() <= m_options.diskBytes);
    }

    void aUseThatIsNotNotedLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<bool>("noted");
        QTest::newRow("noted") << true;
        QTest::newRow("not noted") << false;
    }

    void aUseThatIsNotNotedLeavesTheFileAsItWas()
    {
        QFETCH(const bool, noted);
        const SpeechKey one = key(QStringLiteral("one"));
        SpeechCache first(m_options);
        QVERIFY(first.store(one, noise(500)));
        age(one, 3);
        const QString path = m_options.folder + u'/' + one.fileName();
        const QDateTime before = QFileInfo(path).lastModified();
        SpeechCache second(m_options); // has it on the disk alone
        QVERIFY(second.find(one, noted));
        QCOMPARE(QFileInfo(path).lastModified() == before, !noted);
    }

    void worksInMemoryWhereTheDiskFailsAndSaysSoOnce()
    {
        QFile file(m_options.folder); // a file stands where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        SpeechCache cache(m_options);
        const auto first = cache.store(key(QStringLiteral("a")), noise(100));
        QVERIFY(!first);
        QCOMPARE(first.error().code, ErrorCode::StorageUnwritable);
        QVERIFY(cache.store(key(QStringLiteral("b")), noise(100)));
        QVERIFY(cache.find(key(QStringLiteral("a"))));
        QVERIFY(cache.find(key(QStringLiteral("b"))));
    }

    void clearsOnlyItsOwn()
    {
        SpeechCache cache(m_options);
        QVERIFY(cache.store(key(QStringLiteral("a")), noise(100)));
        QFile foreign(m_options.folder + QStringLiteral("/notes.txt"));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.close();
        QVERIFY(cache.clear());
        QVERIFY(!cache.find(key(QStringLiteral("a"))));
        QCOMPARE(QDir(m_options.folder).entryList(QDir::Files),
                 QStringList{QStringLiteral("notes.txt")});
        QCOMPARE(cache.bytesInMemory(), 0);
        QVERIFY(cache.store(key(QStringLiteral("a")), noise(100)));
        QVERIFY(cache.bytesOnDisk() > 0);
    }

    void refusesNoSound()
    {
        SpeechCache cache(m_options);
        QVERIFY(!cache.store(key(QStringLiteral("a")), {}));
        QVERIFY(!cache.store(key(QStringLiteral("a")), std::make_shared<AudioClip>()));
    }

    void isUsedFromTwoThreads()
    {
        m_options.memoryBytes = 20'000;
        SpeechCache cache(m_options);
        std::atomic<int> failed = 0;
        const auto work = [&](int from) {
            for (int i = from; i < from + 40; ++i) {
                const SpeechKey one = key(QString::number(i % 50));
                failed += cache.store(one, noise(500)) ? 0 : 1;
                failed += cache.find(one) ? 0 : 1;
            }
        };
        std::thread other(work, 20);
        work(0);
        other.join();
        QCOMPARE(failed.load(), 0);
    }

private:
    void age(const SpeechKey &one, int hours)
    {
        QFile file(m_options.folder + u'/' + one.fileName());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hours),
                                 QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    SpeechCacheOptions m_options;
};

PULSEMATES_TEST(tst_SpeechCache)

#include "tst_speechcache.moc"
