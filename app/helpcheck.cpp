#include "app/helpcheck.h"

#include "core/understanding/helppackreader.h"
#include "ui/help/packwords.h"

#include <QCoreApplication>

namespace pulsemates {

namespace {

struct HelpCheckWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpCheckWords)
};

void addOutdated(std::vector<HelpCheck> &checks,
                 const std::vector<HelpLine> &lines,
                 const QString &name,
                 QDate today)
{
    for (const HelpLine &line : HelpLines::outdated(lines, today)) {
        checks.push_back({false,
                          name,
                          HelpCheckWords::tr("%1 was compared with its source on %2, not within a "
                                             "year; docs/help-lines.md says how to verify it")
                              .arg(line.id, line.verifiedOn.toString(Qt::ISODate))});
    }
}

} // namespace

std::vector<HelpCheck> checkHelpLines(const HelpLines &lines, const QString &packPath, QDate today)
{
    std::vector<HelpCheck> checks;
    const QString name = HelpCheckWords::tr("help lines");
    const auto &all = lines.all(Language::English);
    addOutdated(checks, all, name, today);
    if (checks.empty()) {
        checks.push_back({true,
                          name,
                          HelpCheckWords::tr("%n row(s), the oldest compared with its source on %1",
                                             nullptr,
                                             int(all.size()))
                              .arg(HelpLines::verifiedOn(all).toString(Qt::ISODate))});
    }
    if (packPath.isEmpty())
        return checks;
    const QString packName = HelpCheckWords::tr("organisation pack");
    const Result<HelpPack> pack = helppackreader::readFile(packPath);
    checks.push_back({pack.has_value(), packName, PackWords::of(pack, Language::English)});
    if (pack)
        addOutdated(checks, pack->english, packName, today);
    return checks;
}

} // namespace pulsemates
