#pragma once

#include "core/common/result.h"

#include <QObject>

class QThreadPool;

namespace pulsemates {

class DialogService;
class SafetyPlanKeeper;
class SafetyPlanPage;
class Theme;

/// Joins the page of the safety plan with what keeps it, prints it and exports it.
/// Thread: GUI; files are written in the pool for storage.
class SafetyPlanPresenter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Theme &theme;
        SafetyPlanPage &page;
        SafetyPlanKeeper &keeper;
        DialogService &dialogs;
        QThreadPool &storage;
    };

    explicit SafetyPlanPresenter(const Parts &parts, QObject *parent = nullptr);

    void flush(); ///< the program ends: what is written and not kept yet is handed over

private:
    void connectPage();
    void connectKeeper();
    void showState();
    void print();
    void chooseExport();
    void exportTo(const QString &path);
    void tellExported(const QString &path, const Outcome &written);

    Parts m_parts;
};

} // namespace pulsemates
