#include "core/settings/settingsstore.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace pulsemates;

namespace {

ServiceSettings unusualServices()
{
    ServiceSettings services;
    services.coach = {{QStringLiteral("http://127.0.0.1:11434/v1"),
                       QStringLiteral("https://coach.example.org/v1")},
                      QStringLiteral("gemma3")};
    services.coachTemperature = 0.7;
    services.coachTokens = 120;
    services.coachAhead = false;
    services.coachRequestsADay = 12;
    services.recognizer = OnlineRecognizer::AssemblyAiStreaming;
    services.recognition = {{QStringLiteral("https://streaming.example.org")},
                            QStringLiteral("universal")};
    services.deleteRecordings = false;
    services.voice = OnlineVoice::Google;
    services.speech = {{QStringLiteral("https://voice.example.org")}, QStringLiteral("tts-1")};
    services.voiceName = QStringLiteral("ko-KR-Neural2-A");
    services.authorities = QStringLiteral("/home/person/학교.pem");
    services.agree(ServiceUse::Coaching, QStringLiteral("http://127.0.0.1:11434"));
    return services;
}

Settings unusual()
{
    Settings settings;
    settings.language = Language::Korean;
    settings.region = QStringLiteral("KR");
    settings.theme = ThemeChoice::Dark;
    settings.textPercent = 150;
    settings.reducedMotion = true;
    settings.latencyPanelVisible = false;
    settings.organisationPack = QStringLiteral("/home/person/학교.json");
    settings.inputDeviceId = QByteArray("\xff\x00mic", 5);
    settings.inputDeviceName = QStringLiteral("책상 마이크");
    settings.outputDeviceId = "speakers";
    settings.outputDeviceName = QStringLiteral("Kopfhörer");
    settings.hardEndSilence = std::chrono::milliseconds(3500);
    settings.speechVolume = 0.25F;
    settings.cueVolume = 0.75F;
    settings.speakByItself = false;
    settings.muted = true;
    settings.voiceRate = 1.5F;
    settings.mode = CoachingMode::Optimized;
    settings.limits = {true, true, true};
    settings.recognizerThreads = 2;
    settings.recognizerModel = QStringLiteral("tiny");
    settings.recognizerFigures = QStringLiteral("RTF 0.1");
    settings.services = unusualServices();
    return settings;
}

// Lifts the limit again, so that a failing test does not break the next.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

// JSON with ' for ": moc stumbles over raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class tst_SettingsStore : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(QStringLiteral("config"));
        m_path = m_folder + QStringLiteral("/settings.json");
    }

    void startsWithDefaults()
    {
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        QVERIFY(store.current() == Settings{});
        QVERIFY(!QFile::exists(m_path)); // reading makes nothing
    }

    void aFirstStartSpeaksTheLanguageOfTheDesktop()
    {
        const auto languageFor = [this](const char *locale) {
            SettingsStore store(m_folder, QLocale(QString::fromLatin1(locale)));
            (void)store.load();
            return store.current().language;
        };
        QCOMPARE(languageFor("ko_KR"), Language::Korean);
        QCOMPARE(languageFor("en_GB"), Language::English);
        QCOMPARE(languageFor("fr_FR"), Language::English); // one that the program speaks
        write(json("{'general':{'language':'en'}}"));
        QCOMPARE(languageFor("ko_KR"), Language::English); // what was chosen wins
    }

    void takingBlocksOnNoDisk()
    {
        SettingsStore store(m_folder, QLocale::c());
        const Result<SettingsFile> file = store.take(unusual());
        QVERIFY(file);
        QVERIFY(store.current() == unusual());
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(file->path, m_path);
        QVERIFY(file->data.contains("\"language\": \"ko\""));
    }

    void keepsEverything()
    {
        {
            SettingsStore store(m_folder, QLocale::c());
            QVERIFY(store.save(unusual()));
        }
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        QVERIFY(store.current() == unusual());
    }

    void isForItsOwnerOnly()
    {
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.save({}));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(m_folder) & others, QFile::Permissions());
        QVERIFY(store.save(unusual())); // also when the file was there
        QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    }

    // Written by earlier versions, which never used it.
    void readsAFileWithAFirstStart()
    {
        write(json("{'version':1,'general':{'firstStartDone':true,'language':'ko'}}"));
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        QCOMPARE(store.current().language, Language::Korean);
    }

    void keepsUnknownKeys()
    {
        write(json("{'version':1,'future':{'a':1},'general':{'language':'ko','extra':[1,2]}}"));
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        QCOMPARE(store.current().language, Language::Korean);
        QVERIFY(store.save(unusual()));
        QVERIFY(store.save(unusual()));
        const QJsonObject root = read();
        QCOMPARE(root.value(u"future").toObject().value(u"a").toInt(), 1);
        QCOMPARE(root.value(u"general").toObject().value(u"extra").toArray().size(), 2);
        QCOMPARE(root.value(u"general").toObject().value(u"region").toString(),
                 QStringLiteral("KR"));
    }

    void bringsValuesIntoBounds()
    {
        write(json("{'general':{'language':'fr','theme':7,'textPercent':1e9,'reducedMotion':'yes'},"
                   "'audio':{'hardEndSilenceMs':-5,'speechVolume':9,'cueVolume':null},"
                   "'voice':{'rate':0},'speech':{'recognizerThreads':100000}}"));
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        const Settings &settings = store.current();
        QCOMPARE(settings.language, Language::English);
        QCOMPARE(settings.theme, ThemeChoice::System);
        QCOMPARE(settings.textPercent, 200);
        QCOMPARE(settings.reducedMotion, false);
        QCOMPARE(settings.hardEndSilence.count(), 0);
        QCOMPARE(settings.speechVolume, 1.0F);
        QCOMPARE(settings.cueVolume, Settings{}.cueVolume);
        QCOMPARE(settings.voiceRate, 0.5F);
        QCOMPARE(settings.recognizerThreads, 64);
    }

    void saysThatAModeIsNone()
    {
        write(json("{'coaching':{'mode':'quick'}}"));
        SettingsStore store(m_folder, QLocale::c());
        const auto notices = store.load();
        QCOMPARE(notices.size(), std::size_t(1));
        QCOMPARE(notices[0].code, ErrorCode::InvalidInput);
        QVERIFY(notices[0].detail.contains(u"\"fast\" or \"optimized\""));
    }

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("half a file") << json("{'general':{'lang");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("noise") << QByteArray(4000, '\xfe');
        QTest::newRow("a newer program") << json("{'version':99,'general':{}}");
        QTest::newRow("too large")
            << QByteArray("{\"a\":\"") + QByteArray(2 * 1024 * 1024, 'x') + QByteArray("\"}");
    }

    void setsADamagedFileAside()
    {
        QFETCH(QByteArray, content);
        write(content);
        SettingsStore store(m_folder, QLocale::c());
        const auto notices = store.load();
        QCOMPARE(notices.size(), std::size_t(1));
        QCOMPARE(notices[0].code, ErrorCode::FileDamaged);
        QVERIFY(store.current() == Settings{});
        const QStringList aside = QDir(m_folder).entryList({QStringLiteral("*.corrupt-*")});
        QCOMPARE(aside.size(), 1);
        QVERIFY(notices[0].detail.contains(aside.first()));
        QFile kept(m_folder + u'/' + aside.first());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll() == content);
        QVERIFY(store.save(unusual()));
        QVERIFY(SettingsStore(m_folder).load().empty());
    }

    void goesOnWhereNothingCanBeWritten()
    {
        QFile file(m_folder); // a file stands where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.load().empty());
        const auto saved = store.save(unusual());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageUnwritable);
        QVERIFY(store.current() == unusual());
    }

    void aFullDiskLosesNothing()
    {
        SettingsStore store(m_folder, QLocale::c());
        QVERIFY(store.save(unusual()));
        {
            const FileSizeLimit limit(16);
            Settings changed = unusual();
            changed.textPercent = 100;
            const auto saved = store.save(changed);
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::DiskFull);
            QCOMPARE(store.current().textPercent, 100);
        }
        SettingsStore again(m_folder);
        QVERIFY(again.load().empty());
        QCOMPARE(again.current().textPercent, 150); // the old file is whole
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 1);
    }

private:
    void write(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QJsonObject read()
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QString m_path;
};

PULSEMATES_TEST(tst_SettingsStore)

#include "tst_settingsstore.moc"
