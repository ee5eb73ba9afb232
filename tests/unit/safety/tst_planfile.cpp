#include "core/safety/planfile.h"
#include "core/safety/sealing.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace pulsemates;

namespace {

SafetyPlan plan(const char *words = "walk to the river")
{
    SafetyPlan plan;
    plan.add(PlanSection::Coping, {QString::fromUtf8(words), {}});
    plan.add(PlanSection::People, {QStringLiteral("여동생"), QStringLiteral("010-5550-0134")});
    return plan;
}

} // namespace

class tst_PlanFile : public TestClass
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const Secret m_key = *sealing::makeKey();

    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void init()
    {
        TestClass::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("data/safetyplan.sealed"));
    }

    void noFileIsAnEmptyPlan()
    {
        PlanFile file(m_path);
        QVERIFY(!file.exists());
        QCOMPARE(*file.load(m_key), SafetyPlan());
        QVERIFY(!QDir(QFileInfo(m_path).path()).exists()); // reading makes nothing
    }

    void keepsThePlanAndShowsNoWord()
    {
        PlanFile file(m_path);
        QVERIFY(file.save(plan(), m_key));
        QVERIFY(file.save(plan("drink some tea"), m_key)); // and once more
        QCOMPARE(*PlanFile(m_path).load(m_key), plan("drink some tea"));
        for (const char *word : {"tea", "river", "여동생", "5550", "coping", "version"})
            QVERIFY2(!content().contains(word), word);
        QVERIFY(!content().contains(m_key.reveal()));
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void isForItsOwnerOnly()
    {
        QVERIFY(PlanFile(m_path).save(plan(), m_key));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(m_path).path()) & others, QFile::Permissions());
    }

    void itsSizeTellsLittle()
    {
        PlanFile file(m_path);
        QVERIFY(file.save({}, m_key));
        const qsizetype empty = content().size();
        QVERIFY(file.save(plan(), m_key));
        QCOMPARE(content().size(), empty);
    }

    void whatCannotBeOpenedIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // empty: a real file, but another key
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another key") << QByteArray() << ErrorCode::FileDamaged;
        QTest::newRow("a foreign file") << QByteArray("a letter\n") << ErrorCode::FileDamaged;
        QTest::newRow("cut off") << QByteArray("PMSEALED\x01shor") << ErrorCode::FileDamaged;
        QTest::newRow("of a newer program")
            << QByteArray("PMSEALED\x02") + QByteArray(80, 'x') << ErrorCode::FileTooNew;
        QTest::newRow("without end") << QByteArray(2 * 1024 * 1024, 'x') << ErrorCode::FileDamaged;
    }

    void whatCannotBeOpenedIsLeftAsItIs()
    {
        QFETCH(QByteArray, bytes);
        if (bytes.isEmpty()) {
            QVERIFY(PlanFile(m_path).save(plan(), *sealing::makeKey()));
            bytes = content();
        } else {
            write(bytes);
        }
        PlanFile file(m_path);
        const auto loaded = file.load(m_key);
        QVERIFY(!loaded);
        QTEST(loaded.error().code, "code");
        const Outcome saved = file.save(plan(), m_key);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileChanged);
        QVERIFY(content() == bytes);
    }

    void anEmptyFileIsNoPlan()
    {
        write({});
        PlanFile file(m_path);
        QCOMPARE(file.load(m_key).error().code, ErrorCode::FileDamaged);
        QVERIFY(!file.save(plan(), m_key));
    }

    void anyChangeOfTheFileIsNoticed()
    {
        QVERIFY(PlanFile(m_path).save(plan(), m_key));
        const QByteArray whole = content();
        QVERIFY(rc::check([&] {
            QByteArray changed = whole;
            const auto at = *rc::gen::inRange<qsizetype>(0, whole.size());
            changed[at] = char(changed[at] ^ *rc::gen::inRange(1, 256));
            QFile file(m_path);
            RC_ASSERT(file.open(QIODevice::WriteOnly));
            file.write(changed);
            file.close();
            RC_ASSERT(!PlanFile(m_path).load(m_key).has_value());
        }));
    }

    void whatAnotherWindowWroteIsNotLost()
    {
        PlanFile file(m_path);
        QVERIFY(file.save(plan("mine"), m_key));
        PlanFile other(m_path);
        QVERIFY(other.load(m_key));
        QVERIFY(other.save(plan("theirs"), m_key));
        QCOMPARE(file.save(plan("mine again"), m_key).error().code, ErrorCode::FileChanged);
        QCOMPARE(*file.load(m_key), plan("theirs"));
        QVERIFY(file.save(plan("both"), m_key)); // after it was seen
    }

    void aFileThatGoesMeanwhileIsAChange()
    {
        PlanFile file(m_path);
        QVERIFY(file.save(plan(), m_key));
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(file.save(plan(), m_key).error().code, ErrorCode::FileChanged);
    }

    void setsAsideAndBeginsAnew()
    {
        write("a letter\n");
        PlanFile file(m_path);
        QVERIFY(!file.load(m_key));
        QVERIFY(file.setAside());
        QVERIFY(!file.exists());
        QVERIFY(file.save(plan(), m_key));
        const QDir folder = QFileInfo(m_path).dir();
        const QStringList kept = folder.entryList({QStringLiteral("safetyplan.sealed.kept-*")});
        QCOMPARE(kept.size(), 1);
        QFile aside(folder.filePath(kept[0]));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), "a letter\n");
    }

    void removesEverything()
    {
        write("a letter\n");
        PlanFile file(m_path);
        QVERIFY(file.setAside());
        QVERIFY(file.save(plan(), m_key));
        QVERIFY(file.remove());
        QVERIFY(QFileInfo(m_path).dir().isEmpty());
        QVERIFY(file.remove()); // once more is no error
        QVERIFY(file.save(plan(), m_key));
    }

    void aFolderInItsPlaceIsSaid()
    {
        QVERIFY(QDir().mkpath(m_path));
        PlanFile file(m_path);
        QCOMPARE(file.load(m_key).error().code, ErrorCode::FileUnreadable);
        QVERIFY(!file.save(plan(), m_key));
        QCOMPARE(file.remove().error().code, ErrorCode::StorageUnwritable);
    }
};

PULSEMATES_TEST(tst_PlanFile)
#include "tst_planfile.moc"
