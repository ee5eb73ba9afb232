#include "core/models/speechfiles.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsemates;

// Damage is done to a copy of the smallest part.
class tst_SpeechFiles : public TestClass
{
    Q_OBJECT

private slots:
    void init()
    {
        TestClass::init();
        m_folder.emplace();
        QVERIFY(m_folder->isValid());
        const QString from = qEnvironmentVariable("PULSEMATES_SPEECH_DIR") + u"/silero-vad/";
        QVERIFY2(QFile::exists(from + u"silero_vad.onnx"), qPrintable(from));
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("silero-vad")));
        QVERIFY(QFile::copy(from + u"silero_vad.onnx", model()));
        QVERIFY(QFile::setPermissions(model(), QFile::ReadOwner | QFile::WriteOwner));
    }

    void whatIsLaidOutIsRight()
    {
        const SpeechFiles files(SpeechFiles::locate(), QString());
        for (const SpeechPart part : {SpeechPart::Runtime,
                                      SpeechPart::MoonshineBase,
                                      SpeechPart::MoonshineTiny,
                                      SpeechPart::SileroVad,
                                      SpeechPart::PiperVoice}) {
            QVERIFY(!files.files(part).isEmpty());
            QVERIFY2(files.checkSizes(part).has_value(), qPrintable(SpeechFiles::partName(part)));
        }
    }

    void aRightCopyPasses() { QVERIFY(copies().check(SpeechPart::SileroVad).has_value()); }

    void tellsAMissingPart()
    {
        const auto runtime = copies().check(SpeechPart::Runtime);
        QCOMPARE(runtime.error().code, ErrorCode::RuntimeMissing);
        const auto voice = copies().check(SpeechPart::PiperVoice);
        QCOMPARE(voice.error().code, ErrorCode::ModelMissing);
        QCOMPARE(voice.error().stage, Stage::Synthesize);
        QVERIFY(voice.error().detail.startsWith(QStringLiteral("piper-libritts_r/")));
    }

    void tellsATruncatedFile()
    {
        QVERIFY(QFile::resize(model(), 1000));
        const auto outcome = copies().checkSizes(SpeechPart::SileroVad);
        QCOMPARE(outcome.error().code, ErrorCode::ModelDamaged);
        QCOMPARE(outcome.error().stage, Stage::VoiceActivity);
    }

    void tellsAChangedByte()
    {
        flipByte(1'000'000);
        QVERIFY(copies().checkSizes(SpeechPart::SileroVad).has_value());
        QCOMPARE(copies().check(SpeechPart::SileroVad).error().code, ErrorCode::ModelDamaged);
    }

    void aRememberedFileIsHashedAgainWhenItChanges()
    {
        const QString record = m_folder->filePath(QStringLiteral("cache/record.json"));
        {
            const SpeechFiles files(m_folder->path(), record);
            QVERIFY(files.check(SpeechPart::SileroVad).has_value());
        }
        QVERIFY(QFile::exists(record));
        const SpeechFiles again(m_folder->path(), record);
        QVERIFY(again.check(SpeechPart::SileroVad).has_value());
        flipByte(5);
        QCOMPARE(again.check(SpeechPart::SileroVad).error().code, ErrorCode::ModelDamaged);
    }

    void aBrokenRecordIsNoHarm()
    {
        const QString record = m_folder->filePath(QStringLiteral("record.json"));
        QFile file(record);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"no json");
        file.close();
        QVERIFY(SpeechFiles(m_folder->path(), record).check(SpeechPart::SileroVad).has_value());
    }

private:
    QString model() const
    {
        return m_folder->filePath(QStringLiteral("silero-vad/silero_vad.onnx"));
    }
    SpeechFiles copies() const { return SpeechFiles(m_folder->path(), QString()); }

    void flipByte(qint64 at)
    {
        QFile file(model());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        QVERIFY(file.seek(at));
        QVERIFY(file.putChar(static_cast<char>(byte ^ 0x40)));
        // The time of change is what tells a changed file of the same size.
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60),
                                 QFileDevice::FileModificationTime));
    }

    std::optional<QTemporaryDir> m_folder;
};

PULSEMATES_TEST(tst_SpeechFiles)

#include "tst_speechfiles.moc"
