#include "app/doctorcommand.h"

#include "app/helpcheck.h"
#include "app/providerfactory.h"
#include "app/providerfactoryhearing.h"
#include "app/providerfactoryoffers.h"
#include "app/servicedoctor.h"
#include "core/audio/devicemonitor.h"
#include "core/guidance/copylinter.h"
#include "core/guidance/guidancelibrary.h"
#include "core/models/speechfiles.h"
#include "core/pipeline/checkinrules.h"
#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <ostream>

namespace pulsemates {

namespace {

struct DoctorWords
{
    Q_DECLARE_TR_FUNCTIONS(DoctorWords)
};

/// Collects the lines and whether any of them failed.
class Report
{
public:
    explicit Report(std::ostream &out)
        : m_out(out)
    {}

    void ok(const QString &name, const QString &detail) { line("ok  ", name, detail); }
    void note(const QString &name, const QString &detail) { line("note", name, detail); }
    void failed(const QString &name, const QString &detail)
    {
        line("FAIL", name, detail);
        m_failed = true;
    }
    [[nodiscard]] int status() const { return m_failed ? 1 : 0; }

private:
    void line(const char *mark, const QString &name, const QString &detail)
    {
        m_out << mark << "  " << qUtf8Printable(name) << ": " << qUtf8Printable(detail) << '\n';
    }

