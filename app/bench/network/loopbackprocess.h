#pragma once

#include "app/providerfactoryloopback.h"

#include <QProcess>
#include <QStringList>

namespace pulsemates {

/// The servers on loopback as a child process, for as long as this lives.
/// Thread: the one that made it. Errors: problem() is a sentence.
class LoopbackProcess
{
public:
    struct Options
    {
        QString program;
        QString profile;
        QString scenario;
        bool encrypted = false; ///< then HTTP/2 is spoken
    };

    LoopbackProcess() = default;
    ~LoopbackProcess(); ///< as stop()
    LoopbackProcess(const LoopbackProcess &) = delete;
    LoopbackProcess &operator=(const LoopbackProcess &) = delete;

    /// Waits until it listens, at most 15 s; false: see problem().
    bool start(const Options &options);
    void stop();

    [[nodiscard]] const LoopbackPlaces &places() const { return m_places; }
    [[nodiscard]] const QString &authority() const { return m_authority; } ///< a PEM file
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Sentences about requests that broke the facts of a service, so far.
    [[nodiscard]] QStringList violations();

    /// What its output says: "  name   address", "  export NAME=value", the authority's file.
    static void read(const QString &line, LoopbackPlaces &places, QString &authority);

private:
    QProcess m_process;
    LoopbackPlaces m_places;
    QString m_authority;
    QString m_problem;
    QStringList m_violations;
};

} // namespace pulsemates
