#include "core/common/powersupply.h"

#include <QDir>
#include <QFile>

namespace pulsemates {

namespace {

QByteArray valueOf(const QString &supply, const char *name)
{
    QFile file(supply + u'/' + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
}

} // namespace

std::optional<int> PowerSupply::batteryPercent() const
{
    int batteries = 0;
    int sum = 0;
    bool discharging = false;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = folder.filePath(name);
        if (valueOf(supply, "type") != "Battery") {
            if (valueOf(supply, "online").toInt() > 0)
                return std::nullopt; // mains or a charger
            continue;
        }
        bool isNumber = false;
        const int percent = valueOf(supply, "capacity").toInt(&isNumber);
        if (valueOf(supply, "scope") == "Device" || !isNumber) // of a mouse or a headset
            continue;
        ++batteries;
        sum += percent;
        discharging = discharging || valueOf(supply, "status") == "Discharging";
    }
    return discharging ? std::optional(sum / batteries) : std::nullopt;
}

} // namespace pulsemates
