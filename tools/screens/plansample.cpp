#include "tools/screens/plansample.h"

namespace pulsemates {

namespace {

SafetyPlan english()
{
    SafetyPlan plan;
    plan.add(PlanSection::WarningSigns, {QStringLiteral("I stop answering messages"), {}});
    plan.add(
        PlanSection::WarningSigns,
        {QStringLiteral("I lie awake until three and tell myself that nothing will ever change, "
                        "and in the morning I cannot get up"),
         {}});
    plan.add(PlanSection::Coping, {QStringLiteral("Walk to the river and back"), {}});
    plan.add(PlanSection::Coping, {QStringLiteral("A hot shower"), {}});
    plan.add(PlanSection::People, {QStringLiteral("My sister"), QStringLiteral("555 0134")});
    plan.add(PlanSection::People,
             {QStringLiteral("A friend from the choir, after six"), QStringLiteral("555 0188")});
    plan.add(PlanSection::Professionals,
             {QStringLiteral("Crisis line, day and night"), QStringLiteral("988")});
    plan.add(PlanSection::Professionals,
             {QStringLiteral("Counselling centre"),
              QStringLiteral("appointments@counselling-centre.example")});
    plan.add(PlanSection::Surroundings, {QStringLiteral("Sleep at my sister's"), {}});
    return plan;
}

SafetyPlan korean()
{
    SafetyPlan plan;
    plan.add(PlanSection::WarningSigns, {QStringLiteral("메시지에 답을 안 하게 돼요"), {}});
    plan.add(
        PlanSection::WarningSigns,
        {QStringLiteral("새벽 세 시까지 잠이 안 오고, 앞으로도 달라지지 않을 거라는 생각만 들고, "
                        "아침에는 일어나지 못해요"),
         {}});
    plan.add(PlanSection::Coping, {QStringLiteral("강가까지 걸어갔다 오기"), {}});
    plan.add(PlanSection::Coping, {QStringLiteral("따뜻한 물로 씻기"), {}});
    plan.add(PlanSection::People, {QStringLiteral("여동생"), QStringLiteral("010-5550-0134")});
    plan.add(PlanSection::People,
             {QStringLiteral("합창단 친구, 여섯 시 이후"), QStringLiteral("010-5550-0188")});
    plan.add(PlanSection::Professionals,
             {QStringLiteral("상담전화, 24시간"), QStringLiteral("109")});
    plan.add(
        PlanSection::Professionals,
        {QStringLiteral("학교 상담실"), QStringLiteral("appointments@counselling-centre.example")});
    plan.add(PlanSection::Surroundings, {QStringLiteral("여동생 집에서 자기"), {}});
    return plan;
}

} // namespace

SafetyPlan samplePlan(Language language)
{
    return language == Language::Korean ? korean() : english();
}

} // namespace pulsemates
