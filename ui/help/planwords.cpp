#include "ui/help/planwords.h"

namespace pulsemates {

QString PlanWords::title()
{
    return tr("My safety plan");
}

PlanSectionWords PlanWords::of(PlanSection section)
{
    switch (section) {
    case PlanSection::WarningSigns:
        return {tr("Warning signs"),
                tr("Thoughts, moods or habits that tell me it is getting hard."),
                tr("For example: I stop answering messages"),
                {},
                tr("Warning sign %1")};
    case PlanSection::Coping:
        return {tr("Things I can do by myself"),
                tr("What helps me through the next hour without anyone else."),
                tr("For example: walk around the block"),
                {},
                tr("Thing I can do %1")};
    case PlanSection::People:
        return {tr("People I can turn to"),
                tr("Who takes my mind off things, and whom I can ask for help."),
                tr("For example: my sister"),
                tr("Phone number"),
                tr("Person %1")};
    case PlanSection::Professionals:
        return {tr("Professionals and services"),
                tr("A doctor, a counsellor, a crisis line, the nearest emergency room."),
                tr("For example: my doctor"),
                tr("Phone number or address"),
                tr("Professional %1")};
    case PlanSection::Surroundings:
        break;
    }
    return {tr("Safer surroundings"),
            tr("What I can put out of reach, give someone to keep, or where I can go."),
            tr("For example: spend the night at a friend's"),
            {},
            tr("Step for safer surroundings %1")};
}

QString PlanWords::trouble(const Error &error, bool hasFile)
{
    if (hasFile)
        return closed(error.code);
    switch (error.code) {
    case ErrorCode::NoSecretStore:
        return tr("This computer has no password store that answers, so your plan cannot be kept "
                  "here; you can still write, print and export it until PulseMates closes.");
    case ErrorCode::SecretStoreLocked:
        return tr("The password store of this computer is locked, so your plan cannot be kept "
                  "here; you can still write, print and export it until PulseMates closes.");
    case ErrorCode::Timeout:
        return tr("The password store of this computer does not answer, so your plan cannot be "
                  "kept here; you can still write, print and export it until PulseMates closes.");
    case ErrorCode::Cancelled:
        return tr("In the demonstration your plan is not kept; you can write, print and export it "
                  "until PulseMates closes.");
    default:
        return tr("The password store of this computer does not take a key, so your plan cannot be "
                  "kept here; you can still write, print and export it until PulseMates closes.");
    }
}

QString PlanWords::closed(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SecretStoreLocked:
        return tr("Your plan is still here, but it can only be opened when the password store of "
                  "this computer is unlocked.");
    case ErrorCode::SecretMissing:
        return tr("The key to your plan is no longer in the password store of this computer, so it "
                  "cannot be opened; the file is left as it is.");
    case ErrorCode::FileDamaged:
        return tr("The file with your plan was changed or damaged and cannot be opened; it is left "
                  "as it is.");
    case ErrorCode::FileTooNew:
        return tr("Your plan was written by a newer PulseMates and cannot be opened with this one; "
                  "the file is left as it is.");
    case ErrorCode::FileUnreadable:
    case ErrorCode::StorageUnwritable:
        return tr("PulseMates may not use the file with your plan; it is left as it is.");
    default:
        return tr("Your plan is still here, but it cannot be opened because the password store of "
                  "this computer does not answer.");
    }
}

QString PlanWords::unsaved(const Error &error)
{
    return error.code == ErrorCode::DiskFull
               ? tr("The disk is full, so your last change is not saved yet.")
               : tr("PulseMates cannot write to its folder, so your last change is not saved yet.");
}

QString PlanWords::key(PlanSection section)
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

} // namespace pulsemates
