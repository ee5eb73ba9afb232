#include "tests/support/providers/program/options.h"

#include "tests/support/providers/profiles/standardprofile.h"

#include <QCommandLineParser>
#include <QHash>

#include <initializer_list>

namespace pulsemates::loopback {

namespace {

QCommandLineOption option(const char *name,
                          const char *what,
                          const char *value = nullptr,
                          const QString &otherwise = {})
{
    return {QString::fromLatin1(name),
            QString::fromLatin1(what),
            QString::fromLatin1(value),
            otherwise};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Serves every provider of PulseMates on 127.0.0.1 until Ctrl-C. See "
                       "docs/providers-on-loopback.md."));
    parser.addHelpOption();
    parser.addOptions(
        {option("port-base",
                "First port; each service has the next one. 0: any free ones.",
                "number",
                QStringLiteral("18700")),
         option("fault",
                "What goes wrong, and where: NAME, NAME:AFTER, NAME:AFTER:TIMES. May be "
                "given again.",
                "name"),
         option("faults", "List the names of faults."),
         option("profile", "File of latencies.", "file", standardProfile()),
         option("scenario",
                "Of the file: none, normal, good-network, bad-network, bad-day, …",
                "name",
                QStringLiteral("normal")),
         option("seed", "Of the random numbers; that of the file otherwise.", "number"),
         option("tls", "Encrypted; the authority's certificate is printed."),
         option("language", "Of what was said: en or ko.", "code", QStringLiteral("en"))});
}

std::optional<CertificateFlaw> flawOf(Fault fault)
{
    static const QHash<Fault, CertificateFlaw> flaws{
        {Fault::CertificateExpired, CertificateFlaw::Expired},
        {Fault::CertificateNotYet, CertificateFlaw::NotYet},
        {Fault::CertificateOtherHost, CertificateFlaw::OtherHost},
        {Fault::CertificateUnknown, CertificateFlaw::UnknownAuthority}};
    return flaws.contains(fault) ? std::optional(flaws[fault]) : std::nullopt;
}

void readFault(ProgramOptions &options, const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto fault = faultNamed(parts[0]);
    if (!fault) {
        options.problem =
            QStringLiteral("There is no fault \"%1\"; --faults lists them.").arg(parts[0]);
        return;
    }
    if (const auto flaw = flawOf(*fault)) {
        options.listening.flaw = *flaw;
        options.listening.encrypted = true;
        return;
    }
    bool isNumber = true;
    bool isCount = true;
    FaultPlan plan{.fault = *fault, .times = FaultPlan::always};
    if (parts.size() > 1)
        plan.after = parts[1].toInt(&isNumber);
    if (parts.size() > 2)
        plan.times = parts[2].toInt(&isCount);
    if (!isNumber || !isCount || parts.size() > 3)
        options.problem = QStringLiteral("\"%1\" is not NAME:AFTER:TIMES.").arg(text);
    options.faults.push_back(plan);
}

} // namespace

ProgramOptions ProgramOptions::read(const QCoreApplication &application)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    ProgramOptions options;
    bool isPort = true;
    options.firstPort = parser.value(QStringLiteral("port-base")).toUShort(&isPort);
    if (!isPort || options.firstPort > 65'500)
        options.problem = QStringLiteral("--port-base is a number up to 65500.");
    options.listening.encrypted = parser.isSet(QStringLiteral("tls"));
    options.listsFaults = parser.isSet(QStringLiteral("faults"));
    for (const QString &fault : parser.values(QStringLiteral("fault")))
        readFault(options, fault);
    QString problem;
    options.latency = LatencyProfile::read(parser.value(QStringLiteral("profile")),
                                           parser.value(QStringLiteral("scenario")),
                                           &problem);
    if (!problem.isEmpty())
        options.problem = problem;
    if (parser.isSet(QStringLiteral("seed")))
        options.latency.setSeed(parser.value(QStringLiteral("seed")).toULongLong());
    options.language = parser.value(QStringLiteral("language"));
    if (options.language != u"en" && options.language != u"ko")
        options.problem = QStringLiteral("--language is en or ko.");
    return options;
}

} // namespace pulsemates::loopback
