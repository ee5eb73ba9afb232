#include "core/safety/safetyplanjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates {

namespace {

constexpr qsizetype step = 4096; // of the length

QString keyOf(PlanSection section)
{
    switch (section) {
    case PlanSection::WarningSigns:
        return QStringLiteral("warningSigns");
    case PlanSection::Coping:
        return QStringLiteral("coping");
    case PlanSection::People:
        return QStringLiteral("people");
    case PlanSection::Professionals:
        return QStringLiteral("professionals");
    case PlanSection::Surroundings:
        break;
    }
    return QStringLiteral("surroundings");
}

} // namespace

QByteArray safetyPlanToJson(const SafetyPlan &plan)
{
    QJsonObject object{{QStringLiteral("version"), safetyPlanVersion}};
    for (const PlanSection section : planSections) {
        QJsonArray list;
        for (const PlanEntry &entry : plan.entries(section)) {
            QJsonObject one{{QStringLiteral("text"), entry.text}};
            if (!entry.contact.isEmpty())
                one.insert(QStringLiteral("contact"), entry.contact);
            list.append(one);
        }
        object.insert(keyOf(section), list);
    }
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return json.leftJustified((json.size() / step + 1) * step, ' ');
}

Result<SafetyPlan> safetyPlanFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const double version = document.object().value(u"version").toDouble(0);
    if (version > safetyPlanVersion)
        return fail(ErrorCode::FileTooNew, Stage::Store, QStringLiteral("plan %1").arg(version));
    if (version != safetyPlanVersion)
        return fail(ErrorCode::FileDamaged, Stage::Store, QStringLiteral("no plan"));
    SafetyPlan plan;
    for (const PlanSection section : planSections) {
        for (const QJsonValue entry : document.object().value(keyOf(section)).toArray())
            plan.add(section, {entry[u"text"].toString(), entry[u"contact"].toString()});
    }
    return plan;
}

} // namespace pulsemates
