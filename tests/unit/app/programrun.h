#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace pulsemates {

/// Starts the real program as a child with a home folder of its own, no display and no sound
/// server. Messages that were spoken once are shared by the runs of one test program.
class ProgramRun
{
public:
    ProgramRun();

    [[nodiscard]] QString home() const { return m_home.path(); }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// The program with @p arguments as it is started: with strace before it where it is traced.
    [[nodiscard]] QStringList commandLine(const QStringList &arguments) const;
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    void unset(const QString &name) { m_environment.remove(name); }

    /// A cache in home(), empty at first, instead of the one that all runs share.
    void useOwnCache();

    /// The sockets that the program makes are written to @p path, a line each, by strace.
    void traceSockets(const QString &path) { m_tracePath = path; }

    /// Standard output goes to @p path; out() stays empty.
    void writeTo(const QString &path) { m_outPath = path; }

    /// Runs to the end, at most two minutes; false when it crashed or hung.
    [[nodiscard]] bool run(const QStringList &arguments, const QByteArray &input = {});
    /// Again where a voice did not keep to its time, which happens on a loaded machine.
    [[nodiscard]] bool runSpoken(const QStringList &arguments);

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] QByteArray out() const { return m_out; }
    [[nodiscard]] QByteArray err() const { return m_err; }
    [[nodiscard]] QString whatHappened() const; ///< for a failed check

    /// The one JSON object on standard output; empty when there is anything else.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString errorCode() const;
    /// Standard error holds exactly one line of words.
    [[nodiscard]] bool saysOneSentence() const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QStringList m_arguments;
    QString m_outPath;
    QString m_tracePath;
    int m_status = -1;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace pulsemates
