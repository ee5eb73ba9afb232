#include "core/safety/safetyplankeeper.h"

#include "core/common/logging.h"
#include "core/common/whenfinished.h"
#include "core/safety/sealing.h"

#include <QThreadPool>
#include <QtConcurrent>

#include <utility>

namespace pulsemates {

namespace {

const auto keyName = QStringLiteral("safety-plan-key");

} // namespace

SafetyPlanKeeper::SafetyPlanKeeper(SecretStore &secrets,
                                   QThreadPool &storage,
                                   const QString &path,
                                   QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_storage(storage)
    , m_file(path.isEmpty() ? nullptr : std::make_shared<PlanFile>(path))
{}

void SafetyPlanKeeper::open()
{
    m_openWanted = m_removing; // never with a key that is about to go
    if (m_removing || m_state == State::Opening || m_state == State::Kept)
        return;
    if (!m_file)
        return beInSession({ErrorCode::Cancelled, {}, Stage::Store}, false);
    m_state = State::Opening;
    m_trouble.reset();
    emit changed();
    const auto look = QtConcurrent::run(&m_storage, [file = m_file] { return file->exists(); });
    whenFinished(look, this, [this](bool exists) { askForKey(exists); });
}

void SafetyPlanKeeper::askForKey(bool fileExists)
{
    whenFinished(
        m_secrets.read(keyName), this, [this, fileExists](const SecretStore::Found &found) {
            if (!found)
                return beInSession(found.error(), fileExists);
            const bool usable = *found && sealing::isKey(**found);
            if (fileExists && !usable)
                return beInSession({ErrorCode::SecretMissing, {}, Stage::Store}, true);
            if (usable)
                return load(**found);
            makeKey();
        });
}

void SafetyPlanKeeper::load(const Secret &key)
{
    const auto loading =
        QtConcurrent::run(&m_storage, [file = m_file, key] { return file->load(key); });
    whenFinished(loading, this, [this, key](const Result<SafetyPlan> &loaded) {
        if (!loaded)
            return beInSession(loaded.error(), true);
        const SafetyPlan joined = loaded->joinedWith(m_plan);
        m_due = joined != *loaded;
        m_plan = joined;
        beKept(key);
    });
}

void SafetyPlanKeeper::makeKey()
{
    const Result<Secret> key = sealing::makeKey();
    if (!key)
        return beInSession(key.error(), false);
    whenFinished(m_secrets.write(keyName, *key), this, [this, key = *key](const Outcome &written) {
        if (!written)
            return beInSession(written.error(), false);
        m_due = !m_plan.isEmpty();
        beKept(key);
    });
}

void SafetyPlanKeeper::beKept(const Secret &key)
{
    m_key = key;
    m_state = State::Kept;
    m_trouble.reset();
    m_hasClosedFile = false;
    emit changed();
    writeNext();
}

void SafetyPlanKeeper::beInSession(const Error &why, bool hasFile)
{
    // Neither words nor keys are in the detail of an error.
    qCInfo(lcStorage, "the safety plan is not kept: %s", qPrintable(errorCodeName(why.code)));
    m_key.reset();
    m_state = State::InSession;
    m_trouble = why;
    m_hasClosedFile = hasFile;
    emit changed();
}

void SafetyPlanKeeper::keep(const SafetyPlan &plan)
{
    if (plan != m_plan) {
        m_plan = plan;
        m_due = true;
    }
    if (m_state == State::Closed)
        open();
    writeNext();
}

void SafetyPlanKeeper::writeNext()
{
    if (m_state != State::Kept || !m_due || m_writing)
        return;
    m_due = false;
    m_writing = true;
    const auto writing = QtConcurrent::run(
        &m_storage, [file = m_file, plan = m_plan, key = *m_key] { return file->save(plan, key); });
    whenFinished(writing, this, [this](const Outcome &written) {
        m_writing = false;
        if (m_state != State::Kept) // deleted meanwhile
            return;
        if (written) {
            if (!m_due)
                emit saved();
            return writeNext();
        }
        m_due = true; // with the next change, or when it is asked for
        if (written.error().code != ErrorCode::FileChanged)
            return emit saveFailed(written.error());
        m_state = State::Closed; // another window wrote: both have their words
        open();
    });
}

void SafetyPlanKeeper::flush()
{
    if (m_state != State::Kept || !m_due)
        return;
    m_due = false;
    m_storage.start([file = m_file, plan = m_plan, key = *m_key] {
        (void)file->save(plan, key); // nobody is left to be told
    });
}

void SafetyPlanKeeper::startAnew()
{
    if (m_state != State::InSession || !m_hasClosedFile)
        return;
    m_state = State::Opening;
    emit changed();
    const auto moving = QtConcurrent::run(&m_storage, [file = m_file] { return file->setAside(); });
    whenFinished(moving, this, [this](const Outcome &moved) {
        if (!moved)
            return beInSession(moved.error(), true);
        askForKey(false);
    });
}

void SafetyPlanKeeper::remove()
{
    m_plan = {};
    m_due = false;
    m_key.reset();
    m_state = State::Closed;
    if (!m_file)
        return emit removed(Done{});
    m_removing = true;
    const auto removing = QtConcurrent::run(&m_storage, [file = m_file] { return file->remove(); });
    whenFinished(removing, this, [this](const Outcome &gone) {
        if (!gone)
            return endRemoving(gone);
        whenFinished(m_secrets.remove(keyName), this, [this](const Outcome &forgotten) {
            // Without the file it opens nothing.
            if (!forgotten)
                qCInfo(lcStorage, "the key of the deleted plan stays in the secret store");
            endRemoving(Done{});
        });
    });
}

void SafetyPlanKeeper::endRemoving(const Outcome &outcome)
{
    m_removing = false;
    emit removed(outcome);
    if (m_openWanted)
        open();
}

} // namespace pulsemates
