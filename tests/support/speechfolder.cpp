#include "tests/support/speechfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace pulsemates {

void copySpeechFolder(const QString &folder, const QString &lost, FileLoss loss)
{
    const QString whole = qEnvironmentVariable("PULSEMATES_SPEECH_DIR");
    QVERIFY2(QFile::exists(whole + QStringLiteral("/complete")),
             "./test installs the speech files");
    QDirIterator files(whole, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = QDir(whole).relativeFilePath(path);
        const QString target = folder + u'/' + relative;
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        if (relative != lost) {
            QVERIFY(QFile::link(path, target));
            continue;
        }
        QFile file(path);
        QFile left(target);
        if (loss == FileLoss::Half)
            QVERIFY(file.open(QIODevice::ReadOnly) && left.open(QIODevice::WriteOnly)
                    && left.write(file.read(file.size() / 2)) == file.size() / 2);
    }
}

} // namespace pulsemates