    std::ostream &m_out;
    bool m_failed = false;
};

QString names(const QList<AudioDevice> &devices)
{
    QStringList list;
    for (const AudioDevice &device : devices)
        list << device.description;
    return list.join(QStringLiteral(", "));
}

void checkSound(Report &report, const Settings &settings)
{
    DeviceMonitor devices;
    devices.poll();
    const QString microphone = DoctorWords::tr("microphone");
    const AudioDevice chosen{settings.inputDeviceId, settings.inputDeviceName, false};
    const Outcome may = devices.inputs().isEmpty()
                            ? tl::unexpected(devices.whyNoInput())
                            : devices.mayRecord(devices.findInput(chosen).id());
    // What is listed and will not open is told as a recording would tell it.
    if (!may && may.error().code != ErrorCode::NoMicrophone) {
        const ErrorText words = ErrorWords::of(failureToTell(may.error(), false));
        report.note(microphone, words.happened + u' ' + words.now);
    } else if (devices.inputs().isEmpty()) {
        report.note(microphone, DoctorWords::tr("none found; you can type, or plug one in"));
    } else {
        report.ok(microphone, names(devices.inputs()));
    }
    if (devices.outputs().isEmpty())
        report.note(DoctorWords::tr("loudspeaker"),
                    DoctorWords::tr("none found; everything spoken is on the screen too"));
    else
        report.ok(DoctorWords::tr("loudspeaker"), names(devices.outputs()));
}

/// A service does, for this computer does not.
bool hearsKorean(const Settings &settings)
{
    const std::vector<Language> heard = recognizerLanguages(settings.services);
    return settings.mode == CoachingMode::Optimized
           && ServiceOffers::mayReachFirst(settings.services, ServiceUse::Recognition)
           && std::ranges::find(heard, Language::Korean) != heard.end();
}

void checkSpeech(Report &report, const Settings &settings)
{
    const auto files = makeSpeechFiles();
    for (const SpeechPartCheck &check : checkSpeechParts(*files)) {
        const QString name = DoctorWords::tr("speech, %1").arg(check.name);
        if (check.outcome)
            report.ok(name, DoctorWords::tr("there, and the pinned files"));
        else
            report.failed(
                name,
                DoctorWords::tr("missing or damaged (%1).").arg(check.outcome.error().detail) + u' '
                    + ErrorWords::of(check.outcome.error().code).now);
    }
    report.note(
        DoctorWords::tr("speech, Korean recognition"),
        hearsKorean(settings)
            ? DoctorWords::tr("no recogniser on this computer; the service that was chosen "
                              "writes down Korean in optimized mode")
            : DoctorWords::tr("no recogniser on this computer yet; Korean check-ins are typed"));
    if (settings.recognizerThreads > 0 && !isMeasuredHere(settings)) {
        report.note(DoctorWords::tr("calibration"),
                    DoctorWords::tr("made on another processor (%1); it is repeated in an idle "
                                    "moment after the next start of the window")
                        .arg(settings.recognizerFigures));
    } else if (settings.recognizerThreads > 0) {
        report.ok(DoctorWords::tr("calibration"),
                  DoctorWords::tr(
                      "recogniser %1 with %n thread(s); %2", nullptr, settings.recognizerThreads)
                      .arg(settings.recognizerModel, settings.recognizerFigures));
    } else {
        report.note(
            DoctorWords::tr("calibration"),
            DoctorWords::tr(
                "not done yet; it runs in an idle moment after the first start of the window"));
    }
}

void checkGuidance(Report &report)
{
    for (const Language language : {Language::English, Language::Korean}) {
        const Result<GuidanceLibrary> library = GuidanceLibrary::load(language);
        const Result<CopyLinter> linter = CopyLinter::load(language);
        const QString name = DoctorWords::tr("guidance, %1").arg(languageTag(language));
        if (library && linter)
            report.ok(name,
                      DoctorWords::tr(
                          "%1 breathing patterns, %2 stretch routines, %3 lists for the words")
                          .arg(library->patterns().size())
                          .arg(library->routines().size())
                          .arg(linter->rules().rules.size()));
        else
            report.failed(name, library ? linter.error().detail : library.error().detail);
    }
}

void checkSafety(Report &report, const SafetyScreen &screen)
{
    const QString name = DoctorWords::tr("safety screen");
    if (!screen.problem().isEmpty())
        return report.failed(name,
                             DoctorWords::tr("its rules cannot be read, so every text opens the "
                                             "help lines; install PulseMates again (%1)")
                                 .arg(screen.problem()));
    std::size_t rules = 0;
    for (const SafetyRules &language : screen.rules())
        rules += language.rules().size();
    report.ok(name, DoctorWords::tr("%1 rules, English and Korean; always on").arg(rules));
}

void checkFolder(Report &report, QStandardPaths::StandardLocation location, const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(location);
    QDir().mkpath(folder);
    QTemporaryFile probe(folder + QStringLiteral("/.doctor-XXXXXX"));
    const qint64 freeMegabytes = QStorageInfo(folder).bytesAvailable() / 1'000'000;
    if (!probe.open() || probe.write("x") != 1 || !probe.flush()) {
        report.failed(
            name,
            DoctorWords::tr("cannot be written; settings and figures last only until the end: %1")
                .arg(folder));
    } else if (freeMegabytes < 100) {
        report.note(name, DoctorWords::tr("only %1 MB are free").arg(freeMegabytes));
    } else {
        report.ok(name, folder);
    }
}

void checkStorage(Report &report, const std::vector<Error> &problems)
{
    checkFolder(report, QStandardPaths::AppConfigLocation, DoctorWords::tr("folder for settings"));
    checkFolder(report, QStandardPaths::AppDataLocation, DoctorWords::tr("folder for figures"));
    checkFolder(
        report, QStandardPaths::CacheLocation, DoctorWords::tr("folder for spoken messages"));
    if (problems.empty())
        report.ok(DoctorWords::tr("settings"), DoctorWords::tr("read"));
    for (const Error &problem : problems)
        report.note(DoctorWords::tr("settings"),
                    ErrorWords::of(problem).happened + u' ' + problem.detail);
}

void tellServices(Report &report, const std::vector<ServiceVerdict> &verdicts)
{
    for (const ServiceVerdict &verdict : verdicts) {
        if (verdict.kind == ServiceVerdict::Kind::Good)
            report.ok(verdict.name, verdict.detail);
        else if (verdict.kind == ServiceVerdict::Kind::Failed)
            report.failed(verdict.name, verdict.detail);
        else
            report.note(verdict.name, verdict.detail);
    }
}

void checkFonts(Report &report)
{
    if (QFontDatabase::families(QFontDatabase::Korean).isEmpty())
        report.failed(DoctorWords::tr("Korean font"),
                      DoctorWords::tr("none installed; install fonts-noto-cjk"));
    else
        report.ok(DoctorWords::tr("Korean font"),
                  QFontDatabase::families(QFontDatabase::Korean).constFirst());
}

} // namespace

int runDoctor(std::ostream &out,
              const Settings &settings,
              const std::vector<Error> &problems,
              QDate today,
              const std::function<std::shared_ptr<SecretStore>()> &openSecrets,
              const SafetyScreen &screen)
{
    Report report(out);
    checkSound(report, settings);
    checkSpeech(report, settings);
    checkGuidance(report);
    for (const HelpCheck &check : checkHelpLines(HelpLines(), settings.organisationPack, today)) {
        if (check.good)
            report.ok(check.name, check.detail);
        else
            report.note(check.name, check.detail);
    }
    checkStorage(report, problems);
    checkFonts(report);
    checkSafety(report, screen);
    if (openSecrets)
        tellServices(report, checkServices(settings, openSecrets));
    out.flush();
    return report.status();
}

} // namespace pulsemates
