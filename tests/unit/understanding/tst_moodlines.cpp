// Measures the mood on the development lines, and guards what was measured (docs/mood.md).
#include "core/understanding/trainedmoodanalyzer.h"
#include "tests/support/speechdata.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace pulsemates;

namespace {

struct Line
{
    QString text;
    MoodLabel mood;
};

std::vector<Line> readLines(const QString &path)
{
    std::vector<Line> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (const auto mood = moodLabelFromName(line.value(u"mood").toString()))
            lines.push_back({line.value(u"text").toString(), *mood});
    }
    return lines;
}

} // namespace

class tst_MoodLines : public TestClass
{
    Q_OBJECT

private slots:
    void recallOnDevelopmentLines_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<double>("floor");
        QTest::addColumn<double>("flips");
        QTest::newRow("en") << Language::English << 0.76 << 0.05;
        QTest::newRow("ko") << Language::Korean << 0.83 << 0.05;
    }

    void recallOnDevelopmentLines()
    {
        QFETCH(Language, language);
        QFETCH(double, floor);
        QFETCH(double, flips);
        const QString data = qEnvironmentVariable("PULSEMATES_DATA");
        PULSEMATES_NEEDS_DATA();
        const auto lines = readLines(
            QStringLiteral("%1/lines/checkin-dev-%2.jsonl").arg(data, languageTag(language)));
        QVERIFY(lines.size() >= 400);

        std::array<std::array<int, 4>, 4> table{};
        int unsure = 0;
        for (const Line &line : lines) {
            const Mood mood = m_analyzer.analyze(line.text, language);
            ++table[std::size_t(line.mood)][std::size_t(mood.label)];
            unsure += mood.uncertain ? 1 : 0;
        }
        double recall = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const auto &row = table[i];
            const int all = row[0] + row[1] + row[2] + row[3];
            recall += double(row[i]) / all / 4;
            qInfo("%-8s %3d of %3d", qPrintable(moodLabelName(MoodLabel(i))), row[i], all);
        }
        const auto &bad = table[std::size_t(MoodLabel::Negative)];
        const double flipped =
            double(bad[std::size_t(MoodLabel::Positive)]) / (bad[0] + bad[1] + bad[2] + bad[3]);
        qInfo("macro recall %.3f, negative read as positive %.3f, uncertain %.3f",
              recall,
              flipped,
              double(unsure) / double(lines.size()));
        QVERIFY(recall >= floor);
        QVERIFY(flipped <= flips);
    }

private:
    TrainedMoodAnalyzer m_analyzer;
};

PULSEMATES_TEST(tst_MoodLines)

#include "tst_moodlines.moc"
