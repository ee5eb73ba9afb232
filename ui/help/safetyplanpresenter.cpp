#include "ui/help/safetyplanpresenter.h"

#include "core/common/whenfinished.h"
#include "core/safety/safetyplankeeper.h"
#include "ui/common/dialogservice.h"
#include "ui/help/plandocument.h"
#include "ui/help/planwords.h"
#include "ui/help/safetyplanpage.h"

#include <QDir>
#include <QPrinter>
#include <QTextDocument>
#include <QThreadPool>
#include <QtConcurrent>

namespace pulsemates {

namespace {

/// What "Start a new plan" can help against: the rest opens again by itself.
bool isOpenedNoMore(ErrorCode code)
{
    return code == ErrorCode::SecretMissing || code == ErrorCode::FileDamaged
           || code == ErrorCode::FileTooNew;
}

} // namespace

SafetyPlanPresenter::SafetyPlanPresenter(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectPage();
    connectKeeper();
}

void SafetyPlanPresenter::connectPage()
{
    SafetyPlanPage *page = &m_parts.page;
    SafetyPlanKeeper *keeper = &m_parts.keeper;
    connect(page, &SafetyPlanPage::shown, this, [this, keeper] {
        if (keeper->state() == SafetyPlanKeeper::State::Closed)
            keeper->open();
        showState();
    });
    connect(page, &SafetyPlanPage::planChanged, keeper, &SafetyPlanKeeper::keep);
    connect(page, &SafetyPlanPage::retryRequested, this, [this, keeper] {
        if (keeper->state() == SafetyPlanKeeper::State::Kept)
            keeper->keep(m_parts.page.plan()); // what could not be written
        else
            keeper->open();
    });
    connect(page, &SafetyPlanPage::startAnewRequested, keeper, &SafetyPlanKeeper::startAnew);
    connect(page, &SafetyPlanPage::deleteRequested, keeper, &SafetyPlanKeeper::remove);
    connect(page, &SafetyPlanPage::printRequested, this, &SafetyPlanPresenter::print);
    connect(page, &SafetyPlanPage::exportRequested, this, &SafetyPlanPresenter::chooseExport);
}

void SafetyPlanPresenter::connectKeeper()
{
    SafetyPlanPage *page = &m_parts.page;
    SafetyPlanKeeper *keeper = &m_parts.keeper;
    connect(keeper, &SafetyPlanKeeper::changed, this, &SafetyPlanPresenter::showState);
    connect(keeper, &SafetyPlanKeeper::saved, this, [page] {
        page->showTrouble({}, false, false);
        page->showSaved();
    });
    connect(keeper, &SafetyPlanKeeper::saveFailed, this, [page](const Error &error) {
        page->showTrouble(PlanWords::unsaved(error), true, false);
    });
    connect(keeper, &SafetyPlanKeeper::removed, this, [page, keeper](const Outcome &outcome) {
        page->showPlan(keeper->plan());
        page->tell(outcome ? tr("Your plan is deleted from this computer.")
                           : tr("The file with your plan could not be deleted."));
    });
}

void SafetyPlanPresenter::showState()
{
    const SafetyPlanKeeper &keeper = m_parts.keeper;
    SafetyPlanPage &page = m_parts.page;
    page.showOpening(keeper.state() == SafetyPlanKeeper::State::Opening);
    page.showKept(keeper.state() == SafetyPlanKeeper::State::Kept);
    if (keeper.state() != SafetyPlanKeeper::State::Opening)
        page.showPlan(keeper.plan());
    if (!keeper.trouble())
        return page.showTrouble({}, false, false);
    const ErrorCode code = keeper.trouble()->code;
    page.showTrouble(PlanWords::trouble(*keeper.trouble(), keeper.hasClosedFile()),
                     code != ErrorCode::Cancelled,
                     keeper.hasClosedFile() && isOpenedNoMore(code));
}

void SafetyPlanPresenter::print()
{
    m_parts.page.commit();
    const PlanDocument plan(m_parts.page.plan(), m_parts.theme.font(TextSize::Base));
    m_parts.dialogs.print(&m_parts.page, PlanWords::title(), [plan](QPrinter &printer) {
        plan.document()->print(&printer);
    });
}

void SafetyPlanPresenter::chooseExport()
{
    m_parts.page.commit();
    m_parts.dialogs.chooseFileToWrite(
        &m_parts.page,
        {.title = tr("Export my safety plan, not encrypted"),
         .name = tr("safety plan", "the name of a file") + QStringLiteral(".pdf"),
         .filters = {tr("PDF (%1)").arg(QStringLiteral("*.pdf")),
                     tr("Plain text (%1)").arg(QStringLiteral("*.txt"))},
         .suffix = QStringLiteral("pdf")},
        [this](const QString &path) { exportTo(path); });
}

void SafetyPlanPresenter::exportTo(const QString &path)
{
    const PlanDocument plan(m_parts.page.plan(), m_parts.theme.font(TextSize::Base));
    const auto writing =
        QtConcurrent::run(&m_parts.storage, [plan, path] { return plan.writeTo(path); });
    whenFinished(
        writing, this, [this, path](const Outcome &written) { tellExported(path, written); });
}

void SafetyPlanPresenter::tellExported(const QString &path, const Outcome &written)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (written)
        return m_parts.page.tell(
            tr("Exported to %1. This file is not encrypted: whoever can open it can read it.")
                .arg(shown));
    switch (written.error().code) {
    case ErrorCode::InvalidInput:
        return m_parts.page.tell(tr("Nothing was exported: end the name with .pdf or .txt."));
    case ErrorCode::DiskFull:
        return m_parts.page.tell(tr("Nothing was exported: the disk is full."));
    default:
        return m_parts.page.tell(
            tr("Nothing was exported: %1 cannot be written. Choose another folder.").arg(shown));
    }
}

void SafetyPlanPresenter::flush()
{
    m_parts.page.commit();
    m_parts.keeper.flush();
}

} // namespace pulsemates
