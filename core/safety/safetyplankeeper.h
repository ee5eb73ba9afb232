#pragma once

#include "core/safety/planfile.h"
#include "core/settings/secretstore.h"

#include <QObject>

#include <memory>
#include <optional>

class QThreadPool;

namespace pulsemates {

/// Keeps the person's safety plan: in memory at once, and in its file as soon as the secret store
/// has the key. What is said while a file is being written waits, and only the last of it is
/// written. Words that were written before the file could be opened are joined with it.
/// Thread: GUI; the file is worked on in @p storage, whose one thread keeps the order.
/// Errors: trouble() says why nothing is kept: NoSecretStore, SecretStoreLocked, Timeout,
/// StorageUnwritable (the store only reads), SecretMissing, FileDamaged, FileTooNew,
/// FileUnreadable, Cancelled (nothing is to be kept, as in a demonstration). The plan is in memory
/// all the same.
class SafetyPlanKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,   ///< nothing was asked yet
        Opening,  ///< the secret store is asked
        Kept,     ///< every change is written
        InSession ///< it lives until the program ends; trouble() says why
    };

    /// An empty @p path keeps nothing. @p secrets and @p storage must outlive the keeper.
    SafetyPlanKeeper(SecretStore &secrets,
                     QThreadPool &storage,
                     const QString &path,
                     QObject *parent = nullptr);

    void open(); ///< when the person wants to see the plan; once more is "try again"
    void keep(const SafetyPlan &plan); ///< the same again: writes what could not be written
    void remove();                     ///< the file, what was set aside, then the key
    void startAnew(); ///< sets a file that cannot be opened aside, with a new key from here on
    void flush();     ///< hands over what still waits: the program ends

    [[nodiscard]] const SafetyPlan &plan() const { return m_plan; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /// There is a file, and it cannot be opened now.
    [[nodiscard]] bool hasClosedFile() const { return m_hasClosedFile; }

signals:
    void changed(); ///< state(), trouble(), or plan() by what was found in the file
    void saved();
    void saveFailed(const pulsemates::Error &error); ///< DiskFull, StorageUnwritable
    void removed(const pulsemates::Outcome &outcome);

private:
    void askForKey(bool fileExists);
    void load(const Secret &key);
    void makeKey();
    void beKept(const Secret &key);
    void beInSession(const Error &why, bool hasFile);
    void writeNext();
    void endRemoving(const Outcome &outcome);

    SecretStore &m_secrets;
    QThreadPool &m_storage;
    std::shared_ptr<PlanFile> m_file; ///< null: nothing is kept; used in m_storage only
    State m_state = State::Closed;
    SafetyPlan m_plan;
    std::optional<Secret> m_key;
    std::optional<Error> m_trouble;
    bool m_hasClosedFile = false;
    bool m_due = false; ///< m_plan is newer than the file
    bool m_writing = false;
    bool m_removing = false;
    bool m_openWanted = false; ///< when that has ended
};

} // namespace pulsemates
